"""Answers a parsed SOQL query from the records, page by page."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.practice.org.access import User, visible_object
from app.practice.org.errors import malformed_query, refusal
from app.practice.org.records import Records, read_value
from app.practice.org.schema import Child, Field, SObject, Value
from app.practice.org.soql import Query
from app.practice.org.sql import Column, Source, View

Shaped = dict[str, Any]
MOST_OFFSET = 2000
MOST_WITH_ALL_FIELDS = 200
PARTS = ("Street", "City", "State", "PostalCode", "Country")
COORDINATES = (("latitude", "Latitude"), ("longitude", "Longitude"))


class QueryRun:
    """Runs queries for one user."""

    def __init__(
        self, objects: dict[str, SObject], records: Records, user: User, now: Callable[[], float]
    ) -> None:
        self._view = View(objects, user, now)
        self._records = records

    def ids(self, query: Query, *, deleted: bool = False) -> list[str]:
        """Return the ids of the rows that match, in order; raise OrgError.

        The columns are checked too, so that a page cannot fail later. COUNT() has no ids:
        see `count`.
        """
        kind = self._kind(query.source)
        source = Source(self._view, kind)
        self._select(source, query)
        if query.offset > MOST_OFFSET:
            message = f"Maximum SOQL offset allowed is {MOST_OFFSET}"
            raise refusal("NUMBER_OUTSIDE_VALID_RANGE", message, None)
        where, order = source.where(query.where, deleted=deleted), source.order(query.order)
        limit = -1 if query.limit is None else query.limit
        text = (
            f'SELECT {source.base.alias}."Id" FROM {source.tables} WHERE {where} {order}'  # noqa: S608  # our own names
            " LIMIT ? OFFSET ?"
        )
        return [row[0] for row in self._records.select(text, [*source.values, limit, query.offset])]

    def count(self, query: Query, *, deleted: bool = False) -> int:
        """Return how many rows match; raise OrgError."""
        source = Source(self._view, self._kind(query.source))
        where = source.where(query.where, deleted=deleted)
        text = f"SELECT COUNT(*) FROM {source.tables} WHERE {where}"  # noqa: S608
        found = int(self._records.select(text, source.values).fetchone()[0])
        return found if query.limit is None else min(found, query.limit)

    def page(self, query: Query, ids: Sequence[str]) -> list[Shaped]:
        """Return these rows in Salesforce's shape, in the order of `ids`."""
        if not ids:
            return []
        kind = self._kind(query.source)
        source = Source(self._view, kind)
        columns = self._select(source, query)
        parts = [sql for column in columns for sql in _parts(source, column)]
        steps = list(dict.fromkeys(s for column in columns for s in _prefixes(column.steps)))
        chosen = ", ".join([f'{source.base.alias}."Id"', *map(source.id_of, steps), *parts])
        marks = ", ".join("?" * len(ids))
        text = (
            f"SELECT {chosen} FROM {source.tables}"  # noqa: S608
            f' WHERE {source.base.alias}."Id" IN ({marks})'
        )
        children = self._children(kind, query, ids)
        kinds = {each.prefix: each.name for each in self._view.objects.values()}
        found = {
            row[0]: _shaped(kind.name, tuple(row), steps, columns, kinds)
            for row in self._records.select(text, ids)
        }
        for name, by_parent in children.items():
            for record, row in found.items():
                row[name] = by_parent.get(record)
        return [found[record] for record in ids if record in found]

    def _kind(self, name: str) -> SObject:
        return visible_object(self._view.objects, self._view.user, name)

    def _select(self, source: Source, query: Query) -> list[Column]:
        """Return the columns of a query, FIELDS() spelt out; check the sub-selects."""
        paths: list[str] = []
        for column in query.columns:
            if isinstance(column, Query):
                self._check_child(source.kind, column)
            elif column.startswith("FIELDS("):
                paths += self._all_fields(source.kind, column, query.limit)
            else:
                paths.append(column)
        return [source.column(path) for path in paths]

    def _all_fields(self, kind: SObject, which: str, limit: int | None) -> list[str]:
        if which not in {"FIELDS(ALL)", "FIELDS(STANDARD)", "FIELDS(CUSTOM)"}:
            raise malformed_query(f"unexpected token: '{which}'")
        if which != "FIELDS(STANDARD)" and not (limit and limit <= MOST_WITH_ALL_FIELDS):
            message = "The SOQL FIELDS function must have a LIMIT of at most 200"
            raise malformed_query(message)
        seen = [f for f in kind.fields.values() if self._view.user.sees(kind.name, f)]
        custom = {"FIELDS(CUSTOM)": {True}, "FIELDS(STANDARD)": {False}}.get(which, {True, False})
        return [f.name for f in seen if f.custom in custom]

    def _check_child(self, kind: SObject, query: Query) -> tuple[Child, SObject]:
        child = kind.child(query.source)
        if child is None or not self._view.user.may("R", child.object):
            message = f"Didn't understand relationship '{query.source}' in FROM part of query call."
            raise refusal("INVALID_TYPE", message, None)
        if any(isinstance(column, Query) for column in query.columns):
            raise malformed_query("a sub-select holds no other sub-select")
        inner = self._view.objects[child.object]
        self._select(Source(self._view, inner), query)
        return child, inner

    def _children(
        self, kind: SObject, query: Query, ids: Sequence[str]
    ) -> dict[str, dict[str, Shaped]]:
        """Return, per relationship, the rows below each parent."""
        found = {}
        for column in query.columns:
            if isinstance(column, Query):
                child, inner = self._check_child(kind, column)
                found[child.name] = self._below(child, inner, column, ids)
        return found

    def _below(
        self, child: Child, kind: SObject, query: Query, parents: Sequence[str]
    ) -> dict[str, Shaped]:
        source = Source(self._view, kind)
        where, order = source.where(query.where), source.order(query.order)
        link = f'{source.base.alias}."{child.field}"'
        text = (
            f'SELECT {link}, {source.base.alias}."Id" FROM {source.tables}'  # noqa: S608
            f" WHERE {where} AND {link} IN ({', '.join('?' * len(parents))}) {order}"
        )
        by_parent: dict[str, list[str]] = {}
        for parent, record in self._records.select(text, [*source.values, *parents]):
            kept = by_parent.setdefault(parent, [])
            if query.limit is None or len(kept) < query.limit:
                kept.append(record)
        rows = self.page(
            _as_top(query, kind), [each for kept in by_parent.values() for each in kept]
        )
        shaped = {row["attributes"]["url"].rpartition("/")[2]: row for row in rows}
        return {
            parent: {"totalSize": len(kept), "done": True, "records": [shaped[r] for r in kept]}
            for parent, kept in by_parent.items()
            if kept
        }


