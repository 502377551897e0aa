"""Conditions as an editor sees them: groups of "all", "any" or "none" with their parts.

A way is the numbers of the parts from the outermost group. A "not" around a comparison
belongs to the comparison; one around a group turns "any" into "none".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.expression import AllOf, AnyOf, Compare, Expression, Not
from app.domain.list_query import At


class Join(StrEnum):
    """How the parts of a group hold together."""

    ALL = "all"
    ANY = "any"
    NONE = "none"
    NOT_ALL = "not_all"


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison, or its opposite."""

    compare: Compare
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A group."""

    join: Join = Join.ALL
    parts: "tuple[Line | Branch, ...]" = ()


Part = Line | Branch
EMPTY = Branch()


def branch_of(expression: Expression) -> Branch:
    """Return an expression as one group."""
    part = _part(expression)
    return part if isinstance(part, Branch) else Branch(Join.ALL, (part,))


def expression_of(part: Part) -> Expression:
    """Return what the editor has as an expression."""
    match part:
        case Line(compare, negated):
            return Not(compare) if negated else compare
        case Branch(join, parts):
            of = tuple(expression_of(each) for each in parts)
            if join in (Join.ALL, Join.NOT_ALL):
                return Not(AllOf(of)) if join is Join.NOT_ALL else AllOf(of)
            return Not(AnyOf(of)) if join is Join.NONE else AnyOf(of)


def way_of(branch: Branch, at: At) -> At:
    """Return the way in the editor to a part of `expression_of(branch)`.

    The numbers that a "not" adds to the way are left out.
    """
    way: list[int] = []
    left, part = list(at), branch
    while True:
        if isinstance(part, Line) or not left:
            return tuple(way)
        if part.join in (Join.NONE, Join.NOT_ALL):
            left.pop(0)
            if not left:
                return tuple(way)
        number = left.pop(0)
        way.append(number)
        following = part.parts[number]
        if isinstance(following, Line):
            return tuple(way)
        part = following


def replaced(branch: Branch, way: Sequence[int], part: Part | None) -> Branch:
    """Return the group with another part at the end of a way; None takes it away.

    A number after the last part adds one.
    """
    number, *rest = way
    parts = list(branch.parts)
    if rest:
        inner = parts[number]
        parts[number] = replaced(inner if isinstance(inner, Branch) else EMPTY, rest, part)
    elif part is None:
        del parts[number]
    elif number >= len(parts):
        parts.append(part)
    else:
        parts[number] = part
    return Branch(branch.join, tuple(parts))


def joined(branch: Branch, way: Sequence[int], join: Join) -> Branch:
    """Return the group with another join of the group at the end of a way."""
    if not way:
        return Branch(join, branch.parts)
    number, *rest = way
    inner = branch.parts[number]
    changed = joined(inner if isinstance(inner, Branch) else EMPTY, rest, join)
    return replaced(branch, (number,), changed)


def _part(expression: Expression) -> Part:
    match expression:
        case Compare():
            return Line(expression)
        case Not(of=Compare() as compare):
            return Line(compare, negated=True)
        case Not(of=Not(of=inner)):
            return _part(inner)
        case Not(of=inner):
            part = _part(inner)
            joins = {Join.ALL: Join.NOT_ALL, Join.ANY: Join.NONE}
            return Branch(joins[part.join], part.parts) if isinstance(part, Branch) else part
        case AllOf(of=parts) | AnyOf(of=parts):
            join = Join.ALL if isinstance(expression, AllOf) else Join.ANY
            return Branch(join, tuple(map(_part, parts)))
    raise TypeError(expression)
