"""Meetings as the console offers and books them: free times, offers in chat, picks, results.

This is the door that panes and the hub's news come through. What it is made of:
`free_times` and `pool_booking` list and check, `booking` and `booking_steps` write,
`booking_telling` and `hub_meetings` tell, `calendar_health` shows how the calendar is.
"""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.core.clock import Clock
from app.domain import health
from app.domain.booker import CalendarChosen, FreeTimes, Hosts
from app.domain.errors import RejectedError
from app.domain.reconcile import Remedy
from app.domain.slots import MeetingType
from app.domain.wire.events import Picked, ReliableEvent
from app.domain.wire.meetings import MeetingAsked, MeetingRecord
from app.services.booking import Outcome, outcome_of
from app.services.booking_change_rows import ATTENDED, CANCEL, MOVE, NO_SHOW, Change, Wanted
from app.services.booking_provider import Provider
from app.services.booking_rows import Row
from app.services.booking_steps import CONFLICT, PENDING, RECONNECT, UNKNOWN, Mailer
from app.services.booking_telling import BookingTeller, Chat, LogChange, LogEvent
from app.services.calendar_health import CalendarHealth
from app.services.calendars.base import Attendee, AttendeeError
from app.services.demand_work import NO_CALENDAR, DemandWork
from app.services.free_times import OwnFreeTimes
from app.services.hub_meetings import Hub, HubMeetings
from app.services.own_changes import OwnChanges, wanted_now
from app.services.own_meetings import SUBJECT, OwnMeetings, Ready, Wish
from app.services.picks import ME, booking_id, name_of, pick_of
from app.services.plans import Plans
from app.services.pool_booking import PoolBooking
from app.services.reconcile import Reconciliation
from app.services.store import Store

