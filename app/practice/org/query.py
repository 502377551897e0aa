"""Answers a parsed SOQL query from the records."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from app.practice.org.access import PERMISSIONS, User, visible_field, visible_object
from app.practice.org.date_words import holds
from app.practice.org.errors import malformed_query, no_such_column, refusal
from app.practice.org.ids import comparable
from app.practice.org.narrowing import near
from app.practice.org.records import Records
from app.practice.org.schema import Field, Row, SObject, Value
from app.practice.org.soql import Compare, Condition, DateWord, Logic, Order, Pattern, Query

Found = list[dict[str, Any]]


class QueryRun:
    """Runs queries for one user."""

    def __init__(
        self, objects: dict[str, SObject], records: Records, user: User, now: Callable[[], float]
    ) -> None:
        self._objects = objects
        self._records = records
        self._user = user
        self._now = now

    def run(self, query: Query) -> tuple[int, Found]:
        """Return (rows matched, rows in Salesforce's shape); raise OrgError."""
        source = visible_object(self._objects, self._user, query.source)
        rows = self._matching(source, query)
        if not query.columns:
            return len(rows), []
        rows = self._sorted(source, rows, query.order)[query.offset :]
        if query.limit is not None:
            rows = rows[: query.limit]
        self._check_columns(source, query)
        return len(rows), [self._shaped(source, row, query.columns) for row in rows]

    def _matching(
        self, source: SObject, query: Query, only: Iterable[Row] | None = None
    ) -> list[Row]:
        rows = self._rows(source.name) if only is None else only
        if query.where is None:
            return list(rows)
        if only is None:
            found = near(self._objects, self._records, source, query.where)
            rows = rows if found is None else found
        self._check_condition(source, query.where)
        holds = self._test(source, query.where)
        return [row for row in rows if holds(row)]

    def _rows(self, name: str) -> Iterable[Row]:
        if name == "UserPermissionAccess":
            return [permission_row(self._user)]
        return self._records.all(name)

    def _check_columns(self, source: SObject, query: Query) -> None:
        for column in query.columns:
            if isinstance(column, str):
                self._column(source, column)
        for order in query.order:
            self._column(source, order.path)

    def _check_condition(self, source: SObject, condition: Condition) -> None:
        if isinstance(condition, Logic):
            for part in condition.parts:
                self._check_condition(source, part)
            return
        column = self._column(source, condition.path)
        if column is not None and not column.filterable:
            message = f"field '{column.name}' can not be filtered in a query call"
            raise refusal("INVALID_FIELD", message, None)
        if column is not None and column.type in {"datetime", "date"}:
            _check_moment(column, condition.value)

    def _column(self, source: SObject, path: str) -> Field | None:
        """Return the field at the end of a path; None behind a lookup to several objects."""
        *relations, name = self._steps(source, path)
        for relation in relations:
            lookup = source.relation(relation)
            if lookup is None or not self._user.sees(source.name, lookup):
                message = f"Didn't understand relationship '{relation}' in field path."
                raise refusal("INVALID_FIELD", message, None)
            if len(lookup.refers) > 1:
                return None
            source = visible_object(self._objects, self._user, lookup.refers[0])
        return visible_field(self._user, source, name)

    def _steps(self, source: SObject, path: str) -> list[str]:
        steps = path.split(".")
        own_name = len(steps) > 1 and steps[0].casefold() == source.name.casefold()
        return steps[1:] if own_name and source.relation(steps[0]) is None else steps

    def _value(self, source: SObject, row: Row, path: str) -> Value:
        *relations, name = self._steps(source, path)
        current: Row | None = row
        for relation in relations:
            lookup = source.relation(relation)
            found = (
                self._records.find(str(current.get(lookup.name) or ""))
                if lookup and current
                else None
            )
            if found is None:
                return None
            source, current = self._objects[found[0]], found[1]
        column = source.named(name)
        if column is None:
            if name.casefold() == "type" and relations:
                return source.name
            raise no_such_column(name, source.name)
        return (
            None
            if current is None
            else current.get(column.name, column.default if column.type == "boolean" else None)
        )

    def _test(self, source: SObject, condition: Condition) -> Callable[[Row], bool]:
        if isinstance(condition, Logic):
            tests = [self._test(source, part) for part in condition.parts]
            if condition.operator == "NOT":
                return lambda row: not tests[0](row)
            join = all if condition.operator == "AND" else any
            return lambda row: join(test(row) for test in tests)
        return self._comparison(source, condition)

    def _comparison(self, source: SObject, compare: Compare) -> Callable[[Row], bool]:
        path, operator = compare.path, compare.operator
        match compare.value:
            case Pattern(regex):
                pattern = re.compile(regex, re.IGNORECASE | re.DOTALL)
                return lambda row: bool(
                    pattern.fullmatch(str(self._value(source, row, path) or ""))
                )
            case Query() as inner:
                wanted = self._inner(inner)
                return lambda row: (self._value(source, row, path) in wanted) == (operator == "IN")
            case tuple() as values:
                plain = {comparable(value) for value in values}
                return lambda row: (
                    (comparable(self._value(source, row, path)) in plain) == (operator == "IN")
                )
            case DateWord(word):
                now = self._now()
                return lambda row: holds(self._value(source, row, path), operator, word, now)
            case value:
                return lambda row: _compared(self._value(source, row, path), operator, value)

    def _inner(self, inner: Query) -> set[Value]:
        source = visible_object(self._objects, self._user, inner.source)
        if len(inner.columns) != 1 or not isinstance(inner.columns[0], str):
            raise malformed_query("a sub-select in IN has one column")
        column = inner.columns[0]
        return {self._value(source, row, column) for row in self._matching(source, inner)}

    def _sorted(self, source: SObject, rows: list[Row], order: tuple[Order, ...]) -> list[Row]:
        for column in reversed(order):
            pairs = [(self._value(source, row, column.path), row) for row in rows]
            full = sorted(
                (pair for pair in pairs if pair[0] is not None),
                key=lambda pair: _sort_key(pair[0]),
                reverse=column.descending,
            )
            empty = [row for value, row in pairs if value is None]
            known = [row for _, row in full]
            rows = known + empty if column.nulls_last else empty + known
        return rows

    def _shaped(
        self, source: SObject, row: Row, columns: tuple[str | Query, ...]
    ) -> dict[str, Any]:
        shaped: dict[str, Any] = {"attributes": _attributes(source.name, str(row["Id"]))}
        for column in columns:
            if isinstance(column, Query):
                shaped[column.source] = self._children(source, row, column)
            else:
                self._place(shaped, source, row, column)
        return shaped

    def _place(self, shaped: dict[str, Any], source: SObject, row: Row, path: str) -> None:
        *relations, name = self._steps(source, path)
        for relation in relations:
            lookup = source.relation(relation)
            found = self._records.find(str(row.get(lookup.name) or "")) if lookup else None
            if lookup is None or found is None:
                shaped[relation] = None
                return
            source, row = self._objects[found[0]], found[1]
            shaped = shaped.setdefault(
                lookup.relation, {"attributes": _attributes(source.name, str(row["Id"]))}
            )
        column = source.named(name)
        shaped[column.name if column else name] = (
            self._value(source, row, name) if column else source.name
        )

    def _children(self, source: SObject, row: Row, query: Query) -> dict[str, Any] | None:
        child = source.child(query.source)
        if child is None:
            raise malformed_query(f"Didn't understand relationship '{query.source}' in FROM part.")
        inner = visible_object(self._objects, self._user, child.object)
        mine = (r for r in self._records.all(inner.name) if r.get(child.field) == row["Id"])
        found = self._sorted(inner, self._matching(inner, query, mine), query.order)[: query.limit]
        if not found:
            return None
        shaped = [self._shaped(inner, each, query.columns) for each in found]
        return {"totalSize": len(shaped), "done": True, "records": shaped}


def permission_row(user: User) -> Row:
    """Return the one row of UserPermissionAccess: it is about the caller."""
    granted: Row = {f"Permissions{name}": name in user.permissions for name in PERMISSIONS}
    return {"Id": "000000000000000AAA", **granted}


def _attributes(name: str, record: str) -> dict[str, str]:
    return {"type": name, "url": f"/services/data/v60.0/sobjects/{name}/{record}"}


def _check_moment(column: Field, value: object) -> None:
    if isinstance(value, str) and not re.match(r"\d{4}-\d\d-\d\d", value):
        message = (
            f"value of filter criterion for field '{column.name}' must be of type {column.type}"
        )
        raise refusal("INVALID_FIELD", f"{message} and should not be enclosed in quotes", None)


def _instant(value: str) -> str:
    """Return a date-time in one form, so that text compares as time."""
    if not re.match(r"\d{4}-\d\d-\d\dT", value):
        return value
    moment = datetime.fromisoformat(re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", value))
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def _compared(left: Value, operator: str, right: Value) -> bool:
    left, right = comparable(left), comparable(right)
    if isinstance(left, str) and isinstance(right, str):
        left, right = _instant(left.upper()), _instant(right.upper())
    if operator in {"=", "!="}:
        return (left == right) == (operator == "=")
    if left is None or right is None:
        return False
    lower, higher = _sort_key(left), _sort_key(right)
    return {"<": lower < higher, "<=": lower <= higher, ">": lower > higher, ">=": lower >= higher}[
        operator
    ]


def _sort_key(value: Value) -> tuple[int, float, str]:
    """Numbers come before text; text is ordered in any case."""
    if isinstance(value, str):
        return (1, 0.0, value.casefold())
    return (0, float(value or 0), "")
