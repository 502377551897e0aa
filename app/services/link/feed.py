"""Live rows between the link's thread and the console's."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.wire.live import LiveDelta, LivePart, LiveRow, Topic

SLICE = 500  # rows handed over at once, so that the console's loop never stalls


@dataclass(frozen=True, slots=True)
class LiveBatch:
    """What changed on the site since the last batch."""

    topic: Topic
    rows: list[LiveRow]
    gone: frozenset[str]
    only: frozenset[str] | None  # a snapshot is whole: nobody else is on the site
    total: int
    credit: int  # frames up to this number are in; 0: more of them is to come
    loading: bool  # a snapshot is on its way


@dataclass(slots=True)
class _Merged:
    rows: dict[str, LiveRow] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    only: set[str] | None = None
    frame: int = 0


class LiveFeed:
    """Merges frames by visitor until the console takes them.

    `put` and `restart` run on the link's thread, `take` on the console's. One
    visitor's changes that arrive between two takes become one row.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._merged = _Merged()
        self._topic: Topic = "mine"
        self._total = 0
        self._missing: int | None = None  # parts of the snapshot still to come; None: not begun
        self._listed: set[str] = set()
        self.wake: Callable[[], None] = lambda: None  # called on the link's thread

    def restart(self, topic: Topic) -> None:
        """Expect a whole snapshot: the console has subscribed anew."""
        with self._lock:
            self._merged = _Merged()
            self._topic = topic
            self._missing = None
            self._listed = set()

    def put(self, frame: LivePart | LiveDelta) -> None:
        """Merge a frame; frames of a topic that was left are ignored."""
        with self._lock:
            if frame.topic != self._topic:
                return
            if isinstance(frame, LivePart):
                self._part(frame)
            else:
                self._delta(frame)
            self._total = frame.total
            self._merged.frame = frame.n
        self.wake()

    def take(self, most: int = SLICE) -> LiveBatch | None:
        """Return at most so many changed rows, or None when nothing has changed."""
        with self._lock:
            merged = self._merged
            if not merged.frame:
                return None
            if len(merged.rows) > most:
                return self._some(merged, most)
            self._merged = _Merged()
            return self._batch(merged, list(merged.rows.values()))

    def _some(self, merged: _Merged, most: int) -> LiveBatch:
        names = list(merged.rows)[:most]
        return self._batch(_Merged(), [merged.rows.pop(name) for name in names])

    def _batch(self, merged: _Merged, rows: list[LiveRow]) -> LiveBatch:
        return LiveBatch(
            topic=self._topic,
            rows=rows,
            gone=frozenset(merged.gone),
            only=None if merged.only is None else frozenset(merged.only),
            total=self._total,
            credit=merged.frame,
            loading=self._missing != 0,
        )

    def _part(self, part: LivePart) -> None:
        if self._missing is None or self._missing == 0:  # the hub starts a new snapshot
            self._missing = part.parts
            self._listed = set()
        self._missing -= 1
        self._listed.update(row.visitor for row in part.rows)
        self._changed(part.rows)
        if self._missing == 0:
            self._merged.only = self._listed
            self._listed = set()

    def _delta(self, delta: LiveDelta) -> None:
        self._changed(delta.rows)
        for visitor in delta.gone:
            self._merged.rows.pop(visitor, None)
            self._merged.gone.add(visitor)
            self._listed.discard(visitor)
            if self._merged.only is not None:
                self._merged.only.discard(visitor)

    def _changed(self, rows: list[LiveRow]) -> None:
        merged = self._merged
        for row in rows:
            merged.rows[row.visitor] = row
        if merged.gone:
            merged.gone.difference_update(row.visitor for row in rows)
        # Whoever comes during a snapshot, or after it and before the next take, is on the site too.
        for listed in (self._listed if self._missing else None, merged.only):
            if listed is not None:
                listed.update(row.visitor for row in rows)
