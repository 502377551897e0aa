"""What the meetings list shows, the chosen meeting, and what the rep wants done with it."""

from collections.abc import Callable, Coroutine
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimeZone, Signal

from app.core.clock import Clock
from app.domain.errors import FoyerError
from app.domain.meeting_details import place_of
from app.domain.meeting_kinds import Kind, kind_of
from app.domain.meeting_list import can_cancel, can_move, can_note, is_mine, next_up, wants_note
from app.domain.outbox_items import Item
from app.domain.state import ConsoleState
from app.domain.wire.meetings import MeetingRecord
from app.ui.bridge import Bridge
from app.ui.meetings.rows import Desk, Row, rows_of
from app.ui.words import zone_or_none

MINE, ALL = "mine", "all"
SCOPES = (MINE, ALL)
MOST_EVENTS = 100
WEB = "https://"
CANCEL, NO_SHOW, CAME = "cancel", "no_show", "attended"


class Work(Protocol):
    """What the list asks of the service of meetings; each raises RejectedError with words."""

    def cancel(self, meeting: str, words: str = "") -> Coroutine[Any, Any, Any]:
        """Cancel a meeting; `words` are for the attendee."""
        ...

    def note(self, meeting: str, what: str) -> Coroutine[Any, Any, Any]:
        """Note that the attendee came ("attended") or did not ("no_show")."""
        ...

    def refresh_meetings(self, *, everyone: bool = False) -> Coroutine[Any, Any, Any]:
        """Load the rep's meetings anew, or everybody's."""
        ...


