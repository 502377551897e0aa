"""The steps of a booking: each takes a row in one state and brings it to the next.

draft -> held -> creating -> created -> confirmed -> logged; otherwise
compensating -> cancelled, or needs_human (contracts/booking.md).
"""

import asyncio
from collections.abc import Awaitable, Callable
from math import inf
from typing import Protocol

from app.core.clock import Clock
from app.domain.busy_time import Blocking
from app.domain.errors import (
    RejectedError,
    SignInNeededError,
    TransientError,
    UncertainError,
)
from app.services.booking_rows import (
    CANCELLED,
    COMPENSATING,
    CONFIRMED,
    CREATED,
    CREATING,
    DRAFT,
    HELD,
    LOGGED,
    NEEDS_HUMAN,
    BookingRows,
    Row,
)
from app.services.calendars.base import Calendar, Meeting, Stored, Taken, TakenKeyError

BOOKED, NO_LINK, CONFLICT, UNKNOWN, RECONNECT, PENDING, FAILED = (
    "booked",
    "booked_no_link",
    "conflict",
    "availability_unknown",
    "reconnect",
    "pending",
    "failed",
)
AT_ONCE_S = 60.0  # events made within this time of each other were booked at once
LINK_WAIT_S = 3.0  # for a provider that is still making the online meeting
LAST_STEPS_S = 0.8  # what confirming takes after that
SENDS_NONE = "this calendar server sends none"
UNINVITED = "No invitation was sent: {why}. Tell {who} the time yourself."
UNSEEN_TRIES = 8  # rounds after which an event that nobody can see is taken as not there

Log = Callable[[Row], Awaitable[None]]


class Mailer(Protocol):
    """Sends an invitation where the calendar server does not."""

    async def invite(self, meeting: Meeting, key: str) -> None:
        """Mail an iTIP REQUEST; raise TransientError or RejectedError."""
        ...

    async def invite_again(self, meeting: Meeting, key: str, sequence: int, times: int) -> None:
        """Mail the request anew; the same `times` again is the same mail; raise as `invite`."""
        ...

    async def moved(self, meeting: Meeting, key: str, sequence: int) -> None:
        """Mail the new time; `sequence` grows with each change; raise as `invite`."""
        ...

    async def cancelled(self, meeting: Meeting, key: str, sequence: int, words: str = "") -> None:
        """Mail the cancellation, with words for the attendee; raise as `invite`."""
        ...


