"""Shows the outbox to a person, and does what the person decides.

Decided: changes are collected for a moment and shown together, so that an outbox
that drains a hundred rows a second does not redraw three hundred times. What is
done stays for 30 days; what is discarded stays as long, and can come back.
Refused: a retry of what may have been written without looking, by whatever button.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.ids import EntryKey
from app.domain.outbox_items import (
    DetailLoaded,
    Item,
    ItemsChanged,
    ItemsLoaded,
)
from app.services.crm.progress import progress_of
from app.services.outbox import Outbox
from app.services.outbox_store import Entry, RowState
from app.services.outbox_views import PUSH, WRONG_ORG, detail_of, item_of
from app.services.store import Store

KEPT_S = 30 * 86_400.0  # of what is over
TRIM_EVERY_S = 6 * 3600.0
TOGETHER_S = 0.05  # changes within this time are shown together
PAGE = 250  # rows that are read in one turn of the loop
Way = Callable[[str], Awaitable[None]]


class Home(Protocol):
    """The org that is signed in to."""

    @property
    def org(self) -> str:
        """Its id as far as it is known."""
        ...

    @property
    def host(self) -> str:
        """Its address."""
        ...


class OutboxDesk:
    """The outbox as the pane needs it."""

    def __init__(self, store: Store, clock: Clock, home: Home) -> None:
        self._store, self._clock, self._home = store, clock, home
        self._outboxes: dict[str, Outbox] = {}  # by lane
        self._retries: dict[str, Way] = {}  # by kind
        self._tasks = TaskSet(unhandled)
        self._touched: dict[str, None] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._stops: list[Callable[[], None]] = []
        self._open: str | None = None

    def watch(self, lane: str, outbox: Outbox) -> None:
        """Show the rows of a lane; before `start`."""
        self._outboxes[lane] = outbox

    def retry_by(self, kind: str, way: Way) -> None:
        """Let rows of a kind be tried again in their own way."""
        self._retries[kind] = way

    async def start(self) -> None:
        """Begin to show what there is and what changes."""
        for outbox in self._outboxes.values():
            self._stops.append(outbox.listen(self._changed))
        self._tasks.start(self._load(), name="Read the outbox")

    async def stop(self) -> None:
        """End."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        if self._timer is not None:
            self._timer.cancel()
        await self._tasks.close()

    async def open(self, key: str | None) -> None:
        """Show a row in detail; None: none."""
        self._open = key
        self._show_detail()

    async def retry(self, keys: Sequence[str]) -> None:
        """Try rows again: refused ones anew, waiting ones at once."""
        lanes = set()
        for entry in self._entries(keys):
            if entry.state is RowState.REFUSED:
                await self._again(entry)
            lanes.add(entry.lane)
        for lane in lanes:
            self._outboxes[lane].hurry(lane)

    async def choose(self, key: str, record: str) -> None:
        """Push to a record that the person chose."""
        for entry in self._entries([key]):
            self._reopen(entry, {**entry.body, "record": record, "create_anyway": False})

    async def create_anyway(self, key: str) -> None:
        """Create a person although the CRM knows one like it."""
        for entry in self._entries([key]):
            self._reopen(entry, {**entry.body, "record": "", "create_anyway": True})

    async def discard(self, keys: Sequence[str]) -> None:
        """Keep rows from going out; they stay in the list as discarded."""
        for entry in self._entries(keys):
            self._outboxes[entry.lane].discard(entry.key)

    async def restore(self, keys: Sequence[str]) -> None:
        """Take a discard back."""
        for entry in self._entries(keys):
            self._outboxes[entry.lane].restore(entry.key)

    def _entries(self, keys: Sequence[str]) -> list[Entry]:
        outbox = next(iter(self._outboxes.values()))
        found = (outbox.store.get(EntryKey(key)) for key in keys)
        return [entry for entry in found if entry is not None and entry.lane in self._outboxes]

    async def _again(self, entry: Entry) -> None:
        if way := self._retries.get(entry.kind):
            await way(entry.key)
        else:
            self._reopen(entry, entry.body)

    def _reopen(self, entry: Entry, body: dict[str, Any]) -> None:
        """Let a refused row go out again, to the org of now where it was meant for another."""
        if entry.state is not RowState.REFUSED:
            return
        outbox, progress = self._outboxes[entry.lane], entry.progress
        if entry.kind == PUSH:
            progress = progress_of(entry.progress).asked_again().stored()
        if entry.code == WRONG_ORG:
            outbox.store.bind(entry.key, self._home.org, self._home.host)
        outbox.retry(entry.key, body, progress)

    async def _load(self) -> None:
        """Show every row, newest first; then trim what is old, again and again."""
        self._trim()
        outbox, before = next(iter(self._outboxes.values())), None
        while page := outbox.store.page(before, PAGE):
            self._store.apply(ItemsChanged(tuple(map(self._item, page))))
            before = page[-1].number
            await asyncio.sleep(0)
        self._store.apply(ItemsLoaded())
        while True:
            await asyncio.sleep(TRIM_EVERY_S)
            self._trim()

    def _trim(self) -> None:
        outbox, before = next(iter(self._outboxes.values())), self._clock.now() - KEPT_S
        outbox.store.trim(before)
        items = self._store.state.outbox.items.values()
        gone = [i.key for i in items if not outbox.store.state(EntryKey(i.key))]
        if gone:
            self._store.apply(ItemsChanged(gone=tuple(gone)))

    def _item(self, entry: Entry) -> Item:
        outbox = self._outboxes.get(entry.lane)
        return item_of(entry, busy=outbox is not None and entry.key in outbox.under_way)

    def _changed(self, key: EntryKey) -> None:
        self._touched[key] = None
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(TOGETHER_S, self._show)

    def _show(self) -> None:
        self._timer = None
        touched, self._touched = list(self._touched), {}
        entries = self._entries(touched)
        gone = set(touched) - {str(entry.key) for entry in entries}
        self._store.apply(ItemsChanged(tuple(map(self._item, entries)), tuple(sorted(gone))))
        if self._open in touched:
            self._show_detail()

    def _show_detail(self) -> None:
        found = self._entries([self._open]) if self._open else []
        self._store.apply(DetailLoaded(detail_of(found[0]) if found else None))
