from app.domain.checkup import TITLES
from app.services.checkup import Checkup, every_check
from app.services.checkup.ground import Running
from tests.services.checkup.rig import Link, ground, with_state


async def test_every_row_has_one_look(tmp_path):
    async with ground(tmp_path) as here:
        rows = [row for check in every_check(here) for row in check.rows]
    assert sorted(rows) == sorted(TITLES)


async def test_a_new_machine_has_nothing_broken(tmp_path, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    async with ground(tmp_path) as here:
        rows = await Checkup(every_check(here), here.clock).run()
    assert {row.id for row in rows} == set(TITLES)
    assert [row.id for row in rows if row.is_red] == []
    off = {row.id for row in rows if row.state == "off"}
    assert {"hub", "crm", "calendar", "mail", "link", "identity"} <= off


async def test_a_console_without_settings_says_the_same(tmp_path, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    running = Running(with_state, Link(connected=False))
    async with ground(tmp_path, running=running) as here:
        rows = await Checkup(every_check(here), here.clock).run()
    assert [row.id for row in rows if row.is_red] == []
