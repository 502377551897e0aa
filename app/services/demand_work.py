"""Does what the hub asks of this console, and answers each demand once it is done.

Decided: a booking's own row goes on by itself once it is there, so a demand is met when
its answer is stored or when a row answers for it. Demands of one meeting are met in
the order in which they came.
"""

import asyncio
import logging
from collections import defaultdict
from typing import Protocol

from app.core.clock import Clock
from app.domain.errors import RejectedError, TransientError
from app.domain.wire.events import Picked
from app.domain.wire.meetings import MeetingAsked, MeetingRecord, MeetingStatus
from app.services.booking import Outcome
from app.services.booking_change_rows import CANCEL, DONE, MOVE, Change, Wanted
from app.services.booking_provider import Provider
from app.services.booking_rows import CANCELLED, OFF, Row
from app.services.booking_steps import CONFLICT, PENDING, RECONNECT, UNKNOWN
from app.services.calendars.base import GONE, AttendeeError
from app.services.hub_meetings import HubMeetings, state_of
from app.services.meeting_demands import PICKED, Demand, DemandRows, demand_of

AGAIN_S, MOST_AGAIN_S, MOST_TRIES = 5.0, 300.0, 300
NEXT_MAY_TRY = {CONFLICT, UNKNOWN, RECONNECT}  # another of the team may be free
NO_CALENDAR = "This rep's calendar is not connected."

log = logging.getLogger(__name__)


class Works(Protocol):
    """What demands are met with; `booking_service.BookingService` has them."""

    @property
    def provider(self) -> Provider | None:
        """The calendar at hand."""
        ...

    async def book_asked(self, record: MeetingRecord) -> Outcome:
        """Book what the hub planned."""
        ...

    async def change_asked(self, row: Row, wanted: Wanted) -> Change | Outcome:
        """Move or cancel; an Outcome says why it cannot even begin."""
        ...

    async def has_change(self, change: str) -> bool:
        """Whether a change was begun before."""
        ...

    async def take_pick(self, event: Picked) -> bool:
        """Book what a visitor picked; return whether that is done with."""
        ...


class DemandWork:
    """Meets demands."""

    def __init__(self, works: Works, hub: HubMeetings, clock: Clock) -> None:
        self._works, self._hub, self._clock = works, hub, clock
        self._one: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def arrived(self, event: MeetingAsked | Picked) -> Demand | None:
        """Store a demand at once; None: it was met before."""
        demand, rows = demand_of(event), self._rows()
        if rows is not None and not rows.put(demand, self._clock.now()):
            return None
        return demand

    async def meet(self, demand: Demand) -> None:
        """Do what is asked, and answer; what cannot be answered now is tried again later."""
        async with self._one[demand.about]:
            rows = self._rows()
            if rows is not None and not await asyncio.to_thread(rows.is_open, demand.id):
                return
            try:
                met = await self._met(demand)
            except TransientError as error:
                log.info("A demand of the hub waits: %s", error)
                met = False
            except RejectedError:
                await self._settle(rows, demand, met=True)  # asking again changes nothing
                raise
            await self._settle(rows, demand, met=met or demand.attempts >= MOST_TRIES)

    async def resume(self) -> None:
        """Meet what is open and due."""
        rows = self._rows()
        if rows is not None:
            for demand in await asyncio.to_thread(rows.open, self._clock.now()):
                try:
                    await self.meet(demand)
                except RejectedError as error:
                    log.warning("A demand of the hub could not be met: %s", error)

    async def bookings(self) -> set[str]:
        """Return the bookings that are still asked for."""
        rows = self._rows()
        return set() if rows is None else await asyncio.to_thread(rows.bookings)

    async def _settle(self, rows: DemandRows | None, demand: Demand, *, met: bool) -> None:
        if rows is None:
            return
        now = self._clock.now()
        if met:
            await asyncio.to_thread(rows.finish, demand.id, now)
        else:
            pause = min(AGAIN_S * 2.0**demand.attempts, MOST_AGAIN_S)
            await asyncio.to_thread(rows.postpone, demand.id, now + pause)

    def _rows(self) -> DemandRows | None:
        provider = self._works.provider
        return DemandRows(provider.booker.rows) if provider else None

    async def _met(self, demand: Demand) -> bool:
        if demand.what == PICKED:
            return await self._works.take_pick(demand.pick)
        asked = demand.asked
        if demand.what == "book":
            return await self._book(asked.meeting)
        row = await self._row(asked.meeting.booking)
        off = demand.what == CANCEL
        if row is None or (not off and row.state in {CANCELLED, OFF}):
            state: MeetingStatus = "cancelled" if off or row is not None else "failed"
            await self._answer(asked.meeting, state, "" if off else GONE)
            return True
        return await self._change(demand, asked, row)

    async def _book(self, record: MeetingRecord) -> bool:
        try:
            outcome = await self._works.book_asked(record)
        except (AttendeeError, RejectedError) as error:
            return await self._failed(record, str(error), conflict=False)
        row = await self._row(record.booking)
        if outcome.is_booked and row is not None:
            await self._hub.keep(row, state_of(row), row.reason)
        elif outcome.state in {PENDING, RECONNECT} and row is not None and row.state != CANCELLED:
            await self._hub.keep(row, "pending", outcome.reason)
        else:
            conflict = outcome.state in NEXT_MAY_TRY
            return await self._failed(record, outcome.reason, conflict=conflict)
        return True

    async def _failed(self, record: MeetingRecord, words: str, *, conflict: bool) -> bool:
        await self._answer(record, "failed", words, conflict=conflict)
        return True

    async def _change(self, demand: Demand, asked: MeetingAsked, row: Row) -> bool:
        meeting = asked.meeting
        there = (row.start, row.end) == (meeting.wanted_start, meeting.wanted_end)
        if demand.what == MOVE and there and not await self._works.has_change(demand.id):
            await self._hub.keep(row, "booked")
            return True
        wanted = Wanted(
            demand.id, demand.what, meeting.wanted_start, meeting.wanted_end, asked.words
        )
        try:
            change = await self._works.change_asked(row, wanted)
        except RejectedError as error:
            if self._works.provider is None or row.account != self._works.provider.calendar.account:
                return await self._failed(meeting, str(error), conflict=False)
            raise TransientError(str(error)) from error  # another change is under way
        if isinstance(change, Outcome):
            return await self._failed(meeting, change.reason, conflict=change.state == CONFLICT)
        if not change.is_open and change.state != DONE:
            return await self._failed(meeting, change.reason, conflict=change.outcome == CONFLICT)
        if demand.what == CANCEL and not change.is_open and not change.mailed:
            await self._answer(meeting, "cancelled", "")  # it was off before
        return True  # told by the change, or its own row goes on

    async def _answer(
        self, record: MeetingRecord, state: MeetingStatus, words: str, *, conflict: bool = False
    ) -> None:
        told = self._hub.answered(record, state, words)
        said = f"{record.version}"
        await self._hub.keep_record(told, conflict=conflict, said=said)

    async def _row(self, booking: str) -> Row | None:
        provider = self._works.provider
        return await asyncio.to_thread(provider.booker.rows.get, booking) if provider else None
