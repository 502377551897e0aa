"""What the frame shows: systems, outbox, presence, counts."""

from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.calendar_link import CalendarLink
from app.domain.desk import Account, Desk
from app.domain.health import CONNECTING, FAULT, NEEDS_SIGN_IN, OFF, OFFLINE, OK, SystemHealth
from app.domain.meeting_list import next_up
from app.domain.meetings import Meetings
from app.domain.state import ConsoleState
from app.domain.wire.meetings import MeetingRecord
from app.domain.wire.records import PresenceStatus
from app.ui.bridge import Bridge

TONES = {OK: "ok", OFF: "outline", CONNECTING: "warn", OFFLINE: "warn"}
TONES |= {NEEDS_SIGN_IN: "bad", FAULT: "bad"}
UNREACHED = frozenset({CONNECTING, OFFLINE, NEEDS_SIGN_IN, FAULT})
SYSTEMS = ("hub", "crm", "calendar")


class Presence(Protocol):
    """What the frame asks of the hub link."""

    def set_presence(self, status: PresenceStatus, reason: str = "") -> Coroutine[Any, Any, None]:
        """Tell routing whether this rep takes chats."""
        ...


@dataclass(frozen=True, slots=True)
class Shown:
    """The frame's slice of the state."""

    account: Account | None = None
    presence: str = "offline"
    reason: str = ""
    systems: tuple[tuple[str, SystemHealth], ...] = ()
    outbox: int = 0
    refused: int = 0
    latency_ms: float | None = None
    unread: int = 0
    offers: int = 0
    conversation: bool = False  # one is open
    visitor: bool = False  # one is shown
    repairs: int = 0  # what does not agree between bookings and calendar
    next: MeetingRecord | None = None  # begins soon, or began a moment ago
    link: CalendarLink = field(default_factory=CalendarLink)
    running: str = ""  # this version
    newer: str = ""  # the newest version, when it is above this one
    too_old: bool = False  # the hub talks to this version no more; the update bar says so


class FrameViewModel(QObject):
    """Health, presence and counts.

    Signals:
        changed: `shown` has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, presence: Presence, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._presence, self.clock = bridge, presence, clock
        self.shown = Shown()
        self._meetings: Meetings | None = None  # among which the next one was looked for
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def set_presence(self, status: PresenceStatus, reason: str = "") -> None:
        """Become available or away."""
        intent = self._presence.set_presence(status, reason)
        self._bridge.start(intent, name=self.tr("Change presence"))

    def toggle_presence(self) -> None:
        """Become away if available, else available."""
        self.set_presence("away" if self.shown.presence == "available" else "available")

    def tick(self) -> None:
        """Move on with the clock: a meeting comes near."""
        self._meetings = None
        self._show(self._bridge.state)

    def _next(self, state: ConsoleState) -> MeetingRecord | None:
        """Look among other meetings, or at a tick: most events have nothing to do with them."""
        if state.meetings is self._meetings and state.desk.account is self.shown.account:
            return self.shown.next
        self._meetings = state.meetings
        rep = state.desk.account.rep if state.desk.account else ""
        return next_up(state.meetings.records.values(), rep, self.clock.now())

    def _show(self, state: ConsoleState) -> None:
        desk, health = state.desk, state.health
        off = SystemHealth(state=OFF)
        away = health.systems.get("hub", off).state in UNREACHED  # routing sees us no more
        presence = "offline" if away else desk.presence
        shown = Shown(
            account=desk.account,
            presence=presence,
            reason=desk.presence_reason if presence == desk.presence else "",
            systems=tuple((name, health.systems.get(name, off)) for name in SYSTEMS),
            outbox=health.outbox_waiting,
            refused=health.outbox_refused,
            latency_ms=health.alert_latency_ms,
            unread=_unread(desk),
            offers=len(desk.offers),
            conversation=bool(desk.open_id),
            visitor=bool(desk.open_id or state.profiles.shown),
            repairs=len(state.reconciled.findings),
            next=self._next(state),
            link=state.calendar_link,
            running=state.updates.news.running,
            newer=state.updates.newest,
            too_old=state.updates.refused,
        )
        if shown != self.shown:
            self.shown = shown
            self.changed.emit()


def _unread(desk: Desk) -> int:
    """Return how many of the rep's conversations hold something unread."""
    rep = desk.account.rep if desk.account else None
    mine = (t for t in desk.threads.values() if t.rep == rep and t.status == "open")
    return sum(thread.unread > 0 for thread in mine)
