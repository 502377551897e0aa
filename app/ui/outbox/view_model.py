"""Which items the outbox shows, the chosen one, and what the person wants done."""

from collections.abc import Coroutine, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.core.clock import Clock
from app.domain.health import OFFLINE, OK, SystemHealth
from app.domain.outbox_items import DISCARDED, DONE, REFUSED, STUCK, Detail, Item
from app.domain.state import ConsoleState
from app.ui.bridge import Bridge

NEEDS_YOU, WAITING, OVER, ALL = "needs", "waiting", "over", "all"
SCOPES = (NEEDS_YOU, WAITING, OVER, ALL)


class Desk(Protocol):
    """What this pane asks of the outbox."""

    def open(self, key: str | None) -> Coroutine[Any, Any, None]:
        """Show a row in detail."""
        ...

    def retry(self, keys: Sequence[str]) -> Coroutine[Any, Any, None]:
        """Try rows again."""
        ...

    def choose(self, key: str, record: str) -> Coroutine[Any, Any, None]:
        """Push to a record that the person chose."""
        ...

    def create_anyway(self, key: str) -> Coroutine[Any, Any, None]:
        """Create a person although one like it is known."""
        ...

    def discard(self, keys: Sequence[str]) -> Coroutine[Any, Any, None]:
        """Keep rows from going out."""
        ...

    def restore(self, keys: Sequence[str]) -> Coroutine[Any, Any, None]:
        """Take a discard back."""
        ...


class Connection(Protocol):
    """The way into the org."""

    def connect(self) -> Coroutine[Any, Any, None]:
        """Sign in through the browser."""
        ...


