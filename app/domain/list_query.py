"""What a list of companies asks the CRM for: conditions on an object and its related ones.

Decided: the conditions are those of workflows and routing (`expression`), over fields of
the object or of a parent ("Owner.Name"). A related block asks whether there is, or is
no, related record for which its own conditions hold. Blocks stand beside the conditions
and all must hold, since Salesforce takes them nowhere else: not in "any of", not below
"not", not in one another. Refused: counting related records, which SOQL cannot.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.expression import (
    ALWAYS,
    AllOf,
    AnyOf,
    BadExpressionError,
    Compare,
    Expression,
    Not,
    from_plain,
    to_plain,
)

At = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """There is a related record for which `where` holds; with `has` false there is none."""

    object: str
    through: str  # the lookup of that object that points at ours
    where: Expression = ALWAYS
    has: bool = True


@dataclass(frozen=True, slots=True)
class ListQuery:
    """The records of `base` for which `where` and every related block hold."""

    base: str = "Account"
    where: Expression = ALWAYS
    related: tuple[Related, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether every record would be found."""
        return self.where == ALWAYS and not self.related


def stored(query: ListQuery) -> dict[str, Any]:
    """Return the JSON form."""
    return {
        "base": query.base,
        "where": to_plain(query.where),
        "related": [
            {
                "object": block.object,
                "through": block.through,
                "has": block.has,
                "where": to_plain(block.where),
            }
            for block in query.related
        ],
    }


def read(given: object) -> ListQuery:
    """Return what `stored` made; raise BadExpressionError."""
    match given:
        case {"base": str(base), "where": where, **rest}:
            blocks = rest.get("related", [])
            if isinstance(blocks, list):
                return ListQuery(base, from_plain(where), tuple(_block(each) for each in blocks))
    raise BadExpressionError("The list has no conditions that can be read.")


def leaves(expression: Expression, at: At = ()) -> Iterator[tuple[At, Compare]]:
    """Yield every comparison with the way to it: the numbers of the parts from the outside."""
    match expression:
        case Compare():
            yield at, expression
        case Not(of=part):
            yield from leaves(part, (*at, 0))
        case AllOf(of=parts) | AnyOf(of=parts):
            for index, part in enumerate(parts):
                yield from leaves(part, (*at, index))


def empty_groups(expression: Expression, at: At = ()) -> Iterator[At]:
    """Yield the way to every group without conditions, but for the outermost."""
    match expression:
        case Not(of=part):
            yield from empty_groups(part, (*at, 0))
        case AllOf(of=()) | AnyOf(of=()) if at or isinstance(expression, AnyOf):
            yield at
        case AllOf(of=parts) | AnyOf(of=parts):
            for index, part in enumerate(parts):
                yield from empty_groups(part, (*at, index))


def _block(given: object) -> Related:
    match given:
        case {"object": str(kind), "through": str(through), "has": bool(has), "where": where}:
            return Related(kind, through, from_plain(where), has)
    raise BadExpressionError("A related object is named incompletely.")
