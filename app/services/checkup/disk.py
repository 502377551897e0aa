"""The disk: room, rights, and whether the console's own files are whole."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.core.tasks import WorkFailedError, in_thread
from app.domain.checkup import WARN, Repair, Row
from app.domain.health import FAULT, OK
from app.services.checkup import words
from app.services.checkup.ground import Ground
from app.services.checkup.measures import sized

FULL, LOW = 50e6, 500e6  # bytes
CHECK_WITHIN_S = 8.0
DATABASES = "*.sqlite3"


async def look_at_disk(ground: Ground) -> list[Row]:
    """Tell what room there is, whether it can be written, and whether the files are whole."""
    folder = ground.folder
    try:
        found = await in_thread(lambda: _disk(folder), within_s=CHECK_WITHIN_S, name="disk")
    except WorkFailedError:
        return [_read_only(folder)]
    return [found]


def _disk(folder: Path) -> Row:
    free = shutil.disk_usage(folder).free
    details = (("Folder", str(folder)), ("Used by Foyer", sized(_size(folder))))
    if not _writable(folder):
        return _read_only(folder)
    for path in sorted(folder.glob(DATABASES)):
        if said := _damage(path):
            wrong = words.DISK_DAMAGED.format(file=path)
            copied = f"{wrong} {said}"
            return Row(
                "disk",
                FAULT,
                wrong,
                words.DISK_DAMAGED_MEANS,
                (*details, ("SQLite", said)),
                repair=Repair("copy", copied),
            )
    if free < LOW:
        state, said = FAULT if free < FULL else WARN, words.DISK_LOW.format(free=sized(free))
        return Row("disk", state, said, words.DISK_LOW_MEANS, details, repair=Repair("compact"))
    return Row("disk", OK, words.DISK_WELL.format(free=sized(free)), details=details)


def _read_only(folder: Path) -> Row:
    said, copied = words.DISK_READ_ONLY.format(folder=folder), words.DISK_FOR_IT
    repair = Repair("copy", copied.format(folder=folder))
    return Row("disk", FAULT, said, words.DISK_READ_ONLY_MEANS, repair=repair)


def _writable(folder: Path) -> bool:
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".health-") as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    return True


def _damage(path: Path) -> str:
    """Return what is wrong with a database; empty: nothing."""
    try:
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=2.0)
        try:
            found = database.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            database.close()
    except sqlite3.OperationalError as error:
        return "" if "locked" in str(error) or "busy" in str(error) else str(error)
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if found and found[0] == "ok" else str(found[0] if found else "no answer")


def _size(folder: Path) -> int:
    return sum(_sizes(folder))


def _sizes(folder: Path) -> Iterator[int]:
    for path in folder.rglob("*"):
        try:
            yield path.stat().st_size if path.is_file() else 0
        except OSError:
            continue


def compacted(folder: Path) -> int:
    """Give back what the console's files hold without need; return how many bytes.

    Others may use them meanwhile; one that is busy is left as it is.
    """
    before = _size(folder)
    for path in folder.glob(DATABASES):
        try:
            database = sqlite3.connect(path, timeout=3.0, isolation_level=None)
            try:
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                database.execute("VACUUM")
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                database.close()
        except sqlite3.DatabaseError:
            continue
    return max(0, before - _size(folder))
