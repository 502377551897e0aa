"""Date words of SOQL, such as LAST_N_DAYS:30, stand for a span of days (UTC here).

Equal means inside the span; earlier and later count from its ends.
"""

from datetime import UTC, datetime, timedelta

from app.practice.org.schema import Value


def holds(value: Value, operator: str, word: str, now: float) -> bool:
    """Whether a date or a moment compares so with `word` at `now` (Unix seconds)."""
    if not isinstance(value, str):
        return operator == "!="
    first, last = span(word, now)
    day = value[:10]
    inside = first <= day <= last
    return {
        "=": inside,
        "!=": not inside,
        "<": day < first,
        "<=": day <= last,
        ">": day > last,
        ">=": day >= first,
    }[operator]


def span(word: str, now: float) -> tuple[str, str]:
    """Return the first and the last day of a date word."""
    name, _, days = word.partition(":")
    first, last = {
        "YESTERDAY": (-1, -1),
        "LAST_N_DAYS": (-int(days or 0), 0),
        "NEXT_N_DAYS": (1, int(days or 0)),
    }.get(name, (0, 0))
    today = datetime.fromtimestamp(now, UTC).date()
    return str(today + timedelta(days=first)), str(today + timedelta(days=last))
