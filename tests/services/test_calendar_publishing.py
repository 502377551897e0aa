"""A console tells how its rep's calendar is: soon, seldom, and without titles."""

import asyncio
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

import pytest

from app.core.clock import SystemClock
from app.domain.busy_time import Busy
from app.domain.calendar_link import LinkJudged, LinkState, Verdict
from app.domain.errors import RejectedError, TransientError
from app.domain.health import NEEDS_SIGN_IN, OK
from app.domain.open_time import Schedule, hours
from app.domain.wire.base import Ready
from app.domain.wire.meetings import (
    AskCalendars,
    CalendarSet,
    MeetingRecord,
    MeetingSet,
    RepCalendar,
    TimesWanted,
)
from app.domain.zones import DAY
from app.services import calendar_publishing
from app.services.availability import Availability, BusyMemory
from app.services.booking_provider import Provider
from app.services.calendar_publishing import CalendarPublishing
from app.services.calendars.base import Taken
from app.services.console_database import console_database
from app.services.store import Store
from tests.services.eventually import eventually
from tests.services.fake_calendar import FakeCalendar

READY = Ready(client="c", epoch="e", seq=0, resumed=False, heartbeat_ms=1000, now=0.0)
NINE = Schedule(ZoneInfo("UTC"), ((hours("09:00", "17:00"),),) * 7)


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    for name, value in (("GAP_S", 0.02), ("AGAIN_S", 0.02), ("YOUNG_S", 0.0)):
        monkeypatch.setattr(calendar_publishing, name, value)


class Line:
    """A hub's end that remembers what it was told."""

    def __init__(self):
        self.connected, self.told, self.faults, self.answers = False, [], [], {}
        self.asked = []

    def on_greeted(self, listener):
        self.greeted = listener

    def on_news(self, listener):
        self.news = listener

    def greet(self):
        self.connected = True
        self.greeted(READY)

    async def once(self, command):
        if self.faults:
            raise self.faults.pop(0)
        self.told.append(command.calendar)

    async def ask(self, question, kind):
        self.asked.append(question)
        answer = self.answers.get(type(question), [])
        if isinstance(answer, list):
            return answer
        raise answer


class Holder:
    provider = None


class Rig:
    def __init__(self, database):
        self.line, self.store, self.holder = Line(), Store(), Holder()
        self.memory = BusyMemory(database)
        self.publishing = CalendarPublishing(
            self.line, self.store, SystemClock(), self.holder, self.hours
        )
        self.now = int(SystemClock().now())
        self.own, self.hours_known = None, True

    def hours(self):
        if not self.hours_known:
            return None
        return self.own or calendar_publishing.hours_of(NINE)

    def use(self, calendar, *, links=False):
        availability = Availability(calendar, self.memory, NINE, SystemClock())
        self.holder.provider = Provider(calendar, availability, None, links)
        self.store.apply(CalendarSet(calendar=RepCalendar(rep="x")))  # any news
        return availability

    async def told(self, count):
        await eventually(lambda: len(self.line.told) >= count)
        return self.line.told[-1]

    async def quiet(self):
        """Let everything that is due happen; nothing more comes."""
        before = len(self.line.told)
        await asyncio.sleep(0.15)
        return len(self.line.told) - before


@asynccontextmanager
async def rig(folder):
    database = console_database(folder)
    made = Rig(database)
    made.publishing.start()
    try:
        yield made
    finally:
        await made.publishing.stop()
        database.close()


def busy(start, minutes=30):
    return Taken(Busy(start, start + minutes * 60))


async def test_the_calendar_is_told_after_the_greeting_for_35_days_and_only_once(tmp_path):
    async with rig(tmp_path) as made:
        calendar = FakeCalendar()
        calendar.busy = [busy(made.now + DAY)]
        made.use(calendar, links=True)
        made.line.greet()
        told = await made.told(1)
        await eventually(lambda: made.line.told[-1].read_at > 0)
        told = made.line.told[-1]
        assert told.high - told.low >= 35 * DAY
        assert told.low <= made.now < told.high
        assert [each.start for each in told.busy] == [made.now + DAY]
        assert (told.link.state, told.link.provider, told.links) == ("ok", "fake", True)
        assert told.hours.weekly[0].start == "09:00"
        assert await made.quiet() == 0
        made.line.greet()
        await made.told(len(made.line.told) + 1)


async def test_without_a_calendar_the_hours_are_told_and_the_link_is_off(tmp_path):
    async with rig(tmp_path) as made:
        made.line.greet()
        told = await made.told(1)
        assert (told.link.state, told.read_at, told.busy) == ("off", 0.0, [])


async def test_a_reading_of_the_booker_reaches_the_hub_too(tmp_path):
    async with rig(tmp_path) as made:
        calendar = FakeCalendar()
        availability = made.use(calendar)
        made.line.greet()
        await eventually(lambda: made.line.told and made.line.told[-1].read_at > 0)
        calendar.busy = [busy(made.now + DAY), busy(made.now + DAY + 3600)]
        await availability.read(made.now + DAY, made.now + DAY + 60)
        await eventually(lambda: len(made.line.told[-1].busy) == 2)
        assert made.line.told[-1].high - made.line.told[-1].low >= 35 * DAY


