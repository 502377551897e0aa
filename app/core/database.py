"""SQLite, opened right and migrated; queries off the loop.

Decided: plain `sqlite3` with numbered SQL files under `resources/sql`, WAL and
`synchronous=FULL`, since what is acknowledged must survive a power cut.
Refused: an ORM (25 times too slow for events) and aiosqlite (a thread per
connection with a queue of its own, where we want one writer that commits
several requests at once).
"""

import sqlite3
from pathlib import Path


def connect(path: Path | str, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a database for use from any one thread at a time.

    Transactions are explicit (`BEGIN IMMEDIATE`); a locked database is waited
    for 10 s. Raise sqlite3.OperationalError when it cannot be opened.
    """
    where = f"file:{path}?mode=ro" if read_only else str(path)
    database = sqlite3.connect(
        where, timeout=10.0, isolation_level=None, check_same_thread=False, uri=read_only
    )
    database.row_factory = sqlite3.Row
    database.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
    return database


def migrate(database: sqlite3.Connection, folder: Path) -> int:
    """Apply the numbered files of `folder` that are not applied yet; return the version.

    Files are named ``001_name.sql``, ``002_name.sql`` ... Each runs in one
    transaction with its version bump (`PRAGMA user_version`), so a crash in
    between repeats nothing.
    """
    version = int(database.execute("PRAGMA user_version").fetchone()[0])
    for script in sorted(folder.glob("[0-9][0-9][0-9]_*.sql")):
        number = int(script.name[:3])
        if number > version:
            _apply(database, script.read_text(encoding="utf-8"), number)
            version = number
    return version


def _apply(database: sqlite3.Connection, script: str, number: int) -> None:
    try:
        database.executescript(
            f"BEGIN IMMEDIATE;\n{script}\n;PRAGMA user_version = {number};\nCOMMIT;"
        )
    except sqlite3.Error:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
