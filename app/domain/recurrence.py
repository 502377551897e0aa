"""Recurrence rules of RFC 5545, expanded on the wall clock.

Decided: our own expansion, period by period, so that its work is bounded by the
window that is asked for: a calendar holds what strangers sent, and a rule that
never matches must not hang the console. Refused: `dateutil.rrule` (tests compare
with it), which looks for the next match up to the year 9999, and takes BYWEEKNO
without BYDAY as all seven days where the RFC means the weekday of DTSTART.
"""

from calendar import isleap, monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import product

MAX_PERIODS = 100_000
MAX_WEIGHED = 200_000  # instances of all periods, also those that BYSETPOS leaves out
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SCALES = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY = range(7)


class RuleError(ValueError):
    """A rule cannot be read, or would have more periods than anyone means."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One RRULE; empty parts do not limit."""

    scale: int  # one of YEARLY .. SECONDLY
    interval: int = 1
    count: int | None = None
    until: str = ""  # as written; what it means depends on DTSTART
    week_start: int = 0
    months: tuple[int, ...] = ()
    week_numbers: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[tuple[int, int], ...] = ()  # (which one or 0 for all, weekday)
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    seconds: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


_NUMBERS = {
    "BYMONTH": "months",
    "BYWEEKNO": "week_numbers",
    "BYYEARDAY": "year_days",
    "BYMONTHDAY": "month_days",
    "BYHOUR": "hours",
    "BYMINUTE": "minutes",
    "BYSECOND": "seconds",
    "BYSETPOS": "positions",
}


def parse_rule(text: str) -> Rule:
    """Return the rule of an RRULE value; raise RuleError."""
    parts = dict(part.upper().partition("=")[::2] for part in text.strip().split(";") if part)
    try:
        rule = Rule(
            scale=SCALES.index(parts["FREQ"]),
            interval=int(parts.get("INTERVAL", "1")),
            count=int(parts["COUNT"]) if "COUNT" in parts else None,
            until=parts.get("UNTIL", ""),
            week_start=WEEKDAYS.index(parts.get("WKST", "MO")),
            weekdays=tuple(map(_weekday, _listed(parts, "BYDAY"))),
            **{field: tuple(map(int, _listed(parts, name))) for name, field in _NUMBERS.items()},
        )
    except (KeyError, ValueError) as error:
        raise RuleError(f"the recurrence rule '{text}' cannot be read") from error
    if rule.interval < 1 or rule.count == 0 or not _sound(rule):
        raise RuleError(f"the recurrence rule '{text}' makes no sense")
    return rule


def occurrences(rule: Rule, start: datetime, low: datetime, high: datetime) -> Iterator[datetime]:
    """Yield the wall times of a series up to `high`, in order; `start` is the first.

    Those before `low` may be left out. COUNT is obeyed, UNTIL is the caller's.
    DTSTART is the first occurrence and counts, also where the rule does not match
    it. Raise RuleError after `MAX_PERIODS` or `MAX_WEIGHED`.
    """
    whole = _completed(rule, start)
    left = None if rule.count is None else rule.count - 1
    if start <= high:
        yield start
    for wall in _matches(whole, start, low, high):
        if wall <= start:
            continue
        if wall > high or left == 0:
            return
        left = None if left is None else left - 1
        yield wall


def _sound(rule: Rule) -> bool:
    limits = ((rule.hours, 23), (rule.minutes, 59), (rule.seconds, 60))
    return all(0 <= number <= limit for numbers, limit in limits for number in numbers)


def _listed(parts: dict[str, str], name: str) -> list[str]:
    return [item for item in parts.get(name, "").split(",") if item]


def _weekday(text: str) -> tuple[int, int]:
    return int(text[:-2] or 0), WEEKDAYS.index(text[-2:])


def _completed(rule: Rule, start: datetime) -> Rule:
    """Return the rule with what it takes from DTSTART (RFC 5545, 3.3.10, last part)."""
    timed = replace(
        rule,
        hours=rule.hours or ((start.hour,) if rule.scale < HOURLY else ()),
        minutes=rule.minutes or ((start.minute,) if rule.scale < MINUTELY else ()),
        seconds=rule.seconds or ((start.second,) if rule.scale < SECONDLY else ()),
    )
    named = rule.year_days or rule.month_days or rule.weekdays
    return timed if named else _with_day(timed, start)


def _with_day(rule: Rule, start: datetime) -> Rule:
    by_week = rule.scale == WEEKLY or (rule.scale == YEARLY and rule.week_numbers)
    if by_week:
        return replace(rule, weekdays=((0, start.weekday()),))
    if rule.scale == YEARLY:
        return replace(rule, month_days=(start.day,), months=rule.months or (start.month,))
    return replace(rule, month_days=(start.day,)) if rule.scale == MONTHLY else rule


