"""A rep's working hours as they are told, stored and computed with.

Decided: what the rep says for one date holds on that date, a holiday or not. In
contracts/slots.md a holiday closes its day whatever else is written, so a date that
has hours of its own is no holiday in the schedule made here.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from app.domain.open_time import WEEKDAYS, Hours, Schedule, hours
from app.domain.wire.meetings import DayHours, DaySpan, WeekHours, WorkingHours
from app.domain.working_hours import HoursError, weekly_hours
from app.domain.zones import DAY, ZoneError, date_of, day_of, is_zone, zone

MOST_SPANS, MOST_DATES = 70, 400
LONGEST_REASON = 200


def schedule_of(given: WorkingHours) -> Schedule:
    """Return the schedule that these hours mean; raise HoursError when they mean none."""
    try:
        where = zone(given.zone)
    except ZoneError as error:
        raise HoursError(str(error)) from error
    own = {_day(each.date): _spans(each.hours) for each in given.overrides}
    closed = {_day(each) for each in given.holidays} - {_day(each) for each in given.open_holidays}
    return Schedule(where, _weekly(given.weekly), own, frozenset(closed - own.keys()))


def hours_of(schedule: Schedule) -> WorkingHours:
    """Return a schedule as it is told; equal spans of several days are written once."""
    days: dict[Hours, list[str]] = {}
    for name, spans in zip(WEEKDAYS, schedule.weekly, strict=True):
        for span in spans:
            days.setdefault(span, []).append(name)
    return WorkingHours(
        zone=schedule.zone.key,
        weekly=[_week_hours(names, clock(a), clock(b)) for (a, b), names in days.items()],
        overrides=[
            DayHours(date=date_of(day).isoformat(), hours=[_span(*each) for each in spans])
            for day, spans in sorted(schedule.overrides.items())
        ],
        holidays=[date_of(day).isoformat() for day in sorted(schedule.holidays)],
    )


def first_hours(text: str, where: str) -> WorkingHours:
    """Return the hours of a machine that has none yet, from the words of the settings.

    Raise HoursError when the words or the zone make no sense.
    """
    try:
        return hours_of(Schedule(zone(where), weekly_hours(text)))
    except ZoneError as error:
        raise HoursError(str(error)) from error


def hours_faults(given: WorkingHours) -> list[str]:
    """Return what is wrong with hours, in plain words; nothing when they may be used."""
    checks = (
        (not is_zone(given.zone), "Choose a known time zone."),
        (len(given.weekly) > MOST_SPANS, f"A week has at most {MOST_SPANS} spans."),
        (
            any(not _are_times(each.start, each.end) for each in _all_spans(given)),
            "Times are written as 09:00; the end of a day is 24:00.",
        ),
        (any(not _is_date(each) for each in _all_dates(given)), "A date is written as 2027-05-04."),
        (
            len({each.date for each in given.overrides}) < len(given.overrides),
            "A date is there only once.",
        ),
        (
            any(len(each.words) > LONGEST_REASON for each in given.overrides),
            f"A reason has at most {LONGEST_REASON} letters.",
        ),
        (len(list(_all_dates(given))) > MOST_DATES, f"At most {MOST_DATES} dates are kept."),
        (not any(each.days for each in given.weekly), "There are no hours on any day of the week."),
    )
    return [words for wrong, words in checks if wrong]


def overlaps(spans: Iterable[DaySpan]) -> bool:
    """Whether hours of one day touch the same time twice; they count once."""
    walls = sorted(_wall(start, end) for start, end in _spans(spans))
    return any(b > later for (_, b), (later, _) in pairwise(walls))


def without_past(given: WorkingHours, today: date) -> WorkingHours:
    """Return the hours without dates that are more than a week over."""
    limit = (today - timedelta(days=7)).isoformat()
    return msgspec.structs.replace(
        given,
        overrides=[each for each in given.overrides if each.date >= limit],
        holidays=[each for each in given.holidays if each >= limit],
        open_holidays=[each for each in given.open_holidays if each >= limit],
    )


def week_of(given: WorkingHours) -> Mapping[str, list[DaySpan]]:
    """Return the spans of each weekday, in the order of the day."""
    week: dict[str, list[DaySpan]] = {day: [] for day in WEEKDAYS}
    for each in given.weekly:
        for day in each.days:
            if day in week:
                week[day].append(DaySpan(start=each.start, end=each.end))
    return {
        day: sorted(spans, key=lambda span: (span.start, span.end)) for day, spans in week.items()
    }


def weekly_of(week: Mapping[str, Iterable[DaySpan]]) -> list[WeekHours]:
    """Return spans by weekday as they are told; the reverse of `week_of`."""
    days: dict[tuple[str, str], list[str]] = {}
    for day in WEEKDAYS:
        for span in week.get(day, ()):
            days.setdefault((span.start, span.end), []).append(day)
    return [_week_hours(names, start, end) for (start, end), names in days.items()]


def clock(seconds: int) -> str:
    """Return seconds after midnight as ``HH:MM``."""
    return f"{seconds // 3600:02}:{seconds % 3600 // 60:02}"


def _weekly(given: Iterable[WeekHours]) -> tuple[tuple[Hours, ...], ...]:
    week: list[list[Hours]] = [[] for _ in WEEKDAYS]
    for each in given:
        for day in each.days:
            if day not in WEEKDAYS:
                raise HoursError(f"'{day}' is not a day such as mon")
            week[WEEKDAYS.index(day)] += _spans([each])
    return tuple(tuple(day) for day in week)


def _spans(given: Iterable[DaySpan | WeekHours]) -> tuple[Hours, ...]:
    try:
        return tuple(hours(each.start, each.end) for each in given)
    except ValueError as error:
        raise HoursError(f"{error}; write it as 09:00") from error


def _span(start: int, end: int) -> DaySpan:
    return DaySpan(start=clock(start), end=clock(end))


def _week_hours(days: list[str], start: str, end: str) -> WeekHours:
    return WeekHours(days=days, start=start, end=end)


def _day(text: str) -> int:
    try:
        return day_of(date.fromisoformat(text))
    except ValueError as error:
        raise HoursError(f"'{text}' is not a date such as 2027-05-04") from error


def _wall(start: int, end: int) -> Hours:
    return (start, end) if end > start else (start, end + DAY)


def _are_times(start: str, end: str) -> bool:
    try:
        return bool(hours(start, end))
    except ValueError:
        return False


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _all_spans(given: WorkingHours) -> list[DaySpan | WeekHours]:
    return [*given.weekly, *(span for each in given.overrides for span in each.hours)]


def _all_dates(given: WorkingHours) -> list[str]:
    own = [each.date for each in given.overrides]
    return [*own, *given.holidays, *given.open_holidays]
