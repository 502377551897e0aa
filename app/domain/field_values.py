"""A visitor's text becomes a value that a CRM field takes, or the reason why it cannot."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation

from app.domain.crm_text import one_line, several_lines, units
from app.domain.describe import (
    FieldFacts,
    ObjectFacts,
    allowed_picks,
    pick_of,
    unmappable,
)

Scalar = str | int | float | bool | None
TEXTS = {"string", "textarea", "phone", "url", "email", "combobox"}
DECIMALS = {"double", "currency", "percent"}
YES = {"true", "yes", "y", "1", "on", "sì", "si", "vero"}
NO = {"false", "no", "n", "0", "off", "falso"}
SHOWN = 40  # characters of a bad value that are quoted
MOST_LISTED = 12  # allowed values that a message names
NUMBER, TOO_LONG = "NUMBER_NEEDED", "STRING_TOO_LONG"
# The code of the CRM itself, which would refuse it too where the picklist is restricted.
NO_PICK = "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"
NO_DATE, NO_YES = "DATE_NEEDED", "YES_OR_NO_NEEDED"
FITTING: Mapping[str, set[str]] = {  # kind of visitor field -> types that take it
    "text": TEXTS | {"picklist", "long", "time"},
    "email": TEXTS,
    "number": TEXTS | DECIMALS | {"int", "long"},
    "choice": TEXTS | {"picklist"},
    "date": TEXTS | {"date", "datetime"},
    "boolean": TEXTS | {"boolean", "picklist"},
}


class BadValueError(ValueError):
    """A value does not fit its field; the text names the field by its label and says what to do.

    Attributes:
        code: what is wrong, for programs.
        field: the CRM's name of the field, where it is known.
    """

    def __init__(self, words: str, code: str, field: str = "") -> None:
        super().__init__(words)
        self.code = code
        self.field = field


class NotANumberError(BadValueError):
    """A number field was given something else; the text says so."""

    def __init__(self, words: str, field: str = "") -> None:
        super().__init__(words, NUMBER, field)


def misfit(kind: str, facts: FieldFacts) -> str:
    """Return why a kind of visitor field does not go into a field; empty when it does.

    Text may go anywhere at a risk that the rep sees as soon as a value does not
    fit; what can never fit is refused here.
    """
    if facts.type in FITTING.get(kind, TEXTS):
        return ""
    if kind == "text" and not unmappable(facts):
        return ""
    return f"{facts.label} is a {words_of_type(facts.type)}, and the visitor's field is a {kind}."


def words_of_type(kind: str) -> str:
    """Return a field type as an admin says it."""
    names = {
        **dict.fromkeys(DECIMALS, "number"),
        "int": "whole number",
        "boolean": "checkbox",
        "datetime": "date with a time",
        "string": "text",
        "textarea": "long text",
        "multipicklist": "multi-select picklist",
        "reference": "lookup",
    }
    return names.get(kind, kind)


def convert(facts: FieldFacts, given: object, *, any_value: bool = False) -> Scalar:
    """Return `given` as the field takes it; None for what is blank.

    `any_value` lets a value through that is not in an unrestricted picklist.
    Raise BadValueError; nothing is ever cut.
    """
    raw = "" if given is None or isinstance(given, list | dict) else str(given)
    text = several_lines(raw) if facts.type == "textarea" else one_line(raw)
    if not text:
        return None
    if facts.type in DECIMALS | {"int", "long"}:
        return _number(facts, text)
    match facts.type:
        case "boolean":
            return _yes(facts, text)
        case "date" | "datetime" | "time":
            return _moment(facts, text)
        case "picklist":
            return _pick(facts, text, any_value=any_value)
        case kind if kind in TEXTS:
            return _short(facts, text)
        case _:
            raise BadValueError(unmappable(facts) or text, "NOT_MAPPABLE", facts.name)


def pair_fault(
    values: Mapping[str, Scalar], known: Mapping[str, Scalar], facts: ObjectFacts
) -> BadValueError | None:
    """Return why two picklists contradict each other after a write; None when they do not.

    `values` are to be written over the record's `known` ones.
    """
    after = {**known, **values}
    for name, value in values.items():
        field = facts.fields.get(name)
        if field is None or not field.controller or value in {None, ""}:
            continue
        controller = facts.fields.get(field.controller)
        allowed = allowed_picks(field, controller, after.get(field.controller))
        if all(pick.value != value for pick in allowed):
            return _dependent(field, controller, str(value), after.get(field.controller))
    return None


def whole_number(text: str) -> int:
    """Return a whole number as people write it; raise ValueError."""
    plain = text.replace(",", "").replace("'", "").replace(" ", "").removesuffix(".0")
    return int(plain)


def no_number(text: str, label: str) -> NotANumberError:
    """Return the fault of a text that is no whole number."""
    return NotANumberError(
        f"'{text[:SHOWN]}' is no whole number, and Salesforce wants one for "
        f"{label}. Correct it and push again."
    )


def _number(facts: FieldFacts, text: str) -> int | float:
    if facts.type in {"int", "long"}:
        try:
            number = whole_number(text)
        except ValueError as error:
            raise no_number(text, facts.label) from error
        if facts.digits and len(str(abs(number))) > facts.digits:
            raise _too_big(facts, text, facts.digits)
        return number
    exact = _decimal(facts, text)
    before = facts.precision - facts.scale
    if facts.precision and abs(exact) >= Decimal(10) ** before:
        raise _too_big(facts, text, before)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _decimal(facts: FieldFacts, text: str) -> Decimal:
    plain = re.sub(r"[\s'\u2019€$£%]", "", text)
    if re.fullmatch(r"[+-]?\d+,\d{1,2}", plain):  # 12,5 as much of Europe writes it
        plain = plain.replace(",", ".")
    try:
        exact = Decimal(plain.replace(",", ""))
    except InvalidOperation as error:
        raise _no_decimal(facts, text) from error
    if not exact.is_finite() or abs(exact.adjusted()) > 100:
        raise _no_decimal(facts, text)
    return exact


def _no_decimal(facts: FieldFacts, text: str) -> NotANumberError:
    return NotANumberError(
        f"'{text[:SHOWN]}' is no number, and Salesforce wants one for "
        f"{facts.label}. Correct it and push again.",
        facts.name,
    )


def _too_big(facts: FieldFacts, text: str, digits: int) -> BadValueError:
    words = f"{facts.label} allows {digits} digits, and '{text[:SHOWN]}' has more."
    return BadValueError(f"{words} Correct it and push again.", NUMBER, facts.name)


def _yes(facts: FieldFacts, text: str) -> bool:
    said = text.casefold()
    if said in YES | NO:
        return said in YES
    words = f"{facts.label} is a checkbox: '{text[:SHOWN]}' is neither yes nor no."
    raise BadValueError(f"{words} Correct it and push again.", NO_YES, facts.name)


def _moment(facts: FieldFacts, text: str) -> str:
    """Return a date, time or instant as Salesforce writes it; one without a zone is UTC."""
    try:
        if facts.type == "time":
            return time.fromisoformat(text).strftime("%H:%M:%S.000Z")
        if facts.type == "date":
            return datetime.fromisoformat(text).date().isoformat()
        instant = datetime.fromisoformat(text)
        instant = instant.replace(tzinfo=instant.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        example = date(2027, 1, 31).isoformat()
        words = f"{facts.label} wants a date such as {example}, and got '{text[:SHOWN]}'."
        raise BadValueError(f"{words} Correct it and push again.", NO_DATE, facts.name) from error
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "+0000")


def _pick(facts: FieldFacts, text: str, *, any_value: bool) -> str:
    found = pick_of([pick for pick in facts.picks if pick.active], text)
    if found is not None:
        return found.value
    if (any_value and not facts.restricted) or not facts.picks:
        return _short(facts, text)
    retired = pick_of(facts.picks, text) is not None
    why = "is not used any more in" if retired else "is no value of"
    raise BadValueError(
        f"'{text[:SHOWN]}' {why} {facts.label}. Allowed: {listed(facts.values)}. "
        "Choose one of them and push again.",
        NO_PICK,
        facts.name,
    )


def _short(facts: FieldFacts, text: str) -> str:
    if facts.length and units(text) > facts.length:
        raise BadValueError(
            f"{facts.label} allows {facts.length} characters, and this has {units(text)}. "
            "Shorten it and push again.",
            TOO_LONG,
            facts.name,
        )
    return text


def _dependent(
    facts: FieldFacts, controller: FieldFacts | None, value: str, decides: Scalar
) -> BadValueError:
    other = controller.label if controller else facts.controller
    allowed = [pick.value for pick in allowed_picks(facts, controller, decides)]
    said = f"'{decides}'" if decides not in {None, ""} else "blank"
    words = f"'{value[:SHOWN]}' is no value of {facts.label} while {other} is {said}."
    return BadValueError(f"{words} Allowed: {listed(allowed)}.", NO_PICK, facts.name)


def listed(values: tuple[str, ...] | list[str]) -> str:
    """Return allowed values for a message: the first dozen, and how many more."""
    shown = ", ".join(values[:MOST_LISTED]) or "none"
    more = len(values) - MOST_LISTED
    return f"{shown} and {more} more" if more > 0 else shown