class BookingSteps:
    """Every transition is one write to the database, before the call that it announces."""

    def __init__(
        self, rows: BookingRows, clock: Clock, log: Log | None = None, mailer: Mailer | None = None
    ) -> None:
        self._rows = rows
        self._clock = clock
        self._log = log
        self._mailer = mailer
        self._steps = {
            DRAFT: self._check_and_hold,
            HELD: self._announce,
            CREATING: self._create,
            CONFIRMED: self._finish,
            COMPENSATING: self._take_back,
        }

    def log_to(self, log: Log) -> None:
        """Call `log` with each confirmed row, once at least, before it counts as logged."""
        self._log = log

    def mail_by(self, mailer: Mailer | None) -> None:
        """Invite by mail where the calendar does not; None: nobody can."""
        self._mailer = mailer

    async def step(self, calendar: Calendar, row: Row, until: float = inf) -> Row:
        """Take one step, best before `until`; the errors are those of `Calendar`."""
        if row.state == CREATED:
            return await self._read_back(calendar, row, until)
        return await self._steps[row.state](calendar, row)

    def is_final(self, row: Row) -> bool:
        """Whether nothing is left to do."""
        return row.state != CREATED and row.state not in self._steps

    async def move(self, row: Row, **values: str | float) -> Row:
        """Write columns, off the loop, and return the row."""
        return await asyncio.to_thread(self._rows.move, row.id, self._clock.now(), **values)

    async def end(self, row: Row, outcome: str, reason: str) -> Row:
        """End a booking of which nothing is in the calendar."""
        return await self.move(row, state=CANCELLED, outcome=outcome, reason=reason)

    # -- nothing is written at the provider ------------------------------------------------

    async def _check_and_hold(self, calendar: Calendar, row: Row) -> Row:
        meeting, key = row.planned, row.planned.key(row.generation)
        looked = self._clock.now()
        found = await calendar.taken(meeting.start, meeting.end)
        others = [one for one in found if one.key != key and collides(one, meeting)]
        if others:
            # Some providers do not say whose a busy time is; it may be this very booking's.
            own = await calendar.find(meeting, key) if not all(o.key for o in others) else None
            if own is None or own.cancelled:
                return await self.end(row, CONFLICT, "This time is taken.")
            return await self.move(row, state=CREATING, key=key, asked=row.asked + 1)
        if await asyncio.to_thread(self._rows.hold, row.id, self._clock.now(), looked):
            return await self.move(row, state=HELD)
        return await self.end(row, CONFLICT, "This time is being booked by somebody else.")

    async def _announce(self, calendar: Calendar, row: Row) -> Row:
        return await self.move(row, state=CREATING, key=row.planned.key(row.generation))

    # -- something may be written ----------------------------------------------------------

    async def _create(self, calendar: Calendar, row: Row) -> Row:
        """Create under the key; after an unknown outcome look first, then repeat it."""
        if row.asked:
            found = await calendar.find(row.planned, row.key)
            if found is not None:
                return await self._met(row, found)
        asked = await self.move(row, asked=row.asked + 1)
        try:
            event = await calendar.create(row.planned, row.key)
        except TakenKeyError as taken:
            found = await calendar.find(row.planned, row.key, taken.event_id)
            if found is None:
                raise UncertainError(
                    "The calendar has the event, but does not show it yet."
                ) from None
            return await self._met(asked, found)
        except UncertainError:
            raise
        except RejectedError as error:
            return await self._refused(row, error)
        except (TransientError, SignInNeededError):
            await self.move(row, asked=row.asked)  # this call did nothing
            raise
        return await self.move(row, state=CREATED, event_id=event)

    async def _met(self, row: Row, found: Stored) -> Row:
        """Go on with the event of an earlier try; a deleted one keeps its key for ever."""
        if not found.cancelled:
            return await self.move(row, state=CREATED, event_id=found.id)
        later = row.generation + 1
        return await self.move(row, generation=later, key=row.planned.key(later), asked=0)

    async def _refused(self, row: Row, error: RejectedError) -> Row:
        if row.asked and row.attempts < UNSEEN_TRIES:
            raise UncertainError(f"An earlier try may have been stored. {error}") from error
        await self.move(row, asked=row.asked)
        return await self.end(row, FAILED, str(error))

    async def _read_back(self, calendar: Calendar, row: Row, until: float) -> Row:
        """Confirm by reading, never by the answer to the write."""
        stored = await calendar.find(row.planned, row.key, row.event_id)
        if stored is None:
            if row.attempts < UNSEEN_TRIES:
                raise UncertainError("The calendar does not show the event yet.")
            return await self.end(row, FAILED, "The event is no longer in the calendar.")
        if stored.cancelled:
            return await self.end(row, FAILED, "The event was cancelled in the calendar.")
        if stored.id != row.event_id:
            row = await self.move(row, event_id=stored.id)
        return await self._compared(calendar, row, stored, until)

    async def _compared(self, calendar: Calendar, row: Row, stored: Stored, until: float) -> Row:
        if not stored.fits(row.planned):
            return await self._compensate(row, FAILED, "The calendar stored another time.")
        whole = stored if stored.invites(row.planned) else await self._with_attendee(calendar, row)
        if whole is None:
            words = "The calendar did not keep the attendee, so the event was taken back."
            return await self._compensate(row, FAILED, words)
        if await self._came_second(calendar, row, whole):
            words = "Somebody else booked this time a moment earlier."
            return await self._compensate(row, CONFLICT, words)
        return await self._confirm(row, await self._with_link(calendar, row, whole, until))

    async def _with_attendee(self, calendar: Calendar, row: Row) -> Stored | None:
        try:
            await calendar.invite_again(row.planned, row.key, row.event_id)
        except RejectedError:
            return None
        stored = await calendar.find(row.planned, row.key, row.event_id)
        whole = stored and stored.fits(row.planned) and stored.invites(row.planned)
        return stored if whole else None

    async def _came_second(self, calendar: Calendar, row: Row, stored: Stored) -> bool:
        """Whether an event may have been here first: two consoles may have booked at once.

        Whoever sees the other gives way, unless the other is clearly newer; then nobody
        is booked twice, at worst nobody at all.
        """
        try:
            rivals = await calendar.rivals(row.planned, row.key, row.event_id)
        except (TransientError, RejectedError):
            return False  # it was free when it was looked at, and is ours now
        return any(
            collides(one, row.planned)
            and (not one.created or not stored.created or one.created < stored.created + AT_ONCE_S)
            for one in rivals
        )

    async def _with_link(
        self, calendar: Calendar, row: Row, stored: Stored, until: float
    ) -> Stored:
        """Wait a little for a link that is still being made.

        Never so long that a meeting which stands is told as unknown at the deadline.
        """
        until = min(self._clock.now() + LINK_WAIT_S, until - LAST_STEPS_S)
        while row.online and stored.link_pending and not stored.join_url:
            if self._clock.now() >= until:
                break
            await asyncio.sleep(0.3)
            try:
                stored = await calendar.find(row.planned, row.key, row.event_id) or stored
            except TransientError:
                break
        return stored

    async def _confirm(self, row: Row, stored: Stored) -> Row:
        linkless = bool(row.online) and not stored.join_url
        return await self.move(
            row,
            state=CONFIRMED,
            join_url=stored.join_url,
            uid=stored.uid,
            outcome=NO_LINK if linkless else BOOKED,
            reason="The calendar made no link for the online meeting: send one."
            if linkless
            else "",
        )

    async def _compensate(self, row: Row, outcome: str, reason: str) -> Row:
        return await self.move(row, state=COMPENSATING, outcome=outcome, reason=reason)

    async def _take_back(self, calendar: Calendar, row: Row) -> Row:
        refused = ""
        try:
            await calendar.cancel(row.planned, row.key, row.event_id)
        except RejectedError as error:
            refused = str(error)
        left = await calendar.find(row.planned, row.key, row.event_id)
        if left is None or left.cancelled:
            return await self.end(row, row.outcome, row.reason)
        if left.id != row.event_id:
            row = await self.move(row, event_id=left.id)
        if not refused:
            raise UncertainError("The calendar still shows the event that was taken back.")
        words = f"{row.reason} It could not be taken back: {refused} Look into the calendar."
        return await self.move(row, state=NEEDS_HUMAN, outcome=PENDING, reason=words)

    # -- confirmed -------------------------------------------------------------------------

    async def _finish(self, calendar: Calendar, row: Row) -> Row:
        if row.invited in {"", "sending"}:
            row = await self._invite(calendar, row)
        if self._log is not None:
            await self._log(row)
        return await self.move(row, state=LOGGED)

    async def _invite(self, calendar: Calendar, row: Row) -> Row:
        if await calendar.invites_itself():
            return await self.move(row, invited="provider")
        if self._mailer is None:
            return await self._uninvited(row, SENDS_NONE)
        row = await self.move(row, invited="sending")
        try:
            await self._mailer.invite(row.planned, row.key)
        except RejectedError as error:
            return await self._uninvited(row, str(error))
        return await self.move(row, invited="mail")

    async def _uninvited(self, row: Row, why: str) -> Row:
        who = row.name or row.email
        words = UNINVITED.format(why=why, who=who)
        return await self.move(row, invited="none", reason=f"{row.reason} {words}".strip())


def collides(one: Taken, meeting: Meeting) -> bool:
    """Whether a blocked time and a meeting overlap."""
    busy = one.busy
    return Blocking().blocks(busy) and busy.start < meeting.end and meeting.start < busy.end
