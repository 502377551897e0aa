"""The policies to start from name settings that there are, with values that are taken."""

import plistlib
import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.core.paths import resources
from app.services import settings
from app.services.policy import WITHOUT_SETTING, names_of, policy_of
from app.services.settings import SECRETS, Settings, load

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


def named(rows):
    """The settings that rows of a table name: (section, field)."""
    for cell in (row.split("|")[1] for row in rows):
        words = re.findall(r"`([^`]+)`", cell)
        section = re.match(r"\[(\w+)\] ", words[0]) if words else None
        for word in words if section else []:
            yield section[1], word.removeprefix(section[0])


def test_the_manual_names_every_setting_and_no_other():
    manual = (FOLDER.parents[2] / "README.md").read_text()
    settings_, policy = re.split(r"### Policy for managed fleets\n", manual)
    table = settings_.split("### Settings\n")[1].splitlines()
    known = {(s, name) for s, fields in names_of(Settings).items() for name in fields}
    secrets = {(s, name) for s, fields in SECRETS.items() for name in fields}
    assert set(named(row for row in table if row.startswith("| `["))) == known - secrets
    rows = policy.split("\n### ")[0].splitlines()
    told = set(named(row for row in rows if row.startswith("| `["))) - {("identity", "…")}
    assert told - known == WITHOUT_SETTING
