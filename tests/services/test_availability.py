"""Busy times with their age; the whole is tested in test_booking_service.py."""

import asyncio
from zoneinfo import ZoneInfo

import pytest

from app.domain.booker import STALE, UNREACHABLE
from app.domain.busy_time import Busy
from app.domain.open_time import Schedule
from app.services.availability import AROUND_S, Availability, BusyMemory
from app.services.console_database import console_database
from tests.services.fake_calendar import FakeCalendar


class Clock:
    def now(self):
        return 1000.0


@pytest.fixture
def memory(tmp_path):
    database = console_database(tmp_path)
    yield BusyMemory(database)
    database.close()


def test_the_last_reading_is_kept_with_its_range_and_age(memory):
    busy = (Busy(1, 2), Busy(3, 4, "tentative", booking=True, after_s=60))
    memory.keep("a", 0, 100, busy, 5.0)
    assert memory.last("a", 10, 90) == (busy, 5.0)
    assert memory.last("a", 10, 101) is None
    assert memory.last("b", 10, 90) is None


async def test_a_calendar_that_hangs_is_left_after_the_time(memory):
    class Hanging(FakeCalendar):
        async def taken(self, start, end):
            await asyncio.Event().wait()

    hours = Schedule(ZoneInfo("UTC"), ((),) * 7)
    availability = Availability(Hanging(), memory, hours, Clock())
    reading = await availability.read(0, 10, within_s=0.05)
    assert (reading.status, reading.busy) == (UNREACHABLE, None)
    memory.keep("fake:noa", -AROUND_S, AROUND_S * 2, (), 7.0)
    reading = await availability.read(0, 10, within_s=0.05)
    assert (reading.status, reading.busy, reading.read_at) == (STALE, (), 7.0)
