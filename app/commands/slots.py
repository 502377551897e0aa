"""``foyer slots FILE``: which meeting slots are offered, as JSON."""

import json
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec

from app.core.strict_json import decoded, read
from app.domain.busy_time import CANCELLED, FREE, Busy
from app.domain.ics import Component, parse
from app.domain.open_time import WEEKDAYS, Hours, Schedule, hours
from app.domain.recurrence import RuleError
from app.domain.series import Window, busy_items
from app.domain.slots import MeetingType, RepCalendar, SlotQuestion, free_slots
from app.domain.zones import DAY, ZoneError, day_of, instant_of
from app.services.calendars.zone_names import zone_named, zones_of

USAGE = 'Usage: foyer slots FILE\nFILE holds {"cases": [{"id": …, "input": {…}}]}.'
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEAR_MIN = 527_040
_LONGEST_RANGE = 3_660 * DAY
# What is longer than a year is a slip, and would have to be walked through day by day.
_Minutes = Annotated[int, msgspec.Meta(ge=0, le=_YEAR_MIN)]
_Length = Annotated[int, msgspec.Meta(ge=1, le=_YEAR_MIN)]


class _Range(msgspec.Struct, rename={"start": "from", "end": "to"}):
    start: str
    end: str


class _Event(msgspec.Struct):
    duration_min: _Length = 30
    granularity_min: _Length | None = None
    grid: Literal["clock", "interval"] | None = None
    buffer_before_min: _Minutes | None = None
    buffer_after_min: _Minutes | None = None
    min_notice_min: int | None = None
    window_days: int | None = None
    max_per_day: int | None = None
    tentative_blocks: bool | None = None
    working_elsewhere_blocks: bool | None = None


class _Interval(msgspec.Struct):
    start: str
    end: str


class _WeeklyHours(msgspec.Struct):
    days: list[str]
    start: str
    end: str


class _Override(msgspec.Struct):
    date: str
    intervals: list[_Interval] | None = None


class _Item(msgspec.Struct):
    start: str | None = None
    end: str | None = None
    date: str | None = None
    end_date: str | None = None
    local_start: str | None = None
    local_end: str | None = None
    tz: str | None = None
    ics: list[str] | str | None = None
    status: str | None = None
    booking: bool | None = None
    buffer_before_min: _Minutes | None = None
    buffer_after_min: _Minutes | None = None


class _Rep(msgspec.Struct):
    id: str
    tz: str
    working_hours: list[_WeeklyHours] | None = None
    date_overrides: list[_Override] | None = None
    holidays: list[str] | None = None
    busy: list[_Item] | None = None


class _Input(msgspec.Struct):
    now: str
    range: _Range
    event: _Event
    reps: list[_Rep]
    visitor_tz: str | None = None
    mode: Literal["single", "any", "all"] | None = None


class _Case(msgspec.Struct):
    id: str
    input: msgspec.Raw


class _File(msgspec.Struct):
    cases: list[_Case]


def run(arguments: list[str]) -> int:
    """Print ``{case id: [start, …]}``; return 2 when the file cannot be used.

    A case that cannot be understood offers nothing, and standard error says why.
    """
    if len(arguments) != 1 or arguments[0] in {"-h", "--help"}:
        print(USAGE)
        return 0 if len(arguments) == 1 else 2
    try:
        cases = read(Path(arguments[0]), _File).cases
    except (OSError, ValueError) as error:
        print(f"foyer slots: {error}", file=sys.stderr)
        return 2
    print(json.dumps({case.id: _answer(case) for case in cases}))
    return 0


def _answer(case: _Case) -> list[str]:
    try:
        asked = question(decoded(case.input, _Input))
        return [_written(start) for start in free_slots(asked).starts]
    except (ValueError, OverflowError) as error:
        print(f"foyer slots: case {case.id}: {error}", file=sys.stderr)
        return []


def question(given: _Input) -> SlotQuestion:
    """Return the question that a case asks; raise ValueError."""
    low, high = _instant(given.range.start), _instant(given.range.end)
    if high - low > _LONGEST_RANGE:
        raise ValueError("a range of more than ten years cannot be asked for")
    meeting = _meeting(given.event)
    around = (meeting.duration_min + meeting.buffer_before_min + meeting.buffer_after_min) * 60
    reps = tuple(_rep(rep, low - around, high + around) for rep in given.reps)
    return SlotQuestion(_instant(given.now), low, high, meeting, reps, given.mode or "single")


