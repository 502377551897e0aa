"""The org's records: a table per object in SQLite, so that a large org costs no memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from app.practice.org.ids import looks_like_id, record_id, with_checksum
from app.practice.org.schema import Field, Row, SObject, Value

COUNTER = "CREATE TABLE IF NOT EXISTS counter (prefix TEXT PRIMARY KEY, number INTEGER NOT NULL)"
NUMBERS = {"currency": "REAL", "double": "REAL", "percent": "REAL"}
COLUMN_TYPES = {"boolean": "INTEGER", "int": "INTEGER", **NUMBERS}
UNFOLDED = {"id", "reference", "date", "datetime", *COLUMN_TYPES}  # compared as they are
INDEXED = {"OwnerId", "Name", "Website", "CreatedDate", "LastModifiedDate", "SystemModstamp"}
INDEXED |= {"CampaignId", "EmailMessageId", "SobjectType", "CloseDate"}
CHUNK = 500  # rows read at once


def fold(value: Value) -> Value:
    """Return text as SOQL compares it: in any case."""
    return value.casefold() if isinstance(value, str) else value


def table(name: str) -> str:
    """Return the table of an object, quoted."""
    return f'"o_{name}"'


def stored(column: Field) -> bool:
    """Whether the field has a column: a compound field is read from its parts."""
    return column.type != "address"


def indexed(column: Field) -> bool:
    """Whether records are found quickly by the field."""
    return bool(column.child) or column.unique or column.id_lookup or column.name in INDEXED


class Records:
    """Every record; changes are kept by `commit` and undone by an exception in `all_or_none`."""

    def __init__(self, database: sqlite3.Connection, objects: dict[str, SObject]) -> None:
        self._database = database
        self.objects = objects
        self._prefixes = {o.prefix: name for name, o in objects.items() if o.prefix}
        self._marks = 0
        self._readers = {name: _reader(kind) for name, kind in objects.items()}
        database.create_function("fold", 1, fold, deterministic=True)
        database.execute(COUNTER)
        for kind in objects.values():
            if kind.prefix:
                self._lay_out(kind)
        self._numbers: dict[str, int] = {
            row["prefix"]: row["number"] for row in database.execute("SELECT * FROM counter")
        }

    def get(self, name: str, record: str) -> Row | None:
        """Return a record that is not deleted."""
        return self._one(name, record, deleted=False)

    def find(self, record: str) -> tuple[str, Row] | None:
        """Return (object, record) of an id of any object."""
        name = self._prefixes.get(record[:3]) if looks_like_id(record) else None
        row = self.get(name, with_checksum(record)) if name else None
        return (name, row) if name and row else None

    def deleted(self, name: str, record: str) -> bool:
        """Whether the record is in the recycle bin."""
        return self._one(name, record, deleted=True) is not None

    def all(self, name: str) -> Iterator[Row]:
        """Yield the records of an object that are not deleted, oldest first."""
        last = 0
        text = (
            f"SELECT rowid AS place, * FROM {table(name)}"  # noqa: S608  # our own names
            ' WHERE "IsDeleted" = 0 AND rowid > ? ORDER BY rowid LIMIT ?'
        )
        while rows := self._database.execute(text, (last, CHUNK)).fetchall():
            yield from (self._row(name, row) for row in rows)
            last = rows[-1]["place"]

    def newest(self, name: str, most: int) -> list[Row]:
        """Return the records that were changed last, newest first."""
        text = f'SELECT * FROM {table(name)} WHERE "IsDeleted" = 0'  # noqa: S608
        ordered = f'{text} ORDER BY "LastModifiedDate" DESC LIMIT ?'
        return [self._row(name, row) for row in self._database.execute(ordered, (most,))]

    def count(self, name: str) -> int:
        """Return how many records of an object are not deleted."""
        text = f'SELECT COUNT(*) FROM {table(name)} WHERE "IsDeleted" = 0'  # noqa: S608
        return int(self._database.execute(text).fetchone()[0])

    def where(self, name: str, field: str, value: Value) -> Iterator[Row]:
        """Yield the records with that value in a field, text in any case, oldest first."""
        left = f'"{field}"'
        if self.objects[name].fields[field].type not in UNFOLDED:
            left, value = f"fold({left})", fold(value)
        text = f'SELECT * FROM {table(name)} WHERE {left} IS ? AND "IsDeleted" = 0'  # noqa: S608
        rows = self._database.execute(f"{text} ORDER BY rowid", (value,)).fetchall()
        return (self._row(name, row) for row in rows)

    def select(self, text: str, values: Iterable[Value]) -> sqlite3.Cursor:
        """Run a query that was made of our own names; see `sql`."""
        return self._database.execute(text, tuple(values))

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
        self.put_many(name, [row])

    def put_many(self, name: str, rows: Iterable[Row]) -> None:
        """Insert many records at once; all of them have the fields of the first."""
        self._begin()
        rows = iter(rows)
        first = next(rows, None)
        if first is None:
            return
        known = self.objects[name].fields
        columns = [known[field] for field in first if stored(known[field])]
        names = ", ".join(f'"{f.name}"' for f in columns)
        marks = ", ".join("?" * len(columns))
        text = f"INSERT OR REPLACE INTO {table(name)} ({names}) VALUES ({marks})"  # noqa: S608
        self._database.executemany(
            text, ([_kept(f, row.get(f.name)) for f in columns] for row in chain([first], rows))
        )

    def change(self, name: str, record: str, values: Row) -> None:
        """Set some fields of a record."""
        self._begin()
        known = self.objects[name].fields
        given = {n: v for n, v in values.items() if n != "Id" and stored(known[n])}
        if given:
            sets = ", ".join(f'"{n}" = ?' for n in given)
            text = f'UPDATE {table(name)} SET {sets} WHERE "Id" = ?'  # noqa: S608
            kept = [_kept(known[n], v) for n, v in given.items()]
            self._database.execute(text, (*kept, record))

    @contextmanager
    def all_or_none(self) -> Iterator[None]:
        """Undo every change made inside when it ends with an exception."""
        self._begin()
        self._marks += 1
        mark = f"mark{self._marks}"
        self._database.execute(f"SAVEPOINT {mark}")
        try:
            yield
        except BaseException:
            self._database.execute(f"ROLLBACK TO {mark}")
            raise
        finally:
            self._database.execute(f"RELEASE {mark}")

    def commit(self) -> None:
        """Write what changed to the disk."""
        if not self._database.in_transaction:
            return
        self._database.executemany(
            "INSERT INTO counter VALUES (?, ?) ON CONFLICT (prefix) DO UPDATE SET"
            " number = excluded.number WHERE number <> excluded.number",
            self._numbers.items(),
        )
        self._database.execute("COMMIT")

    def _begin(self) -> None:
        if not self._database.in_transaction:
            self._database.execute("BEGIN")

    def _one(self, name: str, record: str, *, deleted: bool) -> Row | None:
        text = f'SELECT * FROM {table(name)} WHERE "Id" = ? AND "IsDeleted" = ?'  # noqa: S608
        row = self._database.execute(text, (record, int(deleted))).fetchone()
        return None if row is None else self._row(name, row)

    def _row(self, name: str, row: sqlite3.Row) -> Row:
        names, typed = self._readers[name]
        values: Row = {column: row[column] for column in names}
        for column in typed:
            values[column.name] = read_value(column, values[column.name])
        return values

    def _lay_out(self, kind: SObject) -> None:
        """Make the table of an object, or add the columns that it has not yet."""
        where = table(kind.name)
        columns = [f for f in kind.fields.values() if stored(f) and f.name != "Id"]
        own = ", ".join(f'"{f.name}" {_column_type(f)}' for f in columns)
        self._database.execute(
            f'CREATE TABLE IF NOT EXISTS {where} ("Id" TEXT UNIQUE NOT NULL, {own})'
        )
        known = {row["name"] for row in self._database.execute(f"PRAGMA table_info({where})")}
        for column in columns:
            if column.name not in known:
                self._database.execute(
                    f'ALTER TABLE {where} ADD COLUMN "{column.name}" {_column_type(column)}'
                )
            if indexed(column):
                self._index(kind.name, column)

    def _index(self, name: str, column: Field) -> None:
        on = f'"{column.name}"'
        on = on if column.type in UNFOLDED else f"fold({on})"
        self._database.execute(
            f'CREATE INDEX IF NOT EXISTS "i_{name}_{column.name}" ON {table(name)} ({on})'
        )


def _reader(kind: SObject) -> tuple[list[str], list[Field]]:
    """Return the names of the columns, and those whose values are read in another type."""
    columns = [f for f in kind.fields.values() if stored(f)]
    return [f.name for f in columns], [f for f in columns if f.type in {"boolean", *NUMBERS}]


def _column_type(column: Field) -> str:
    default = " NOT NULL DEFAULT 0" if column.type == "boolean" else ""
    return COLUMN_TYPES.get(column.type, "TEXT") + default


def _kept(column: Field, value: Value) -> Value:
    return int(bool(value)) if column.type == "boolean" else value


def read_value(column: Field, value: Value) -> Value:
    """Return a stored value in its own type."""
    if column.type == "boolean":
        return bool(value)
    return float(value) if column.type in NUMBERS and value is not None else value
