"""The steps of a change of a booking: a move of the same event, or its cancellation.

wanted -> writing -> written -> done; otherwise undoing -> refused, or needs_human.
Decided: a move never makes a second event. It is read back like a booking, and when
somebody took the new time meanwhile, the event goes back to where it was.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.core.clock import Clock
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.services.booking_change_rows import (
    ATTENDED,
    CANCEL,
    DONE,
    MOVE,
    NEEDS_HUMAN,
    NO_SHOW,
    REFUSED,
    UNDOING,
    WANTED,
    WRITING,
    WRITTEN,
    Change,
    ChangeRows,
)
from app.services.booking_rows import CANCELLED, LOGGED, OFF, BookingRows, Row
from app.services.booking_rows import NEEDS_HUMAN as BOOKING_NEEDS_HUMAN
from app.services.booking_steps import AT_ONCE_S, UNSEEN_TRIES, Mailer, collides
from app.services.calendars.base import GONE, Calendar, Meeting, Stored

GONE_OUTCOME, CONFLICT, FAILED = "gone", "conflict", "failed"
TAKEN = "This time is taken. The meeting stays where it was."
NOT_YET = "The booking itself is not through yet."
LOST = "The calendar lost the attendee when the meeting was moved. Invite again."
SEEN_AGAIN_S = 0.3  # an event that is not seen is looked for once more

Told = Callable[[Row, Change], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A change and its booking, as they stand."""

    change: Change
    row: Row


