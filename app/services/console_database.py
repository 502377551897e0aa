"""Opens the console's one SQLite file, migrated to the newest version."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from app.core.database import Database, connect, migrate
from app.core.paths import resources

FILE = "console.sqlite3"


def console_database(folder: Path) -> Database:
    """Open (and make, if missing) the database of `folder`, readable by its owner alone.

    Several processes may open it at the same time; the schema is brought up to
    date under a lock. Raise sqlite3.OperationalError when it cannot be opened.
    """
    path = folder / FILE
    _make(path)
    database = connect(path)
    with _MigrationLock(folder / f"{FILE}.lock"):
        migrate(database, resources() / "sql" / "console")
    return database


def _make(path: Path) -> None:
    """Make the file before SQLite would, so that it is never readable by others.

    One that is there is not opened: closing it would take the locks away that this
    process's other connections hold, and the next process to leave would then throw
    the write-ahead log away under them (sqlite.org/howtocorrupt.html, 2.2).
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


class _MigrationLock:
    """Held while the schema is brought up to date: one process at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        self._database = sqlite3.connect(self._path, timeout=30.0, isolation_level=None)
        self._database.execute("BEGIN EXCLUSIVE")

    def __exit__(self, *_: object) -> None:
        self._database.close()
