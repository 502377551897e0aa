"""Which week is shown, what is known of it, and when it is read anew."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from math import inf
from operator import is_
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.booker import LOADING, UNREACHABLE, ClosedStart, FreeTimes, Hosts
from app.domain.errors import FoyerError
from app.domain.state import ConsoleState
from app.domain.zones import instant_of
from app.domain.zones import zone as zone_of
from app.ui.booking.bookings import ME, Bookings
from app.ui.booking.hosting import Hosting
from app.ui.bridge import Bridge
from app.ui.words import local

DURATIONS = (15, 30, 45, 60)
FURTHEST = 4  # weeks that are looked through for the first free time
AT_ONCE_MS, LATER_MS = 300, 10_000  # until what happened elsewhere is read


@dataclass(frozen=True, slots=True)
class Asked:
    """What free times are asked for."""

    kind: str = ""
    duration: int = 30  # counts where there is no kind
    hosts: Hosts = ME
    moving: str = ""  # id of the meeting that looks for another time
    here: int = 0  # its start now


@dataclass(frozen=True, slots=True)
class Search:
    """How the search for the first free week ended: at that start, or nowhere."""

    start: int | None


class FreeWeek(QObject):
    """One week of free times; turns by itself to the first one that has any.

    Signals:
        changed: anything of it has a new value.
        stale: something happened elsewhere: read anew in so many milliseconds.
    """

    changed = Signal()
    stale = Signal(int)

    def __init__(self, bridge: Bridge, bookings: Bookings, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._bookings, self._clock = bridge, bookings, clock
        self.awake = False  # somebody looks
        self.ready = False
        self.zone = ZoneInfo("UTC")
        self.asked = Asked()
        self.free: FreeTimes | None = None
        self.search: Search | None = None
        self._settled: FreeTimes | None = None  # the last that was not "loading"
        self._last: FreeTimes | None = None
        self._week = 0
        self._from: int | None = None  # week in which a search began
        self._reading = 0  # number of the newest reading
        self._running = False  # it has not ended
        self._elsewhere: tuple[Asked, object, float] | None = None
        self._watched: tuple[object, ...] = ()  # what the last look for other bookings was at
        self._read_to = 0.0  # newest reading of a host that was told of

    # -- what is shown ---------------------------------------------------------------------

    @property
    def monday(self) -> date:
        """First day of the week shown."""
        today = local(int(self._clock.now()), self.zone).date()
        return today - timedelta(days=today.weekday()) + timedelta(weeks=self._week)

    def midnight(self, days: int) -> int:
        """Return midnight of the week's Monday, or so many days later, in Unix seconds."""
        wall = datetime.combine(self.monday + timedelta(days=days), time())
        return int(instant_of(wall, self.zone))

    @property
    def can_go_back(self) -> bool:
        """Whether an earlier week lies ahead of now."""
        return self._week > 0

    @property
    def can_ask(self) -> bool:
        """Whether there is a calendar to ask; others' need none of one's own."""
        return self.ready or not self.asked.hosts.is_me

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is owed."""
        return self.free is None or self.free.status == LOADING

    @property
    def is_loading(self) -> bool:
        """Whether nothing is known of this week yet."""
        return self.free is None or (self.is_waiting and not self.free.read_at)

    @property
    def is_reading(self) -> bool:
        """Whether fresher times are on their way."""
        return self.is_waiting or bool(self.free and self.free.refreshing and self._running)

    @property
    def trouble(self) -> FreeTimes | None:
        """What is known with a reason why it is not fresh; it stays while it is read anew."""
        if self.free is None or self.free.status != LOADING or self._settled is None:
            return self.free
        return replace(self.free, status=self._settled.status, reason=self._settled.reason)

    # -- asking ----------------------------------------------------------------------------

    def load(self) -> None:
        """Read the week's free times."""
        if not self.can_ask:
            return
        self._reading += 1
        self._running = True
        self._bridge.start(self._read(self._reading), name=self.tr("Read the calendar"))

    def read_again(self) -> None:
        """Read the week's free times while somebody looks."""
        if self.awake:
            self.load()

    def give_up(self) -> None:
        """Say that there was no answer; what comes later is shown all the same."""
        if self.can_ask and self.is_waiting:
            self._fail(self.tr("The calendar did not answer."))

    def go(self, weeks: int) -> None:
        """Turn so many weeks on or back; 0 is this week."""
        self._from, self.search = None, None
        self._turn(max(self._week + weeks, 0) if weeks else 0)

    def open(self) -> None:
        """Read what is shown; in this week, look for the first free time as well."""
        self.awake = True
        if self._week:
            self.load()
        else:
            self.seek()

    def rest(self) -> None:
        """Nobody looks."""
        self.awake = False

    def seek(self) -> None:
        """Read the week shown, and turn to the first one after it that has something free."""
        self._from, self.search = self._week, None
        self.read_again()

    def ask(self, asked: Asked) -> None:
        """Ask for another kind, length or host, and look for its first free time."""
        if asked != self.asked:
            self.asked, self.free, self._settled = asked, None, None
            if self.awake:
                self.seek()
            self.changed.emit()

    def visit(self, start: int) -> None:
        """Turn to the week of an instant, or to this one when it is over."""
        now, day = (local(int(t), self.zone).date() for t in (self._clock.now(), start))
        first = now - timedelta(days=now.weekday())
        self._from, self.search = None, None
        self._turn(max((day - first).days // 7, 0))

    def show(self, state: ConsoleState, hosting: Hosting) -> None:
        """Take what the state says."""
        before = (self.ready, self.zone, self.free)
        self.ready, self.zone = state.booker.ready, zone_of(state.booker.zone)
        news = state.booker.free
        if news is not self._last:
            self._last = news
            self._take(news)
        self._watch(state, hosting)
        if before != (self.ready, self.zone, self.free):
            self.changed.emit()

    # -- within ----------------------------------------------------------------------------

    async def _read(self, reading: int) -> None:
        """Ask; a refusal is an end like any other, so that nobody waits for ever."""
        asked = self.asked
        duration = 0 if asked.kind else asked.duration
        try:
            await self._bookings.free_slots(
                self.midnight(0),
                self.midnight(7),
                kind=asked.kind,
                duration_min=duration,
                hosts=asked.hosts,
                moving=asked.moving,
            )
        except FoyerError as error:
            if reading == self._reading:
                self._fail(str(error))
        if reading == self._reading:
            self._running = False
            if self.free and self.free.refreshing:  # the last word for now
                self._go_on(self.free)
                self.changed.emit()

    def _fail(self, reason: str) -> None:
        """Show what is known with the reason, or the reason alone."""
        self._from = None
        known = self.free or FreeTimes(
            low=self.midnight(0),
            high=self.midnight(7),
            duration_min=self.asked.duration,
            zone=self.zone.key,
            kind=self.asked.kind,
            hosts=self.asked.hosts,
            moving=self.asked.moving,
        )
        self.free = self._settled = replace(known, status=UNREACHABLE, reason=reason)
        self.changed.emit()

    def _turn(self, week: int) -> None:
        if week != self._week:
            self._week, self.free = week, None
        self.read_again()
        self.changed.emit()

    def _take(self, news: FreeTimes | None) -> None:
        if news is None or not self._is_shown(news):
            self.free = None if news is None else self.free
            return
        news = self.free = _elsewhere(news, self.asked.here)
        if news.status == LOADING:
            return
        self._settled = news
        if not news.refreshing:  # else more is told until the reading ends
            self._go_on(news)

    def _go_on(self, free: FreeTimes) -> None:
        """End the search here, or go on to the next week."""
        if self._from is None:
            return
        if free.starts or not free.read_at:
            turned, self._from = self._week > self._from, None
            self.search = Search(free.starts[0]) if turned and free.starts else None
        elif self._week < self._from + FURTHEST:
            self._turn(self._week + 1)
        else:
            began, self._from = self._from, None
            self.search = Search(None)
            self._turn(began)

    def _is_shown(self, free: FreeTimes) -> bool:
        asked = self.asked
        wanted = (asked.kind, asked.hosts, asked.moving)
        same = (free.kind, free.hosts, free.moving) == wanted
        length = asked.kind or free.duration_min == asked.duration
        return bool(same and length and free.low == self.midnight(0))

    def _watch(self, state: ConsoleState, hosting: Hosting) -> None:
        """Tell when a booking was made elsewhere, or the calendar of a host is another.

        The rep's own calendar is told to all by each reading of it: only one that is newer
        than what is shown counts, or reading would go on for ever.
        """
        seen = (state.meetings, state.calendar_link, hosting, self.asked, self.free)
        if self._watched and all(map(is_, seen, self._watched)):  # as with most events
            return
        self._watched = seen
        calendars, reps = state.meetings.calendars, hosting.reps_of(self.asked.hosts)
        hosts = [calendars[rep] for rep in reps if rep in calendars]
        happened = (
            frozenset((m.id, m.start, m.end, m.state) for m in state.meetings.records.values()),
            frozenset((host.rep, host.link.state) for host in hosts),
            hosting.kind(self.asked.kind),
            state.calendar_link.state,
        )
        shown = self.free.read_at + 1 if self.free else inf
        read = max(
            (h.read_at for h in hosts if h.rep != hosting.me or h.read_at > shown), default=0
        )
        before, self._elsewhere = self._elsewhere, (self.asked, happened, max(read, self._read_to))
        self._read_to = max(read, self._read_to)
        if before is None or before[0] != self.asked:
            return
        if before[1] != happened:
            self.stale.emit(AT_ONCE_MS)
        elif read > before[2]:
            self.stale.emit(LATER_MS)


def _elsewhere(free: FreeTimes, here: int) -> FreeTimes:
    """Return free times without the start that a meeting has already."""
    if here not in free.starts:
        return free
    starts = tuple(start for start in free.starts if start != here)
    return replace(free, starts=starts, closed=(*free.closed, ClosedStart(here)))
