"""How the SQLite files are: version, tables with their numbers of rows, damage; never a row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from app.services.bundle.known import choice_of, name_of

WAIT_S = 2.0


def databases(folder: Path) -> dict[str, Any]:
    """Return a description of each SQLite file directly in `folder`."""
    return {name_of(path.name): _described(path) for path in _files(folder)}


def waiting(folder: Path) -> list[dict[str, Any]]:
    """Return how many writes are in the outbox, by what they are and how they stand."""
    rows: list[dict[str, Any]] = []
    for path in _files(folder):
        with suppress(sqlite3.Error), closing(_opened(path)) as database:
            asked = "SELECT kind, lane, state, code, COUNT(*), MAX(attempts) FROM outbox"
            for *names, count, attempts in database.execute(f"{asked} GROUP BY 1, 2, 3, 4"):
                kind, lane, state, code = (choice_of(str(one or "")) for one in names)
                found = {"kind": kind, "lane": lane, "state": state, "code": code}
                rows.append({**found, "count": count, "attempts": attempts})
    return rows


def _described(path: Path) -> dict[str, Any]:
    try:
        with closing(_opened(path)) as database:
            tables = [str(name) for (name,) in database.execute(_TABLES)]
            return {
                "bytes": path.stat().st_size,
                "version": database.execute("PRAGMA user_version").fetchone()[0],
                "check": "ok" if _is_whole(database) else "damaged",
                "rows": {name_of(name): _count(database, name) for name in tables},
            }
    except (sqlite3.Error, OSError) as error:
        return {"fault": type(error).__name__}


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


def _is_whole(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _count(database: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    return int(database.execute(f'SELECT COUNT(*) FROM "{quoted}"').fetchone()[0])  # noqa: S608


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=WAIT_S)


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.glob("*.sqlite3") if path.is_file())
