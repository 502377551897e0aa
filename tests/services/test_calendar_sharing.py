"""Two consoles at one real hub: each knows how the other's calendar is, and when it is free."""

from contextlib import asynccontextmanager
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from app.core.clock import SystemClock
from app.domain.busy_time import Busy
from app.domain.open_time import Schedule, hours
from app.domain.wire.meetings import AskTimes, PoolTimes, TimesWanted
from app.domain.zones import DAY
from app.services import calendar_publishing
from app.services.availability import Availability, BusyMemory
from app.services.booking_provider import Provider
from app.services.calendar_publishing import CalendarPublishing
from app.services.calendars.base import Taken
from app.services.console_database import console_database
from tests.services.eventually import eventually
from tests.services.fake_calendar import FakeCalendar
from tests.services.reps import connected


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(calendar_publishing, "GAP_S", 0.02)
    monkeypatch.setattr(calendar_publishing, "YOUNG_S", 0.0)


ALWAYS = Schedule(ZoneInfo("UTC"), ((hours("00:00", "24:00"),),) * 7)


class Holder:
    provider = None


@asynccontextmanager
async def publishing(rep, calendar):
    database, clock, holder = console_database(rep.folder), SystemClock(), Holder()
    availability = Availability(calendar, BusyMemory(database), ALWAYS, clock)
    holder.provider = Provider(calendar, availability, None, True)
    made = CalendarPublishing(rep.link, rep.store, clock, holder)
    made.start()
    made._greeted(None)  # the connection stood before anybody listened
    try:
        yield made
    finally:
        await made.stop()
        database.close()


def times(rep, low):
    asked = AskTimes(id=uuid4().hex, type="", low=low, high=low + 4 * 3600, reps=["ada"], why=True)
    return rep.link.ask(asked, PoolTimes)


async def test_a_colleague_sees_the_link_at_once_and_the_free_times_without_titles(tmp_path):
    calendar, now = FakeCalendar(), int(SystemClock().now())
    low = now // 3600 * 3600 + 2 * DAY
    calendar.busy = [Taken(Busy(low, low + 3600))]
    async with (
        connected(tmp_path, "ada", "eve") as (ada, eve),
        publishing(ada, calendar),
        publishing(eve, FakeCalendar()),
    ):
        await eventually(lambda: "ada" in eve.store.state.meetings.calendars)
        await eventually(lambda: eve.store.state.meetings.calendars["ada"].read_at > 0)
        known = eve.store.state.meetings.calendars["ada"]
        assert (known.link.state, known.busy, known.links, known.here) == ("ok", [], True, True)
        found = await times(eve, low)
        assert found.slots[0].start == low + 3600
        assert found.closed[0].why == {"ada": ["busy"]}


async def test_a_calendar_that_stops_to_answer_is_seen_by_colleagues(tmp_path):
    calendar = FakeCalendar()
    async with (
        connected(tmp_path, "ada", "eve") as (ada, eve),
        publishing(ada, calendar) as hers,
        publishing(eve, FakeCalendar()),
    ):
        await eventually(lambda: "ada" in eve.store.state.meetings.calendars)
        calendar.plan("taken", *["sign_in"] * 20)
        hers._told_news(TimesWanted(low=0, high=0))
        await eventually(
            lambda: eve.store.state.meetings.calendars["ada"].link.state == "needs_sign_in"
        )
