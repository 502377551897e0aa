"""Which comparisons a field of the CRM allows, and what they look like in SOQL."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from unicodedata import category

from app.domain import operand
from app.domain.expression import Compare, Operator
from app.domain.soql_text import like, quoted

MAX_DAYS = 3650
_UNWRITABLE = {"Cc", "Cs", "Cn"}  # control characters, half characters, no characters
_ID = re.compile(r"[A-Za-z0-9]{15}([A-Za-z0-9]{3})?")
FIRST_YEAR, LAST_YEAR = 1700, 4000  # the span that Salesforce knows


class Kind(StrEnum):
    """How the values of a field compare."""

    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"  # several values of a picklist at once
    NUMBER = "number"
    WHOLE = "whole"  # a number without a fraction
    YES_NO = "yes_no"
    DAY = "day"
    MOMENT = "moment"
    RECORD = "record"  # an id


_KINDS = {
    **dict.fromkeys(("string", "textarea", "email", "phone", "url", "combobox"), Kind.TEXT),
    **dict.fromkeys(("double", "currency", "percent"), Kind.NUMBER),
    **dict.fromkeys(("int", "long"), Kind.WHOLE),
    **dict.fromkeys(("id", "reference"), Kind.RECORD),
    "picklist": Kind.CHOICE,
    "multipicklist": Kind.CHOICES,
    "boolean": Kind.YES_NO,
    "date": Kind.DAY,
    "datetime": Kind.MOMENT,
}
_O = Operator
_BLANK = (_O.BLANK, _O.FILLED)
_EQUAL = (_O.IS, _O.IS_NOT, _O.ONE_OF)
_SIZES = (_O.MORE, _O.AT_LEAST, _O.LESS, _O.AT_MOST)
_TIMES = (_O.WITHIN_DAYS, _O.BEFORE, _O.AFTER, _O.IS, _O.IS_NOT)
OPERATORS: Mapping[Kind, tuple[Operator, ...]] = {
    Kind.TEXT: (*_EQUAL, _O.CONTAINS, _O.STARTS_WITH, *_BLANK),
    Kind.CHOICE: (_O.ONE_OF, _O.IS, _O.IS_NOT, _O.CONTAINS, _O.STARTS_WITH, *_BLANK),
    Kind.CHOICES: (_O.ONE_OF, *_BLANK),
    Kind.NUMBER: (*_SIZES, *_EQUAL, *_BLANK),
    Kind.WHOLE: (*_SIZES, *_EQUAL, *_BLANK),
    Kind.YES_NO: (_O.IS, _O.IS_NOT),
    Kind.DAY: (*_TIMES, *_BLANK),
    Kind.MOMENT: (*_TIMES, *_BLANK),
    Kind.RECORD: (*_EQUAL, *_BLANK),
}
_SIGNS = {
    **{_O.IS: "=", _O.IS_NOT: "!=", _O.BEFORE: "<", _O.AFTER: ">"},
    **{_O.LESS: "<", _O.AT_MOST: "<=", _O.MORE: ">", _O.AT_LEAST: ">="},
}


def kind_of(type_: str) -> Kind | None:
    """Return how a field of Salesforce's `type_` compares; None: it cannot be compared."""
    return _KINDS.get(type_)


def fits(kind: Kind, leaf: Compare) -> bool:
    """Whether the value can be compared so; the operator is one of the kind's own."""
    match leaf.operator:
        case Operator.BLANK | Operator.FILLED:
            return True
        case Operator.WITHIN_DAYS:
            return _days(leaf.value) > 0
        case Operator.ONE_OF:
            several = leaf.value if isinstance(leaf.value, tuple) else ()
            return bool(several) and all(_literal(kind, each) for each in several)
    return not isinstance(leaf.value, tuple) and bool(_literal(kind, leaf.value))


def comparison(kind: Kind, leaf: Compare) -> str:
    """Return a comparison that fits in SOQL; brackets are around what has its own logic."""
    path, value = leaf.field, leaf.value
    match leaf.operator:
        case Operator.BLANK | Operator.FILLED:
            return f"{path} {'=' if leaf.operator is Operator.BLANK else '!='} NULL"
        case Operator.WITHIN_DAYS:
            return f"{path} = LAST_N_DAYS:{_days(value)}"
        case Operator.CONTAINS | Operator.STARTS_WITH:
            before = "%" if leaf.operator is Operator.CONTAINS else ""
            return f"{path} LIKE {like(operand.whole(value).strip(), before=before)}"
        case Operator.ONE_OF:
            several = value if isinstance(value, tuple) else ()
            sign = "INCLUDES" if kind is Kind.CHOICES else "IN"
            return f"{path} {sign} ({', '.join(_literal(kind, each) for each in several)})"
        case Operator.IS | Operator.IS_NOT if kind is Kind.MOMENT:
            return _on_day(path, str(value), negated=leaf.operator is Operator.IS_NOT)
    return f"{path} {_SIGNS[leaf.operator]} {_literal(kind, value)}"


def _on_day(path: str, day: str, *, negated: bool) -> str:
    """Compare a moment with a day as a whole; a named instant stands for its day (UTC)."""
    start = datetime.fromtimestamp(operand.instant(day) or 0.0, UTC)
    start = start.replace(hour=0, minute=0, second=0, microsecond=0)
    end = start + timedelta(days=1)
    if negated:
        return f"({path} < {_stamp(start)} OR {path} >= {_stamp(end)} OR {path} = NULL)"
    return f"({path} >= {_stamp(start)} AND {path} < {_stamp(end)})"


def _literal(kind: Kind, value: object) -> str:
    """Return the value in SOQL; empty when it does not fit."""
    return "" if operand.is_blank(value) else _LITERALS[kind](value)


def _text(value: object) -> str:
    text = operand.whole(value).strip()
    writable = all(sign in "\t\n" or category(sign) not in _UNWRITABLE for sign in text)
    return quoted(text) if writable else ""


def _number(value: object) -> str:
    number = operand.number(value)
    if number is None or abs(number) >= 1e18:
        return ""
    return format(Decimal(str(number)).normalize(), "f")


def _whole_number(value: object) -> str:
    text = _number(value)
    return "" if "." in text else text


def _yes_no(value: object) -> str:
    found = operand.yes_no(value)
    return "" if found is None else str(found).upper()


def _day(value: object) -> str:
    moment = _moment(value)
    return moment.partition("T")[0]


def _moment(value: object) -> str:
    instant = operand.instant(value)
    try:
        found = datetime.fromtimestamp(instant, UTC) if instant is not None else None
    except (ValueError, OverflowError, OSError):
        return ""
    known = found is not None and FIRST_YEAR <= found.year < LAST_YEAR
    return _stamp(found) if known and found is not None else ""


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _record(value: object) -> str:
    text = operand.whole(value).strip()
    return quoted(text) if _ID.fullmatch(text) else ""


def _days(value: object) -> int:
    """Return a whole number of days; 0 when it is none."""
    number = operand.number(value) if not isinstance(value, tuple) else None
    if number is None or number != int(number) or not 0 < number <= MAX_DAYS:
        return 0
    return int(number)


_LITERALS: Mapping[Kind, Callable[[object], str]] = {
    Kind.TEXT: _text,
    Kind.CHOICE: _text,
    Kind.CHOICES: _text,
    Kind.NUMBER: _number,
    Kind.WHOLE: _whole_number,
    Kind.YES_NO: _yes_no,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
    Kind.RECORD: _record,
}
