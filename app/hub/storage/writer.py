"""One thread that writes, several requests to a transaction.

Decided: statements with many value lists instead of `executemany`: sqlite3 lets
go of the interpreter around each step, and taking it back from a busy loop costs
more than the insert.
"""

import itertools
import sqlite3
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from app.hub.rows import Row
from app.hub.storage.trim import trim

MAX_ROWS = 2000  # per transaction; few unless the disk is slow or the load high
WINDOW_S = 0.005  # from one commit to the next
CHUNKS = (256, 64, 16, 4, 1)  # value lists per statement; few, so that they stay prepared

Report = Callable[[int, BaseException | None], None]


class Writer:
    """Commits rows in the order given and reports the newest safe ticket."""

    def __init__(self, database: sqlite3.Connection, report: Report) -> None:
        self._database = database
        self._report = report  # called on the writer's thread
        self._queue: list[tuple[int, Sequence[Row]]] = []
        self._arrived = threading.Condition()
        self._idle = False
        self._stopping = False
        self._tidying: float | None = None  # what was too old at this time is being deleted
        self._thread = threading.Thread(target=self._run, name="hub writer", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def put(self, ticket: int, rows: Sequence[Row]) -> None:
        """Queue `rows` under `ticket`, which must grow."""
        self._queue.append((ticket, rows))
        if (
            self._idle
        ):  # else the thread looks by itself, and the lock would cost more than the rest
            with self._arrived:
                self._arrived.notify()

    def tidy(self, now: float) -> None:
        """Delete what is too old at `now`, some of it after each of the next commits."""
        self._tidying = now

    def stop(self) -> None:
        """Write what is queued and end; stopping twice is harmless."""
        with self._arrived:
            self._stopping = True
            self._arrived.notify()
        if self._thread.is_alive():
            self._thread.join(timeout=30.0)

    def _run(self) -> None:
        safe = 0
        earliest = 0.0
        try:
            while batch := self._next(earliest):
                earliest = time.monotonic() + WINDOW_S
                write(self._database, itertools.chain.from_iterable(rows for _, rows in batch))
                safe = batch[-1][0]
                self._report(safe, None)
                if self._tidying is not None and not trim(self._database, self._tidying):
                    self._tidying = None
        except (sqlite3.Error, ValueError, OverflowError) as error:  # whatever cannot be stored
            self._report(safe, error)

    def _next(self, earliest: float) -> list[tuple[int, Sequence[Row]]]:
        """Wait for work and for the window; return nothing when there will be no more."""
        with self._arrived:
            self._idle = True
            self._arrived.wait_for(lambda: self._queue or self._stopping)
            self._idle = False
            self._arrived.wait_for(
                lambda: self._stopping, timeout=max(0.0, earliest - time.monotonic())
            )
            taken = _enough(self._queue)
            batch = self._queue[:taken]
            del self._queue[:taken]  # in place: `put` may add to it at any moment
            return batch


def _enough(queue: Sequence[tuple[int, Sequence[Row]]]) -> int:
    """Return how many units fit one transaction; at least one, if there is one."""
    rows = 0
    for index, (_, unit) in enumerate(queue):
        rows += len(unit)
        if rows > MAX_ROWS:
            return max(1, index)
    return len(queue)


def write(database: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Upsert `rows` in one transaction; of rows with the same key the last one stays."""
    tables: dict[type[Row], dict[tuple[Any, ...], tuple[Any, ...]]] = defaultdict(dict)
    for row in rows:
        values = msgspec.structs.astuple(row)
        tables[type(row)][_key(type(row), values)] = values
    database.execute("BEGIN IMMEDIATE")
    try:
        for kind, unique in tables.items():
            _upsert(database, kind, list(unique.values()))
        database.execute("COMMIT")
    except (sqlite3.Error, ValueError, OverflowError):
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def _upsert(database: sqlite3.Connection, kind: type[Row], rows: Sequence[tuple[Any, ...]]) -> None:
    done = 0
    while done < len(rows):
        size = next(size for size in CHUNKS if len(rows) - done >= size)
        chunk = rows[done : done + size]
        database.execute(_statement(kind, size), list(itertools.chain.from_iterable(chunk)))
        done += size


_statements: dict[tuple[type[Row], int], str] = {}
_key_places: dict[type[Row], tuple[int, ...]] = {}


def _key(kind: type[Row], values: tuple[Any, ...]) -> tuple[Any, ...]:
    places = _key_places.get(kind)
    if places is None:
        places = tuple(kind.__struct_fields__.index(name) for name in kind.KEY)
        _key_places[kind] = places
    return tuple([values[place] for place in places])


def _statement(kind: type[Row], size: int) -> str:
    found = _statements.get((kind, size))
    return found or _statements.setdefault((kind, size), _written(kind, size))


def _written(kind: type[Row], size: int) -> str:
    """Return the upsert of `size` rows; names come from our own classes only."""
    fields = kind.__struct_fields__
    values = ", ".join([f"({', '.join('?' * len(fields))})"] * size)
    changes = ", ".join(f"{name} = excluded.{name}" for name in fields if name not in kind.KEY)
    return (
        f"INSERT INTO {kind.TABLE} ({', '.join(fields)}) VALUES {values} "  # noqa: S608 own names
        f"ON CONFLICT ({', '.join(kind.KEY)}) DO UPDATE SET {changes}"
    )
