"""The values that conditions compare, by the kind of their field.

Values of visitors are text, values of a CRM are JSON; both are read alike here, and
what cannot be read is None, never an error.
"""

import math
import unicodedata
from datetime import UTC, date, datetime
from enum import StrEnum

Scalar = str | float | bool | None
Operand = str | float | bool
DAY_S = 86_400.0
_YES, _NO = frozenset({"true", "yes", "1"}), frozenset({"false", "no", "0"})
_LONGEST_NUMBER = 40  # letters; more is no number that anybody typed


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"
    TIME = "time"  # a day or an instant
    CHOICE = "choice"

    @property
    def words(self) -> str:
        """Return it for a sentence: "is no …"."""
        return {"yes_no": "yes or no", "time": "date", "choice": "choice"}.get(self, self.value)


def is_blank(value: object) -> bool:
    """Whether a field holds nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


def shown(value: object) -> str:
    """Return a value as people read it, at most 200 letters of it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()[:200]


def folded(text: str) -> str:
    """Return text as it is compared: case, surrounding space and composition do not count."""
    composed = unicodedata.normalize("NFC", text.strip())
    return unicodedata.normalize("NFC", composed.casefold())


def read(kind: Kind, value: object) -> Operand | None:
    """Return a value as its kind is compared; None when it cannot be read."""
    if is_blank(value) or isinstance(value, dict | list | tuple):
        return None
    match kind:
        case Kind.NUMBER:
            return number(value)
        case Kind.YES_NO:
            return yes_no(value)
        case Kind.TIME:
            return instant(value)
        case Kind.TEXT | Kind.CHOICE:
            return folded(whole(value))


def whole(value: object) -> str:
    """Return a value as text, uncut."""
    return value if isinstance(value, str) else shown(value)


def number(value: object) -> float | None:
    """Return a finite number; thousands may be divided by commas, blanks or apostrophes."""
    if isinstance(value, bool):
        return None
    text = str(value).strip()
    if len(text) > _LONGEST_NUMBER:
        return None
    plain = text.replace(",", "").replace("'", "").replace(" ", "")
    try:
        found = float(plain)
    except ValueError:
        return None
    return found if math.isfinite(found) and "_" not in plain else None


def yes_no(value: object) -> bool | None:
    """Return a truth value, also of the words that forms send."""
    if isinstance(value, bool):
        return value
    text = folded(whole(value))
    return True if text in _YES else False if text in _NO else None


def instant(value: object) -> float | None:
    """Return Unix seconds of such, or of ISO 8601.

    A day is its start; without a zone it is UTC.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if math.isfinite(value) else None
    text = str(value).strip()
    try:
        found = datetime.fromisoformat(text)
        aware = found if found.tzinfo else found.replace(tzinfo=UTC)
        return aware.timestamp()
    except (ValueError, OverflowError):
        return None


def is_day(value: object) -> bool:
    """Whether a time names a whole day."""
    if not isinstance(value, str):
        return False
    try:
        date.fromisoformat(value.strip())
    except ValueError:
        return False
    return True


def equal(kind: Kind, seen: object, wanted: object) -> bool:
    """Whether two values are the same to people; an instant is on the day that is wanted."""
    left, right = read(kind, seen), read(kind, wanted)
    if left is None or right is None:
        return False
    if kind is Kind.TIME and is_day(wanted):
        return 0 <= float(left) - float(right) < DAY_S
    return left == right


def within(seen: Operand, days: float, now: float) -> bool:
    """Whether an instant lies in the last `days` before `now`."""
    return now - days * DAY_S <= float(seen) <= now


def contains(seen: Operand, part: Operand) -> bool:
    """Whether text has a part."""
    return str(part) in str(seen)


def starts_with(seen: Operand, part: Operand) -> bool:
    """Whether text begins so."""
    return str(seen).startswith(str(part))


def less(seen: Operand, limit: Operand) -> bool:
    """Whether a number is smaller, or a time earlier."""
    return float(seen) < float(limit)
