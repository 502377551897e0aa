import asyncio
import json
import subprocess
import sys

import pytest

from app.commands.doctor import run
from app.domain.checkup import TITLES
from app.practice.org.server import OrgSetup, PracticeOrg


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
    assert "✗ Hub" in capsys.readouterr().out


def test_broken_settings_are_named(capsys, tmp_path):
    (tmp_path / "settings.toml").write_text("[hub\n")
    assert run([]) == 1
    assert "settings.toml" in capsys.readouterr().err


@pytest.fixture
def signed_in_to(monkeypatch, tmp_path):
    """Return a function that runs the doctor beside an org, after a change of rights there."""

    async def doctor(change, *arguments):
        (tmp_path / "org").mkdir()
        org = PracticeOrg(tmp_path / "org", setup=OrgSetup(seeded=False))
        address = await org.start()
        grant = org.grant("rep")
        monkeypatch.setenv("FOYER_CRM_LOGIN_URL", address)
        monkeypatch.setenv("FOYER_CRM_INSTANCE_URL", address)
        monkeypatch.setenv("FOYER_CRM_CLIENT_ID", grant.client_id)
        monkeypatch.setenv("FOYER_CRM_ACCESS_TOKEN", grant.access_token)
        monkeypatch.setenv("FOYER_CRM_REFRESH_TOKEN", grant.refresh_token)
        change(org.admin)
        try:
            return await asyncio.to_thread(run, list(arguments))
        finally:
            await org.stop()

    return lambda change, *arguments: asyncio.run(doctor(change, *arguments))


def test_each_right_has_a_line_with_what_to_do(signed_in_to, capsys):
    assert signed_in_to(lambda admin: admin.rights("rep", Lead="RE")) == 1
    said = capsys.readouterr().out
    assert "Rights of maria.rossi" in said
    assert "✓ Contacts" in said
    line = next(line for line in said.splitlines() if line.startswith("✗ Leads"))
    assert "Object Settings > Leads: Create." in line


def test_rights_are_told_to_programs_too(signed_in_to, capsys):
    signed_in_to(lambda admin: admin.forbid("rep", "ApiEnabled"), "--json")
    told = json.loads(capsys.readouterr().out)["rights"]
    rows = {row["id"]: row for row in told["rows"]}
    assert (rows["api"]["state"], rows["leads"]["state"]) == ("fail", "unknown")
    assert "API Enabled" in rows["api"]["remedy"]


def test_the_rows_are_those_of_the_health_page(capsys):
    run(["--json"])
    told = json.loads(capsys.readouterr().out)
    assert {row["id"] for row in told["rows"]} == set(TITLES)
    first = told["rows"][0]
    assert set(first) == {"id", "title", "state", "words", "means", "details", "at", "repair"}
    assert first["repair"]["label"]


def test_what_only_a_console_knows_says_so(capsys, monkeypatch, unused_tcp_port):
    monkeypatch.setenv("FOYER_HUB_URL", f"http://127.0.0.1:{unused_tcp_port}")
    run([])
    assert "Only a running console can tell" in capsys.readouterr().out


def test_space_is_freed_without_a_window(capsys):
    assert run(["--fix", "compact"]) == 0
    assert "were freed" in capsys.readouterr().out


def test_a_test_alert_that_nobody_takes_says_why(capsys, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    assert run(["--fix", "test_alert"]) == 1
    assert "No notification service" in capsys.readouterr().out


def test_a_page_is_looked_at(capsys):
    assert run(["--page", "http://shop.example/"]) == 1
    assert "✗ http://shop.example/ is no https address." in capsys.readouterr().out


def test_no_qt_is_loaded():
    code = (
        "import sys; from app.commands.doctor import run; run(['--json']); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
