"""Hours of a day as a rep types them, and a week of them as it is drawn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.open_time import Span, hours, merged
from app.domain.rep_hours import clock, schedule_of
from app.domain.wire.meetings import DaySpan, WorkingHours
from app.domain.working_hours import HoursError
from app.domain.zones import DAY, day_of

UNREADABLE = "Write hours as 09:00-12:30, 13:30-18:00; nothing is closed."
_TIME = r"(\d{1,2})(?:[:.](\d{2}))?"
_SPAN = re.compile(rf"{_TIME}\s*[-–—]\s*{_TIME}")  # noqa: RUF001 people paste dashes
_BETWEEN = re.compile(r"[\s,;]*")


@dataclass(frozen=True, slots=True)
class DayPlan:
    """When a rep is open on a date, on the wall clock."""

    date: date
    spans: tuple[Span, ...]  # seconds after midnight, merged
    holiday: bool = False
    own: bool = False  # hours of this date instead of the weekly ones
    words: str = ""  # why


def spans_of(text: str) -> list[DaySpan]:
    """Return hours such as ``9-12:30, 13:30-18``, in order; raise HoursError."""
    found: list[DaySpan] = []
    at = _skipped(text, 0)
    while at < len(text):
        match = _SPAN.match(text, at)
        if match is None:
            raise HoursError(UNREADABLE)
        found.append(_span(*match.groups(default="00")))
        at = _skipped(text, match.end())
    return sorted(found, key=lambda each: (each.start, each.end))


def text_of(spans: Sequence[DaySpan]) -> str:
    """Return hours as they are typed; nothing when it is closed."""
    return ", ".join(f"{each.start}-{each.end}" for each in spans)


def week_plan(given: WorkingHours, first: date, days: int = 7) -> list[DayPlan]:
    """Return the days from `first` on; raise HoursError."""
    schedule = schedule_of(given)
    own = {each.date: each for each in given.overrides}
    plans = []
    for ahead in range(days):
        when = first + timedelta(ahead)
        day, override = day_of(when), own.get(when.isoformat())
        walls = [(a, b) if b > a else (a, DAY) for a, b in schedule.hours(day)]
        if not schedule.replaced(day):
            walls += [(0, b) for a, b in schedule.hours(day - 1) if b <= a]
        plans.append(
            DayPlan(
                date=when,
                spans=tuple(merged(walls)),
                holiday=day in schedule.holidays,
                own=override is not None,
                words=override.words if override else "",
            )
        )
    return plans


def _skipped(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def _span(hour: str, minute: str, end_hour: str, end_minute: str) -> DaySpan:
    try:
        start, end = hours(f"{hour}:{minute}", f"{end_hour}:{end_minute}")
    except ValueError as error:
        raise HoursError(UNREADABLE) from error
    return DaySpan(start=clock(start), end=clock(end))
