"""Turns a parsed SOQL query into SQL over the org's tables, for one user."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from app.practice.org.access import PERMISSIONS, User, visible_field, visible_object
from app.practice.org.dates import range_of
from app.practice.org.errors import OrgError, malformed_query, no_such_column, refusal
from app.practice.org.ids import with_checksum
from app.practice.org.records import UNFOLDED, fold, indexed, table
from app.practice.org.schema import Field, SObject, Value
from app.practice.org.soql import (
    Compare,
    Condition,
    DateWord,
    Day,
    Instant,
    Literal,
    Logic,
    Order,
    Pattern,
    Query,
)

# What a lookup to several objects knows of the record behind it (the Name object).
NAMED = {"Id", "Name", "FirstName", "LastName", "Email", "Title", "Phone", "Username", "IsActive"}
MOST_SEMI_JOINS = 2
NO_SEMI_JOIN = {"Task", "Event", "EventRelation"}
NUMBERS = {"int", "currency", "double", "percent"}


@dataclass(frozen=True, slots=True)
class View:
    """Whose view of which objects, and when."""

    objects: dict[str, SObject]
    user: User
    now: Callable[[], float]
    aliases: Iterator[int] = field(default_factory=count)


@dataclass(frozen=True, slots=True)
class Place:
    """An object's table under an alias."""

    alias: str
    kind: SObject


@dataclass(frozen=True, slots=True)
class Column:
    """A path of a query: the relationships it follows, its field, and its SQL."""

    steps: tuple[str, ...]
    name: str
    field: Field
    sql: str


