"""Free times of the rep's own calendar: for the booker, after a conflict, and before a create.

Decided: one function (`domain.slots`) lists a time and books it, so what is shown is
what can be booked. The last known times are shown at once with their age. Calendars tell
bare times; which of them are meetings of ours, by what kind, the bookings' rows know: a
day's limit counts them, and the buffers of their kinds hold for every other kind.
"""

import asyncio
from dataclasses import dataclass, replace
from typing import Any

from app.core.clock import Clock
from app.domain.booker import LOADING, SIGN_IN, UNREACHABLE, FreeTimes, FreeTimesChanged
from app.domain.busy_time import Busy, with_bookings, without
from app.domain.meeting_kinds import Kind
from app.domain.slots import BUSY, MeetingType, is_free, why_not
from app.domain.zones import DAY
from app.services.availability import AROUND_S, Reading
from app.services.booking import Outcome
from app.services.booking_provider import Provider
from app.services.booking_rows import Row
from app.services.booking_steps import CONFLICT, RECONNECT, UNKNOWN
from app.services.calendar_health import CalendarHealth
from app.services.meeting_rules import kind_named
from app.services.store import Store

LOOK_AHEAD_S = 14 * DAY  # for the next free times after a conflict


@dataclass(frozen=True, slots=True)
class Moving:
    """A meeting that looks for another time; its present one is not in its way."""

    meeting: str = ""
    now: tuple[int, int] | None = None  # start and end in this calendar; None: it is in another

    def left(self, reading: Reading) -> Reading:
        """Return a reading without the meeting's own time."""
        if reading.busy is None:
            return reading
        return replace(reading, busy=tuple(without(reading.busy, self.now)))


STAYING = Moving()  # nothing moves


class OwnFreeTimes:
    """Shows and checks free times."""

    def __init__(self, store: Store, clock: Clock, health: CalendarHealth) -> None:
        self._store, self._clock, self._health = store, clock, health
        self._asked = 0  # readings asked for so far: an older one never overwrites a newer

    def begin(self) -> int:
        """Return the number of a new question; answers to older ones are no longer shown."""
        self._asked += 1
        return self._asked

    async def show(
        self,
        provider: Provider,
        low: int,
        high: int,
        rules: MeetingType,
        kind: str = "",
        moving: Moving = STAYING,
    ) -> FreeTimes:
        """Show the free times between two instants: the last known at once, then fresh ones."""
        mine = self.begin()
        known = await provider.availability.known(low, high)
        shown = replace(known or Reading(None, 0.0, LOADING), status=LOADING)
        asked: dict[str, Any] = {"kind": kind, "moving": moving.meeting}
        last = await self._found(provider, shown, (low, high), rules, moving)
        self.publish(replace(last, **asked), mine)
        reading = await provider.availability.read(low, high)
        self._health.read(reading)
        found = await self._found(provider, reading, (low, high), rules, moving)
        free = replace(found, **asked)
        self.publish(free, mine)
        return free

    def is_newest(self, question: int) -> bool:
        """Whether nothing was asked since."""
        return question == self._asked

    def publish(self, free: FreeTimes, question: int) -> None:
        """Show an answer, unless something else was asked meanwhile."""
        if self.is_newest(question):
            self._store.apply(FreeTimesChanged(free))

    async def next(self, provider: Provider, rules: MeetingType, most: int = 3) -> tuple[int, ...]:
        """Return the next free starts, asked of the calendar now."""
        low = int(self._clock.now())
        reading = await provider.availability.read(low, low + LOOK_AHEAD_S)
        if reading.busy is None:
            return ()
        free = await self._found(provider, reading, (low, low + LOOK_AHEAD_S), rules)
        return free.starts[:most]

    async def probe(self, provider: Provider) -> None:
        """Read the calendar, so that a broken link is told before anybody needs it (K4)."""
        now = int(self._clock.now())
        self._health.read(await provider.availability.read(now, now + LOOK_AHEAD_S))

    async def refusal(
        self,
        provider: Provider,
        span: tuple[int, int],
        rules: MeetingType,
        within_s: float,
        *,
        own: tuple[int, int] | None = None,
        at_once: bool = False,
    ) -> Outcome | None:
        """Return why a time cannot be booked now, by the rules that list it; None: it can.

        `own` is the time at which the meeting that is to be moved stands now. A call
        this moment needs no notice, hours or grid: `at_once` asks only whether another
        meeting is in its way.
        """
        start, end = span
        reading = await provider.availability.read(start, end, within_s)
        if reading.status in {UNREACHABLE, SIGN_IN} or reading.reason:
            state = RECONNECT if reading.status == SIGN_IN else UNKNOWN
            return Outcome(state, reason=reading.reason)
        ours = await self._ours(provider, reading, span)
        busy = Moving(now=own).left(ours).busy
        asked = provider.availability.question(busy, start, end, rules)
        if at_once:
            closed = await asyncio.to_thread(why_not, asked, start)
            free = all(BUSY not in reasons for reasons in closed.values())
        else:
            free = await asyncio.to_thread(is_free, asked, start)
        if free:
            return None
        return Outcome(CONFLICT, reason="This time is no longer free.")

    async def _found(
        self,
        provider: Provider,
        reading: Reading,
        span: tuple[int, int],
        rules: MeetingType,
        moving: Moving = STAYING,
    ) -> FreeTimes:
        left = moving.left(await self._ours(provider, reading, span))
        return await asyncio.to_thread(provider.availability.free_times, left, *span, rules)

    async def _ours(self, provider: Provider, reading: Reading, span: tuple[int, int]) -> Reading:
        """Return a reading in which the meetings that were booked here are known as such."""
        if reading.busy is None:
            return reading
        account, low, high = provider.calendar.account, span[0] - AROUND_S, span[1] + AROUND_S
        rows = await asyncio.to_thread(provider.booker.rows.between, account, low, high)
        kinds = {row.kind: kind_named(self._store.state, row.kind) for row in rows}
        bookings = [_booked(row, kinds[row.kind]) for row in rows]
        return replace(reading, busy=tuple(with_bookings(reading.busy, bookings)))


def _booked(row: Row, kind: Kind | None) -> Busy:
    """Return a booking with the buffers of its kind, if it has one."""
    before, after = (kind.before_min * 60, kind.after_min * 60) if kind else (0, 0)
    return Busy(row.start, row.end, booking=True, before_s=before, after_s=after)
