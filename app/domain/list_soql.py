"""The SOQL of a list.

Decided: every part with logic of its own has brackets, so AND and OR are never mixed;
related blocks stand at the top of WHERE without brackets, where Salesforce wants them.
Pages follow each other by id, not by a cursor of the org: a page can be asked again
after a crash, days later, and no cursor of another program is used up. Refused: "not"
by turning each comparison round, which would have to know how blanks compare.
"""

from collections.abc import Sequence

from app.domain.crm_shape import Shapes
from app.domain.expression import AllOf, AnyOf, Compare, Expression, Not
from app.domain.list_check import resolved
from app.domain.list_comparison import comparison, kind_of
from app.domain.list_faults import Fault
from app.domain.list_query import ListQuery, Related
from app.domain.soql_text import quoted

PAGE = 2000  # rows, the most that Salesforce gives at once
LONGEST = 90_000  # characters; Salesforce takes 100,000


class UnaskableError(ValueError):
    """The query has faults, so it has no SOQL; see `list_check.faults`."""


def where_of(query: ListQuery, shapes: Shapes) -> str:
    """Return what stands after WHERE for a query without faults; raise UnaskableError."""
    own = _all_of(query.where, query.base, shapes)
    return " AND ".join([*own, *(_semi_join(block, shapes) for block in query.related)])


def select(query: ListQuery, shapes: Shapes, columns: Sequence[str], *more: str) -> str:
    """Return the query for `columns`; `more` are further conditions that must hold."""
    parts = [where_of(query, shapes), *more]
    asked = ", ".join(dict.fromkeys(columns))
    return f"SELECT {asked} FROM {query.base} WHERE {' AND '.join(parts)}"  # noqa: S608  # quoted


def count(query: ListQuery, shapes: Shapes) -> str:
    """Return the query for the number of records."""
    return f"SELECT COUNT() FROM {query.base} WHERE {where_of(query, shapes)}"  # noqa: S608  # quoted


def page(query: ListQuery, shapes: Shapes, columns: Sequence[str], after: str = "") -> str:
    """Return the query for the page of records that follows the record `after`."""
    more = [f"Id > {quoted(after)}"] if after else []
    return f"{select(query, shapes, columns, *more)} ORDER BY Id LIMIT {PAGE}"


def _all_of(where: Expression, source: str, shapes: Shapes) -> list[str]:
    """Return the parts that must all hold."""
    parts = where.of if isinstance(where, AllOf) else (where,)
    return [_part(part, source, shapes) for part in parts]


def _semi_join(block: Related, shapes: Shapes) -> str:
    inner = f"SELECT {block.through} FROM {block.object}"  # noqa: S608  # names of describe
    # A related record that points nowhere shall not decide about NOT IN.
    holds = [f"{block.through} != NULL", *_all_of(block.where, block.object, shapes)]
    return f"Id {'IN' if block.has else 'NOT IN'} ({inner} WHERE {' AND '.join(holds)})"


def _part(expression: Expression, source: str, shapes: Shapes) -> str:
    match expression:
        case Compare():
            found = resolved(expression.field, shapes[source], shapes)
            kind = None if isinstance(found, Fault) else kind_of(found[0].type)
            if kind is None:
                raise UnaskableError(f"{source}.{expression.field} cannot be asked for.")
            return comparison(kind, expression)
        case Not(of=part):
            return f"(NOT {_part(part, source, shapes)})"
        case AllOf(of=parts) | AnyOf(of=parts):
            word = " AND " if isinstance(expression, AllOf) else " OR "
            inside = [_part(part, source, shapes) for part in parts]
            return inside[0] if len(inside) == 1 else f"({word.join(inside)})"


def newest(source: str, stamp: str) -> str:
    """Return the query for the newest change of an object."""
    return f"SELECT {stamp} FROM {source} ORDER BY {stamp} DESC LIMIT 1"  # noqa: S608  # names


def changed(source: str, column: str, stamp: str, since: str) -> str:
    """Return the query for `column` of the records that changed since a moment (SOQL's form)."""
    return (
        f"SELECT {column} FROM {source} "  # noqa: S608  # names of describe
        f"WHERE {stamp} > {since} AND {column} != NULL ORDER BY Id LIMIT {PAGE}"
    )


def among(query: ListQuery, shapes: Shapes, columns: Sequence[str], records: Sequence[str]) -> str:
    """Return the query for those of some records that are in the list."""
    ids = ", ".join(quoted(record) for record in records)
    return select(query, shapes, columns, f"Id IN ({ids})")