DEADLINE_S = 10.0
PROBE_EVERY_S = 3600.0
EVERY_S = 15.0  # what is pending is looked at this often

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms meetings are made."""

    rules: MeetingType = field(default_factory=MeetingType)  # where no kind is chosen
    subject: str = SUBJECT  # of a meeting without a kind, in the rep's language
    hub: Hub | None = None  # where meetings are shared; None: nowhere


class BookingService:
    """Free times, offers and bookings of the rep who is signed in."""

    def __init__(
        self,
        provider: Provider | None,
        chat: Chat,
        store: Store,
        clock: Clock,
        terms: Terms | None = None,
    ) -> None:
        terms = terms or Terms()
        hub = terms.hub
        self._store, self._clock = store, clock
        self._news = asyncio.Event()
        self._hub = HubMeetings(hub, store, clock)
        self._health = CalendarHealth(store, clock)
        self._free = OwnFreeTimes(store, clock, self._health)
        self._pool = PoolBooking(hub, store, self._free)
        self._own = OwnMeetings(store, self._hub, terms.subject, terms.rules)
        self._teller = BookingTeller(chat, store, clock, self._hub)
        self._plans = Plans(self._pool, self._own, self._teller, store, clock)
        self._changes = OwnChanges(self._free, self._own, self._hub, self._teller, clock)
        self._demands = DemandWork(self, self._hub, clock)
        self._reconciliation = Reconciliation(store, clock)
        self._reconciliation.lost = self._lost
        self._mailer: Mailer | None = None
        self.use(provider)

    @property
    def provider(self) -> Provider | None:
        """The calendar at hand; None: none is connected."""
        return self._provider

    def use(self, provider: Provider | None) -> None:
        """Read and book with this calendar from now on; None: none is connected."""
        self._provider, self._probe_at = provider, 0.0
        self._changes.use(provider)
        self._reconciliation.use(provider, self._changes.changer)
        if provider is None:
            self._store.apply(CalendarChosen(False))
            self._hub.rows = lambda: None
            self._health.tell(health.OFF, "No calendar is set up.")
        else:
            zone = provider.availability.schedule.zone.key
            self._store.apply(CalendarChosen(True, provider.makes_links, zone))
            self._hub.rows = lambda: provider.booker.rows
            provider.booker.log_to(self._teller.confirmed)
            self._mail_by(provider)
            self._health.tell(health.CONNECTING, "The calendar is being read.")
        self._news.set()

    def log_to(self, log_event: LogEvent) -> None:
        """Hand each confirmed booking to the CRM; called again for the same one after a crash."""
        self._teller.log_to(log_event)

    def mail_by(self, mailer: Mailer) -> None:
        """Invite by mail where the calendar sends no invitations."""
        self._mailer = mailer
        if self._provider is not None:
            self._mail_by(self._provider)

    def log_changes_to(self, log_change: LogChange) -> None:
        """Hand each change of a meeting on; called again for the same one after a crash."""
        self._teller.log_changes_to(log_change)

    # -- free times ------------------------------------------------------------------------

    async def free_slots(
        self,
        low: int,
        high: int,
        duration_min: int = 0,
        *,
        kind: str = "",
        hosts: Hosts = ME,
        moving: str = "",
    ) -> FreeTimes:
        """Show the free times between two instants: the last known at once, then fresh ones.

        The time of the meeting `moving` is not in its own way.
        """
        if not hosts.is_me:
            return await self._pool.show(low, high, kind, duration_min, hosts, moving)
        rules, provider = self._own.rules(kind, duration_min), self._ready()
        mine = await self._changes.moving(moving)
        return await self._free.show(provider, low, high, rules, kind, mine)

    async def next_free(
        self, duration_min: int = 0, most: int = 3, *, kind: str = ""
    ) -> tuple[int, ...]:
        """Return the next free starts, asked of the calendar now."""
        return await self._free.next(self._ready(), self._own.rules(kind, duration_min), most)

    # -- offering and booking --------------------------------------------------------------

    async def offer(
        self,
        conversation: str,
        slots: Sequence[int],
        duration_min: int,
        subject: str,
        kind: str = "",
        hosts: Hosts = ME,
    ) -> None:
        """Post times as buttons into a conversation; who is named hosts what is chosen."""
        await self._teller.offer(conversation, slots, duration_min, subject, kind, hosts)

    async def book(  # noqa: PLR0913 what the booker's form holds
        self,
        conversation: str,
        slot: int,
        attendee: Attendee,
        *,
        kind: str = "",
        duration_min: int = 0,
        subject: str = "",
        hosts: Hosts = ME,
        booking: str = "",
        at_once: bool = False,
    ) -> Outcome:
        """Book a time for an attendee and tell the visitor how it ended.

        A call `at_once` asks only whether another of the rep's meetings is in its way.
        With other hosts the hub plans it, and one of their consoles books.
        Raise RejectedError when there is nothing to book with.
        """
        wish = Wish(
            attendee, slot, kind, duration_min, subject, conversation, booking, at_once=at_once
        )
        if not hosts.is_me:
            return await self._plans.make(wish, hosts)
        return await self._book(await self._own.ready(self._ready(), wish))

    def happened(self, event: ReliableEvent) -> Coroutine[Any, Any, None] | None:
        """Return what has to be done about an event of the hub, if anything."""
        if not isinstance(event, Picked | MeetingAsked):
            return None
        demand = self._demands.arrived(event)
        return self._demands.meet(demand) if demand else None

    async def picked(self, event: Picked) -> None:
        """Book the time that a visitor chose; the same event again is the same booking."""
        pick = pick_of(self._store.state, event)
        if pick is None:
            log.warning("A visitor chose a time that was not offered.")
            return
        try:
            attendee = Attendee(event.email.strip(), name_of(self._store.state, event))
        except AttendeeError:
            await self._teller.ask_for_address(event.conversation, booking_id(event))
            return
        await self.book(
            event.conversation,
            pick.start,
            attendee,
            kind=self._own.still(pick.kind),
            duration_min=pick.duration_min,
            subject=pick.subject,
            hosts=pick.hosts,
            booking=booking_id(event),
        )

    # -- changing ----------------------------------------------------------------------------

    async def move(self, meeting: str, start: int, end: int, words: str = "") -> None:
        """Move a meeting; `words` are for the attendee. Raise RejectedError with the reason."""
        await self._changes.change(meeting, wanted_now(MOVE, start, end, words))

    async def cancel(self, meeting: str, words: str = "") -> None:
        """Cancel a meeting; `words` are for the attendee. Raise RejectedError with the reason."""
        await self._changes.change(meeting, wanted_now(CANCEL, words=words))

    async def note(self, meeting: str, what: str) -> None:
        """Note that the attendee came ("attended") or did not ("no_show")."""
        if what not in {NO_SHOW, ATTENDED}:
            raise RejectedError("A meeting was attended, or the attendee did not come.")
        await self._changes.change(meeting, wanted_now(what))

    async def reconcile(self) -> None:
        """Compare bookings and calendar now; findings are in the state."""
        await self._reconciliation.look()

    async def settle(self, finding: str, remedy: Remedy) -> None:
        """Do what the rep chose about a finding; raise RejectedError, TransientError."""
        await self._reconciliation.settle(finding, remedy)

    async def refresh_meetings(self, *, everyone: bool = False) -> None:
        """Load the rep's meetings anew: what is known here at once, then the hub's.

        `everyone` loads all reps' meetings; of what is past, the newest. Raise TransientError,
        RejectedError.
        """
        await self._hub.refresh(everyone=everyone)

    # -- going on ----------------------------------------------------------------------------

    async def run(self) -> None:
        """Finish what a crash or a bad network left open; runs until it is cancelled."""
        while True:
            self._news.clear()
            if (provider := self._provider) is not None:
                await self._probe(provider)
                await self._go_on(provider)
            try:
                async with asyncio.timeout(EVERY_S):
                    await self._news.wait()
            except TimeoutError:
                continue

    async def _go_on(self, provider: Provider) -> None:
        await self._demands.resume()  # before bookings: what is asked is not given up
        theirs = await self._demands.bookings()
        for row in await provider.booker.resume(provider.calendar, leave=theirs):
            await self._resumed(row)
        await self._changes.resume()
        await self._reconciliation.when_due()

    async def close(self) -> None:
        """End connections."""
        if self._provider is not None:
            await self._provider.calendar.close()

    # -- what the hub asks; see `demand_work` --------------------------------------------------

    async def book_asked(self, record: MeetingRecord) -> Outcome:
        """Book what the hub planned; raise AttendeeError, RejectedError."""
        provider = self._provider
        if provider is None:
            return Outcome(UNKNOWN, reason=NO_CALENDAR)
        ready = self._own.asked(provider, record)
        outcome = await self._booked(provider, ready)
        self._health.booked(outcome)
        self._news.set()
        return outcome

    async def change_asked(self, row: Row, wanted: Wanted) -> Change | Outcome:
        """Move or cancel what the hub asks for; raise RejectedError."""
        return await self._changes.changed(row, wanted)

    async def has_change(self, change: str) -> bool:
        """Whether a change was begun before."""
        return await self._changes.has(change)

    async def take_pick(self, event: Picked) -> bool:
        """Book what a visitor picked; return whether that is done with."""
        if event.conversation not in self._store.state.desk.threads:
            return False  # what was offered there is not known yet
        await self.picked(event)
        return True

    def _mail_by(self, provider: Provider) -> None:
        provider.booker.mail_by(self._mailer)
        self._reconciliation.mailer = self._mailer
        if self._changes.changer is not None:
            self._changes.changer.mail_by(self._mailer)

    def _ready(self) -> Provider:
        if self._provider is None:
            raise RejectedError("No calendar is set up. Connect one in the settings.")
        return self._provider

    async def _probe(self, provider: Provider) -> None:
        """Read the calendar at the start and hourly."""
        if (now := self._clock.now()) >= self._probe_at:
            self._probe_at = now + PROBE_EVERY_S
            await self._free.probe(provider)

    async def _book(self, ready: Ready) -> Outcome:
        provider, meeting = self._ready(), ready.meeting
        where, record, kind = ready.about.conversation, ready.about.meeting, ready.about.kind
        self._teller.show(where, meeting, "running", record=record, kind=kind)
        outcome = await self._booked(provider, ready)
        self._teller.show(where, meeting, outcome.state, outcome, record, kind)
        self._health.booked(outcome)
        if not outcome.is_booked:
            await self._teller.tell(where, meeting, outcome)
        if outcome.state == CONFLICT and where:
            starts = await self._free.next(provider, ready.rules, 4)
            await self._teller.offer_others(where, meeting, starts, kind)
        self._news.set()
        return outcome

    async def _booked(self, provider: Provider, ready: Ready) -> Outcome:
        """Check by the rules that listed the time, then book; both within the deadline."""
        until, meeting = self._clock.now() + DEADLINE_S, ready.meeting
        known = await provider.booker.known(meeting.booking)
        if known is not None and provider.booker.stands(known):
            return outcome_of(known)  # told again, maybe after it was moved
        if known is None:
            span, half = (meeting.start, meeting.end), DEADLINE_S / 2
            refused = await self._free.refusal(
                provider, span, ready.rules, half, at_once=ready.at_once
            )
            if refused is not None:
                return refused
        left = max(until - self._clock.now(), 1.0)
        return await provider.booker.book(
            provider.calendar, meeting, deadline_s=left, about=ready.about
        )

    async def _lost(self, row: Row) -> None:
        """Tell that a meeting that stood could not be booked again."""
        await self._hub.keep(row, "failed", row.reason)
        if row.made_by != "hub":
            await self._teller.tell(row.conversation, row.planned, outcome_of(row))

    async def _resumed(self, row: Row) -> None:
        outcome = outcome_of(row)
        told = (outcome.state, outcome, row.meeting, row.kind)
        self._teller.show(row.conversation, row.planned, *told)
        if outcome.state in {PENDING, RECONNECT} or outcome.is_booked:
            return
        if row.made_by == "hub":
            await self._hub.keep(row, "failed", outcome.reason, conflict=outcome.state == CONFLICT)
        else:
            await self._teller.tell(row.conversation, row.planned, outcome)
