"""One booking: one request in, one of seven states out, always within the deadline.

Decided: a booking is a row that walks through states (`booking_steps`), so that a
crash at any line is resumed by reading the row; the deadline cuts the walk, never
the row. After an unknown outcome the same key is repeated and the result read.
Refused: trusting the answer to a create, and a clean-up that runs only in memory.
"""

import asyncio
from collections import defaultdict
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass

from app.core.backoff import full_jitter
from app.core.clock import Clock, is_due
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.booking_rows import (
    CANCELLED,
    CONFIRMED,
    CREATING,
    DRAFT,
    HELD,
    LOGGED,
    NEEDS_HUMAN,
    OFF,
    About,
    BookingRows,
    Row,
)
from app.services.booking_steps import (
    FAILED,
    PENDING,
    RECONNECT,
    UNKNOWN,
    BookingSteps,
    Log,
    Mailer,
)
from app.services.calendars.base import Calendar, Meeting

READ_TRIES, CREATE_TRIES = 3, 4
NOTHING_MORE = About()
BUSY_HERE = "The console's database is busy; try again."
LATE_S = 0.2  # what reading and noting the row may take once the time is over
AGAIN_S, AGAIN_AT_MOST_S = 5.0, 300.0  # until the next round of what is pending


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a booking ended, or stands."""

    state: str  # one of the seven of contracts/booking.md
    event_id: str = ""
    join_url: str = ""
    reason: str = ""
    invited: bool = False  # somebody sent the invitation

    @property
    def is_booked(self) -> bool:
        """Whether the meeting is in the calendar, read back."""
        return self.state in {"booked", "booked_no_link"}


class Booker:
    """Books meetings, and finishes what a crash or a bad network left open."""

    def __init__(
        self, rows: BookingRows, clock: Clock, log: Log | None = None, mailer: Mailer | None = None
    ) -> None:
        self.rows = self._rows = rows
        self._clock = clock
        self._steps = BookingSteps(rows, clock, log, mailer)
        self._busy: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def log_to(self, log: Log) -> None:
        """Call `log` with each confirmed booking, once at least."""
        self._steps.log_to(log)

    def mail_by(self, mailer: Mailer | None) -> None:
        """Invite by mail where the calendar does not; None: nobody can."""
        self._steps.mail_by(mailer)

    async def book(
        self,
        calendar: Calendar,
        meeting: Meeting,
        *,
        deadline_s: float,
        about: About = NOTHING_MORE,
    ) -> Outcome:
        """Book `meeting` and return within `deadline_s`; the same booking again is one booking."""
        until = self._clock.now() + deadline_s
        try:
            async with asyncio.timeout(deadline_s), self._busy[meeting.booking]:
                row = await self._drafted(calendar, meeting, about)
                if not _is_same(row, meeting, calendar.account):
                    return Outcome(FAILED, reason="This booking stands for another meeting.")
                return outcome_of(await self._walk(calendar, row, until))
        except TimeoutError:
            return await self._late(meeting)

    async def known(self, booking: str) -> Row | None:
        """Return a booking that was begun and that the same call would go on with."""
        row = await asyncio.to_thread(self._rows.get, booking)
        return None if row is None or row.state == CANCELLED else row

    async def again(self, calendar: Calendar, row: Row, *, deadline_s: float) -> Outcome:
        """Book anew what lost its event, under another key; a person asked for it."""
        until = self._clock.now() + deadline_s
        try:
            async with asyncio.timeout(deadline_s), self._busy[row.id]:
                row = await self._again(row)
                return outcome_of(await self._walk(calendar, row, until))
        except TimeoutError:
            return await self._late(row.planned)

    @staticmethod
    def stands(row: Row) -> bool:
        """Whether a booking came to its end, whatever became of it later."""
        return row.state in {LOGGED, OFF}

    async def resume(
        self, calendar: Calendar, *, within_s: float = 20.0, leave: Collection[str] = ()
    ) -> list[Row]:
        """Go on with the account's unfinished bookings that are due, and return them.

        Those of `leave` are somebody else's to go on with.
        """
        rows = await asyncio.to_thread(self._rows.unfinished, calendar.account)
        return [
            await self._resumed(calendar, row, within_s)
            for row in rows
            if is_due(row.due, self._clock.now(), AGAIN_AT_MOST_S)
            and row.id not in leave
            and not self._busy[row.id].locked()
        ]

    async def _resumed(self, calendar: Calendar, row: Row, within_s: float) -> Row:
        async with self._busy[row.id]:
            if row.state in {DRAFT, HELD}:
                words = "The console ended before anything was written."
                return await self._steps.end(row, FAILED, words)
            with suppress(TimeoutError):
                async with asyncio.timeout(within_s):
                    return await self._walk(calendar, row, self._clock.now() + within_s)
            return await self._postponed(row, row.reason or "The calendar takes long to answer.")

    async def _drafted(self, calendar: Calendar, meeting: Meeting, about: About) -> Row:
        row = await asyncio.to_thread(
            self._rows.draft, meeting, calendar.account, about, self._clock.now()
        )
        if row.state == HELD:
            return await self._steps.move(row, state=DRAFT)
        if row.state == CANCELLED:
            return await self._again(row)
        return row

    async def _again(self, row: Row) -> Row:
        """Try anew what ended; a key whose event may have been deleted is not used again."""
        return await self._steps.move(
            row,
            state=DRAFT,
            generation=row.generation + (1 if row.asked else 0),
            asked=0,
            attempts=0,
            event_id="",
            invited="",
            outcome="",
            reason="",
        )

    async def _walk(self, calendar: Calendar, row: Row, until: float) -> Row:
        """Take steps until the end, or until it makes no sense to wait for the next one."""
        tries = 0
        while not self._steps.is_final(row):
            try:
                row = await self._steps.step(calendar, row, until)
                tries = 0
            except SignInNeededError as error:
                return await self._stopped(row, RECONNECT, str(error))
            except RejectedError as error:
                return await self._stopped(row, "", str(error))
            except TransientError as error:
                tries += 1
                row = await self._read(row)
                if not await self._waited(row, error, tries, until):
                    return await self._stopped(row, "", str(error))
        return row

    async def _waited(self, row: Row, error: TransientError, tries: int, until: float) -> bool:
        """Wait before another try; return False when there should be none."""
        most = CREATE_TRIES if row.state == CREATING else READ_TRIES
        if _nothing_written(row) and tries >= most:
            return False
        pause = 0.05 + (error.retry_after_s or full_jitter(tries, base_s=0.2, cap_s=2.0))
        if self._clock.now() + pause >= until:
            return False
        await asyncio.sleep(pause)
        return True

    async def _stopped(self, row: Row, outcome: str, reason: str) -> Row:
        """Leave the row so that somebody, or the next round, can go on from it."""
        row = await self._read(row)
        if row.state in {DRAFT, HELD}:
            return await self._steps.end(row, outcome or UNKNOWN, reason)
        if row.state == CREATING and not row.asked:
            return await self._steps.end(row, outcome or FAILED, reason)
        return await self._postponed(row, reason, outcome or PENDING)

    async def _postponed(self, row: Row, reason: str, outcome: str = PENDING) -> Row:
        pause = min(AGAIN_S * 2.0**row.attempts, AGAIN_AT_MOST_S)
        values: dict[str, str | float] = {
            "due": self._clock.now() + pause,
            "attempts": row.attempts + 1,
        }
        if row.state not in {CONFIRMED, "compensating"}:
            values |= {"outcome": outcome, "reason": reason}
        return await self._steps.move(row, **values)

    async def _late(self, meeting: Meeting) -> Outcome:
        """Say what is known at the deadline, and no later."""
        try:
            async with asyncio.timeout(LATE_S):
                row = await self._noted(meeting)
        except TimeoutError:  # another program keeps the database
            return Outcome(PENDING, reason=BUSY_HERE)
        return outcome_of(row) if row else Outcome(UNKNOWN, reason=BUSY_HERE)

    async def _noted(self, meeting: Meeting) -> Row | None:
        """Note that the time was over; None: not even the wish was stored."""
        row = await asyncio.to_thread(self._rows.get, meeting.booking)
        if row is None:
            return None
        if self._steps.is_final(row) or row.state == CONFIRMED:
            return row
        return await self._stopped(row, "", "The calendar did not answer in time.")

    async def _read(self, row: Row) -> Row:
        return await asyncio.to_thread(self._rows.get, row.id) or row


def outcome_of(row: Row) -> Outcome:
    """Return what a row says to the rep and the visitor."""
    if row.state in {CONFIRMED, LOGGED}:
        sent = row.invited in {"provider", "mail"}
        return Outcome(row.outcome, row.event_id, row.link, row.reason, invited=sent)
    if row.state == CANCELLED:
        return Outcome(row.outcome or FAILED, reason=row.reason)
    if row.state == OFF:
        return Outcome(FAILED, row.event_id, reason="This meeting was called off.")
    if row.state == NEEDS_HUMAN or row.outcome != RECONNECT:
        return Outcome(PENDING, row.event_id, reason=row.reason)
    return Outcome(RECONNECT, row.event_id, reason=row.reason)


def _is_same(row: Row, meeting: Meeting, account: str) -> bool:
    """Whether a row is of this meeting, at the same kind of provider: one key is no other's."""
    provider = account.partition(":")[0]
    return row.planned.key() == meeting.key() and row.account.partition(":")[0] == provider


def _nothing_written(row: Row) -> bool:
    return row.state in {DRAFT, HELD} or (row.state == CREATING and not row.asked)
