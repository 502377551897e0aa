"""The rep's free times: fresh where the calendar answers, the last known with their age where not.

Decided: a reading ends within its deadline in fresh, stale, unreachable or needs
sign-in, never in "loading"; the last good busy times are a row in the database. A
rep whose calendar cannot be read offers nothing to others, however old the last
reading: booking asks the calendar itself.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec

from app.core.clock import Clock
from app.core.database import Database
from app.domain.booker import FRESH, SIGN_IN, STALE, UNREACHABLE, ClosedStart, FreeTimes
from app.domain.busy_time import Busy
from app.domain.errors import FoyerError, SignInNeededError
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType, RepCalendar, SlotQuestion, free_slots, why_not
from app.services.calendars.base import Calendar

WITHIN_S = 8.0  # for one reading, whatever the calendar does
AROUND_S = 86_400  # busy times are read this much wider than what is shown


YOUNG_S = 600.0  # the calendar is read for others every five minutes
Span = tuple[int, int, tuple[Busy, ...], float]  # from, to, busy times, when it was read


@dataclass(frozen=True, slots=True)
class Reading:
    """Busy times, how old they are, and why they are not fresh."""

    busy: tuple[Busy, ...] | None  # None: never read
    read_at: float
    status: str  # one of domain.booker's
    reason: str = ""


class BusyMemory:
    """The last good busy times of an account, in the console's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = database.turn

    def keep(self, account: str, low: int, high: int, busy: Sequence[Busy], now: float) -> None:
        """Store what was read; it becomes part of a longer reading that is young.

        So a week that is looked at does not put the weeks after it out of mind.
        """
        with self._lock:
            low, high, busy, now = self._joined(account, (low, high, tuple(busy), now))
            text = msgspec.json.encode(busy).decode()
            self._database.execute(
                "INSERT INTO calendar_accounts (account, busy_read, busy_from, busy_to, busy) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET "
                "busy_read = excluded.busy_read, busy_from = excluded.busy_from, "
                "busy_to = excluded.busy_to, busy = excluded.busy",
                (account, now, low, high, text),
            )

    def _joined(self, account: str, new: Span) -> Span:
        """Return a reading within the longer one that is kept, with the age of that one."""
        row = self._database.execute(
            "SELECT busy_from, busy_to, busy, busy_read FROM calendar_accounts "
            "WHERE account = ? AND busy_from <= ? AND busy_to >= ? AND busy_read >= ? "
            "AND busy_to - busy_from > ?",
            (account, new[0], new[1], new[3] - YOUNG_S, new[1] - new[0]),
        ).fetchone()
        if row is None:
            return new
        low, high, busy, _ = new
        around = msgspec.json.decode(row[2], type=tuple[Busy, ...])
        before = [replace(one, end=min(one.end, low)) for one in around if one.start < low]
        after = [replace(one, start=max(one.start, high)) for one in around if one.end > high]
        return row[0], row[1], (*before, *busy, *after), row[3]

    def last(self, account: str, low: int, high: int) -> tuple[tuple[Busy, ...], float] | None:
        """Return what was read last, and when, if it covers the range."""
        with self._lock:
            row = self._database.execute(
                "SELECT busy, busy_read FROM calendar_accounts WHERE account = ? "
                "AND busy_read > 0 AND busy_from <= ? AND busy_to >= ?",
                (account, low, high),
            ).fetchone()
        if row is None:
            return None
        return msgspec.json.decode(row[0], type=tuple[Busy, ...]), float(row[1])


class Availability:
    """Reads busy times and finds the free ones by the rules of a meeting type."""

    def __init__(
        self, calendar: Calendar, memory: BusyMemory, schedule: Schedule, clock: Clock
    ) -> None:
        self._calendar = calendar
        self._memory = memory
        self.schedule = schedule
        self._clock = clock
        self._heard: Callable[[int, int, Reading], None] | None = None

    def hear(self, heard: Callable[[int, int, Reading], None]) -> None:
        """Call `heard` with every fresh reading and the range of its busy times."""
        self._heard = heard

    async def known(self, low: int, high: int) -> Reading | None:
        """Return the last good reading at once, with its age.

        What is over need not be known: most readings begin with the hour, and the week
        that is shown with its Monday.
        """
        account, begin = self._calendar.account, max(low, int(self._clock.now()))
        found = await asyncio.to_thread(
            self._memory.last, account, begin - AROUND_S, high + AROUND_S
        )
        return Reading(found[0], found[1], STALE) if found else None

    async def read(self, low: int, high: int, within_s: float = WITHIN_S) -> Reading:
        """Ask the calendar; what it cannot tell within the time is the last known, or nothing."""
        try:
            async with asyncio.timeout(within_s):
                taken = await self._calendar.taken(low - AROUND_S, high + AROUND_S)
        except SignInNeededError as error:
            return await self._instead(low, high, SIGN_IN, str(error))
        except FoyerError as error:
            return await self._instead(low, high, UNREACHABLE, str(error))
        except TimeoutError:
            words = f"The calendar did not answer within {within_s:.0f} seconds."
            return await self._instead(low, high, UNREACHABLE, words)
        busy, now = tuple(one.busy for one in taken), self._clock.now()
        account = self._calendar.account
        await asyncio.to_thread(
            self._memory.keep, account, low - AROUND_S, high + AROUND_S, busy, now
        )
        reading = Reading(busy, now, FRESH)
        if self._heard:
            self._heard(low - AROUND_S, high + AROUND_S, reading)
        return reading

    def free_times(self, reading: Reading, low: int, high: int, meeting: MeetingType) -> FreeTimes:
        """Return the starts on offer, and the rule that closes each other one."""
        question = self.question(reading.busy, low, high, meeting)
        starts = free_slots(question).starts
        closed = self._closed(question, set(starts)) if reading.busy is not None else ()
        return FreeTimes(
            low=low,
            high=high,
            duration_min=meeting.duration_min,
            zone=self.schedule.zone.key,
            starts=starts,
            closed=tuple(closed),
            status=reading.status,
            reason=reading.reason,
            read_at=reading.read_at,
        )

    def question(
        self, busy: Sequence[Busy] | None, low: int, high: int, meeting: MeetingType
    ) -> SlotQuestion:
        """Return the question that listing and booking both ask."""
        rep = RepCalendar("me", self.schedule, busy)
        return SlotQuestion(int(self._clock.now()) + 1, low, high, meeting, (rep,))

    def _closed(self, question: SlotQuestion, free: set[int]) -> Iterable[ClosedStart]:
        """Yield the starts that would be there if nothing else closed them."""
        meeting = question.meeting
        bare = MeetingType(meeting.duration_min, meeting.granularity_min, meeting.grid)
        alone = RepCalendar("me", self.schedule)
        for start in free_slots(replace(question, now=0, meeting=bare, reps=(alone,))).starts:
            if start not in free:
                yield ClosedStart(start, why_not(question, start)["me"])

    async def _instead(self, low: int, high: int, status: str, reason: str) -> Reading:
        last = await self.known(low, high)
        if last is None:
            return Reading(None, 0.0, status, reason)
        return replace(last, status=SIGN_IN if status == SIGN_IN else STALE, reason=reason)
