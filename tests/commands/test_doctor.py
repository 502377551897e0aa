import json

import pytest

from app.commands.doctor import run


@pytest.fixture(autouse=True)
def nothing_set(tmp_path, monkeypatch):
    for name in ("HUB_URL", "IDENTITY_ISSUER", "CRM_LOGIN_URL", "CALENDAR_PROVIDER"):
        monkeypatch.delenv(f"FOYER_{name}", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("FOYER_DATA_DIR", str(tmp_path))


def test_a_new_machine_is_not_broken_only_not_set_up(capsys):
    assert run(["--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    states = {name: system["state"] for name, system in told["systems"].items()}
    assert states["hub"] == states["crm"] == states["calendar"] == states["identity"] == "off"
    assert told["versions"]["foyer"]


def test_a_broken_system_is_marked_and_counts(capsys, monkeypatch, unused_tcp_port):
    monkeypatch.setenv("FOYER_HUB_URL", f"http://127.0.0.1:{unused_tcp_port}")
    assert run([]) == 1
    assert "✗ hub" in capsys.readouterr().out


def test_broken_settings_are_named(capsys, tmp_path):
    (tmp_path / "settings.toml").write_text("[hub\n")
    assert run([]) == 1
    assert "settings.toml" in capsys.readouterr().err