class Source:
    """One object of a query, with the joins that its paths need and the values of its SQL."""

    def __init__(self, view: View, kind: SObject) -> None:
        self._view = view
        self.kind = kind
        self.base = Place(f"t{next(view.aliases)}", kind)
        self._joined: dict[tuple[str, ...], list[Place]] = {(): [self.base]}
        self._joins: list[str] = []
        self.values: list[Value] = []

    @property
    def tables(self) -> str:
        """The FROM clause; complete when every path was asked for."""
        return " ".join((f"{_table(self._view, self.kind)} AS {self.base.alias}", *self._joins))

    def column(self, path: str) -> Column:
        """Return a path's column; raise OrgError when there is none for this user."""
        *relations, name = self._steps(path)
        steps: tuple[str, ...] = ()
        lookup: Field | None = None
        for relation in relations:
            lookup = self._lookup(steps, relation)
            steps = self._join(steps, lookup)
        places = self._joined[steps]
        if lookup is not None and lookup.many:
            return self._named(steps, places, name)
        return _plain(steps, places[0], visible_field(self._view.user, places[0].kind, name))

    def id_of(self, steps: tuple[str, ...]) -> str:
        """Return the SQL of the id of the record at the end of relationships."""
        return _either([f'{place.alias}."Id"' for place in self._joined[steps]])

    def where(self, condition: Condition | None, *, deleted: bool = False) -> str:
        """Return the WHERE clause; its values are appended to `values`."""
        live = "1" if deleted else f'{self.base.alias}."IsDeleted" = 0'
        if condition is None:
            return live
        check_semi_joins(condition)
        return f"{live} AND ({self._condition(condition)})"

    def order(self, order: tuple[Order, ...]) -> str:
        """Return the ORDER BY clause; the oldest record comes first among equals."""
        parts = []
        for each in order:
            column = self.column(each.path)
            if column.field.type in {"address", "multipicklist"} or not column.field.filterable:
                message = f"field '{each.path}' can not be sorted in a query call"
                raise refusal("INVALID_FIELD", message, None)
            way = "DESC" if each.descending else "ASC"
            nulls = "LAST" if each.nulls_last else "FIRST"
            parts.append(f"{_foldable(column)} {way} NULLS {nulls}")
        if self.kind.prefix:
            parts.append(f"{self.base.alias}.rowid")
        return f"ORDER BY {', '.join(parts)}" if parts else ""

    def _steps(self, path: str) -> list[str]:
        steps = path.split(".")
        own_name = len(steps) > 1 and steps[0].casefold() == self.kind.name.casefold()
        return steps[1:] if own_name and self.kind.relation(steps[0]) is None else steps

    def _lookup(self, steps: tuple[str, ...], relation: str) -> Field:
        places = self._joined[steps]
        lookup = places[0].kind.relation(relation) if len(places) == 1 else None
        if lookup is None or not self._view.user.sees(places[0].kind.name, lookup):
            message = (
                f"Didn't understand relationship '{relation}' in field path. If you are attempting "
                "to use a custom relationship, be sure to append the '__r' after the custom "
                "relationship name."
            )
            raise refusal("INVALID_FIELD", message, None)
        return lookup

    def _join(self, steps: tuple[str, ...], lookup: Field) -> tuple[str, ...]:
        whole = (*steps, lookup.relation)
        if whole not in self._joined:
            parent = self._joined[steps][0]
            self._joined[whole] = [self._joined_to(parent, lookup, k) for k in self._kinds(lookup)]
        return whole

    def _kinds(self, lookup: Field) -> list[SObject]:
        objects, user = self._view.objects, self._view.user
        if not lookup.many:
            return [visible_object(objects, user, lookup.refers[0])]
        return [objects[name] for name in lookup.refers if user.may("R", name)]

    def _joined_to(self, parent: Place, lookup: Field, kind: SObject) -> Place:
        place = Place(f"t{next(self._view.aliases)}", kind)
        on = f'{place.alias}."Id" = {parent.alias}."{lookup.name}"'
        self._joins.append(
            f"LEFT JOIN {_table(self._view, kind)} AS {place.alias}"
            f' ON {on} AND {place.alias}."IsDeleted" = 0'
        )
        return place

    def _named(self, steps: tuple[str, ...], places: list[Place], name: str) -> Column:
        if name.casefold() == "type":
            cases = [f"WHEN {p.alias}.\"Id\" IS NOT NULL THEN '{p.kind.name}'" for p in places]
            sql = f"CASE {' '.join(cases)} END" if cases else "NULL"
            return Column(steps, "Type", Field("Type", "picklist", "Type", 40), sql)
        known = next((n for n in NAMED if n.casefold() == name.casefold()), None)
        if known is None:
            raise no_such_column(name, "Name")
        user = self._view.user
        found = [
            (f'{p.alias}."{known}"', p.kind.fields[known])
            for p in places
            if known in p.kind.fields and user.sees(p.kind.name, p.kind.fields[known])
        ]
        column = found[0][1] if found else Field(known, "string", known, 255)
        return Column(steps, known, column, _either([sql for sql, _ in found]))

    def _condition(self, condition: Condition) -> str:
        if isinstance(condition, Logic):
            parts = [f"({self._condition(part)})" for part in condition.parts]
            if condition.operator == "NOT":
                return f"NOT coalesce({parts[0]}, 0)"
            return f" {condition.operator} ".join(parts)
        column = self.column(condition.path)
        if not column.field.filterable or column.field.type == "address":
            message = f"field '{column.name}' can not be filtered in a query call"
            raise refusal("INVALID_FIELD", message, None)
        return self._compare(column, condition)

    def _compare(self, column: Column, compare: Compare) -> str:
        operator, value = compare.operator, compare.value
        match value:
            case Pattern(like=like):
                return self._like(column, like)
            case Query():
                return self._semi_join(column, operator, value)
            case tuple() if operator in {"INCLUDES", "EXCLUDES"}:
                return self._includes(column, operator, value)
            case tuple():
                return self._one_of(column, operator, [_constant(column, v) for v in value])
            case DateWord(word=word):
                return self._within(column, operator, word)
            case _:
                return self._against(column, operator, _constant(column, value))

    def _against(self, column: Column, operator: str, value: Value) -> str:
        quick = self._through_parent(column) if operator == "=" and value is not None else None
        sql = _foldable(column)
        self.values.append(value)
        if quick:
            return quick
        if operator in {"=", "!="}:
            return f"{sql} IS {'NOT ' if operator == '!=' else ''}?"
        if column.field.type in {"boolean", "multipicklist"}:
            raise _wrong_operator(column, operator)
        return f"{sql} {operator} ?"

    def _through_parent(self, column: Column) -> str | None:
        """Return equality with a parent's indexed field so that the lookup's index helps too."""
        if len(column.steps) != 1 or not indexed(column.field):
            return None
        lookup = self._lookup((), column.steps[0])
        if lookup.many:
            return None
        plain = f'"{column.name}"'
        left = plain if column.field.type in UNFOLDED else f"fold({plain})"
        parents = f'SELECT "Id" FROM {table(lookup.refers[0])}'  # noqa: S608  # our own names
        return (
            f'{self.base.alias}."{lookup.name}" IN ({parents} WHERE {left} = ? AND "IsDeleted" = 0)'
        )

    def _like(self, column: Column, pattern: str) -> str:
        if column.field.type in UNFOLDED:
            raise _wrong_operator(column, "like")
        self.values.append(fold(pattern))
        # SQLite itself ignores the case of ASCII letters, and is much quicker at it.
        left = column.sql if pattern.isascii() else _foldable(column)
        return f"{left} LIKE ? ESCAPE '\\'"

    def _one_of(self, column: Column, operator: str, values: list[Value]) -> str:
        sql = _foldable(column)
        plain = [v for v in values if v is not None]
        self.values += plain
        inside = f"{sql} IN ({', '.join('?' * len(plain))})"
        empty = f" OR {sql} IS NULL" if None in values else ""
        within = f"coalesce({inside}, 0){empty}"
        return f"NOT ({within})" if operator == "NOT IN" else within

    def _includes(self, column: Column, operator: str, values: tuple[Literal, ...]) -> str:
        if column.field.type != "multipicklist":
            raise _wrong_operator(column, operator.lower())
        groups = []
        for each in values:
            parts = str(fold(_constant(column, each)) or "").split(";")
            self.values += [f";{part};" for part in parts]
            groups.append(
                " AND ".join([f"instr(';' || {_foldable(column)} || ';', ?)"] * len(parts))
            )
        within = f"coalesce({' OR '.join(f'({group})' for group in groups)}, 0)"
        return f"NOT {within}" if operator == "EXCLUDES" else within

    def _within(self, column: Column, operator: str, word: str) -> str:
        if column.field.type not in {"date", "datetime"}:
            raise _wrong_type(column)
        first, after = range_of(word, datetime.fromtimestamp(self._view.now(), UTC).date())
        edge = {"=": (first, after), "!=": (first, after)}.get(operator)
        if edge:
            self.values += [edge[0].isoformat(), edge[1].isoformat()]
            sql = f"coalesce({column.sql} >= ? AND {column.sql} < ?, 0)"
            return sql if operator == "=" else f"NOT {sql}"
        self.values.append((first if operator in {"<", ">="} else after).isoformat())
        return f"{column.sql} {'<' if operator.startswith('<') else '>='} ?"

    def _semi_join(self, column: Column, operator: str, query: Query) -> str:
        kind = visible_object(self._view.objects, self._view.user, query.source)
        inner = Source(self._view, kind)
        if len(query.columns) != 1 or not isinstance(query.columns[0], str):
            raise malformed_query("a semi join sub-select has exactly one column")
        found = inner.column(query.columns[0])
        for each in (column, found):
            if each.field.type not in {"id", "reference"}:
                raise malformed_query(
                    f"Invalid field: '{each.name}': semi joins need id or reference fields"
                )
        if kind.name in NO_SEMI_JOIN:
            message = f"Entity '{kind.name}' is not supported for semi join inner selects"
            raise malformed_query(message)
        if kind.name == self.kind.name:
            message = "The inner and outer selects should not be on the same object type"
            raise malformed_query(message)
        where = inner.where(query.where)
        self.values += inner.values
        text = f"SELECT {found.sql} FROM {inner.tables} WHERE {where}"  # noqa: S608  # our own names
        within = f"{column.sql} IN ({text} AND {found.sql} IS NOT NULL)"
        return f"coalesce({within}, 0) = {int(operator == 'IN')}"


