"""The visitor whom the right pane shows."""

from collections.abc import Coroutine
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.meeting_list import with_visitor
from app.domain.state import ConsoleState
from app.domain.wire.meetings import MeetingRecord
from app.domain.wire.records import Profile, VisitorCard
from app.ui.bridge import Bridge
from app.ui.words import zone_or_none


class Visitors(Protocol):
    """What this pane asks of the visitors service."""

    def show(self, visitor: str | None) -> Coroutine[Any, Any, None]:
        """Turn to a visitor and load the profile."""
        ...

    def set_fact(self, visitor: str, field: str, value: str) -> Coroutine[Any, Any, None]:
        """Correct a field; marked as the rep's own."""
        ...


class VisitorViewModel(QObject):
    """Profile of the visitor shown; follows the open conversation.

    Signals:
        changed: `profile`, `card`, `failure` or `meetings` has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, visitors: Visitors, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._visitors, self.clock = bridge, visitors, clock
        self.profile: Profile | None = None
        self.card: VisitorCard | None = None  # known at once, before the profile is
        self.failure = ""
        self.meetings: tuple[MeetingRecord, ...] = ()  # with this visitor, as far as they are known
        self.zone: ZoneInfo | None = None  # of the rep's calendar; None: this machine's
        self._open_id: str | None = None
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def show_visitor(self, visitor: str | None) -> None:
        """Turn to a visitor."""
        self._bridge.start(self._visitors.show(visitor), name=self.tr("Load visitor"))

    def again(self) -> None:
        """Load once more what could not be had."""
        self.show_visitor(self._bridge.state.profiles.shown)

    def set_fact(self, field: str, value: str) -> None:
        """Correct a field of the visitor."""
        shown = self._bridge.state.profiles.shown
        if shown and field and value.strip():
            intent = self._visitors.set_fact(shown, field, value.strip())
            self._bridge.start(intent, name=self.tr("Correct field"))

    def _show(self, state: ConsoleState) -> None:
        self._follow(state)
        profiles = state.profiles
        profile = profiles.known.get(profiles.shown) if profiles.shown else None
        card = profile.card if profile else _card(state, profiles.shown)
        failure = profiles.failed.get(profiles.shown, "") if profiles.shown else ""
        meetings = self._meetings(state, card)
        seen = (profile, card, failure, meetings)
        if seen != (self.profile, self.card, self.failure, self.meetings):
            self.profile, self.card, self.failure, self.meetings = seen
            self.zone = zone_or_none(state.booker.zone) if state.booker.ready else None
            self.changed.emit()

    def _meetings(self, state: ConsoleState, card: VisitorCard | None) -> tuple[MeetingRecord, ...]:
        if card is None:
            return ()
        known, now = state.meetings.records.values(), self.clock.now()
        return tuple(with_visitor(known, card.visitor, card.email, now))

    def _follow(self, state: ConsoleState) -> None:
        """Turn to the visitor of a conversation that was just opened."""
        if state.desk.open_id == self._open_id:
            return
        self._open_id = state.desk.open_id
        thread = state.desk.threads.get(self._open_id) if self._open_id else None
        if thread and thread.visitor.visitor != state.profiles.shown:
            self.show_visitor(thread.visitor.visitor)


def _card(state: ConsoleState, visitor: str | None) -> VisitorCard | None:
    threads = state.desk.threads.values()
    return next((t.visitor for t in threads if t.visitor.visitor == visitor), None)
