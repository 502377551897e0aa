"""Busy times with their age; the whole is tested in test_booking_service.py."""

import asyncio
from zoneinfo import ZoneInfo

import pytest

from app.domain.booker import STALE, UNREACHABLE
from app.domain.busy_time import Busy
from app.domain.open_time import Schedule
from app.services.availability import AROUND_S, YOUNG_S, Availability, BusyMemory
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


def test_a_short_reading_becomes_part_of_a_long_one_that_is_young(memory):
    memory.keep("a", 0, 1000, (Busy(10, 90), Busy(120, 130), Busy(190, 420)), 5.0)
    memory.keep("a", 80, 200, (Busy(150, 160), Busy(190, 200)), 60.0)
    busy = (Busy(10, 80), Busy(150, 160), Busy(190, 200), Busy(200, 420))
    assert memory.last("a", 0, 1000) == (busy, 5.0)


def test_an_equal_reading_is_newer_and_an_old_one_is_let_go(memory):
    memory.keep("a", 0, 1000, (Busy(10, 20),), 5.0)
    memory.keep("a", 0, 1000, (Busy(30, 40),), 60.0)
    assert memory.last("a", 0, 1000) == ((Busy(30, 40),), 60.0)
    memory.keep("a", 0, 100, (Busy(50, 60),), 61.0 + YOUNG_S)
    assert memory.last("a", 0, 1000) is None
    assert memory.last("a", 0, 100) == ((Busy(50, 60),), 61.0 + YOUNG_S)


async def test_what_is_over_need_not_be_known(memory):
    hours = Schedule(ZoneInfo("UTC"), ((),) * 7)
    availability = Availability(FakeCalendar(), memory, hours, Clock())
    memory.keep("fake:noa", 990 - AROUND_S, 5000 + AROUND_S, (), 7.0)
    assert (await availability.known(0, 5000)).read_at == 7.0
    assert await availability.known(0, 5001) is None
