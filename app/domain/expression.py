"""Conditions: one small typed model for workflows, segments and routing.

Decided: two values only. A field that is missing or holds nothing is blank; a blank
field is no match for a comparison and a match for "is not". What cannot be read, such
as "many" in a number field, is no match either and says so. So "not" means what
people take it for, and nothing that a visitor types can make a condition fail.
Refused: a third value "unknown", which nobody can predict in a nested "not"; text
with an own syntax, which has to be parsed, quoted and explained.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from app.domain import operand
from app.domain.operand import Kind, Scalar

MAX_DEPTH, MAX_NODES, MAX_TEXT, MAX_CHOICES = 8, 200, 1000, 500


class Operator(StrEnum):
    """How a field is compared."""

    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    CONTAINS = "contains"
    STARTS_WITH = "starts_with"
    BLANK = "blank"
    FILLED = "filled"
    LESS = "less"
    AT_MOST = "at_most"
    MORE = "more"
    AT_LEAST = "at_least"
    BEFORE = "before"
    AFTER = "after"
    WITHIN_DAYS = "within_days"  # in the last N days, up to now
    IN_LIST = "in_list"  # a published list of companies, by its name


_ANY = frozenset({Operator.IS, Operator.IS_NOT, Operator.BLANK, Operator.FILLED})
_WORDS = frozenset({Operator.ONE_OF, Operator.CONTAINS, Operator.STARTS_WITH, Operator.IN_LIST})
_SIZES = frozenset({Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST})
_TIMES = frozenset({Operator.BEFORE, Operator.AFTER, Operator.WITHIN_DAYS})
FITTING: Mapping[Kind, frozenset[Operator]] = {
    Kind.TEXT: _ANY | _WORDS,
    Kind.CHOICE: _ANY | _WORDS - {Operator.IN_LIST},
    Kind.NUMBER: _ANY | _SIZES | {Operator.ONE_OF},
    Kind.YES_NO: _ANY,
    Kind.TIME: _ANY | _TIMES,
}
UNARY = frozenset({Operator.BLANK, Operator.FILLED})  # take no value


class Compare(msgspec.Struct, frozen=True, tag_field="test", tag="compare", omit_defaults=True):
    """One comparison.

    `value` is a tuple for ONE_OF, days for WITHIN_DAYS, a list's name for IN_LIST, ISO
    8601 or Unix seconds for times, nothing for BLANK and FILLED.
    """

    field: str
    operator: Operator
    value: Scalar | tuple[str, ...] = None


class AllOf(msgspec.Struct, frozen=True, tag_field="test", tag="all", omit_defaults=True):
    """Holds when every part does; without parts always."""

    of: tuple["Expression", ...] = ()


class AnyOf(msgspec.Struct, frozen=True, tag_field="test", tag="any", omit_defaults=True):
    """Holds when one part does; without parts never."""

    of: tuple["Expression", ...] = ()


class Not(msgspec.Struct, frozen=True, tag_field="test", tag="not"):
    """Holds when its part does not."""

    of: "Expression"


Expression = Compare | AllOf | AnyOf | Not
ALWAYS = AllOf()


@dataclass(frozen=True, slots=True)
class Field:
    """A field that can be compared."""

    name: str
    title: str = ""
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()  # of a CHOICE

    @property
    def words(self) -> str:
        """How people call it."""
        return self.title or self.name.replace("_", " ")


def by_name(fields: Iterable[Field]) -> dict[str, Field]:
    """Return fields by name."""
    return {each.name: each for each in fields}


class BadExpressionError(ValueError):
    """What was stored or sent is no expression; the text says why."""


def to_plain(expression: Expression) -> dict[str, object]:
    """Return an expression as JSON-like values."""
    plain: dict[str, object] = msgspec.json.decode(msgspec.json.encode(expression))
    return plain


def from_plain(plain: object) -> Expression:
    """Return the expression of JSON-like values; raise BadExpressionError."""
    if (fault := _too_large(plain)) is not None:
        raise BadExpressionError(fault)
    try:
        found: Expression = msgspec.convert(plain, Expression)
    except (msgspec.ValidationError, RecursionError) as error:
        raise BadExpressionError(f"These conditions cannot be read ({error}).") from error
    return found


def comparisons(expression: Expression) -> list[Compare]:
    """Return every comparison, from left to right."""
    match expression:
        case Compare():
            return [expression]
        case Not(of=part):
            return comparisons(part)
        case AllOf(of=parts) | AnyOf(of=parts):
            return [leaf for part in parts for leaf in comparisons(part)]


def check(expression: Expression, fields: Mapping[str, Field]) -> list[str]:
    """Return what is wrong with an expression, in plain words; nothing when it is sound."""
    if (fault := _too_large(msgspec.to_builtins(expression))) is not None:
        return [fault]
    faults: list[str] = []
    _check_groups(expression, faults)
    for leaf in comparisons(expression):
        known = fields.get(leaf.field)
        if known is None:
            faults.append(f'There is no field "{leaf.field}".')
        elif leaf.operator not in FITTING[known.kind]:
            faults.append(f'"{known.words}" cannot be compared with "{OPERATORS[leaf.operator]}".')
        elif leaf.operator not in UNARY and (fault := _value_fault(leaf, known)):
            faults.append(f"{known.words}: {fault}")
    return faults


def phrase(compare: Compare) -> str:
    """Return operator and value in words."""
    words, value = OPERATORS[compare.operator], compare.value
    if compare.operator in UNARY:
        return words
    if compare.operator is Operator.WITHIN_DAYS:
        return f"{words} {operand.shown(value)} days"
    if isinstance(value, tuple):
        return f"{words} {', '.join(value)}"
    return f'{words} "{operand.shown(value)}"'


def _value_fault(leaf: Compare, known: Field) -> str:
    """Return what is wrong with the value of a comparison; empty when it is sound."""
    value, operator = leaf.value, leaf.operator
    if operator is Operator.ONE_OF:
        return _choices_fault(value, known)
    if isinstance(value, tuple) or operand.is_blank(value):
        return "give a value to compare with."
    if operator is Operator.WITHIN_DAYS:
        days = operand.number(value)
        return "" if days is not None and days > 0 else "give a number of days above 0."
    if operand.read(known.kind, value) is None:
        return f'"{operand.shown(value)}" is no {known.kind.words}.'
    return _choice_fault(operand.shown(value), known) if operator in _EXACT else ""


def _choices_fault(value: object, known: Field) -> str:
    if not isinstance(value, tuple) or not value:
        return "give at least one value."
    if unread := [each for each in value if operand.read(known.kind, each) is None]:
        return f'"{unread[0]}" is no {known.kind.words}.'
    return next((fault for each in value if (fault := _choice_fault(each, known))), "")


def _choice_fault(value: str, known: Field) -> str:
    folded = {operand.folded(choice) for choice in known.choices}
    if known.kind is not Kind.CHOICE or not folded or operand.folded(value) in folded:
        return ""
    return f'"{value}" is none of its values ({", ".join(known.choices[:10])}).'


def _check_groups(expression: Expression, faults: list[str]) -> None:
    """Note "any of" without parts: it never holds, which nobody means."""
    match expression:
        case AnyOf(of=()):
            faults.append('"Any of" needs at least one condition, or it never holds.')
        case AllOf(of=parts) | AnyOf(of=parts):
            for part in parts:
                _check_groups(part, faults)
        case Not(of=part):
            _check_groups(part, faults)


def _too_large(plain: object) -> str | None:
    """Return why JSON-like values are more than an expression may be; it never recurses deep."""
    level, nodes = [plain], 0
    for _ in range(MAX_DEPTH):
        nodes += len(level)
        if nodes > MAX_NODES:
            return f"Conditions may have at most {MAX_NODES} parts."
        if fault := next((f for each in level if (f := _large_value(each))), None):
            return fault
        level = [part for each in level for part in _parts(each)]
        if not level:
            return None
    return f"Conditions may be nested at most {MAX_DEPTH} deep."


def _parts(plain: object) -> list[object]:
    of = plain.get("of", ()) if isinstance(plain, dict) else ()
    return list(of) if isinstance(of, list | tuple) else [of]


def _large_value(plain: object) -> str | None:
    value = plain.get("value") if isinstance(plain, dict) else None
    texts = list(value) if isinstance(value, list | tuple) else [value]
    if len(texts) > MAX_CHOICES:
        return f"A comparison may have at most {MAX_CHOICES} values. Use a list of companies."
    if any(isinstance(text, str) and len(text) > MAX_TEXT for text in texts):
        return f"A value may have at most {MAX_TEXT} letters."
    return None


_EXACT = frozenset({Operator.IS, Operator.IS_NOT})
OPERATORS: Mapping[Operator, str] = {
    Operator.IS: "is",
    Operator.IS_NOT: "is not",
    Operator.ONE_OF: "is one of",
    Operator.CONTAINS: "contains",
    Operator.STARTS_WITH: "starts with",
    Operator.BLANK: "is blank",
    Operator.FILLED: "is filled",
    Operator.LESS: "is less than",
    Operator.AT_MOST: "is at most",
    Operator.MORE: "is more than",
    Operator.AT_LEAST: "is at least",
    Operator.BEFORE: "is before",
    Operator.AFTER: "is after",
    Operator.WITHIN_DAYS: "is within the last",
    Operator.IN_LIST: "is in the list",
}
