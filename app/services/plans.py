"""Meetings that others host: asked of the hub, shown to the rep, told to the visitor.

Decided: the hub tells the visitor in the chat of a meeting that it holds. What it refuses is in
no list of its, so this console says it, and offers other times of the same hosts.
"""

from uuid import uuid4

from app.core.clock import Clock
from app.domain.booker import Hosts
from app.domain.wire.meetings import PlanMeeting
from app.services.booking import Outcome
from app.services.booking_steps import CONFLICT, FAILED, UNKNOWN
from app.services.booking_telling import BookingTeller
from app.services.calendars.base import Meeting
from app.services.own_meetings import OwnMeetings, Wish
from app.services.pool_booking import PoolBooking
from app.services.store import Store

REFUSED = {CONFLICT, FAILED, UNKNOWN}


class Plans:
    """Plans meetings of other hosts for the rep who is signed in."""

    def __init__(
        self,
        pool: PoolBooking,
        own: OwnMeetings,
        teller: BookingTeller,
        store: Store,
        clock: Clock,
    ) -> None:
        self._pool, self._own, self._teller = pool, own, teller
        self._store, self._clock = store, clock

    async def make(self, wish: Wish, hosts: Hosts) -> Outcome:
        """Have the hub book with others, and show what becomes of it.

        A wish with a booking's id is the same meeting however often it is told.
        """
        meeting = wish.booking or uuid4().hex
        minutes = wish.duration_min or self._own.rules(wish.kind, 0).duration_min
        end = wish.start + minutes * 60
        rep = self._own.account().email
        shown = Meeting(meeting, rep, wish.start, end, wish.subject, wish.attendee)
        about = (meeting, wish.kind)
        self._teller.show(wish.conversation, shown, "running", None, *about)
        outcome = await self._pool.plan(self._planned(wish, hosts, meeting))
        self._teller.show(wish.conversation, shown, outcome.state, outcome, *about)
        if outcome.state in REFUSED and meeting not in self._store.state.meetings.records:
            await self._refused(wish, hosts, shown, outcome)
        return outcome

    def _planned(self, wish: Wish, hosts: Hosts, meeting: str) -> PlanMeeting:
        thread = self._store.state.desk.threads.get(wish.conversation)
        return PlanMeeting(
            id=meeting,
            type=wish.kind,
            start=wish.start,
            email=wish.attendee.email,
            name=wish.attendee.name,
            host=self._pool.host_at(hosts, wish.start),
            hosts=[] if hosts.team else list(hosts.reps),
            team=hosts.team,
            owner=hosts.owner,
            duration_min=wish.duration_min,
            subject=wish.subject,
            visitor=thread.visitor.visitor if thread else "",
            conversation=wish.conversation,
        )

    async def _refused(self, wish: Wish, hosts: Hosts, shown: Meeting, outcome: Outcome) -> None:
        """Tell the visitor, and offer when the same hosts are free."""
        await self._teller.tell(wish.conversation, shown, outcome)
        if outcome.state == CONFLICT and wish.conversation:
            minutes, now = (shown.end - shown.start) // 60, int(self._clock.now())
            starts = await self._pool.next(now, wish.kind, minutes, hosts)
            await self._teller.offer_others(wish.conversation, shown, starts, wish.kind, hosts)
