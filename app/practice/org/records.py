"""The org's records: in memory for reading, in SQLite so that they survive a restart."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from app.practice.org.ids import comparable, record_id
from app.practice.org.schema import Row, SObject, Value

# Fields by which records are found quickly; the others are searched one by one.
INDEXED = frozenset({"Email", "LastName", "CampaignId", "LeadId", "ContactId", "Foyer_Key__c"})
SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    id     TEXT PRIMARY KEY,
    object TEXT NOT NULL,
    body   TEXT NOT NULL -- JSON
);
CREATE TABLE IF NOT EXISTS counter (prefix TEXT PRIMARY KEY, number INTEGER NOT NULL);
"""


class Records:
    """Every record; changes are kept by `commit` and undone by an exception in `all_or_none`."""

    def __init__(self, database: sqlite3.Connection, objects: dict[str, SObject]) -> None:
        self._database = database
        self.objects = objects
        self._rows: dict[str, dict[str, Row]] = {name: {} for name in objects}
        self._journal: list[tuple[str, str, Row | None]] = []  # object, id, row before
        self._unsaved: set[tuple[str, str]] = set()
        self._near: dict[tuple[str, str, Value], set[str]] = {}  # object, field, value -> ids
        database.executescript(SCHEMA)
        for row in database.execute("SELECT id, object, body FROM record ORDER BY rowid"):
            self._rows.setdefault(row["object"], {})[row["id"]] = json.loads(row["body"])
            self._index(row["object"], self._rows[row["object"]][row["id"]])
        self._numbers: dict[str, int] = {
            row["prefix"]: row["number"] for row in database.execute("SELECT * FROM counter")
        }

    def get(self, name: str, record: str) -> Row | None:
        """Return a record that is not deleted."""
        row = self._rows[name].get(record)
        return None if row is None or row.get("IsDeleted") else row

    def find(self, record: str) -> tuple[str, Row] | None:
        """Return (object, record) of an id of any object."""
        for name, known in self.objects.items():
            if known.prefix and record.startswith(known.prefix) and (row := self.get(name, record)):
                return name, row
        return None

    def deleted(self, name: str, record: str) -> bool:
        """Whether the record is in the recycle bin."""
        return bool(self._rows[name].get(record, {}).get("IsDeleted"))

    def all(self, name: str) -> Iterator[Row]:
        """Yield the records of an object that are not deleted, oldest first."""
        return (row for row in list(self._rows[name].values()) if not row.get("IsDeleted"))

    def where(self, name: str, field: str, value: Value) -> Iterator[Row]:
        """Yield the records of an object with that value in a field."""
        rows = self.near(name, field, value) if field in INDEXED else self.all(name)
        return (row for row in rows if row.get(field) == value)

    def near(self, name: str, field: str, value: Value) -> Iterator[Row]:
        """Yield, oldest first, all records with this value in an indexed field.

        Some more may come with them: records that had the value once.
        """
        ids = self._near.get((name, field, comparable(value)), ())
        return (row for record in sorted(ids) if (row := self.get(name, record)) is not None)

    def next_number(self, series: str) -> int:
        """Return 1, 2, 3 … of a series, such as an auto number field."""
        self._numbers[series] = self._numbers.get(series, 0) + 1
        return self._numbers[series]

    def new_id(self, name: str) -> str:
        """Return an id that no record ever had."""
        prefix = self.objects[name].prefix
        return record_id(prefix, self.next_number(prefix))

    def put(self, name: str, row: Row) -> None:
        """Insert a record, or replace the one with its id."""
        record = str(row["Id"])
        self._journal.append((name, record, self._rows[name].get(record)))
        self._rows[name][record] = row
        self._index(name, row)
        self._unsaved.add((name, record))

    def change(self, name: str, record: str, values: dict[str, Value]) -> None:
        """Set some fields of a record."""
        self.put(name, {**self._rows[name][record], **values})

    @contextmanager
    def all_or_none(self) -> Iterator[None]:
        """Undo every change made inside when it ends with an exception."""
        mark = len(self._journal)
        try:
            yield
        except BaseException:
            self._undo(mark)
            raise

    def commit(self) -> None:
        """Write what changed to the disk."""
        if self._unsaved:
            self._save()
        self._unsaved.clear()
        self._journal.clear()

    def _index(self, name: str, row: Row) -> None:
        for field in INDEXED & row.keys():
            if row[field] is not None:
                key = (name, field, comparable(row[field]))
                self._near.setdefault(key, set()).add(str(row["Id"]))

    def _undo(self, mark: int) -> None:
        while len(self._journal) > mark:
            name, record, before = self._journal.pop()
            if before is None:
                self._rows[name].pop(record, None)
            else:
                self._rows[name][record] = before

    def _save(self) -> None:
        rows = [
            (record, name, json.dumps(row))
            for name, record in self._unsaved
            if (row := self._rows[name].get(record)) is not None
        ]
        self._database.execute("BEGIN IMMEDIATE")
        self._database.executemany(
            "INSERT INTO record VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            rows,
        )
        self._database.executemany(
            "INSERT OR REPLACE INTO counter VALUES (?, ?)", self._numbers.items()
        )
        self._database.execute("COMMIT")