def _matches(rule: Rule, start: datetime, low: datetime, high: datetime) -> Iterator[datetime]:
    """Yield what the rule matches from `low` on (from DTSTART, where it has to be counted)."""
    base, last = _period_of(rule, start), _period_of(rule, high)
    first = base
    if rule.count is None and low > start:
        first += max((_period_of(rule, low) - base) // rule.interval - 1, 0) * rule.interval
    weighed = 0
    for visited, period in enumerate(range(first, last + 1, rule.interval)):
        found, more = _in_period(rule, period)
        weighed += more
        if visited == MAX_PERIODS or weighed > MAX_WEIGHED:
            raise RuleError("a recurrence rule has too many instances")
        yield from found


def _period_of(rule: Rule, wall: datetime) -> int:
    """Return the number of the period (year, month, week ... second) that holds a wall time."""
    day = wall.toordinal()
    match rule.scale:
        case 0:
            return wall.year
        case 1:
            return wall.year * 12 + wall.month - 1
        case 2:
            return (day - 1 - rule.week_start) // 7
        case 3:
            return day
    size = _PER_DAY[rule.scale]
    return day * size + (wall.hour * 3600 + wall.minute * 60 + wall.second) * size // 86_400


_PER_DAY = {HOURLY: 24, MINUTELY: 1440, SECONDLY: 86_400}


def _in_period(rule: Rule, period: int) -> tuple[list[datetime], int]:
    """Return what the rule matches in a period, and how many instances were weighed for it."""
    days = [day for day in _days(rule, period) if _fits(rule, day)]
    clocks = list(_clocks(rule, period)) if days else []
    if len(days) * len(clocks) > MAX_PERIODS:
        raise RuleError("a recurrence rule has too many instances")
    found = sorted({datetime.combine(day, clock) for day in days for clock in clocks})
    if not rule.positions:
        return found, len(found)
    places = {p - 1 if p > 0 else len(found) + p for p in rule.positions}
    chosen = [found[place] for place in sorted(places) if 0 <= place < len(found)]
    return chosen, len(found)


def _days(rule: Rule, period: int) -> list[date]:
    match rule.scale:
        case 0:
            first, length = date(period, 1, 1), 366 if isleap(period) else 365
        case 1:
            first = date(period // 12, period % 12 + 1, 1)
            length = monthrange(first.year, first.month)[1]
        case 2:
            first, length = date.fromordinal(max(period * 7 + 1 + rule.week_start, 1)), 7
        case 3:
            first, length = date.fromordinal(period), 1
        case _:
            first, length = date.fromordinal(period // _PER_DAY[rule.scale]), 1
    return [first + timedelta(days=n) for n in range(length)]


def _clocks(rule: Rule, period: int) -> Iterator[time]:
    """Yield the times of day of a period."""
    fixed = _fixed(rule.scale, period)
    parts: list[Sequence[int]] = []
    for given, mine in zip((rule.hours, rule.minutes, rule.seconds), fixed, strict=True):
        if mine is None:
            parts.append(given)
        else:
            parts.append((mine,) if not given or mine in given else ())
    for hour, minute, second in product(*parts):
        yield time(hour, minute, min(second, 59))  # a leap second counts as the one before it


def _fixed(scale: int, period: int) -> tuple[int | None, int | None, int | None]:
    """Return hour, minute and second where the period itself has them."""
    if scale < HOURLY:
        return None, None, None
    seconds = period % _PER_DAY[scale] * (86_400 // _PER_DAY[scale])
    hour, minute, second = seconds // 3600, seconds // 60 % 60, seconds % 60
    return hour, minute if scale > HOURLY else None, second if scale > MINUTELY else None


def _fits(rule: Rule, day: date) -> bool:
    """Whether every BY… part that speaks of days takes this one."""
    checks: tuple[tuple[Sequence[object], Callable[[Rule, date], bool]], ...] = (
        (rule.months, _fits_month),
        (rule.weekdays, _fits_weekday),
        (rule.month_days, _fits_month_day),
        (rule.year_days, _fits_year_day),
        (rule.week_numbers, _fits_week),
    )
    return all(not part or check(rule, day) for part, check in checks)


def _fits_month(rule: Rule, day: date) -> bool:
    return day.month in rule.months


def _fits_month_day(rule: Rule, day: date) -> bool:
    length = monthrange(day.year, day.month)[1]
    return day.day in rule.month_days or day.day - length - 1 in rule.month_days


def _fits_year_day(rule: Rule, day: date) -> bool:
    number, length = day.timetuple().tm_yday, 366 if isleap(day.year) else 365
    return number in rule.year_days or number - length - 1 in rule.year_days


def _fits_weekday(rule: Rule, day: date) -> bool:
    numbered = rule.scale == MONTHLY or (rule.scale == YEARLY and not rule.week_numbers)
    return any(
        weekday == day.weekday() and (not which or not numbered or _is_nth(rule, day, which))
        for which, weekday in rule.weekdays
    )


def _is_nth(rule: Rule, day: date, which: int) -> bool:
    """Whether the day is this one of its weekday, in its month or year, -1 the last."""
    if rule.scale == MONTHLY or rule.months:
        number, length = day.day, monthrange(day.year, day.month)[1]
    else:
        number, length = day.timetuple().tm_yday, 366 if isleap(day.year) else 365
    return which in ((number - 1) // 7 + 1, -((length - number) // 7 + 1))


def _fits_week(rule: Rule, day: date) -> bool:
    """Whether the day's week, of four days or more in its year, has one of the numbers."""
    middle = day + timedelta(days=3 - (day.weekday() - rule.week_start) % 7)
    number = (middle.timetuple().tm_yday - 1) // 7 + 1
    weeks = (_last_middle(middle.year, rule.week_start) - 1) // 7 + 1
    return number in rule.week_numbers or number - weeks - 1 in rule.week_numbers


def _last_middle(year: int, week_start: int) -> int:
    """Return the day of the year of the last week's fourth day."""
    last = date(year, 12, 31)
    back = (last.weekday() - week_start - 3) % 7
    return last.timetuple().tm_yday - back