class MeetingsViewModel(QObject):
    """Meetings of the chosen scope that fit the filter.

    Signals:
        changed: rows, questions or the state of loading have a new value.
        detailed: the chosen meeting, or what is under way with it, changed.
    """

    changed = Signal()
    detailed = Signal()

    def __init__(self, bridge: Bridge, work: Work, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._work, self.clock = bridge, work, clock
        self.scope, self.filter = MINE, ""
        self.rows: list[Row] = []
        self.count = 0  # meetings of the scope, whatever the filter says
        self.asks: tuple[MeetingRecord, ...] = ()  # over, and nobody has said who came
        self.chosen: MeetingRecord | None = None
        self.busy: dict[str, str] = {}  # what is under way, by meeting
        self.failures: dict[str, str] = {}  # why the last wish failed, by meeting
        self.failure = ""  # why the list cannot be loaded
        self.ready = False  # a calendar is set up
        self.zone, self.me = ZoneInfo("UTC"), ""
        self.kinds: dict[str, str] = {}
        self._kinds: dict[str, Kind] = {}
        self._later: set[str] = set()
        self._seen: object = None
        self._loading = False
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    # -- what is shown -----------------------------------------------------------------------

    def show_scope(self, scope: str) -> None:
        """Show the rep's own meetings, or everybody's."""
        self.scope = scope
        self._refill()
        self.load()

    def search(self, written: str) -> None:
        """Show only meetings that hold every word written."""
        self.filter = written
        self._refill()

    def choose(self, meeting: str | None) -> None:
        """Show a meeting beside the list."""
        self.chosen = self._bridge.state.meetings.records.get(meeting or "")
        self.detailed.emit()

    def open(self, meeting: str) -> bool:
        """Show a meeting from elsewhere, whatever filters it out; return whether it is there."""
        found = self._bridge.state.meetings.records.get(meeting)
        if found is None:
            return False
        self.filter = ""
        if not is_mine(found, self.me):
            self.scope = ALL
        self.chosen = found
        self._refill()
        self.detailed.emit()
        return True

    @property
    def next(self) -> MeetingRecord | None:
        """The rep's meeting that begins soon, or began a moment ago."""
        return next_up(self._bridge.state.meetings.records.values(), self.me, self.clock.now())

    def known(self, meeting: str) -> MeetingRecord | None:
        """Return a meeting by its id."""
        return self._bridge.state.meetings.records.get(meeting)

    def where(self, meeting: MeetingRecord) -> str:
        """Return where it takes place: its own link, else what its kind says, else nothing."""
        if meeting.join_url.startswith(WEB):
            return meeting.join_url
        kind = self._kinds.get(meeting.type)
        if kind is None:
            return ""
        bare = kind.location == "phone" and not kind.where.strip()
        return self.tr("By phone") if bare else place_of(kind)

    def link(self, meeting: MeetingRecord) -> str:
        """Return the link to join, or nothing: where it takes place may be no address."""
        where = self.where(meeting)
        return where if where.startswith(WEB) else ""

    def load(self) -> None:
        """Load the meetings anew; a load that runs already is enough."""
        if not self._loading:
            self._loading = True
            self._bridge.start(self._load(), name=self.tr("Load the meetings"))

    def tick(self) -> None:
        """Move on with the clock: days turn, meetings begin and end."""
        self._refill()
        self.detailed.emit()

    @property
    def is_first_load(self) -> bool:
        """Whether nothing was loaded yet, and it is being."""
        return self._loading and not self._bridge.state.meetings.asked_at and not self.count

    # -- the chosen meeting ------------------------------------------------------------------

    @property
    def item(self) -> Item | None:
        """How the meeting stands in Salesforce, where the outbox knows."""
        chosen = self.chosen
        if chosen is None:
            return None
        items, key, newest = self._bridge.state.outbox.items, f"event:{chosen.booking}", None
        for number in range(1, MOST_EVENTS):  # each change of a meeting has a row of its own
            item = items.get(key if number == 1 else f"{key}:{number}")
            if item is None:
                break
            newest = item
        return newest

    def can(self, what: str, meeting: MeetingRecord | None = None) -> bool:
        """Whether "move", "cancel", "no_show" or "attended" can be asked for now."""
        meeting, now = meeting or self.chosen, self.clock.now()
        if meeting is None or meeting.id in self.busy:
            return False
        if what == "move":
            return can_move(meeting, now) and self.may_change(meeting)
        if what == CANCEL:
            return can_cancel(meeting, now) and self.may_change(meeting)
        noted = meeting.came if what == CAME else meeting.state == "no_show"
        return can_note(meeting, now) and not noted and self.may_change(meeting)

    def may_change(self, meeting: MeetingRecord) -> bool:
        """Whether it is the rep's own, or the rep an admin: the hub refuses others."""
        account = self._bridge.state.desk.account
        return is_mine(meeting, self.me) or (account is not None and account.role == "admin")

    def cancel(self, words: str = "") -> None:
        """Call the chosen meeting off; `words` are for the attendee."""
        if self.chosen and self.can(CANCEL):
            intent = self._work.cancel(self.chosen.id, words.strip())
            self._wish(self.chosen, CANCEL, intent, self.tr("Cancel the meeting"))

    def note(self, what: str, meeting: MeetingRecord | None = None) -> None:
        """Note of a meeting, else the chosen one, that the attendee came, or did not."""
        meeting = meeting or self.chosen
        if meeting and self.can(what, meeting):
            intent = self._work.note(meeting.id, what)
            self._wish(meeting, what, intent, self.tr("Note who came"))

    def ask_later(self, meeting: MeetingRecord) -> None:
        """Ask no more in this session whether the attendee came."""
        self._later.add(meeting.id)
        self._refill()

    # -- within ------------------------------------------------------------------------------

    def _wish(
        self, meeting: MeetingRecord, what: str, intent: Coroutine[Any, Any, Any], name: str
    ) -> None:
        self.busy[meeting.id] = what
        self.failures.pop(meeting.id, None)
        self._tell()
        self._bridge.start(self._done(meeting.id, intent), name=name)

    async def _done(self, meeting: str, intent: Coroutine[Any, Any, Any]) -> None:
        try:
            await intent
        except FoyerError as error:
            self.failures[meeting] = str(error)  # said beside the meeting, where it is read
        finally:
            self.busy.pop(meeting, None)
            self._tell()

    async def _load(self) -> None:
        try:
            await self._work.refresh_meetings(everyone=self.scope == ALL)
            self.failure = ""
        except FoyerError as error:
            self.failure = str(error)
        finally:
            self._loading = False
            self._refill()

    def _tell(self) -> None:
        self._refill()
        self.detailed.emit()

    def _show(self, state: ConsoleState) -> None:
        account = state.desk.account
        booker = (state.booker.ready, state.booker.zone)
        seen = (state.meetings, state.shared, account, booker, state.outbox.turn)
        if seen == self._seen:  # the same objects compare at once
            return
        self._seen = seen
        self.me = account.rep if account else ""
        self.ready = state.booker.ready
        own = zone_or_none(state.booker.zone) if state.booker.ready else None
        self.zone = own or _machine_zone()
        self._kinds = {each.name: kind_of(each.body) for each in state.shared.of("meeting_type")}
        self.kinds = {name: kind.title for name, kind in self._kinds.items()}
        before = self.chosen
        self.chosen = state.meetings.records.get(before.id) if before else None
        self._tell()

    def _refill(self) -> None:
        now = self.clock.now()
        records = self._bridge.state.meetings.records.values()
        scoped = [each for each in records if self.scope == ALL or is_mine(each, self.me)]
        desk = Desk(self.me, now, self.zone, self.kinds)
        self.count = len(scoped)
        self.rows = rows_of(filter(self._fits(), scoped), desk)
        asks = (e for e in records if wants_note(e, self.me, now) and e.id not in self._later)
        self.asks = tuple(sorted(asks, key=lambda each: (-each.end, each.id)))
        self.changed.emit()

    def _fits(self) -> Callable[[MeetingRecord], bool]:
        wanted = self.filter.casefold().split()

        def fits(each: MeetingRecord) -> bool:
            kind = self.kinds.get(each.type, each.type)
            text = f"{each.subject} {each.name} {each.email} {kind} {each.host_name}".casefold()
            return all(word in text for word in wanted)

        return fits


def _machine_zone() -> ZoneInfo:
    """Return this machine's zone, for a rep without a calendar."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return zone_or_none(name) or ZoneInfo("UTC")