class OutboxViewModel(QObject):
    """Items of the chosen tab and filter.

    Signals:
        changed: single items changed: `shown`, with the keys in `touched`.
        filtered: the tab or a filter changed, so that all of `shown` is new.
        detailed: the chosen item or its detail changed.
    """

    changed = Signal()
    filtered = Signal()
    detailed = Signal()

    def __init__(self, bridge: Bridge, desk: Desk, crm: Connection, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._desk, self._crm, self.clock = bridge, desk, crm, clock
        self.scope, self.about, self.filter = NEEDS_YOU, "", ""
        self.shown: dict[str, Item] = {}
        self.touched: tuple[str, ...] = ()
        self.counts = dict.fromkeys(SCOPES, 0)
        self.loaded = False
        self.chosen: Item | None = None
        self.detail: Detail | None = None
        self.discarded: tuple[str, ...] = ()  # what the banner offers to put back
        self.health = SystemHealth(OK)
        self._turn = -1
        self._scopes: dict[str, str] = {}
        bridge.state_changed.connect(self._show)
        self._show(bridge.state)

    def show_scope(self, scope: str) -> None:
        """Show another tab."""
        self.scope = scope
        self._refilter()

    def show_about(self, about: str) -> None:
        """Show only what is about this; nothing shows all."""
        self.about = about
        self._refilter()

    def search(self, written: str) -> None:
        """Show only items that hold every word written."""
        self.filter = written
        self._refilter()

    def choose_item(self, key: str | None) -> None:
        """Show an item beside the list."""
        self.chosen = self._bridge.state.outbox.items.get(key or "")
        self._bridge.start(self._desk.open(key), name=self.tr("Open outbox item"))
        self.detailed.emit()

    def alike(self) -> list[str]:
        """Return the keys of all refused items with the chosen one's reason."""
        if self.chosen is None or self.chosen.state not in {REFUSED, "other_org"}:
            return []
        code, kind = self.chosen.code, self.chosen.kind
        items = self._bridge.state.outbox.items.values()
        return [
            i.key for i in items if (i.code, i.kind, i.state) == (code, kind, self.chosen.state)
        ]

    def retry(self, keys: Sequence[str]) -> None:
        """Try items again."""
        if keys:
            self._bridge.start(self._desk.retry(keys), name=self.tr("Try again"))

    def use(self, record: str) -> None:
        """Push the chosen item to a record."""
        if self.chosen:
            intent = self._desk.choose(self.chosen.key, record)
            self._bridge.start(intent, name=self.tr("Choose a record"))

    def create_anyway(self) -> None:
        """Create the chosen item's person although one like it is known."""
        if self.chosen:
            intent = self._desk.create_anyway(self.chosen.key)
            self._bridge.start(intent, name=self.tr("Create anyway"))

    def discard(self, keys: Sequence[str]) -> None:
        """Keep items from going out, and offer to put them back."""
        self.discarded = tuple(keys)
        self._bridge.start(self._desk.discard(keys), name=self.tr("Discard"))
        self.changed.emit()

    def restore(self, keys: Sequence[str]) -> None:
        """Put discarded items back."""
        self.discarded = ()
        self._bridge.start(self._desk.restore(keys), name=self.tr("Put back"))
        self.changed.emit()

    def forget_discarded(self) -> None:
        """Offer no more to put back what was discarded last."""
        if self.discarded:
            self.discarded = ()
            self.changed.emit()

    def sign_in(self) -> None:
        """Sign in to Salesforce."""
        self._bridge.start(self._crm.connect(), name=self.tr("Sign in to Salesforce"))

    @property
    def offline(self) -> bool:
        """Whether the org cannot be reached."""
        return self.health.state == OFFLINE

    def _refilter(self) -> None:
        items = self._bridge.state.outbox.items
        self.shown = {key: item for key, item in items.items() if self._belongs(item)}
        self.filtered.emit()

    def _belongs(self, item: Item) -> bool:
        if not in_scope(item, self.scope) or (self.about and self.about not in item.about):
            return False
        text = f"{item.whom} {item.address} {item.reason} {item.code}".casefold()
        return all(word in text for word in self.filter.casefold().split())

    def _show(self, state: ConsoleState) -> None:
        self._show_health(state)
        outbox = state.outbox
        if outbox.turn != self._turn:
            followed = outbox.turn == self._turn + 1
            self._turn, self.loaded, self.touched = outbox.turn, outbox.loaded, outbox.touched
            if followed:
                self._update(outbox.items)
            else:
                self._begin(outbox.items)
        self._show_chosen(state)

    def _begin(self, items: Mapping[str, Item]) -> None:
        self.counts, self._scopes = dict.fromkeys(SCOPES, 0), {}
        for key, item in items.items():
            self._count(key, item)
        self._refilter()

    def _update(self, items: Mapping[str, Item]) -> None:
        for key in self.touched:
            item = items.get(key)
            self._count(key, item)
            if item is not None and self._belongs(item):
                self.shown[key] = item
            else:
                self.shown.pop(key, None)
        self.changed.emit()

    def _count(self, key: str, item: Item | None) -> None:
        """Keep how many items each tab has."""
        before = self._scopes.pop(key, None)
        if before is not None:
            self.counts[before] -= 1
        if item is not None:
            self._scopes[key] = scope_of(item)
            self.counts[self._scopes[key]] += 1

    def _show_health(self, state: ConsoleState) -> None:
        health = state.health.systems.get("crm", SystemHealth(OK))
        if health != self.health:
            self.health = health
            self.changed.emit()

    def _show_chosen(self, state: ConsoleState) -> None:
        chosen = state.outbox.items.get(self.chosen.key) if self.chosen else None
        detail = state.outbox.detail
        if chosen is not self.chosen or detail is not self.detail:
            self.chosen, self.detail = chosen, detail
            self.detailed.emit()


def scope_of(item: Item) -> str:
    """Return the tab that shows an item, besides "all"."""
    if item.state in STUCK:
        return NEEDS_YOU
    return OVER if item.state in {DONE, DISCARDED} else WAITING


def in_scope(item: Item, scope: str) -> bool:
    """Whether a tab shows an item."""
    return scope in (ALL, scope_of(item))
