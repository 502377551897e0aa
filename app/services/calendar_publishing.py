"""Tells the hub how this rep's calendar is, and shows what the hub knows of all of them.

Decided: what is told is not stored before it is sent. It is the state of now, told
whole, and told again after each greeting; an old one would be wrong. Readings run one
at a time and not more often than every few seconds, however many visitors choose a
time: the calendar's provider would pause the account.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Protocol
from uuid import uuid4

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.booker import FRESH, SIGN_IN
from app.domain.calendar_copy import Known, copy_of, differs, report_of, with_reading
from app.domain.calendar_link import CalendarLink
from app.domain.errors import RejectedError, TransientError
from app.domain.meeting_kinds import kind_of
from app.domain.meetings import CalendarsLoaded, MeetingsLoaded
from app.domain.rep_hours import hours_of
from app.domain.state import ConsoleState
from app.domain.wire.base import Ready
from app.domain.wire.meetings import (
    AskCalendars,
    AskMeetings,
    CalendarSet,
    LinkReport,
    LinkState,
    MeetingRecord,
    MeetingSet,
    PutCalendar,
    RepCalendar,
    TimesWanted,
    WorkingHours,
)
from app.domain.wire.shared import SharedNews
from app.domain.zones import DAY
from app.services.availability import AROUND_S, Reading
from app.services.booking_provider import Provider
from app.services.calendar_health import CalendarHealth
from app.services.link import HubLink
from app.services.store import Store

GAP_S = 2.0  # between two tellings
EVERY_S = 300.0  # the calendar is read anew this often while the hub is there
YOUNG_S = 5.0  # a reading this new is not asked for again
AGAIN_S = 5.0  # after the hub did not answer
LEAST_DAYS, MOST_DAYS = 35, 59  # the hub takes 62, and readings are a day wider at both ends
HOUR = 3600
_STATES: dict[str, LinkState] = {FRESH: "ok", SIGN_IN: "needs_sign_in"}

log = logging.getLogger(__name__)


class Calendars(Protocol):
    """Whose calendar is told; `booking_service.BookingService` is one."""

    @property
    def provider(self) -> Provider | None:
        """The calendar at hand; None: none is connected."""
        ...


class CalendarPublishing:
    """The rep's calendar as others may see it.

    Args:
        hours: says the rep's hours, None while they are not known, when nothing is told;
            without it they are as the calendar at hand has them.

    """

    def __init__(
        self,
        link: HubLink,
        store: Store,
        clock: Clock,
        calendars: Calendars,
        hours: Callable[[], WorkingHours | None] | None = None,
    ) -> None:
        self._link, self._store, self._clock, self._calendars = link, store, clock, calendars
        self._hours, self._health = hours, CalendarHealth(store, clock)
        self._tasks = TaskSet(unhandled)
        self._news, self._wanted = asyncio.Event(), asyncio.Event()
        self._heard: Provider | None = None  # whose readings are heard
        self._known = Known()
        self._seen = LinkReport()
        self._told: RepCalendar | None = None
        self._asked = self._owed = False  # a reading, and its telling even if it is the same
        self._until = 0  # that was asked for besides
        self._read_at = float("-inf")
        self._greeting = 0  # of the connection at hand
        self._since: dict[str, RepCalendar] = {}  # told on this connection
        self._judged: tuple[CalendarLink, Provider | None] | None = None
        link.on_greeted(self._greeted)
        link.on_news(self._told_news)
        self._unlisten = store.listen(self._follow)

    def start(self) -> None:
        """Begin to read and to tell."""
        self._tasks.start(self._telling(), name="Tell the calendar")
        self._tasks.start(self._reading(), name="Read the calendar for others")
        self._follow(self._store.state)

    async def stop(self) -> None:
        """End what runs."""
        self._unlisten()
        await self._tasks.close()

    def hours_changed(self) -> None:
        """Tell the hours anew, if they differ."""
        self._news.set()

    # -- what happens ----------------------------------------------------------------------

    def _greeted(self, _ready: Ready) -> None:
        self._greeting += 1
        self._told, self._since = None, {}  # the hub may be another one
        self._wanted.set()
        self._news.set()
        self._tasks.start(self._load(self._greeting), name="Ask for calendars and meetings")

    def _told_news(self, news: SharedNews) -> None:
        match news:
            case CalendarSet(calendar=calendar):
                self._since[calendar.rep] = calendar
                self._store.apply(news)
            case MeetingSet():
                self._store.apply(news)
            case TimesWanted(high=high):
                self._asked, self._until = True, max(self._until, high)
                self._wanted.set()

    def _follow(self, state: ConsoleState) -> None:
        """Notice another calendar, and another state of its link."""
        provider = self._calendars.provider
        if self._judged == (judged := (state.calendar_link, provider)):
            return
        self._judged = judged
        if provider is not self._heard:
            self._turn_to(provider)
        self._news.set()

    def _turn_to(self, provider: Provider | None) -> None:
        """Forget what another calendar said."""
        self._heard, self._known, self._seen = provider, Known(), LinkReport()
        if provider is not None:
            provider.availability.hear(partial(self._has_read, provider))
            self._read_at = float("-inf")
            self._wanted.set()

    def _has_read(self, provider: Provider, low: int, high: int, reading: Reading) -> None:
        if provider is not self._heard:
            return
        self._known = with_reading(
            self._known, Known(low, high, tuple(reading.busy or ()), reading.read_at)
        )
        self._news.set()

    # -- reading ---------------------------------------------------------------------------

    async def _reading(self) -> None:
        """Read now and then while the hub is there, and at once when somebody chooses a time."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY_S):
                    await self._wanted.wait()
            self._wanted.clear()
            asked, self._asked = self._asked, False
            if self._heard is not None and (self._link.connected or not self._known.read_at):
                await self._read(self._heard)
            self._owed = self._owed or asked
            self._news.set()

    async def _read(self, provider: Provider) -> None:
        wanted, self._until = self._until, 0
        low, high = self._usual()
        high = max(high, min(wanted, low + MOST_DAYS * DAY))
        if self._clock.now() - self._read_at < YOUNG_S and self._known.high >= high:
            return
        if not self._known.read_at:
            await self._remember(provider, low, high)
        reading = await provider.availability.read(low, high)
        if provider is self._heard:
            self._read_at = self._clock.now()
            self._see(provider, reading)
            self._health.read(reading)  # so that a break is noticed before a visitor meets it
        if provider is self._heard and reading.status == FRESH:
            busy = tuple(reading.busy or ())
            self._known = Known(low - AROUND_S, high + AROUND_S, busy, reading.read_at)

    async def _remember(self, provider: Provider, low: int, high: int) -> None:
        """Take over what the last run of the console read."""
        last = await provider.availability.known(low, high)
        if last is not None and provider is self._heard:
            self._known = Known(low, high, tuple(last.busy or ()), last.read_at)

    def _see(self, provider: Provider, reading: Reading) -> None:
        """Keep how the link looks from here, for a calendar whose link nobody judges."""
        now = LinkReport(
            state=_STATES.get(reading.status, "unreachable"),
            words=reading.reason,
            since=self._clock.now(),
            provider=provider.calendar.account.partition(":")[0],
        )
        if (now.state, now.words) != (self._seen.state, self._seen.words):
            self._seen = now

    def _usual(self) -> tuple[int, int]:
        """Return the range that meeting types can reach, from this hour on."""
        kinds = self._store.state.shared.of("meeting_type")
        days = max((kind_of(each.body).window_days + 1 for each in kinds), default=LEAST_DAYS)
        low = int(self._clock.now()) // HOUR * HOUR
        return low, low + min(max(days, LEAST_DAYS), MOST_DAYS) * DAY

    # -- telling ---------------------------------------------------------------------------

    async def _telling(self) -> None:
        while True:
            await self._news.wait()
            self._news.clear()
            if not self._link.connected:
                continue
            calendar = self._calendar()
            if calendar is None or not (self._owed or differs(self._told, calendar)):
                continue
            await self._tell(calendar)
            await asyncio.sleep(GAP_S)

    async def _tell(self, calendar: RepCalendar) -> None:
        self._owed = False
        try:
            await self._link.once(PutCalendar(id=uuid4().hex, calendar=calendar))
        except TransientError as error:
            log.info("The calendar was not told: %s", error)
            self._news.set()
            await asyncio.sleep(AGAIN_S)
        except RejectedError as error:
            log.info("The hub does not take the calendar: %s", error)
            self._told = calendar  # the same again would be refused again
        else:
            self._told = calendar

    def _calendar(self) -> RepCalendar | None:
        """Return the calendar as it is to be told; None: not yet known."""
        provider = self._calendars.provider
        link = self._store.state.calendar_link
        waits = provider is not None and not self._seen.provider and not link.provider
        report = None if waits else report_of(link, self._seen)
        hours = self._own_hours(provider)
        if report is None or hours is None:
            return None
        links = provider is not None and provider.makes_links
        return copy_of(self._known, hours, report, links=links)

    def _own_hours(self, provider: Provider | None) -> WorkingHours | None:
        if self._hours is not None:
            return self._hours()
        return hours_of(provider.availability.schedule) if provider else WorkingHours()

    # -- what the hub knows ----------------------------------------------------------------

    async def _load(self, greeting: int) -> None:
        """Ask until there is an answer, or another connection that asks by itself."""
        while greeting == self._greeting:
            try:
                await self._ask(greeting)
            except TransientError:
                await asyncio.sleep(AGAIN_S)
            except RejectedError as error:  # an older hub: no fault of anybody
                log.info("The hub does not tell of meetings: %s", error)
                return
            else:
                return

    async def _ask(self, greeting: int) -> None:
        """Take over all calendars and this rep's meetings."""
        calendars = await self._link.ask(AskCalendars(id=uuid4().hex), list[RepCalendar])
        if greeting == self._greeting:
            # What was told after the question may have overtaken its answer.
            whole = {each.rep: each for each in calendars} | self._since
            self._store.apply(CalendarsLoaded(tuple(whole.values())))
        records = await self._link.ask(AskMeetings(id=uuid4().hex), list[MeetingRecord])
        if greeting == self._greeting:
            self._store.apply(MeetingsLoaded(tuple(records), self._clock.now()))
