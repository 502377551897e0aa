"""Listing and checking ask one function; the whole is tested in test_booking_service.py."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.booker import FreeTimes
from app.domain.busy_time import Busy
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType
from app.domain.working_hours import weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_provider import Provider
from app.services.booking_rows import BookingRows
from app.services.calendar_health import CalendarHealth
from app.services.calendars.base import Taken
from app.services.console_database import console_database
from app.services.free_times import Moving, OwnFreeTimes
from app.services.store import Store
from tests.services.fake_calendar import FakeCalendar

NOW = datetime(2027, 5, 3, 7, tzinfo=UTC).timestamp()  # a Monday
NINE = int(datetime(2027, 5, 4, 9, tzinfo=UTC).timestamp())
RULES = MeetingType(duration_min=30, buffer_before_min=15, min_notice_min=60)


class Clock:
    def now(self):
        return NOW


@pytest.fixture
def calendar():
    return FakeCalendar()


@pytest.fixture
def provider(tmp_path, calendar):
    database = console_database(tmp_path)
    schedule = Schedule(ZoneInfo("UTC"), weekly_hours("mon-fri 09:00-12:00"))
    availability = Availability(calendar, BusyMemory(database), schedule, Clock())
    yield Provider(calendar, availability, Booker(BookingRows(database), Clock()))
    database.close()


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def free(store):
    return OwnFreeTimes(store, Clock(), CalendarHealth(store, Clock()))


async def test_exactly_the_listed_times_can_be_booked(free, provider, calendar):
    calendar.busy = [Taken(Busy(NINE + 3600, NINE + 5400), "x")]
    listed = (await free.show(provider, NINE - 3600, NINE + 4 * 3600, RULES)).starts
    assert listed
    for start in range(NINE - 3600, NINE + 4 * 3600, 900):
        refused = await free.refusal(provider, (start, start + 1800), RULES, 1.0)
        assert (refused is None) == (start in listed)
        assert refused is None or refused.state == "conflict"


async def test_what_cannot_be_read_is_no_answer(free, provider, calendar):
    calendar.plan("taken", "down", "sign_in", "down")
    refused = [await free.refusal(provider, (NINE, NINE + 1800), RULES, 1.0) for _ in range(2)]
    assert [one.state for one in refused] == ["availability_unknown", "reconnect"]
    assert await free.next(provider, RULES) == ()


async def test_a_meeting_does_not_stand_in_its_own_way(free, provider, calendar):
    calendar.busy = [Taken(Busy(NINE, NINE + 5400), "")]  # it and its neighbour, as one
    later, own = (NINE + 900, NINE + 2700), (NINE, NINE + 3600)
    rules = MeetingType(duration_min=30, granularity_min=15)
    assert (await free.refusal(provider, later, rules, 1.0)).state == "conflict"
    assert await free.refusal(provider, later, rules, 1.0, own=own) is None
    day = (NINE, NINE + 7200)
    shown = await free.show(provider, *day, rules, "intro", Moving("m1", own))
    assert (shown.starts[0], shown.moving, shown.kind) == (NINE, "m1", "intro")
    assert NINE + 900 in shown.starts
    assert NINE + 2700 not in shown.starts
    elsewhere = await free.show(provider, *day, rules, "intro", Moving("m1"))
    assert NINE not in elsewhere.starts


async def test_an_answer_to_an_older_question_is_not_shown(free, store):
    old, new = free.begin(), free.begin()
    free.publish(FreeTimes(1, 2, 30, "UTC"), old)
    assert store.state.booker.free is None
    free.publish(FreeTimes(3, 4, 30, "UTC"), new)
    assert store.state.booker.free.low == 3
