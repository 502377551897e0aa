"""Everybody on the site, as the Live View shows them.

Nothing of this goes through `reduce`: 10,000 visitors change 2,000 times a
second. A batch changes records in place and notes what became dirty; the view
paints what is dirty and visible.
"""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from app.domain.live_streams import (
    BROWSING,
    KEEN,
    NEWEST,
    STREAMS,
    Key,
    key_of,
    search_text,
    stream_of,
)
from app.domain.wire.live import LiveRow
from app.services.link.feed import LiveBatch


@dataclass(slots=True)
class Visitor:
    """One visitor; `key` is None while the filter hides the card."""

    row: LiveRow
    stream: str
    key: Key | None
    since: float  # when the status began, as far as this console has seen it


@dataclass(slots=True)
class Changes:
    """What changed since the last look."""

    visitors: set[str] = field(default_factory=set)  # whose cards look different
    heads: set[str] = field(default_factory=set)  # of these, who it is or does looks different
    streams: set[str] = field(default_factory=set)  # whose order is another


class LiveBoard:
    """One record per visitor, in streams, filtered and sorted."""

    def __init__(self) -> None:
        self._visitors: dict[str, Visitor] = {}
        self._streams: dict[str, list[Key]] = {name: [] for name in STREAMS}
        self._words: tuple[str, ...] = ()
        self._changes = Changes()
        self.order = NEWEST
        self.total = 0  # on the site, as the hub counts
        self.loading = True

    def __len__(self) -> int:
        return len(self._visitors)

    def apply(self, batch: LiveBatch) -> None:
        """Take a batch of changes."""
        keeps_place = self.order == NEWEST and not self._words
        for row in batch.rows:
            self._put(row, keeps_place=keeps_place)
        for visitor in batch.gone:
            self._drop(visitor)
        if batch.only is not None:
            for visitor in self._visitors.keys() - batch.only:
                self._drop(visitor)
        self.total = batch.total
        self.loading = batch.loading

    def clear(self) -> None:
        """Forget everybody: another topic was chosen."""
        for visitor in list(self._visitors):
            self._drop(visitor)
        self.total, self.loading = 0, True

    def take_changes(self) -> Changes:
        """Return what changed since the last call."""
        changes, self._changes = self._changes, Changes()
        return changes

    def search(self, written: str) -> None:
        """Show only visitors with every word written in name, company, place, page or source."""
        words = tuple(written.casefold().split())
        if words != self._words:
            self._words = words
            self._arrange()

    def sort(self, order: str) -> None:
        """Order every stream "newest" or "hottest" first."""
        if order != self.order:
            self.order = order
            self._arrange()

    def row(self, visitor: str) -> LiveRow | None:
        """Return a visitor's row, if the visitor is on the site."""
        found = self._visitors.get(visitor)
        return found.row if found else None

    def since(self, visitor: str) -> float:
        """Return when a visitor's status began; 0 for one who left."""
        found = self._visitors.get(visitor)
        return found.since if found else 0.0

    def count(self, stream: str) -> int:
        """Return how many cards a stream shows."""
        return len(self._streams[stream])

    def shown(self) -> int:
        """Return how many cards all streams show."""
        return sum(map(len, self._streams.values()))

    def visitor_at(self, stream: str, index: int) -> str:
        """Return whose card is at a place, counted from the top."""
        return self._streams[stream][index][2]

    def between(self, stream: str, first: int, last: int) -> list[str]:
        """Return whose cards are at these places, the last one not included."""
        return [key[2] for key in self._streams[stream][first:last]]

    def place(self, visitor: str) -> tuple[str, int] | None:
        """Return a visitor's stream and place in it; None when no card is shown."""
        found = self._visitors.get(visitor)
        if found is None or found.key is None:
            return None
        return found.stream, bisect_left(self._streams[found.stream], found.key)

    def _put(self, row: LiveRow, *, keeps_place: bool) -> None:
        """Take a row; `keeps_place`: a card's place hangs on its stream and arrival alone."""
        stream = stream_of(row)
        self._changes.visitors.add(row.visitor)
        found = self._visitors.get(row.visitor)
        if found is None:
            key = self._key(row)
            self._visitors[row.visitor] = Visitor(row, stream, key, row.changed)
            self._insert(stream, key)
            return
        before, found.row = found.row, row
        if stream == BROWSING and found.stream == KEEN and before.since == row.since:
            stream = KEEN  # interest once shown lasts for the visit; cards do not hop to and fro
        if before.status != row.status:
            found.since = row.changed
            self._changes.heads.add(row.visitor)
        elif before.name != row.name or before.company != row.company or before.place != row.place:
            self._changes.heads.add(row.visitor)
        if keeps_place and stream == found.stream and before.since == row.since:
            return  # by far the most changes, thousands in a second
        key = self._key(row)
        if (stream, key) != (found.stream, found.key):
            self._remove(found)
            found.stream, found.key = stream, key
            self._insert(stream, key)

    def _key(self, row: LiveRow) -> Key | None:
        return key_of(row, self.order) if self._matches(row) else None

    def _drop(self, visitor: str) -> None:
        found = self._visitors.pop(visitor, None)
        if found:
            self._remove(found)
            self._changes.visitors.discard(visitor)

    def _insert(self, stream: str, key: Key | None) -> None:
        if key is not None:
            insort(self._streams[stream], key)
            self._changes.streams.add(stream)

    def _remove(self, visitor: Visitor) -> None:
        if visitor.key is not None:
            keys = self._streams[visitor.stream]
            del keys[bisect_left(keys, visitor.key)]
            self._changes.streams.add(visitor.stream)

    def _matches(self, row: LiveRow) -> bool:
        if not self._words:
            return True
        text = search_text(row)
        return all(word in text for word in self._words)

    def _arrange(self) -> None:
        """Build every stream anew: one sort is quicker than many insertions."""
        streams: dict[str, list[Key]] = {name: [] for name in STREAMS}
        for visitor in self._visitors.values():
            visitor.key = self._key(visitor.row)
            if visitor.key is not None:
                streams[visitor.stream].append(visitor.key)
        for name, keys in streams.items():
            keys.sort()
            self._streams[name] = keys
        self._changes.streams.update(STREAMS)
