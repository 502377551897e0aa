"""The lists as the page shows them."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.expression import BadExpressionError
from app.domain.list_sync import ListSync
from app.domain.state import ConsoleState
from app.domain.target_list import KIND, TargetList, from_body
from app.domain.wire.shared import Document, DocumentKind
from app.ui.bridge import Bridge

STALE = 2.0  # times the refresh interval
ADMINS = ("admin", "agent")
IDLE = ListSync()


class Lists(Protocol):
    """The part of `services.CrmLists` that the page needs."""

    async def refresh(self, name: str) -> None:
        """Read a list anew and publish it."""
        ...

    def stop_reading(self, name: str) -> None:
        """Stop the reading of a list."""
        ...

    async def ask_hub(self) -> None:
        """Learn which lists are published and how old they are."""
        ...

    def hurry(self) -> None:
        """Look at once which lists are due."""
        ...


class Documents(Protocol):
    """The part of `services.SharedSettings` that the page needs."""

    async def drop(self, kind: DocumentKind, name: str, *, base: int | None = None) -> None:
        """Take a document away; raise RejectedError."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One list; `count` is None while nothing is published."""

    name: str
    title: str
    target: TargetList | None  # None: it cannot be read
    version: int
    count: int | None = None
    read_at: float = 0.0
    stale: bool = False
    sync: ListSync = IDLE


class ListsViewModel(QObject):
    """All lists, by title.

    Signals:
        changed: `rows` or `is_admin` has a new value.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, lists: Lists, documents: Documents, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._lists, self._documents, self._clock = bridge, lists, documents, clock
        self.rows: tuple[Row, ...] = ()
        self.is_admin = False
        self.loaded = False
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    @property
    def names(self) -> frozenset[str]:
        """Names that are taken, those of lists that were taken away included."""
        documents = self._bridge.state.shared.documents
        return frozenset(name for kind, name in documents if kind == KIND)

    def now(self) -> float:
        """Return the time, for ages."""
        return self._clock.now()

    def look(self) -> None:
        """Judge the ages anew, and ask how old the lists are at the hub."""
        self._show(self._bridge.state)
        self._bridge.start(self._lists.ask_hub(), name=self.tr("Ask the hub"))

    def refresh(self, name: str) -> None:
        """Read a list anew."""
        self._bridge.start(self._lists.refresh(name), name=self.tr("Refresh the list"))

    def stop(self, name: str) -> None:
        """Stop the reading of a list."""
        self._lists.stop_reading(name)

    def drop(self, name: str) -> None:
        """Take a list away for everyone."""
        self._bridge.start(self._drop(name), name=self.tr("Delete the list"))

    async def _drop(self, name: str) -> None:
        await self._documents.drop(KIND, name)
        self._lists.hurry()

    def _show(self, state: ConsoleState) -> None:
        account = state.desk.account
        is_admin = account is not None and account.role in ADMINS
        rows = [self._row(document, state) for document in state.shared.of(KIND)]
        ordered = tuple(sorted(rows, key=lambda row: row.title.casefold()))
        shown = (ordered, is_admin, state.shared.loaded)
        if shown != (self.rows, self.is_admin, self.loaded):
            self.rows, self.is_admin, self.loaded = shown
            self.changed.emit()

    def _row(self, document: Document, state: ConsoleState) -> Row:
        try:
            target = from_body(document.body)
        except BadExpressionError:
            target = None
        summary = next((s for s in state.shared.lists if s.name == document.name), None)
        every_s = 60.0 * (target.refresh_min if target else 15)
        return Row(
            name=document.name,
            title=target.title if target else document.name,
            target=target,
            version=document.version,
            count=summary.count if summary else None,
            read_at=summary.at if summary else 0.0,
            stale=summary is not None and self._clock.now() - summary.at > STALE * every_s,
            sync=state.lists.of.get(document.name, IDLE),
        )
