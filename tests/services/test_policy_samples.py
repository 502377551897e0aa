"""The policies to start from name settings that there are, with values that are taken."""

import plistlib
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.core.paths import resources
from app.services import settings
from app.services.policy import WITHOUT_SETTING, names_of, policy_of
from app.services.settings import Settings, load

FOLDER: Path = resources() / "packaging" / "policy"
GROUP_POLICY = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


def linux():
    return tomllib.loads((FOLDER / "policy.toml").read_text())


def mac():
    profile = plistlib.loads((FOLDER / "io.foyer.console.mobileconfig").read_bytes())
    [payload] = profile["PayloadContent"]
    assert payload["PayloadType"] == "io.foyer.console"
    return {name: value for name, value in payload.items() if not name.startswith("Payload")}


@pytest.mark.parametrize("read", [linux, mac])
def test_a_sample_is_taken_as_it_is(read, tmp_path, monkeypatch):
    policy = policy_of(lambda: ("the sample", read()))
    assert policy.unknown(names_of(Settings)) == []
    monkeypatch.setattr(settings, "machine_policy", lambda: policy)
    found = load(tmp_path)
    assert found.updates.enabled is False
    assert found.crm.allowed_hosts.split(",")[0] == "acme.my.salesforce.com"


def test_group_policy_writes_values_that_are_read():
    tree = ET.parse(FOLDER / "foyer.admx")
    names = {(s, name) for s, fields in names_of(Settings).items() for name in fields}
    seen = []
    for policy in tree.iter(f"{GROUP_POLICY}policy"):
        section = policy.get("key").removeprefix("Software\\Policies\\Foyer\\")
        [text] = [*policy.iter(f"{GROUP_POLICY}text")] or [policy]
        seen.append((section, text.get("valueName")))
    assert set(seen) <= names | WITHOUT_SETTING
    assert {("hub", "url"), ("crm", "allowed_hosts"), ("updates", "enabled")} <= set(seen)


def test_group_policy_has_words_for_everything():
    wanted = (FOLDER / "foyer.admx").read_text()
    words = ET.parse(FOLDER / "foyer.adml")
    ids = {one.get("id") for one in words.iter(f"{GROUP_POLICY}string")}
    for name in wanted.split("$(string.")[1:]:
        assert name.partition(")")[0] in ids
