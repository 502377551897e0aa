"""What a company decides over environment and file."""

import plistlib

import pytest

from app.services.policy import Policy, PolicyError, names_of, policy_of
from app.services.policy_places import NoPolicy, read_mac
from app.services.settings import Settings


def given(table, origin="/etc/foyer/policy.toml"):
    return policy_of(lambda: (origin, table))


def failing(error):
    def read():
        raise error

    return read


def test_a_machine_without_a_policy_changes_nothing():
    assert policy_of(failing(NoPolicy())) == Policy()
    assert Policy().over({"A": "b"}) == {"A": "b"}


def test_a_policy_speaks_as_an_environment_that_wins():
    policy = given({"Hub": {"URL": "https://chat.acme.example"}, "updates": {"enabled": False}})
    environment = policy.over({"FOYER_HUB_URL": "https://mine.example", "HOME": "/home/noa"})
    assert environment == {
        "FOYER_HUB_URL": "https://chat.acme.example",
        "FOYER_UPDATES_ENABLED": "false",
        "HOME": "/home/noa",
    }


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "true"), (8976, "8976"), (["a.example", "b.example"], "a.example,b.example"), ("", "")],
)
def test_values_become_the_text_that_the_environment_would_have(value, text):
    assert given({"crm": {"allowed_hosts": value}}).values == {("crm", "allowed_hosts"): text}


def test_names_of_another_version_are_told_and_telemetry_is_known():
    policy = given(
        {"hub": {"url": "x", "uri": "y"}, "telemetry": {"enabled": False}, "new": {"a": 1}}
    )
    assert policy.unknown(names_of(Settings)) == ["hub.uri", "new.a"]


def test_what_is_left_out_decides_nothing():
    policy = given({"mail": {"host": "smtp.acme.example", "password": "s3cret"}})
    assert policy.without({"mail": {"password"}, "crm": {"access_token"}}).values == {
        ("mail", "host"): "smtp.acme.example"
    }


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), ValueError("policy.toml: line 1")]
)
def test_a_policy_that_cannot_be_read_stops_the_program(error):
    with pytest.raises(PolicyError, match=r"does not start without it; tell your IT"):
        policy_of(failing(error))


def test_a_value_outside_of_a_section_is_named():
    with pytest.raises(PolicyError, match=r"the value url outside of a section"):
        given({"url": "https://chat.acme.example"})


def test_a_mac_profile_is_read_as_it_lies_on_the_disk(tmp_path):
    (tmp_path / "io.foyer.console.plist").write_bytes(
        plistlib.dumps({"hub": {"url": "https://chat.acme.example"}})
    )
    assert policy_of(lambda: read_mac(tmp_path, "noa")).values == {
        ("hub", "url"): "https://chat.acme.example"
    }
