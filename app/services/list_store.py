"""What was read of the lists of companies, in the console's database.

Decided: a list is read into a generation of its own, page by page, each page in one
transaction with the place where the next one begins. It comes into force by one
transaction when it is whole, so a program that is killed leaves the old list in force
and goes on with the new one where it was. Names of companies are not kept: only ids
and domains are needed.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

STALE_S = 6 * 3600.0  # a reading that began before is begun anew

_IN_FORCE = """
    SELECT id, domains FROM crm_list_entry WHERE list = ? AND generation =
        (SELECT generation FROM crm_list WHERE name = ?) AND id > ? ORDER BY id
"""

Entry = tuple[str, tuple[str, ...]]  # record, its domains


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of one list."""

    fingerprint: str = ""
    generation: int = 0
    high: str = ""
    read_at: float = 0.0
    swept_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A generation that is being read."""

    name: str
    generation: int
    after: str  # record
    count: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a whole list amounts to."""

    records: int
    pairs: int  # of a domain and a record
    digest: str


class ListStore:
    """Entries of lists; use from one thread at a time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def kept(self, name: str) -> Kept:
        """Return what is known of a list; nothing is an answer, too."""
        row = self._row(name)
        if row is None:
            return Kept()
        return Kept(
            row["fingerprint"], row["generation"], row["high"], row["read_at"], row["swept_at"]
        )

    def names(self) -> list[str]:
        """Return the lists that something is known of."""
        return [row["name"] for row in self._database.execute("SELECT name FROM crm_list")]

    def begin(self, name: str, fingerprint: str, high: str, now: float) -> Reading:
        """Begin to read a list, or go on where a reading of the same list ended."""
        row = self._row(name)
        if row is not None and _goes_on(row, fingerprint, now):
            generation = int(row["building"])
            return Reading(name, generation, row["after"], self._count(name, generation))
        with self._together():
            self._database.execute(
                "INSERT OR IGNORE INTO crm_list VALUES (?, '', 0, '', 0, 0, 0, '', '', 0, '')",
                (name,),
            )
            generation = 1 + max(row["generation"], row["building"]) if row else 1
            self._clear_all_but(name, row["generation"] if row else 0)
            self._database.execute(
                "UPDATE crm_list SET building = ?, building_fingerprint = ?, building_high = ?,"
                " building_at = ?, after = '' WHERE name = ?",
                (generation, fingerprint, high, now, name),
            )
        return Reading(name, generation, "", 0)

    def add(self, reading: Reading, entries: Sequence[Entry]) -> Reading:
        """Store the next page, which is in the order of its records."""
        after = entries[-1][0] if entries else reading.after
        with self._together():
            self._put(reading.name, reading.generation, entries)
            self._database.execute(
                "UPDATE crm_list SET after = ? WHERE name = ? AND building = ?",
                (after, reading.name, reading.generation),
            )
        return Reading(reading.name, reading.generation, after, reading.count + len(entries))

    def finish(self, reading: Reading) -> None:
        """Bring what was read into force; the generation before goes."""
        with self._together():
            self._database.execute(
                "UPDATE crm_list SET generation = building, fingerprint = building_fingerprint,"
                " high = building_high, read_at = building_at, swept_at = building_at,"
                " building = 0, after = '' WHERE name = ? AND building = ?",
                (reading.name, reading.generation),
            )
            self._clear_all_but(reading.name, reading.generation)

    def change(
        self, name: str, joined: Sequence[Entry], left: Iterable[str], high: str, now: float
    ) -> None:
        """Take changes into the list in force."""
        generation = self.kept(name).generation
        with self._together():
            self._database.executemany(
                "DELETE FROM crm_list_entry WHERE list = ? AND generation = ? AND id = ?",
                ((name, generation, record) for record in left),
            )
            self._put(name, generation, joined)
            self._database.execute(
                "UPDATE crm_list SET high = ?, read_at = ? WHERE name = ?", (high, now, name)
            )

    def entries(self, name: str, after: str = "", limit: int = 2000) -> list[Entry]:
        """Return the next entries in force after a record, by record."""
        rows = self._database.execute(f"{_IN_FORCE} LIMIT ?", (name, name, after, limit))
        return [(row["id"], tuple(row["domains"].split())) for row in rows]

    def contents(self, name: str) -> Contents:
        """Return how much is in force, with a digest by which two consoles agree."""
        digest, records, pairs = hashlib.sha256(), 0, 0
        for row in self._database.execute(_IN_FORCE, (name, name, "")):
            records += 1
            if row["domains"]:
                pairs += len(row["domains"].split())
                digest.update(f"{row['id']} {row['domains']}\n".encode())
        return Contents(records, pairs, digest.hexdigest()[:32])

    def drop(self, name: str) -> None:
        """Forget a list."""
        with self._together():
            self._clear_all_but(name, 0)
            self._database.execute("DELETE FROM crm_list WHERE name = ?", (name,))

    def _put(self, name: str, generation: int, entries: Iterable[Entry]) -> None:
        self._database.executemany(
            "INSERT OR REPLACE INTO crm_list_entry VALUES (?, ?, ?, ?)",
            ((name, generation, record, " ".join(domains)) for record, domains in entries),
        )

    def _clear_all_but(self, name: str, generation: int) -> None:
        self._database.execute(
            "DELETE FROM crm_list_entry WHERE list = ? AND generation <> ?", (name, generation)
        )

    def _count(self, name: str, generation: int) -> int:
        row = self._database.execute(
            "SELECT count(*) FROM crm_list_entry WHERE list = ? AND generation = ?",
            (name, generation),
        ).fetchone()
        return int(row[0])

    def _row(self, name: str) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._database.execute(
            "SELECT * FROM crm_list WHERE name = ?", (name,)
        ).fetchone()
        return row

    @contextmanager
    def _together(self) -> Iterator[None]:
        """Commit everything inside, or nothing."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise


def _goes_on(row: sqlite3.Row, fingerprint: str, now: float) -> bool:
    same = row["building"] > 0 and row["building_fingerprint"] == fingerprint
    return bool(same and now - row["building_at"] < STALE_S)