def _as_top(query: Query, kind: SObject) -> Query:
    return Query(query.columns, kind.name)


def _prefixes(steps: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [steps[: length + 1] for length in range(len(steps))]


def _parts(source: Source, column: Column) -> list[str]:
    """Return the SQL of a column, or of the parts of an address."""
    if column.field.type != "address":
        return [column.sql]
    prefix = ".".join(column.steps)
    stem = column.name.removesuffix("Address")
    paths = [f"{stem}{part}" for part in (*PARTS, *(name for _, name in COORDINATES))]
    return [source.column(f"{prefix}.{p}" if prefix else p).sql for p in paths]


def _shaped(
    name: str,
    row: tuple[Any, ...],
    steps: list[tuple[str, ...]],
    columns: list[Column],
    kinds: Mapping[str, str],
) -> Shaped:
    top: Shaped = {"attributes": attributes(name, row[0])}
    places: dict[tuple[str, ...], Shaped | None] = {(): top}
    for number, whole in enumerate(steps, start=1):
        parent, record = places[whole[:-1]], row[number]
        below = None if record is None else {"attributes": attributes(kinds[record[:3]], record)}
        places[whole] = below
        if parent is not None:
            parent[whole[-1]] = below
    at = len(steps) + 1
    for column in columns:
        width = len(PARTS) + len(COORDINATES) if column.field.type == "address" else 1
        target = places[column.steps]
        if target is not None:
            target[column.name] = _value(column.field, row[at : at + width])
        at += width
    return top


def _value(column: Field, kept: tuple[Value, ...]) -> object:
    if column.type == "address":
        return address(kept)
    if column.type == "junction":
        return str(kept[0]).split(";") if kept[0] else None
    return read_value(column, kept[0])


def address(parts: Sequence[Value]) -> Shaped | None:
    """Return a compound address of street, city, state, postal code, country and coordinates."""
    names = ("street", "city", "state", "postalCode", "country", "latitude", "longitude")
    whole = dict(zip(names, parts, strict=True))
    return {**whole, "geocodeAccuracy": None} if any(v is not None for v in parts) else None


def attributes(name: str, record: str) -> dict[str, str]:
    """Return what every record says of itself."""
    return {"type": name, "url": f"/services/data/v60.0/sobjects/{name}/{record}"}
