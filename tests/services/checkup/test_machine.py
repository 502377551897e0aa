import pytest
import tzlocal

from app.domain.my_hours import HoursChanged
from app.domain.wire.meetings import WorkingHours
from app.services.checkup import machine
from app.services.checkup.machine import look_at_memory, look_at_zone
from app.services.settings import Calendar, Settings
from tests.services.checkup.rig import Link, ground, running


async def memory(tmp_path):
    async with ground(tmp_path) as here:
        (row,) = await look_at_memory(here)
    return row


async def test_this_machine_tells_its_memory(tmp_path):
    row = await memory(tmp_path)
    assert "Foyer uses" in row.words or row.state == "warn"


@pytest.mark.parametrize(
    ("found", "state"),
    [((80e6, 9e9), "ok"), ((80e6, 100e6), "warn"), ((80e6, None), "ok"), ((None, None), "off")],
)
async def test_what_is_left_decides(tmp_path, monkeypatch, found, state):
    monkeypatch.setattr(machine, "_memory", lambda: found)
    assert (await memory(tmp_path)).state == state


def test_proc_is_read_and_its_lack_is_no_fault(tmp_path):
    (tmp_path / "self").mkdir()
    (tmp_path / "self/statm").write_text("9000 2000 1 1 0 1 0\n")
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:    4000 kB\n")
    assert machine._memory(tmp_path) == (2000 * 4096, 4000 * 1024)
    assert machine._memory(tmp_path / "nothing") == (None, None)


async def zone(tmp_path, monkeypatch, here, planned="", running_=None):
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: here)
    settings = Settings(calendar=Calendar(timezone=planned))
    async with ground(tmp_path, settings, running_) as given:
        (row,) = await look_at_zone(given)
    return row


async def test_a_zone_is_compared_with_that_of_the_meetings(tmp_path, monkeypatch):
    assert (await zone(tmp_path, monkeypatch, "Europe/Rome")).state == "ok"
    same = await zone(tmp_path, monkeypatch, "Europe/Rome", "Europe/Berlin")
    assert same.state == "ok"  # the same time on the clock
    other = await zone(tmp_path, monkeypatch, "America/New_York", "Europe/Rome")
    assert (other.state, "New York" in other.words) == ("warn", True)
    wrong = await zone(tmp_path, monkeypatch, "Europe/Rome", "Mars/Olympus")
    assert (wrong.state, "Mars/Olympus" in wrong.words) == ("warn", True)


async def test_the_hours_that_the_rep_set_come_first(tmp_path, monkeypatch):
    hours = running(Link(), HoursChanged(WorkingHours(zone="Asia/Tokyo")))
    row = await zone(tmp_path, monkeypatch, "Europe/Rome", "Europe/Rome", hours)
    assert (row.state, "Asia/Tokyo" in row.words) == ("warn", True)