def check_semi_joins(condition: Condition) -> None:
    """Raise OrgError for sub-selects that are too many, or under an OR."""
    found = list(_semi_joins(condition))
    if len(found) > MOST_SEMI_JOINS:
        raise malformed_query(f"Maximum {MOST_SEMI_JOINS} semi join sub-selects are allowed")
    if any(found):
        raise malformed_query("Semi join sub-selects are not allowed with the 'OR' operator")


def _semi_joins(condition: Condition, *, inside_or: bool = False) -> Iterator[bool]:
    """Yield for each sub-select whether it stands under an OR."""
    if isinstance(condition, Compare):
        if isinstance(condition.value, Query):
            yield inside_or
        return
    for part in condition.parts:
        yield from _semi_joins(part, inside_or=inside_or or condition.operator == "OR")


def _plain(steps: tuple[str, ...], place: Place, column: Field) -> Column:
    return Column(steps, column.name, column, f'{place.alias}."{column.name}"')


def _either(parts: list[str]) -> str:
    return {0: "NULL", 1: parts[0] if parts else ""}.get(
        len(parts), f"coalesce({', '.join(parts)})"
    )


def _foldable(column: Column) -> str:
    if column.field.type == "boolean":
        return f"coalesce({column.sql}, 0)" if column.steps else column.sql
    return column.sql if column.field.type in UNFOLDED else f"fold({column.sql})"


