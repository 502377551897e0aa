"""Moves and cancels bookings within a deadline, and finishes what was left open.

Decided: like a booking, a change is a row that walks through states, so that a crash
at any line is resumed by reading it. A move of which nothing is written yet ends when
the calendar cannot be asked; a cancellation waits until it can.
"""

import asyncio
from collections import defaultdict
from contextlib import suppress

from app.core.backoff import full_jitter
from app.core.clock import Clock, is_due
from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.services.booking import AGAIN_AT_MOST_S, AGAIN_S, READ_TRIES
from app.services.booking_change_rows import MOVE, WANTED, WRITTEN, Change, ChangeRows, Wanted
from app.services.booking_change_steps import FAILED, ChangeSteps, Told
from app.services.booking_rows import BookingRows, Row
from app.services.booking_steps import PENDING, RECONNECT, UNKNOWN, Mailer
from app.services.calendars.base import Calendar


class Changer:
    """Changes the bookings of one rep."""

    def __init__(self, rows: BookingRows, clock: Clock) -> None:
        self._clock = clock
        self._changes = ChangeRows(rows)
        self._steps = ChangeSteps(rows, self._changes, clock)
        self._busy: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def tell(self, told: Told) -> None:
        """Call `told` with each change that was made, once at least."""
        self._steps.told = told

    def mail_by(self, mailer: Mailer | None) -> None:
        """Mail changes where the calendar does not; None: nobody can."""
        self._steps.mailer = mailer

    async def change(
        self, calendar: Calendar, row: Row, wanted: Wanted, *, deadline_s: float
    ) -> Change:
        """Change a booking and return within the deadline; the same `id` again is one change.

        Raise RejectedError while another change of the booking is under way.
        """
        until = self._clock.now() + deadline_s
        change = await asyncio.to_thread(self._changes.ask, wanted, row, self._clock.now())
        try:
            async with asyncio.timeout(deadline_s), self._busy[row.id]:
                return await self._walk(calendar, await self._read(change), until)
        except TimeoutError:
            late = "The calendar did not answer in time."
            return await self._stopped(await self._read(change), PENDING, late)

    async def has(self, change: str) -> bool:
        """Whether a change was begun, whatever became of it."""
        return await asyncio.to_thread(self._changes.get, change) is not None

    async def under_way(self, calendar: Calendar) -> set[str]:
        """Return the bookings that are being changed."""
        changes = await asyncio.to_thread(self._changes.open, calendar.account)
        return {change.booking for change in changes}

    async def resume(self, calendar: Calendar, *, within_s: float = 20.0) -> list[Change]:
        """Go on with changes that are due, and return them."""
        changes = await asyncio.to_thread(self._changes.open, calendar.account)
        return [
            await self._resumed(calendar, change, within_s)
            for change in changes
            if is_due(change.due, self._clock.now(), AGAIN_AT_MOST_S)
            and not self._busy[change.booking].locked()
        ]

    async def _resumed(self, calendar: Calendar, change: Change, within_s: float) -> Change:
        async with self._busy[change.booking]:
            with suppress(TimeoutError):
                async with asyncio.timeout(within_s):
                    return await self._walk(calendar, change, self._clock.now() + within_s)
            slow = "The calendar takes long to answer."
            return await self._stopped(await self._read(change), PENDING, slow)

    async def _walk(self, calendar: Calendar, change: Change, until: float) -> Change:
        tries = 0
        while change.is_open:
            try:
                change = await self._steps.step(calendar, change)
                tries = 0
            except SignInNeededError as error:
                return await self._stopped(await self._read(change), RECONNECT, str(error))
            except RejectedError as error:
                return await self._stopped(await self._read(change), FAILED, str(error))
            except TransientError as error:
                tries += 1
                change = await self._read(change)
                if not await self._waited(change, error, tries, until):
                    return await self._stopped(change, PENDING, str(error))
        return change

    async def _waited(
        self, change: Change, error: TransientError, tries: int, until: float
    ) -> bool:
        """Wait before another try; return False when there should be none."""
        if change.state in {WANTED, WRITTEN} and tries >= READ_TRIES:
            return False
        pause = 0.05 + (error.retry_after_s or full_jitter(tries, base_s=0.2, cap_s=2.0))
        if self._clock.now() + pause >= until:
            return False
        await asyncio.sleep(pause)
        return True

    async def _stopped(self, change: Change, outcome: str, reason: str) -> Change:
        """End a move that was not begun; leave all else so that the next round goes on."""
        if not change.is_open:
            return change
        nothing = change.state == WANTED or (change.state == "writing" and not change.asked)
        if nothing and change.what == MOVE:
            ended = UNKNOWN if outcome == PENDING else outcome
            return await self._steps.refuse(change, ended, reason)
        pause = min(AGAIN_S * 2.0**change.attempts, AGAIN_AT_MOST_S)
        values: dict[str, str | float] = {
            "due": self._clock.now() + pause,
            "attempts": change.attempts + 1,
        }
        if change.state != WRITTEN:
            values |= {"outcome": outcome, "reason": reason}
        return await self._steps.set(change, **values)

    async def _read(self, change: Change) -> Change:
        return await asyncio.to_thread(self._changes.get, change.id) or change
