"""SQLite, opened right and migrated; queries off the loop.

Decided: plain `sqlite3` with numbered SQL files under `resources/sql`, WAL and
`synchronous=FULL`, since what is acknowledged must survive a power cut.
Refused: an ORM (25 times too slow for events) and aiosqlite (a thread per
connection with a queue of its own, where we want one writer that commits
several requests at once).
"""

import sqlite3
import threading
from pathlib import Path
from typing import Any

# All that there were while only the highest number was remembered.
NUMBERED_BEFORE = (1, 2, 10, 20)


class Database(sqlite3.Connection):
    """A connection that several threads use, one after the other.

    Attributes:
        turn: held by whoever uses it. A close waits for it: closed under a running
            statement, SQLite takes the whole process down.
    """

    def __init__(self, path: str, *args: Any, **options: Any) -> None:  # noqa: ANN401 those of sqlite3
        super().__init__(path, *args, **options)
        self.turn = threading.RLock()

    def close(self) -> None:
        """Close once nobody uses it any more."""
        with self.turn:
            super().close()


def connect(path: Path | str, *, read_only: bool = False) -> Database:
    """Open a database for use from any one thread at a time.

    Transactions are explicit (`BEGIN IMMEDIATE`); a locked database is waited
    for 10 s. Raise sqlite3.OperationalError when it cannot be opened.
    """
    where = f"file:{path}?mode=ro" if read_only else str(path)
    database = sqlite3.connect(
        where,
        timeout=10.0,
        isolation_level=None,
        check_same_thread=False,
        uri=read_only,
        factory=Database,
    )
    database.row_factory = sqlite3.Row
    database.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
    return database


def migrate(database: sqlite3.Connection, folder: Path) -> int:
    """Apply the numbered files of `folder` that are not applied yet; return the highest number.

    Files are named ``001_name.sql``, ``002_name.sql`` ... and may be added below
    the highest number: each one that was applied is remembered. Each runs in one
    transaction with that note, so a crash in between repeats nothing.
    """
    applied = _applied(database)
    for script in sorted(folder.glob("[0-9][0-9][0-9]_*.sql")):
        number = int(script.name[:3])
        if number not in applied:
            applied.add(number)
            _apply(database, script.read_text(encoding="utf-8"), number, max(applied))
    return max(applied, default=0)


def _applied(database: sqlite3.Connection) -> set[int]:
    """Return the numbers that were applied, and begin to remember them where nobody has."""
    known = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migrations'"
    if not database.execute(known).fetchone()[0]:
        version = int(database.execute("PRAGMA user_version").fetchone()[0])
        before = [number for number in NUMBERED_BEFORE if number <= version]
        rows = "".join(f"INSERT INTO migrations VALUES ({number});\n" for number in before)  # noqa: S608 own numbers
        _in_one(database, f"CREATE TABLE migrations (number INTEGER PRIMARY KEY);\n{rows}")
    return {row[0] for row in database.execute("SELECT number FROM migrations")}


def _apply(database: sqlite3.Connection, script: str, number: int, highest: int) -> None:
    note = f"INSERT INTO migrations VALUES ({number});\nPRAGMA user_version = {highest};"  # noqa: S608 own numbers
    _in_one(database, f"{script}\n;{note}")


def _in_one(database: sqlite3.Connection, script: str) -> None:
    """Run statements in one transaction."""
    try:
        database.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
    except sqlite3.Error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