def _meeting(event: _Event) -> MeetingType:
    set_ = {n: v for n, v in msgspec.structs.asdict(event).items() if v is not None}
    return MeetingType(**set_)


def _rep(rep: _Rep, low: int, high: int) -> RepCalendar:
    zone = zone_named(rep.tz)
    if zone is None:
        raise ZoneError(f"'{rep.tz}' is not a known time zone")
    window = Window(low - 2 * DAY, high + 2 * DAY, zone)
    busy = tuple(found for item in rep.busy or () for found in _busy(item, window))
    return RepCalendar(rep.id, _schedule(rep, zone), busy)


def _schedule(rep: _Rep, zone: ZoneInfo) -> Schedule:
    weekly: list[list[Hours]] = [[] for _ in WEEKDAYS]
    for span in rep.working_hours or ():
        for name in span.days:
            weekly[_weekday(name)].append(hours(span.start, span.end))
    overrides: dict[int, tuple[Hours, ...]] = {}
    for day in rep.date_overrides or ():
        number = day_of(date.fromisoformat(day.date))
        spans = tuple(hours(span.start, span.end) for span in day.intervals or ())
        overrides[number] = overrides.get(number, ()) + spans
    holidays = frozenset(day_of(date.fromisoformat(day)) for day in rep.holidays or ())
    return Schedule(zone, tuple(tuple(spans) for spans in weekly), overrides, holidays)


def _weekday(name: str) -> int:
    short = name.strip()[:3].lower()
    if short not in WEEKDAYS:
        raise ValueError(f"'{name}' is not a day of the week")
    return WEEKDAYS.index(short)


def _busy(item: _Item, window: Window) -> list[Busy]:
    before, after = (item.buffer_before_min or 0) * 60, (item.buffer_after_min or 0) * 60
    own = (bool(item.booking), before, after)
    if item.ics is not None:
        wide = replace(window, start=window.start - after, end=window.end + before)
        return [Busy(b.start, b.end, _status(item, b), *own) for b in _series(item, wide)]
    start, end = _span(item, window.zone)
    return [Busy(start, end, item.status or "busy", *own)]


def _status(item: _Item, found: Busy) -> str:
    return found.status if found.status in {FREE, CANCELLED} else item.status or found.status


def _series(item: _Item, window: Window) -> list[Busy]:
    written = parse(item.ics or ())
    year = datetime.fromtimestamp(window.start, UTC).year
    try:
        return busy_items(_events(written), replace(window, zone_of=zones_of(written, year)))
    except RuleError as error:
        raise ValueError(f"a busy item cannot be expanded: {error}") from error


def _events(written: Component) -> list[Component]:
    """Return the events; the lines of one may also come without BEGIN and END."""
    found = list(written.within("VEVENT"))
    return found or ([written] if written.first("DTSTART") else [])


def _span(item: _Item, zone: ZoneInfo) -> tuple[int, int]:
    if item.date is not None:
        first = date.fromisoformat(item.date)
        last = date.fromisoformat(item.end_date) if item.end_date else first + timedelta(days=1)
        return _midnight(first, zone), _midnight(last, zone)
    local = item.local_start is not None
    start, end = (item.local_start, item.local_end) if local else (item.start, item.end)
    if start is None or end is None:
        raise ValueError("a busy item needs start and end, date, local_start or ics")
    where = (zone_named(item.tz) if item.tz else None) or zone
    (low, rest), (high, more) = _moment(start, where), _moment(end, where)
    return low, high + (more > 0) if (high, more) > (low, rest) else low


def _midnight(day: date, zone: ZoneInfo) -> int:
    return int(instant_of(datetime.combine(day, time()), zone))


def _instant(text: str) -> int:
    """Return an instant in whole seconds; a fraction goes up, as no slot starts within it."""
    seconds, rest = _moment(text, None)
    return seconds + (rest > 0)


def _moment(text: str, zone: ZoneInfo | None) -> tuple[int, int]:
    """Return whole seconds, and the microseconds after them."""
    moment = datetime.fromisoformat(text.strip().upper())  # RFC 3339 allows t and z
    if moment.tzinfo is None:
        if zone is None:
            raise ValueError(f"'{text}' has no offset")
        moment = moment.replace(tzinfo=zone, fold=0)
    since = moment - _EPOCH
    return since.days * DAY + since.seconds, since.microseconds


def _written(start: int) -> str:
    return f"{datetime.fromtimestamp(start, UTC).isoformat()[:19]}Z"
