"""Moves, cancels and notes meetings: one's own in the calendar, others' through the hub."""

import asyncio
from uuid import uuid4

from app.core.clock import Clock
from app.domain.errors import RejectedError
from app.domain.wire.meetings import Change as WireChange
from app.domain.wire.meetings import ChangeMeeting, MeetingStatus
from app.services.booking import Outcome
from app.services.booking_change_rows import CANCEL, DONE, MOVE, Change, Wanted
from app.services.booking_changing import Changer
from app.services.booking_provider import Provider
from app.services.booking_rows import LOGGED, OFF, Row
from app.services.booking_telling import BookingTeller
from app.services.free_times import STAYING, Moving, OwnFreeTimes
from app.services.hub_meetings import HubMeetings, state_of
from app.services.meeting_demands import is_demanded
from app.services.own_meetings import OwnMeetings

DEADLINE_S = 10.0
OTHER_ACCOUNT = "This meeting is in another calendar account. Connect that one to change it."
NOT_THERE = "This meeting is not in your calendar any more. Book a new time."
RUNNING: dict[str, MeetingStatus] = {MOVE: "moving", CANCEL: "cancelling"}


class OwnChanges:
    """Changes of the meetings of one rep."""

    def __init__(
        self,
        free: OwnFreeTimes,
        own: OwnMeetings,
        hub: HubMeetings,
        teller: BookingTeller,
        clock: Clock,
    ) -> None:
        self._free, self._own, self._hub, self._teller = free, own, hub, teller
        self._clock = clock
        self._provider: Provider | None = None
        self.changer: Changer | None = None

    def use(self, provider: Provider | None) -> None:
        """Change what is in this calendar from now on."""
        self._provider = provider
        self.changer = Changer(provider.booker.rows, self._clock) if provider else None
        if self.changer is not None:
            self.changer.tell(self._teller.changed)

    async def change(self, meeting: str, wanted: Wanted) -> None:
        """Change a meeting by its id; raise RejectedError with what to do next.

        What the calendar does not say in time goes on by itself, and is shown then.
        """
        row = await self._row(meeting)
        if row is None:
            await self._hub.send(_command(meeting, wanted))
            return
        self._hub.show(self._hub.record(row, RUNNING.get(wanted.what, state_of(row))))
        try:
            change = await self.changed(row, wanted)
        except RejectedError as error:
            self._hub.show(self._hub.record(row, state_of(row), str(error)))
            raise
        await self._shown(row, change)

    async def changed(self, row: Row, wanted: Wanted) -> Change | Outcome:
        """Change a booking; an Outcome says why it was not even begun."""
        provider, changer = self._provider, self.changer
        if provider is None or changer is None or row.account != provider.calendar.account:
            raise RejectedError(OTHER_ACCOUNT)
        until = self._clock.now() + DEADLINE_S
        begun = await changer.has(wanted.id)  # then its own event may stand at the new time
        if wanted.what == MOVE and row.state == LOGGED and not begun:
            rules = self._own.rules_still(row.kind, (wanted.end - wanted.start) // 60)
            span, own = (wanted.start, wanted.end), (row.start, row.end)
            refused = await self._free.refusal(provider, span, rules, DEADLINE_S / 2, own=own)
            if refused is not None:
                return refused
        left = max(until - self._clock.now(), 1.0)
        return await changer.change(provider.calendar, row, wanted, deadline_s=left)

    async def moving(self, meeting: str) -> Moving:
        """Return a meeting that is to be moved, with its present time where it is one's own."""
        if self._provider is None or not meeting:
            return STAYING
        row = await asyncio.to_thread(self._provider.booker.rows.of_meeting, meeting)
        return Moving(meeting, (row.start, row.end) if row and row.state == LOGGED else None)

    async def has(self, change: str) -> bool:
        """Whether a change was begun before."""
        return self.changer is not None and await self.changer.has(change)

    async def resume(self) -> None:
        """Go on with what a crash or a bad network left open."""
        if self._provider is None or self.changer is None:
            return
        for change in await self.changer.resume(self._provider.calendar):
            row = await asyncio.to_thread(self._provider.booker.rows.get, change.booking)
            if row is not None and not change.is_open and change.state != DONE:
                await self.told_refused(row, change)

    async def told_refused(self, row: Row, change: Change) -> None:
        """Tell the hub that a change came to nothing, where it asked for it.

        "failed" is the change then: the hub keeps the meeting as it was. A change that
        the rep wished for is none of the hub's before it is made.
        """
        if is_demanded(change.id):
            record = self._hub.record(row, "failed", change.reason)
            await self._hub.keep_record(record, said=change.id)
        self._hub.show(self._hub.record(row, state_of(row), change.reason))

    async def _shown(self, row: Row, change: Change | Outcome) -> None:
        """Show how a change stands, and raise RejectedError when it came to nothing."""
        if isinstance(change, Outcome):
            self._hub.show(self._hub.record(row, state_of(row), change.reason))
            raise RejectedError(change.reason, code=change.state)
        if change.is_open:
            state = RUNNING.get(change.what, state_of(row))
            self._hub.show(self._hub.record(row, state, change.reason))
        elif change.state != DONE:
            self._hub.show(self._hub.record(row, state_of(row), change.reason))
            raise RejectedError(change.reason, code=change.outcome)

    async def _row(self, meeting: str) -> Row | None:
        provider = self._provider
        if provider is None:
            return None
        row = await asyncio.to_thread(provider.booker.rows.of_meeting, meeting)
        if row is not None and row.state == OFF:
            raise RejectedError(NOT_THERE)
        return row


def wanted_now(what: str, start: int = 0, end: int = 0, words: str = "") -> Wanted:
    """Return a new wish of the rep."""
    return Wanted(uuid4().hex, what, start, end, words)


def _command(meeting: str, wanted: Wanted) -> ChangeMeeting:
    whats: dict[str, WireChange] = {
        "move": "move",
        "cancel": "cancel",
        "no_show": "no_show",
        "attended": "attended",
    }
    return ChangeMeeting(
        id=wanted.id,
        meeting=meeting,
        what=whats[wanted.what],
        start=wanted.start,
        end=wanted.end,
        words=wanted.words,
    )
