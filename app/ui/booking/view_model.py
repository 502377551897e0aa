"""What the booker shows: a week of free times, who is invited, what becomes of it."""

from collections.abc import Coroutine, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.booker import LOADING, BookingView, FreeTimes
from app.domain.state import ConsoleState
from app.domain.zones import ZoneError, instant_of
from app.domain.zones import zone as zone_of
from app.services.calendars.base import Attendee, AttendeeError
from app.ui.booking import phrases
from app.ui.bridge import Bridge

DURATIONS = (15, 30, 45, 60)
MOST_OFFERED = 3


class Bookings(Protocol):
    """What this pane asks of the booking service."""

    def free_slots(self, low: int, high: int, duration_min: int = 30) -> Coroutine[Any, Any, Any]:
        """Show the free times between two instants."""
        ...

    def offer(
        self, conversation: str, slots: Sequence[int], duration_min: int, subject: str
    ) -> Coroutine[Any, Any, None]:
        """Post times as buttons into a conversation."""
        ...

    def book(
        self,
        conversation: str,
        slot: int,
        attendee: Attendee,
        *,
        duration_min: int = 30,
        subject: str = "",
    ) -> Coroutine[Any, Any, Any]:
        """Book a time for an attendee."""
        ...


class BookingViewModel(QObject):
    """One week; follows the open conversation.

    Signals:
        changed: anything of it has a new value.
        attendee_changed: another visitor's name and address stand in the form.
    """

    changed = Signal()
    attendee_changed = Signal()

    def __init__(self, bridge: Bridge, bookings: Bookings, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._bookings, self.clock = bridge, bookings, clock
        self.ready = False
        self.zone = ZoneInfo("UTC")
        self.visitor_zone: ZoneInfo | None = None
        self.free: FreeTimes | None = None
        self.booking: BookingView | None = None
        self.conversation = ""
        self.visitor_name = ""
        self.email, self.name, self.subject = "", "", ""
        self.duration = 30
        self.chosen: tuple[int, ...] = ()
        self._week = 0
        self._seen: object = None
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    # -- the week --------------------------------------------------------------------------

    @property
    def monday(self) -> date:
        """First day of the week shown."""
        today = phrases.local(int(self.clock.now()), self.zone).date()
        return today - timedelta(days=today.weekday()) + timedelta(weeks=self._week)

    @property
    def can_go_back(self) -> bool:
        """Whether an earlier week lies ahead of now."""
        return self._week > 0

    @property
    def is_loading(self) -> bool:
        """Whether nothing is known of this week yet."""
        return self.free is None or (self.free.status == LOADING and not self.free.read_at)

    def load(self) -> None:
        """Read the week's free times."""
        if self.ready:
            low, high = self._midnight(0), self._midnight(7)
            intent = self._bookings.free_slots(low, high, self.duration)
            self._bridge.start(intent, name=self.tr("Read the calendar"))

    def go(self, weeks: int) -> None:
        """Turn so many weeks on or back; 0 is this week."""
        self._week = max(self._week + weeks, 0) if weeks else 0
        self.chosen = ()
        self.load()
        self.changed.emit()

    def set_duration(self, minutes: int) -> None:
        """Ask for meetings of another length."""
        if minutes != self.duration:
            self.duration, self.chosen = minutes, ()
            self.load()
            self.changed.emit()

    # -- choosing --------------------------------------------------------------------------

    def toggle(self, start: int) -> None:
        """Choose a time, or leave it; at most three, the first one gives way."""
        if start in self.chosen:
            self.chosen = tuple(one for one in self.chosen if one != start)
        elif self.free and start in self.free.starts:
            self.chosen = tuple(sorted((*self.chosen[-(MOST_OFFERED - 1) :], start)))
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
        """Why nothing can be booked now, or nothing."""
        if len(self.chosen) != 1:
            return self.tr("Choose one time to book it.")
        if self.booking and self.booking.state == "running":
            return self.tr("One moment: a booking is under way.")
        try:
            Attendee(self.email, self.name)
        except AttendeeError:
            return self.tr("Enter the attendee's e-mail address.")
        return ""

    def offer(self) -> None:
        """Post the chosen times as buttons into the conversation."""
        if self.offer_problem:
            return
        intent = self._bookings.offer(self.conversation, self.chosen, self.duration, self._title())
        self._bridge.start(intent, name=self.tr("Offer times"))
        self.chosen = ()
        self.changed.emit()

    def book(self) -> None:
        """Book the chosen time for the attendee."""
        if self.book_problem:
            return
        intent = self._bookings.book(
            self.conversation,
            self.chosen[0],
            Attendee(self.email, self.name),
            duration_min=self.duration,
            subject=self._title(),
        )
        self._bridge.start(intent, name=self.tr("Book the meeting"))
        self.chosen = ()
        self.changed.emit()

    # -- within ----------------------------------------------------------------------------

    def _title(self) -> str:
        account = self._bridge.state.desk.account
        who = self.name or self.email or self.visitor_name
        mine = account.name if account else ""
        return self.subject or self.tr("Meeting: {who} and {me}").format(who=who, me=mine)

    def _midnight(self, days: int) -> int:
        wall = datetime.combine(self.monday + timedelta(days=days), time())
        return int(instant_of(wall, self.zone))

    def _show(self, state: ConsoleState) -> None:
        self._follow(state)
        booker = state.booker
        before = self.booking
        self.ready, self.zone = booker.ready, zone_of(booker.zone)
        self.free = booker.free if booker.free and self._is_shown(booker.free) else None
        mine = [b for b in booker.bookings.values() if b.conversation == self.conversation]
        self.booking = max(mine, key=lambda b: b.changed, default=None)
        if self.free:
            self.chosen = tuple(one for one in self.chosen if one in self.free.starts)
        if before != self.booking and self.booking and self.booking.state != "running":
            self.load()
        zones = (self.zone, self.visitor_zone)
        seen = (self.ready, self.free, self.booking, self.conversation, zones)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def _is_shown(self, free: FreeTimes) -> bool:
        return free.low == self._midnight(0) and free.duration_min == self.duration

    def _follow(self, state: ConsoleState) -> None:
        """Take over the visitor of a conversation that was just opened."""
        opened = state.desk.open_id or ""
        thread = state.desk.threads.get(opened)
        if thread:
            profile = state.profiles.known.get(thread.visitor.visitor)
            facts = {fact.field: fact.value for fact in profile.facts} if profile else {}
            self.visitor_zone = _zone(facts.get("timezone", ""))
        if opened == self.conversation:
            return
        self.conversation, self.chosen, self.subject = opened, (), ""
        card = thread.visitor if thread else None
        self.email, self.name = (card.email, card.name) if card else ("", "")
        self.visitor_name = self.name
        self.attendee_changed.emit()


def _zone(name: str) -> ZoneInfo | None:
    try:
        return zone_of(name) if name else None
    except ZoneError:
        return None
