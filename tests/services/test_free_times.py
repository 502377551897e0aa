"""Listing and checking ask one function; the whole is tested in test_booking_service.py."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.booker import FreeTimes
from app.domain.busy_time import Busy
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType
from app.domain.wire.shared import Document, DocumentSet
from app.domain.working_hours import weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_provider import Provider
from app.services.booking_rows import About, BookingRows
from app.services.calendar_health import CalendarHealth
from app.services.calendars.base import Attendee, Meeting, Taken
from app.services.console_database import console_database
from app.services.free_times import Moving, OwnFreeTimes
from app.services.store import Store
from tests.services.fake_calendar import FakeCalendar

NOW = datetime(2027, 5, 3, 7, tzinfo=UTC).timestamp()  # a Monday
NINE = int(datetime(2027, 5, 4, 9, tzinfo=UTC).timestamp())
DAY = 86_400
KIM = Attendee("kim@example.org", "Kim")
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


def shared_kind(name, **body):
    return DocumentSet(document=Document("meeting_type", name, body=body, version=1))


async def booked(provider, kind="", start=NINE, minutes=30):
    """A meeting of ours that stands in the calendar, which tells its time alone."""
    rows, me = provider.booker.rows, provider.calendar.account
    name = f"b{start}"
    meeting = Meeting(name, "noa@example.com", start, start + minutes * 60, "Intro", KIM)
    rows.draft(meeting, me, About(kind=kind), NOW)
    rows.move(name, NOW, state="logged")
    provider.calendar.busy += [Taken(Busy(meeting.start, meeting.end))]


async def test_a_days_limit_counts_what_was_booked_whatever_its_kind(free, provider, calendar):
    rules = MeetingType(duration_min=30, max_per_day=1)
    day, next_day = (NINE, NINE + 7200), (NINE + DAY, NINE + DAY + 7200)
    calendar.busy = [Taken(Busy(NINE - DAY, NINE - DAY + 60), "private")]
    assert (await free.show(provider, *day, rules)).starts
    await booked(provider, "demo")
    shown = await free.show(provider, *day, rules)
    assert (shown.starts, shown.closed[-1].reasons) == ((), ("limit",))
    assert (await free.refusal(provider, (NINE + 3600, NINE + 5400), rules, 1.0)) is not None
    assert (await free.show(provider, *next_day, rules)).starts
    own = (NINE, NINE + 1800)  # the one meeting of the day may move within the day
    assert await free.refusal(provider, (NINE + 3600, NINE + 5400), rules, 1.0, own=own) is None


async def test_a_meetings_own_buffers_hold_for_every_other_kind(free, provider, store):
    store.apply(shared_kind("demo", after_min=30, before_min=15))
    rules = MeetingType(duration_min=15)
    await booked(provider, "demo", NINE + 3600)
    shown = await free.show(provider, NINE + 1800, NINE + 3 * 3600, rules)
    assert shown.starts[:2] == (NINE + 1800, NINE + 7200)
    reasons = {one.start: one.reasons for one in shown.closed}
    assert (reasons[NINE + 2700], reasons[NINE + 5400]) == (("buffer",), ("buffer",))
    assert (await free.refusal(provider, (NINE + 5400, NINE + 6300), rules, 1.0)) is not None


async def test_what_was_called_off_or_deleted_counts_no_more(free, provider, calendar):
    rules = MeetingType(duration_min=30, max_per_day=1)
    await booked(provider)
    calendar.busy = []  # somebody deleted the event
    assert NINE in (await free.show(provider, NINE, NINE + 7200, rules)).starts


async def test_an_answer_to_an_older_question_is_not_shown(free, store):
    old, new = free.begin(), free.begin()
    free.publish(FreeTimes(1, 2, 30, "UTC"), old)
    assert store.state.booker.free is None
    free.publish(FreeTimes(3, 4, 30, "UTC"), new)
    assert store.state.booker.free.low == 3
