"""What the booker shows: free times, what is chosen, who is invited, what becomes of it."""

from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.booker import LOADING, BookingView, Hosts
from app.domain.errors import FoyerError, RejectedError
from app.domain.meeting_kinds import Kind
from app.domain.state import ConsoleState
from app.domain.wire.meetings import MeetingRecord
from app.services.calendars.base import Attendee, AttendeeError
from app.ui.booking.bookings import Bookings, Changes
from app.ui.booking.free_week import Asked, FreeWeek
from app.ui.booking.hosting import OWN, Hosting, hosting_of
from app.ui.bridge import Bridge
from app.ui.words import zone_or_none

MOST_OFFERED = 3
WEEK, LIST = "week", "list"
CALL_STEP_S, SHORTEST_CALL_MIN = 300, 15  # a call begins at the next full five minutes


class BookingViewModel(QObject):
    """Free times and a booking; follows the open conversation.

    Signals:
        changed: anything of it has a new value.
        attendee_changed: another visitor's name and address stand in the form.
    """

    changed = Signal()
    attendee_changed = Signal()

    def __init__(
        self, bridge: Bridge, bookings: Bookings, clock: Clock, changes: Changes | None = None
    ) -> None:
        super().__init__()
        self._bridge, self._bookings, self.clock = bridge, bookings, clock
        self._changes = changes  # None: meetings stay as they are
        self.times = FreeWeek(bridge, bookings, clock)
        self.hosting = Hosting()
        self.view = WEEK
        self.visitor_zone: ZoneInfo | None = None
        self.booking: BookingView | None = None
        self.moving: MeetingRecord | None = None
        self.moved = ""  # id of the meeting that was changed here last
        self.makes_links = False
        self.conversation, self.visitor_name = "", ""
        self.email, self.name, self.subject = "", "", ""
        self.chosen: tuple[int, ...] = ()
        self.taken: tuple[int, ...] = ()  # chosen times that somebody else took meanwhile
        self.offered: tuple[int, ...] = ()  # times that were just posted into the conversation
        self._asked_before = self.times.asked  # what a move puts aside
        self._seen: object = None
        self._sources: object = None
        self._kind_chosen = False
        self.times.changed.connect(self._let_go)
        self.times.changed.connect(self.changed)
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    # -- what is asked for -----------------------------------------------------------------

    @property
    def kind(self) -> Kind | None:
        """The kind of meeting that is chosen; None is a length of one's own."""
        return self.hosting.kind(self.times.asked.kind)

    @property
    def minutes(self) -> int:
        """How long the meeting is."""
        free = self.times.free
        return free.duration_min if free else self._length()

    @property
    def meeting(self) -> MeetingRecord | None:
        """The meeting that was changed here, or the one of the booking shown, as the hub has it."""
        records, booking = self._bridge.state.meetings.records, self.booking
        if self.moved:
            return records.get(self.moved)
        if booking is None:
            return None
        same = (r for r in records.values() if booking.id == r.booking)
        return records.get(booking.meeting) or next(same, None)

    def show_as(self, view: str) -> None:
        """Show a "week" or a "list"."""
        if view != self.view:
            self.view = view
            self.changed.emit()

    def set_kind(self, name: str) -> None:
        """Offer another kind of meeting, with its own hosts."""
        self._kind_chosen = True
        kind = self.hosting.kind(name)
        self._ask(replace(self.times.asked, kind=name, hosts=self.hosting.usual(kind)))

    def set_duration(self, minutes: int) -> None:
        """Ask for meetings of a length of one's own."""
        self._ask(replace(self.times.asked, duration=minutes))

    def set_hosts(self, hosts: Hosts) -> None:
        """Let somebody else host."""
        self._ask(replace(self.times.asked, hosts=hosts))

    def go(self, weeks: int) -> None:
        """Turn so many weeks on or back; 0 is this week. What was chosen is let go."""
        self.chosen, self.taken = (), ()
        self.times.go(weeks)

    # -- choosing --------------------------------------------------------------------------

    def toggle(self, start: int) -> None:
        """Choose a time, or leave it; at most three, the first one gives way."""
        free, most = self.times.free, 1 if self.moving else MOST_OFFERED
        self.taken, self.offered = (), ()
        if start in self.chosen:
            self.chosen = tuple(one for one in self.chosen if one != start)
        elif free and start in free.starts:
            kept = self.chosen[-(most - 1) :] if most > 1 else ()
            self.chosen = tuple(sorted((*kept, start)))
        self.changed.emit()

    def set_attendee(self, email: str, name: str) -> None:
        """Invite somebody else."""
        if (email.strip(), name.strip()) != (self.email, self.name):
            self.email, self.name = email.strip(), name.strip()
            self.changed.emit()

    def set_subject(self, subject: str) -> None:
        """Name the meeting."""
        self.subject = subject.strip()

    @property
    def offer_problem(self) -> str:
        """Why no times can be offered in the chat now, or nothing."""
        if not self.conversation:
            return self.tr("Open a conversation to offer times in it.")
        return "" if self.chosen else self.tr("Choose up to three times.")

    @property
    def book_problem(self) -> str:
        """Why nothing can be booked or moved now, or nothing."""
        if len(self.chosen) != 1:
            return self.tr("Choose one time to book it.")
        return "" if self.moving else self._attendee_problem()

    @property
    def call_problem(self) -> str:
        """Why no call can be set up this moment, or nothing."""
        if not self.times.ready:
            return self.tr("Connect your calendar first: a call is a meeting in it.")
        if not self.makes_links:
            return self.tr("Your calendar makes no links for online meetings. Call by phone.")
        if not self.conversation:
            return self.tr("Open a conversation: the link is posted into it.")
        return self._attendee_problem()

    def offer(self) -> None:
        """Post the chosen times as buttons into the conversation."""
        if self.offer_problem:
            return
        self._run(self._offer(self.conversation, self.chosen), self.tr("Offer times"))

    def book(self) -> None:
        """Book the chosen time for the attendee, or move the meeting there."""
        if self.book_problem:
            return
        if self.moving:
            self._move(self.moving)
            return
        asked = self.times.asked
        intent = self._bookings.book(
            self.conversation,
            self.chosen[0],
            Attendee(self.email, self.name),
            kind=asked.kind,
            duration_min=0 if asked.kind else asked.duration,
            subject=self._title(),
            hosts=asked.hosts,
        )
        self._run(intent, self.tr("Book the meeting"))

    def call_now(self) -> None:
        """Book an online meeting that begins now; its link is posted into the conversation."""
        self._run(self._call(), self.tr("Call now"))

    # -- changing --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Load the rep's meetings anew, to know what can be changed."""
        if self._changes is not None:
            self._bridge.start(self._refresh(self._changes), name=self.tr("Load the meetings"))

    @property
    def can_change(self) -> bool:
        """Whether the meeting shown can be moved or cancelled here."""
        there = self.meeting is not None and self.meeting.state in {"booked", "no_show"}
        return there and self._changes is not None and self.moving is None

    @property
    def can_note(self) -> bool:
        """Whether it has begun, so that it can be noted that nobody came."""
        found = self.meeting
        begun = found is not None and found.start <= self.clock.now()
        return self.can_change and begun and found is not None and found.state == "booked"

    def reschedule(self, meeting: str) -> None:
        """Look for another time of a meeting, with the same host first."""
        found = self._bridge.state.meetings.records.get(meeting)
        if found is None or self._changes is None:
            return
        if self.moving is None:
            self._asked_before = self.times.asked
        self.moving, self.chosen = found, ()
        self.email, self.name, self.subject = found.email, found.name, found.subject
        self.visitor_zone = zone_or_none(found.zone) or self.visitor_zone
        length = (found.end - found.start) // 60
        same = self.hosting.kind(found.type)
        kind = found.type if same and same.duration_min == length else OWN
        mine = found.host in {"", self.hosting.me}
        hosts = Hosts() if mine else Hosts((found.host,))
        self._kind_chosen = True
        self.times.visit(found.start)
        self._ask(Asked(kind, length, hosts, found.id, found.start))
        self.attendee_changed.emit()
        self.changed.emit()

    def stop_moving(self) -> None:
        """Leave the meeting where it is."""
        self._back_to_visitor()
        self.changed.emit()

    def _back_to_visitor(self) -> None:
        """Show the open conversation's visitor again, not whom the meeting is with."""
        if self.moving is not None:
            self.moving, self.chosen, self.visitor_zone = None, (), None
            self._take_over(self._bridge.state)
            self._follow(self._bridge.state)  # the zone
            self._ask(self._asked_before)

    def _move(self, meeting: MeetingRecord) -> None:
        if self._changes is None:
            return
        start = self.chosen[0]
        intent = self._changes.move(meeting.id, start, start + meeting.end - meeting.start)
        self._change(meeting, intent, self.tr("Move the meeting"))

    def cancel(self) -> None:
        """Call off the meeting that is being moved."""
        if self.moving and self._changes:
            intent = self._changes.cancel(self.moving.id)
            self._change(self.moving, intent, self.tr("Cancel the meeting"))

    def note_no_show(self) -> None:
        """Note that nobody came to the meeting shown."""
        if self.meeting and self.can_note and self._changes:
            intent = self._changes.note(self.meeting.id, "no_show")
            self._change(self.meeting, intent, self.tr("Note a no-show"))

    def _change(self, meeting: MeetingRecord, intent: Coroutine[Any, Any, Any], name: str) -> None:
        self.moved = meeting.id
        self._run(intent, name)
        self._back_to_visitor()

    # -- within ----------------------------------------------------------------------------

    def _ask(self, asked: Asked) -> None:
        hosts = self.hosting.owned(self.hosting.kind(asked.kind), asked.hosts)
        asked = replace(asked, hosts=hosts)
        if asked != self.times.asked:
            self.chosen, self.taken = (), ()
            self.times.ask(asked)

    def _run(self, intent: Coroutine[Any, Any, Any], name: str) -> None:
        self._bridge.start(intent, name=name)
        self.chosen, self.taken = (), ()
        self.changed.emit()

    @staticmethod
    async def _refresh(changes: Changes) -> None:
        with suppress(FoyerError):  # what is known stays, and the hub's banner says why
            await changes.refresh_meetings()

    async def _offer(self, conversation: str, slots: tuple[int, ...]) -> None:
        asked = self.times.asked
        await self._bookings.offer(
            conversation, slots, self.minutes, self._title(), asked.kind, asked.hosts
        )
        if conversation == self.conversation:
            self.offered = slots
            self.changed.emit()

    async def _call(self) -> None:
        if self.call_problem:
            raise RejectedError(self.call_problem)
        start = -(-int(self.clock.now()) // CALL_STEP_S) * CALL_STEP_S
        online = [(k.duration_min, n) for n, k in self.hosting.kinds if k.location == "online"]
        length, kind = min(online, default=(SHORTEST_CALL_MIN, OWN))
        await self._bookings.book(
            self.conversation,
            start,
            Attendee(self.email, self.name),
            kind=kind,
            duration_min=0 if kind else length,
            subject=self._title(),
            at_once=True,
        )

    def _attendee_problem(self) -> str:
        if self.booking and self.booking.state == "running":
            return self.tr("One moment: a booking is under way.")
        try:
            Attendee(self.email, self.name)
        except AttendeeError:
            return self.tr("Enter the attendee's e-mail address.")
        return ""

    def _length(self) -> int:
        return self.kind.duration_min if self.kind else self.times.asked.duration

    def _title(self) -> str:
        account = self._bridge.state.desk.account
        who = self.name or self.email or self.visitor_name
        mine = account.name if account else ""
        return self.subject or self.tr("Meeting: {who} and {me}").format(who=who, me=mine)

    def _show(self, state: ConsoleState) -> None:
        desk = (state.desk.account, state.desk.open_id, state.push.accounts)
        sources = (state.shared, state.meetings.calendars, *desk)
        if sources != self._sources:  # the same objects compare at once
            self._sources, self.hosting = sources, hosting_of(state)
        self._follow(state)
        self._settle_kind()
        before = self.booking
        self.makes_links = state.booker.makes_links
        mine = [b for b in state.booker.bookings.values() if b.conversation == self.conversation]
        self.booking = max(mine, key=lambda b: b.changed, default=None)
        self.times.show(state, self.hosting)
        if before != self.booking:
            self.offered = ()
            if self.booking and self.booking.state != "running":
                self.times.read_again()
        talk = (self.conversation, self.visitor_zone)
        seen = (self.booking, self.meeting, talk, self.hosting, self.makes_links)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def _settle_kind(self) -> None:
        """Begin with the company's first kind; one that was taken away is chosen no more."""
        asked, kinds = self.times.asked, self.hosting.kinds
        if asked.kind and not self.kind:
            self._ask(replace(asked, kind=OWN, hosts=Hosts()))
        elif kinds and not self._kind_chosen and not asked.kind:
            first, kind = kinds[0]
            self._ask(replace(asked, kind=first, hosts=self.hosting.usual(kind)))
        else:
            self._ask(asked)

    def _let_go(self) -> None:
        """Leave chosen times that are no longer free, once the calendar says so."""
        free = self.times.free
        if free and free.status != LOADING:
            lost = tuple(one for one in self.chosen if one not in free.starts)
            if lost:
                self.taken = lost
                self.chosen = tuple(one for one in self.chosen if one not in lost)

    def _follow(self, state: ConsoleState) -> None:
        """Take over the visitor of a conversation that was just opened."""
        opened = state.desk.open_id or ""
        thread = state.desk.threads.get(opened)
        if thread and not self.moving:
            profile = state.profiles.known.get(thread.visitor.visitor)
            facts = {fact.field: fact.value for fact in profile.facts} if profile else {}
            self.visitor_zone = zone_or_none(facts.get("timezone", ""))
        if opened != self.conversation:
            self.chosen, self.offered, self.moved = (), (), ""
            self._back_to_visitor()
            self._take_over(state)

    def _take_over(self, state: ConsoleState) -> None:
        self.conversation, self.subject = state.desk.open_id or "", ""
        thread = state.desk.threads.get(self.conversation)
        card = thread.visitor if thread else None
        self.email, self.name = (card.email, card.name) if card else ("", "")
        self.visitor_name = self.name
        self.attendee_changed.emit()
