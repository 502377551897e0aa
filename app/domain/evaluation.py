"""Whether an expression holds for a record, and which comparison decided."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import msgspec

from app.domain import operand
from app.domain.expression import (
    FITTING,
    AllOf,
    AnyOf,
    Compare,
    Expression,
    Field,
    Not,
    Operator,
    phrase,
)
from app.domain.operand import Kind, Operand


def _no_list(_name: str, _value: str) -> bool | None:
    return None


@dataclass(frozen=True, slots=True)
class Scope:
    """What an evaluation may know besides the values.

    `in_list` says whether a list (by name) holds a value such as a domain; None: the
    list cannot be asked. A field that is not in `fields` counts as text.
    """

    fields: Mapping[str, Field] = field(default_factory=dict)
    now: float = 0.0  # Unix seconds
    in_list: Callable[[str, str], bool | None] = _no_list


@dataclass(frozen=True, slots=True)
class Reason:
    """What one comparison came to.

    Attributes:
        seen: the value that was looked at, as text; empty for a blank field.
        decided: whether the whole came out as it did because of this one.
        trouble: why it could not be compared, in plain words; empty mostly.
    """

    compare: Compare
    title: str
    seen: str
    holds: bool
    decided: bool
    trouble: str = ""

    @property
    def words(self) -> str:
        """Return it as a sentence without a full stop."""
        seen = f'it is "{self.seen}"' if self.seen else "it is blank"
        outcome = "yes" if self.holds else "no"
        why = f", {self.trouble}" if self.trouble else ""
        return f"{self.title} {phrase(self.compare)}? {outcome}, {seen}{why}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an expression holds, with a reason for each comparison, in their order."""

    holds: bool
    reasons: tuple[Reason, ...] = ()

    @property
    def deciding(self) -> tuple[Reason, ...]:
        """The comparisons that decided."""
        return tuple(reason for reason in self.reasons if reason.decided)


def evaluate(
    expression: Expression, values: Mapping[str, object], scope: Scope | None = None
) -> Verdict:
    """Return whether an expression holds for a record's values, and why."""
    return Verdict(*_weighed(expression, values, scope or Scope()))


def _weighed(
    expression: Expression, values: Mapping[str, object], scope: Scope
) -> tuple[bool, tuple[Reason, ...]]:
    match expression:
        case Compare():
            reason = _compared(expression, values.get(expression.field), scope)
            return reason.holds, (reason,)
        case Not(of=part):
            holds, reasons = _weighed(part, values, scope)
            return not holds, reasons
        case AllOf(of=parts):
            return _joined([_weighed(part, values, scope) for part in parts], wanted=True)
        case AnyOf(of=parts):
            return _joined([_weighed(part, values, scope) for part in parts], wanted=False)


def _joined(
    parts: list[tuple[bool, tuple[Reason, ...]]], *, wanted: bool
) -> tuple[bool, tuple[Reason, ...]]:
    """Join parts of which all must be `wanted`; those that are as the whole is decided it."""
    holds = wanted if all(part is wanted for part, _ in parts) else not wanted
    reasons = (
        reason if part is holds else replace(reason, decided=False)
        for part, inner in parts
        for reason in inner
    )
    return holds, tuple(reasons)


def _compared(leaf: Compare, seen: object, scope: Scope) -> Reason:
    known = scope.fields.get(leaf.field) or Field(leaf.field)
    holds, trouble = _holds(leaf, seen, known.kind, scope)
    return Reason(leaf, known.words, operand.shown(seen), holds, True, trouble)


def _holds(leaf: Compare, seen: object, kind: Kind, scope: Scope) -> tuple[bool, str]:
    """Return whether one comparison holds, and what stood in its way."""
    blank = operand.is_blank(seen)
    match leaf.operator:
        case Operator.BLANK | Operator.FILLED:
            return blank is (leaf.operator is Operator.BLANK), ""
        case Operator.IS_NOT:
            holds, trouble = _holds(
                msgspec.structs.replace(leaf, operator=Operator.IS), seen, kind, scope
            )
            return not holds, trouble
    if leaf.operator not in FITTING[kind]:
        return False, f"which cannot be compared so, as it is a {kind.words}"
    if blank:
        return False, ""
    if leaf.operator is Operator.IN_LIST:
        found = scope.in_list(operand.whole(leaf.value), operand.whole(seen))
        return bool(found), "" if found is not None else "the list cannot be asked here"
    return _met(leaf, seen, kind, scope.now)


def _met(leaf: Compare, seen: object, kind: Kind, now: float) -> tuple[bool, str]:
    """Compare two values that are there."""
    left = operand.read(kind, seen)
    if left is None:
        return False, f"which is no {kind.words}"
    if leaf.operator is Operator.WITHIN_DAYS:
        days = operand.number(leaf.value)
        return days is not None and operand.within(left, days, now), ""
    if leaf.operator is Operator.ONE_OF:
        wanted = leaf.value if isinstance(leaf.value, tuple) else ()
        return any(operand.equal(kind, seen, each) for each in wanted), ""
    if leaf.operator is Operator.IS:
        return operand.equal(kind, seen, leaf.value), ""
    right = operand.read(kind, leaf.value)
    return right is not None and _ORDERS[leaf.operator](left, right), ""


_ORDERS: Mapping[Operator, Callable[[Operand, Operand], bool]] = {
    Operator.CONTAINS: operand.contains,
    Operator.STARTS_WITH: operand.starts_with,
    Operator.LESS: operand.less,
    Operator.AT_MOST: lambda seen, limit: not operand.less(limit, seen),
    Operator.MORE: lambda seen, limit: operand.less(limit, seen),
    Operator.AT_LEAST: lambda seen, limit: not operand.less(seen, limit),
    Operator.BEFORE: operand.less,
    Operator.AFTER: lambda seen, limit: operand.less(limit, seen),
}
