"""Date words of SOQL, such as LAST_N_DAYS:30, as ranges of days (UTC)."""

import re
from datetime import date, timedelta

from app.practice.org.errors import malformed_query

DAY = timedelta(days=1)
WORD = re.compile(
    r"TODAY|YESTERDAY|TOMORROW|(?:LAST|THIS|NEXT)_(?:WEEK|MONTH|QUARTER|YEAR)|(?:LAST|NEXT)_90_DAYS"
    r"|(?:LAST|NEXT)_N_(?:DAYS|WEEKS|MONTHS|QUARTERS|YEARS):\d{1,5}"
    r"|N_(?:DAYS|WEEKS|MONTHS|YEARS)_AGO:\d{1,5}",
    re.IGNORECASE,
)
MONTHS = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}
NEAR = {"TODAY": 0, "YESTERDAY": -1, "TOMORROW": 1}


def range_of(word: str, today: date) -> tuple[date, date]:
    """Return (first day, day after the last) of a date word; raise OrgError.

    LAST_N_DAYS includes today, LAST_N_WEEKS and longer units do not include the
    current one; weeks start on Sunday, as in the US locale of a new org.
    """
    name, _, count = word.upper().partition(":")
    number = int(count or 0)
    try:
        return _range(name, number, today)
    except (OverflowError, ValueError) as error:  # before the year 1 or after 9999
        raise malformed_query(f"unexpected token: '{word}'") from error


def _range(name: str, number: int, today: date) -> tuple[date, date]:
    if name in NEAR:
        first = today + NEAR[name] * DAY
        return first, first + DAY
    if name in {"LAST_90_DAYS", "NEXT_90_DAYS"}:
        name, number = name.replace("90", "N"), 90
    if name == "LAST_N_DAYS":
        return today - number * DAY, today + DAY
    if name == "NEXT_N_DAYS":
        return today + DAY, today + (number + 1) * DAY
    if name == "N_DAYS_AGO":
        return today - number * DAY, today - (number - 1) * DAY
    return _units(name, number, today)


def _units(name: str, number: int, today: date) -> tuple[date, date]:
    unit = next(u for u in ("WEEK", *MONTHS) if u in name)
    if name.endswith("_AGO"):
        return _moved(unit, today, -number), _moved(unit, today, 1 - number)
    if "_N_" in name:
        if name.startswith("LAST"):
            return _moved(unit, today, -number), _moved(unit, today, 0)
        return _moved(unit, today, 1), _moved(unit, today, number + 1)
    shift = {"LAST": -1, "THIS": 0, "NEXT": 1}[name.partition("_")[0]]
    return _moved(unit, today, shift), _moved(unit, today, shift + 1)


def _moved(unit: str, today: date, shift: int) -> date:
    """Return the first day of the unit that lies `shift` units after the current one."""
    if unit == "WEEK":
        return today - ((today.weekday() + 1) % 7) * DAY + shift * 7 * DAY
    step = MONTHS[unit]
    month = (today.year * 12 + today.month - 1) // step * step + shift * step
    return date(month // 12, month % 12 + 1, 1)
