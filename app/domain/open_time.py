"""When a rep is open: the wall clock shows a time inside the working hours.

The rule is one of instants: on the night of a clock change the missing hour is
not there, and the doubled hour is open twice.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from app.domain.zones import DAY, stretches

Span = tuple[int, int]  # half-open, in Unix seconds or wall-clock seconds
Hours = tuple[int, int]  # seconds after midnight; an end not after the start is on the next day

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = re.compile(r"\s*(\d\d?):([0-5]\d)\s*", re.ASCII)
_THURSDAY = 3  # the weekday of day 0
ALWAYS = -(1 << 62)  # the start of a span that has none: the rep never closes
_WEEK_AND_EDGES = 9  # days
_FAR = 3_660  # days; a closing time longer ago than that starts no grid


@dataclass(frozen=True, slots=True)
class Schedule:
    """A rep's working hours."""

    zone: ZoneInfo
    weekly: tuple[tuple[Hours, ...], ...]  # Monday first
    overrides: Mapping[int, tuple[Hours, ...]] = field(default_factory=dict)  # by day
    holidays: frozenset[int] = frozenset()  # days

    def replaced(self, day: int) -> bool:
        """Whether the weekly hours, and what runs in from the day before, do not hold."""
        return day in self.holidays or day in self.overrides

    def hours(self, day: int) -> tuple[Hours, ...]:
        """Return the hours that start on a day; a holiday closes it whatever is written."""
        if day in self.holidays:
            return ()
        return self.overrides.get(day) or self._regular(day)

    def _regular(self, day: int) -> tuple[Hours, ...]:
        return () if day in self.overrides else self.weekly[(day + _THURSDAY) % 7]


def hours(start: str, end: str) -> Hours:
    """Return hours written as ``HH:MM``, ``24:00`` allowed; raise ValueError."""
    return _seconds(start), _seconds(end)


def open_spans(schedule: Schedule, start: int, end: int, *, whole: bool = False) -> list[Span]:
    """Return the open spans that can touch `start` .. `end`, merged, in order.

    With `whole` the first span starts where it really starts, even years before
    `start`; one of a rep who never closes starts at `ALWAYS`.
    """
    first, last = start // DAY - 2, end // DAY + 3
    found = _spans(schedule, first, last)
    for back in _looks_back(schedule, start // DAY) if whole else ():
        if not _reaches_back(schedule, found, start, first):
            return found
        first = back
        found = _spans(schedule, first, last)
    if whole and _reaches_back(schedule, found, start, first):
        return [(ALWAYS, found[0][1]), *found[1:]]
    return found


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return overlapping and touching spans as one; empty ones are left out."""
    out: list[Span] = []
    low, high = 0, -1
    for a, b in sorted(spans):
        if out and a <= high:
            if b > high:
                high = b
                out[-1] = (low, b)
        elif a < b:
            low, high = a, b
            out.append((a, b))
    return out


def _looks_back(schedule: Schedule, today: int) -> tuple[int, int]:
    """Return the days from which to look for the start of a span.

    What is open over a whole week of the weekly hours closes only on a day that is
    replaced: before the first of those there is nothing to be found.
    """
    replaced = (d for d in (*schedule.overrides, *schedule.holidays) if d > today - _FAR)
    return today - _WEEK_AND_EDGES, min((today, *replaced)) - _WEEK_AND_EDGES


def _reaches_back(schedule: Schedule, found: list[Span], start: int, first: int) -> bool:
    """Whether the span that is asked for may have begun before the first day in sight."""
    asked = next((span for span in found if span[1] > start), None)
    if asked is None:
        return False
    edge = stretches(schedule.zone, first - 1, first + 1)
    return any(asked[0] + piece.offset <= first * DAY for piece in edge)


def _spans(schedule: Schedule, first: int, last: int) -> list[Span]:
    walls = merged(_walls(schedule, first, last))
    pieces = stretches(schedule.zone, first - 1, last + 2)
    if len(pieces) == 1:
        offset = pieces[0].offset
        return [(a - offset, b - offset) for a, b in walls]
    return merged(
        (max(a - piece.offset, piece.start), min(b - piece.offset, piece.end))
        for piece in pieces
        for a, b in walls
    )


def _walls(schedule: Schedule, first: int, last: int) -> Iterator[Span]:
    """Yield the hours of the days, and what runs into the first, as spans of the wall clock."""
    if not schedule.replaced(first):
        yield from ((first * DAY, first * DAY + b) for a, b in schedule.hours(first - 1) if b <= a)
    for day in range(first, last):
        midnight = day * DAY
        for start, end in schedule.hours(day):
            if end > start:
                yield midnight + start, midnight + end
                continue
            yield midnight + start, midnight + DAY
            if not schedule.replaced(day + 1):
                yield midnight + DAY, midnight + DAY + end


def _seconds(text: str) -> int:
    found = _TIME.fullmatch(text)
    seconds = int(found[1]) * 3600 + int(found[2]) * 60 if found else DAY + 1
    if seconds > DAY:
        raise ValueError(f"'{text}' is not a time of day")
    return seconds