def _table(view: View, kind: SObject) -> str:
    """Return where rows come from; what is about the caller is worked out, not kept."""
    if kind.name != "UserPermissionAccess":
        return table(kind.name)
    granted = [
        f'{int(name in view.user.permissions)} AS "Permissions{name}"' for name in PERMISSIONS
    ]
    return f'(SELECT \'000000000000000AAA\' AS "Id", 0 AS "IsDeleted", {", ".join(granted)})'


def _constant(column: Column, value: Literal | Query | Pattern | DateWord) -> Value:
    """Return a literal as the column's rows hold it; raise OrgError for another type."""
    typed = column.field.type
    kept: Value = None
    match value:
        case None:
            pass
        case Instant(text=text) if typed == "datetime":
            kept = _instant(text)
        case Day(text=text) if typed == "date":
            kept = text
        case bool() if typed == "boolean":
            kept = int(value)
        case int() | float() if typed in NUMBERS and not isinstance(value, bool):
            kept = value
        case str() if typed in {"id", "reference"}:
            kept = with_checksum(value)
        case str() if typed not in UNFOLDED:
            kept = fold(value) or None  # an empty text is a blank
        case _:
            raise _wrong_type(column)
    return kept


def _instant(text: str) -> str:
    iso = re.sub(r"([+-]\d\d):?(\d\d)$", r"\1:\2", text)
    try:
        moment = datetime.fromisoformat(iso).astimezone(UTC)
    except ValueError as error:
        raise malformed_query(f"invalid date time: {text}") from error
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000+0000")


def _wrong_type(column: Column) -> OrgError:
    typed = {"datetime": "dateTime"}.get(column.field.type, column.field.type)
    quoted = column.field.type not in UNFOLDED
    message = (
        f"value of filter criterion for field '{column.name}' must be of type {typed} and should "
        f"{'' if quoted else 'not '}be enclosed in quotes"
    )
    return refusal("INVALID_FIELD", message, None)


def _wrong_operator(column: Column, operator: str) -> OrgError:
    message = f"invalid operator on {column.field.type} field: {operator}"
    return refusal("INVALID_QUERY_FILTER_OPERATOR", message, None)