async def test_who_chooses_a_time_gets_a_new_reading_even_if_it_is_the_same(tmp_path):
    async with rig(tmp_path) as made:
        calendar = FakeCalendar()
        made.use(calendar)
        made.line.greet()
        await eventually(lambda: made.line.told and made.line.told[-1].read_at > 0)
        await made.quiet()
        before, reads = made.line.told[-1], calendar.calls.count("taken")
        for _ in range(5):
            made.line.news(TimesWanted(low=made.now, high=made.now + 50 * DAY))
        await eventually(lambda: made.line.told[-1] is not before)
        assert made.line.told[-1].read_at > before.read_at
        assert made.line.told[-1].high >= made.now + 50 * DAY
        await made.quiet()
        assert calendar.calls.count("taken") == reads + 1


async def test_other_hours_and_another_state_of_the_link_are_told(tmp_path):
    async with rig(tmp_path) as made:
        made.use(FakeCalendar())
        made.line.greet()
        await eventually(lambda: made.line.told and made.line.told[-1].read_at > 0)
        made.own = calendar_publishing.hours_of(Schedule(ZoneInfo("Asia/Tokyo"), ((),) * 7))
        made.publishing.hours_changed()
        await eventually(lambda: made.line.told[-1].hours.zone == "Asia/Tokyo")
        verdict = Verdict(LinkState.NEEDS_SIGN_IN, "It has ended.", "Reconnect.", since=5.0)
        made.store.apply(LinkJudged("graph", verdict, account="noa@example.com"))
        await eventually(lambda: made.line.told[-1].link.state == "needs_sign_in")
        link = made.line.told[-1].link
        assert (link.words, link.account, link.since) == (
            "It has ended. Reconnect.",
            "noa@example.com",
            5.0,
        )


async def test_nothing_is_told_while_the_hours_are_not_known(tmp_path):
    async with rig(tmp_path) as made:
        made.hours_known = False
        made.line.greet()
        assert await made.quiet() == 0
        made.hours_known = True
        made.publishing.hours_changed()
        await made.told(1)


async def test_a_calendar_that_cannot_be_read_is_told_with_its_last_times(tmp_path):
    async with rig(tmp_path) as made:
        made.memory.keep(
            "fake:noa", 0, made.now + 60 * DAY, [Busy(made.now, made.now + 60)], 1000.0
        )
        calendar = FakeCalendar()
        calendar.plan("taken", "sign_in")
        made.use(calendar)
        made.line.greet()
        await eventually(
            lambda: made.line.told and made.line.told[-1].link.state == "needs_sign_in"
        )
        told = made.line.told[-1]
        assert (told.read_at, len(told.busy), told.link.words) == (1000.0, 1, "sign in")


async def test_a_reading_for_others_tells_of_a_broken_calendar_too(tmp_path):
    async with rig(tmp_path) as made:
        calendar = FakeCalendar()
        calendar.plan("taken", "sign_in")
        made.use(calendar)
        made.line.greet()

        def state():
            told = made.store.state.health.systems.get("calendar")
            return told.state if told else ""

        await eventually(lambda: state() == NEEDS_SIGN_IN)
        made.line.news(TimesWanted(low=made.now, high=made.now + DAY))
        await eventually(lambda: state() == OK)


async def test_another_calendar_forgets_what_the_first_one_said(tmp_path):
    async with rig(tmp_path) as made:
        first, second = FakeCalendar(), FakeCalendar()
        first.busy, second.account = [busy(made.now + DAY)], "fake:other"
        availability = made.use(first)
        made.line.greet()
        await eventually(lambda: made.line.told and made.line.told[-1].busy)
        made.use(second)
        await eventually(lambda: made.line.told[-1].read_at > 0 and not made.line.told[-1].busy)
        await availability.read(made.now, made.now + 60)
        await made.quiet()
        assert made.line.told[-1].busy == []


async def test_what_the_hub_did_not_take_is_told_again_and_what_it_refuses_is_not(tmp_path):
    async with rig(tmp_path) as made:
        made.line.faults = [TransientError("slow")]
        made.line.greet()
        await made.told(1)
        made.line.faults = [RejectedError("This hub does not share this yet.")]
        made.line.greet()
        await eventually(lambda: not made.line.faults)
        assert await made.quiet() == 0


async def test_what_the_hub_knows_is_shown(tmp_path):
    async with rig(tmp_path) as made:
        made.line.answers = {AskCalendars: [RepCalendar(rep="ada"), RepCalendar(rep="noa")]}
        made.line.greet()
        meetings = made.store.state.meetings
        await eventually(lambda: made.store.state.meetings.asked_at > 0)
        assert sorted(made.store.state.meetings.calendars) == ["ada", "noa"]
        made.line.news(CalendarSet(calendar=RepCalendar(rep="ada", name="Ada")))
        made.line.news(MeetingSet(meeting=MeetingRecord(id="m", booking="b")))
        meetings = made.store.state.meetings
        assert (meetings.calendars["ada"].name, list(meetings.records)) == ("Ada", ["m"])


async def test_a_hub_that_knows_no_meetings_is_asked_once_and_a_slow_one_again(tmp_path):
    async with rig(tmp_path) as made:
        made.line.answers = {AskCalendars: RejectedError("This hub does not share this yet.")}
        made.line.greet()
        await made.quiet()
        assert len(made.line.asked) == 1
        made.line.answers = {AskCalendars: TransientError("slow")}
        made.line.greet()
        await eventually(lambda: len(made.line.asked) >= 3)
        made.line.answers = {}
        await eventually(lambda: made.store.state.meetings.asked_at > 0)