class ChangeSteps:
    """Every transition is one write to the database, before the call that it announces."""

    def __init__(self, rows: BookingRows, changes: ChangeRows, clock: Clock) -> None:
        self._rows, self._changes, self._clock = rows, changes, clock
        self.told: Told | None = None  # called for each change that was made, once at least
        self.mailer: Mailer | None = None
        self._steps = {
            (MOVE, WANTED): self._check,
            (MOVE, WRITING): self._move,
            (MOVE, UNDOING): self._undo,
            (CANCEL, WANTED): self._may_cancel,
            (CANCEL, WRITING): self._cancel,
            (NO_SHOW, WANTED): self._note,
            (ATTENDED, WANTED): self._note,
        }

    async def step(self, calendar: Calendar, change: Change) -> Change:
        """Take one step; the errors are those of `Calendar`."""
        row = await asyncio.to_thread(self._rows.get, change.booking)
        assert row is not None, "a change has its booking"
        pair = Pair(change, row)
        if change.state == WRITTEN:
            return await self._tell(calendar, pair)
        return await self._steps[change.what, change.state](calendar, pair)

    async def set(self, change: Change, **values: str | float) -> Change:
        """Write columns, off the loop."""
        return await asyncio.to_thread(self._changes.move, change.id, self._clock.now(), **values)

    async def refuse(self, change: Change, outcome: str, reason: str) -> Change:
        """End a change of which nothing is in the calendar."""
        return await self.set(change, state=REFUSED, outcome=outcome, reason=reason)

    # -- a move ------------------------------------------------------------------------------

    async def _check(self, calendar: Calendar, pair: Pair) -> Change:
        change, row = pair.change, pair.row
        if row.state != LOGGED:
            return await self.refuse(change, GONE_OUTCOME, GONE)
        stored = await self._seen(calendar, row)
        if stored is None or stored.cancelled:
            return await self.refuse(change, GONE_OUTCOME, GONE)
        target = change.target(row)
        if not stored.fits(target) and await self._taken(calendar, row, target):
            return await self.refuse(change, CONFLICT, TAKEN)
        return await self.set(change, state=WRITING, was_start=stored.start, was_end=stored.end)

    async def _move(self, calendar: Calendar, pair: Pair) -> Change:
        """Move the event, then confirm by reading it."""
        change, row = pair.change, pair.row
        target = change.target(row)
        there = change.asked or (change.was_start, change.was_end) == (change.start, change.end)
        stored = await calendar.find(row.planned, row.key, row.event_id) if there else None
        if stored is None or not stored.fits(target):
            refused = await self._asked(calendar, change, target, row)
            stored = await calendar.find(row.planned, row.key, row.event_id)
            if refused and not (stored and stored.fits(target)):
                gone = stored is None or stored.cancelled
                return await self.refuse(change, GONE_OUTCOME if gone else FAILED, refused)
        if stored is None or not stored.fits(target):
            return await self._unseen(change, stored)
        return await self._moved(calendar, Pair(change, row), stored)

    async def _asked(self, calendar: Calendar, change: Change, target: Meeting, row: Row) -> str:
        """Ask for the move; return why it was refused, if it was."""
        await self.set(change, asked=change.asked + 1)
        try:
            await calendar.move(target, row.key, row.event_id)
        except UncertainError:
            raise
        except RejectedError as error:
            return str(error)
        except (TransientError, SignInNeededError):
            await self.set(change, asked=change.asked)  # this call did nothing
            raise
        return ""

    async def _unseen(self, change: Change, stored: Stored | None) -> Change:
        if change.attempts < UNSEEN_TRIES and not (stored and stored.cancelled):
            raise UncertainError("The calendar does not show the new time yet.")
        if stored is None or stored.cancelled:
            return await self.refuse(change, GONE_OUTCOME, GONE)
        return await self.refuse(change, FAILED, "The calendar kept another time.")

    async def _moved(self, calendar: Calendar, pair: Pair, stored: Stored) -> Change:
        change, row = pair.change, pair.row
        target, reason = change.target(row), ""
        if not stored.invites(row.planned) and not await self._invited(calendar, row):
            reason = LOST
        was_there = (change.was_start, change.was_end) == (change.start, change.end)
        if not was_there and await self._taken(calendar, row, target, change):
            return await self.set(change, state=UNDOING, outcome=CONFLICT, reason=TAKEN)
        return await asyncio.to_thread(self._changes.written, change, self._clock.now(), reason)

    async def _invited(self, calendar: Calendar, row: Row) -> bool:
        try:
            await calendar.invite_again(row.planned, row.key, row.event_id)
        except RejectedError:
            return False
        stored = await calendar.find(row.planned, row.key, row.event_id)
        return stored is not None and stored.invites(row.planned)

    async def _undo(self, calendar: Calendar, pair: Pair) -> Change:
        """Bring the event back to where it was."""
        change, row = pair.change, pair.row
        former, refused = change.former(row), ""
        try:
            await calendar.move(former, row.key, row.event_id)
        except RejectedError as error:
            refused = str(error)
        stored = await calendar.find(row.planned, row.key, row.event_id)
        if stored is None or stored.cancelled or stored.fits(former):
            return await self.refuse(change, change.outcome, change.reason)
        if not refused:
            raise UncertainError("The calendar does not show the former time yet.")
        words = f"{change.reason} It could not be moved back: {refused} Look into the calendar."
        return await self.set(change, state=NEEDS_HUMAN, reason=words)

    async def _seen(self, calendar: Calendar, row: Row) -> Stored | None:
        stored = await calendar.find(row.planned, row.key, row.event_id)
        if stored is None:
            await asyncio.sleep(SEEN_AGAIN_S)
            stored = await calendar.find(row.planned, row.key, row.event_id)
        return stored

    async def _taken(
        self, calendar: Calendar, row: Row, target: Meeting, change: Change | None = None
    ) -> bool:
        """Whether somebody else has the time; after the write only who came at the same moment."""
        try:
            others = await calendar.rivals(target, row.key, row.event_id)
        except TransientError:
            if change is None:
                raise
            return False  # it was free when it was looked at, and is ours now
        newer = change.changed + AT_ONCE_S if change else 0.0
        return any(collides(one, target) and not (change and one.created > newer) for one in others)

    # -- a cancellation ------------------------------------------------------------------------

    async def _may_cancel(self, _: Calendar, pair: Pair) -> Change:
        change, row = pair.change, pair.row
        if row.state in {CANCELLED, OFF}:
            return await self.set(change, state=DONE, outcome=DONE)
        if row.state not in {LOGGED, BOOKING_NEEDS_HUMAN}:
            raise TransientError(NOT_YET)
        return await self.set(change, state=WRITING)

    async def _cancel(self, calendar: Calendar, pair: Pair) -> Change:
        """Take the event away, then look whether it is gone."""
        change, row = pair.change, pair.row
        await self.set(change, asked=change.asked + 1)
        refused = ""
        try:
            await calendar.cancel(row.planned, row.key, row.event_id, change.words)
        except RejectedError as error:
            refused = str(error)
        left = await calendar.find(row.planned, row.key, row.event_id)
        if left is None and refused and change.attempts < UNSEEN_TRIES:
            # Who refuses has the event, or had it a moment ago: unseen is not gone.
            raise UncertainError(f"It could not be cancelled yet: {refused}")
        if left is None or left.cancelled:
            return await asyncio.to_thread(self._changes.written, change, self._clock.now(), "")
        if not refused:
            raise UncertainError("The calendar still shows the event.")
        words = f"It could not be cancelled: {refused} Look into the calendar."
        return await self.set(change, state=NEEDS_HUMAN, outcome=FAILED, reason=words)

    async def _note(self, _: Calendar, pair: Pair) -> Change:
        """Note who came: nothing is written into the calendar."""
        return await asyncio.to_thread(self._changes.written, pair.change, self._clock.now(), "")

    # -- it was made -----------------------------------------------------------------------------

    async def _tell(self, calendar: Calendar, pair: Pair) -> Change:
        change, row = pair.change, pair.row
        if not change.mailed and change.what in {MOVE, CANCEL}:
            change = await self._mail(calendar, change, row)
        if self.told is not None:
            await self.told(row, change)
        return await self.set(change, state=DONE)

    async def _mail(self, calendar: Calendar, change: Change, row: Row) -> Change:
        """Mail the change where the calendar server tells nobody."""
        if await calendar.invites_itself():
            return await self.set(change, mailed="provider")
        why = "this calendar server sends none"
        try:
            if self.mailer is not None:
                if change.what == MOVE:
                    await self.mailer.moved(row.planned, row.key, row.revision)
                else:
                    await self.mailer.cancelled(row.planned, row.key, row.revision, change.words)
                return await self.set(change, mailed="mail")
        except RejectedError as error:
            why = str(error)
        words = f"No mail was sent about it: {why}. Tell {row.name or row.email} yourself."
        return await self.set(change, mailed="none", reason=f"{change.reason} {words}".strip())
