"""Events of a calendar, with their recurrences, as busy items.

RFC 5545: COUNT counts before EXDATE, UNTIL is inclusive, RECURRENCE-ID replaces
one instance or, with RANGE=THISANDFUTURE, the rest of the series. DTEND makes an
exact length, DURATION one whose days are of the calendar.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.busy_time import CANCELLED, ELSEWHERE, FREE, TENTATIVE, Busy
from app.domain.ics import (
    Component,
    IcsError,
    Length,
    Moment,
    Property,
    ZoneOf,
    known_zone,
    length,
    moment,
    moments,
)
from app.domain.recurrence import Rule, RuleError, occurrences, parse_rule
from app.domain.zones import DAY

_FIRST, _LAST = -2_208_988_800, 7_258_118_400  # the years 1900 and 2200
_OUTLOOK = {
    "FREE": FREE,
    "TENTATIVE": TENTATIVE,
    "OOF": "oof",
    "WORKINGELSEWHERE": ELSEWHERE,
    "BUSY": "busy",
}


@dataclass(frozen=True, slots=True)
class Window:
    """What is asked for: instants, and the rep's zone, in which floating time is read."""

    start: int
    end: int
    zone: ZoneInfo
    zone_of: ZoneOf = known_zone


@dataclass(frozen=True, slots=True)
class _Shape:
    """What every instance of an event has in common."""

    status: str
    days: int  # of the calendar
    seconds: int  # exact, after the days

    def at(self, start: Moment) -> Busy:
        later = replace(start, wall=start.wall + timedelta(days=self.days))
        return Busy(start.instant, later.instant + self.seconds, self.status)


@dataclass(frozen=True, slots=True)
class _Change:
    """A RECURRENCE-ID event."""

    replaces: Moment
    start: Moment
    shape: _Shape
    rest: bool  # RANGE=THISANDFUTURE
    sequence: int


def busy_items(events: Iterable[Component], window: Window) -> list[Busy]:
    """Return every instance that touches the window.

    The events are one series with its exceptions, or several of them. An event
    that cannot be read is left out. Raise RuleError for one with more instances
    than anyone means: leaving it out would call its time free.
    """
    masters: dict[object, Component] = {}
    changes: dict[tuple[str, object], _Change] = {}
    for event in events:
        uid = event.text("UID")
        if event.first("RECURRENCE-ID") is None:
            _keep_newest(masters, uid or id(event), event)
        elif change := _change(event, window):
            key = (uid, _key(change.replaces))
            if key not in changes or changes[key].sequence <= change.sequence:
                changes[key] = change
    found: list[Busy] = []
    for uid_or_id, master in masters.items():
        of = {key for key in changes if len(masters) == 1 or key[0] == uid_or_id}
        found += _series(master, [changes.pop(key) for key in sorted(of, key=str)], window)
    found += [alone.shape.at(alone.start) for alone in changes.values()]
    return [item for item in found if item.start <= window.end and item.end >= window.start]


def _keep_newest(masters: dict[object, Component], key: object, event: Component) -> None:
    """Some servers hold a series twice: the later revision is meant."""
    if key not in masters or _sequence(masters[key]) <= _sequence(event):
        masters[key] = event


def _series(master: Component, changes: list[_Change], window: Window) -> list[Busy]:
    """Return the instances, and those that replace one; EXDATE removes a replaced one too."""
    start = start_of(master, window)
    if start is None:
        return [change.shape.at(change.start) for change in changes]
    gone = _excluded(master, start, window)
    left = [change for change in changes if _as_of(start, change.replaces) not in gone]
    out = [change.shape.at(change.start) for change in left]
    return [*out, *_instances(master, start, gone, left, window)]


def event_status(event: Component) -> str:
    """Return the status that decides whether an event blocks."""
    if event.text("STATUS").strip().upper() == "CANCELLED":
        return CANCELLED
    if event.text("TRANSP").strip().upper() == "TRANSPARENT":
        return FREE
    outlook = event.text("X-MICROSOFT-CDO-BUSYSTATUS").strip().upper()
    if outlook in _OUTLOOK:
        return _OUTLOOK[outlook]
    return TENTATIVE if event.text("STATUS").strip().upper() == "TENTATIVE" else "busy"


def start_of(event: Component, window: Window) -> Moment | None:
    """Return DTSTART, or None when there is none to be read."""
    return _moment(event.first("DTSTART"), window)


def end_of(event: Component, window: Window) -> int | None:
    """Return the instant at which the first instance ends."""
    start = start_of(event, window)
    return None if start is None else _shape(event, start, window, series=False).at(start).end


def _moment(found: Property | None, window: Window) -> Moment | None:
    if found is None:
        return None
    try:
        return moment(found.value, found.params, window.zone, window.zone_of)
    except IcsError:
        return None


def _change(event: Component, window: Window) -> _Change | None:
    replaces = _moment(event.first("RECURRENCE-ID"), window)
    start = start_of(event, window) or replaces
    if replaces is None or start is None:
        return None
    marks = event.first("RECURRENCE-ID")
    return _Change(
        replaces,
        start,
        _shape(event, start, window, series=False),
        rest=bool(marks and marks.params.get("RANGE", "").upper() == "THISANDFUTURE"),
        sequence=_sequence(event),
    )


def _sequence(event: Component) -> int:
    written = event.text("SEQUENCE").strip()
    return int(written) if written.isascii() and written.isdecimal() else 0


def _shape(event: Component, start: Moment, window: Window, *, series: bool) -> _Shape:
    status = event_status(event)
    end = _moment(event.first("DTEND"), window)
    if end is not None:
        return _until_end(status, start, end, series=series)
    duration = _length(event)
    if duration is not None:
        return _Shape(status, duration.days, duration.seconds)
    return _Shape(status, 1 if start.all_day else 0, 0)


def _until_end(status: str, start: Moment, end: Moment, *, series: bool) -> _Shape:
    if start.all_day:
        return _Shape(status, (end.wall.date() - start.wall.date()).days, 0)
    seconds = end.instant - start.instant
    wall = int((end.wall - start.wall).total_seconds())
    # A series that begins in a gap: what its instances last on any other day.
    return _Shape(status, 0, wall if series and seconds <= 0 < wall else seconds)


def _length(event: Component) -> Length | None:
    found = event.first("DURATION")
    try:
        return length(found.value) if found else None
    except IcsError:
        return None


def _key(given: Moment) -> object:
    return given.wall.date() if given.all_day else given.instant


def _instances(
    master: Component, start: Moment, gone: set[object], changes: list[_Change], window: Window
) -> Iterator[Busy]:
    recurs = bool(master.all("RRULE") or master.all("RDATE"))
    shape = _shape(master, start, window, series=recurs)
    left_out = gone | {_as_of(start, c.replaces) for c in changes}
    rests = sorted((c for c in changes if c.rest), key=lambda c: c.replaces.instant)
    # Instances that a change moved are its own; here only the window itself, and the length.
    reach = max([abs(shape.days) * DAY + abs(shape.seconds), *map(_shift_s, rests)])
    asked = replace(window, start=window.start - reach, end=window.end + reach)
    for instance, own in _set(master, start, shape, asked):
        if not _is_out(instance, left_out):
            yield _moved(instance, own, rests)


def _shift_s(change: _Change) -> int:
    moved = abs(change.start.wall - change.replaces.wall).total_seconds()
    return int(moved) + change.shape.days * DAY + change.shape.seconds


def _is_out(instance: Moment, left_out: set[object]) -> bool:
    return _key(instance) in left_out or instance.wall.date() in left_out


def _moved(instance: Moment, shape: _Shape, rests: list[_Change]) -> Busy:
    """Return the instance as the newest THISANDFUTURE before it says."""
    ruling = [c for c in rests if c.replaces.instant <= instance.instant]
    if not ruling:
        return shape.at(instance)
    change = ruling[-1]
    shift = change.start.wall - change.replaces.wall
    if change.start.zone != change.replaces.zone:
        shift = timedelta(seconds=change.start.instant - change.replaces.instant)
    return change.shape.at(replace(instance, wall=instance.wall + shift))


def _set(
    master: Component, start: Moment, shape: _Shape, window: Window
) -> Iterator[tuple[Moment, _Shape]]:
    """Yield the recurrence set, each with its shape (RDATE may hold periods)."""
    seen: set[object] = set()
    rules = [rule for rule in map(_rule, master.all("RRULE")) if rule]
    walls = [start.wall] if not rules else []
    for rule in rules:
        walls += _walls(rule, start, window)
    dates = [one for found in master.all("RDATE") for one in _dates(found, start, shape, window)]
    # RFC 5545, 3.8.5.3: a period says how long an instance is that the rule makes as well.
    dates.sort(key=lambda one: one[1] is shape)
    for instance, own in (*dates, *((replace(start, wall=wall), shape) for wall in walls)):
        if _key(instance) not in seen:  # RFC 5545, 3.8.5.2: duplicates are one
            seen.add(_key(instance))
            yield instance, own


def _rule(found: Property) -> Rule | None:
    try:
        return parse_rule(found.value)
    except RuleError:
        return None  # some exports hold empty rules: the event happens once


def _walls(rule: Rule, start: Moment, window: Window) -> list[datetime]:
    low, high = _wall(window.start - 2 * DAY), _wall(window.end + 2 * DAY)
    until = _until(rule, start, window)
    return [
        wall
        for wall in occurrences(rule, start.wall, low, high)
        if until is None or replace(start, wall=wall).instant <= until or wall == start.wall
    ]


def _wall(instant: int) -> datetime:
    """Return a wall time that is right to a day, of no zone, in years that every zone has."""
    return datetime.fromtimestamp(min(max(instant, _FIRST), _LAST), UTC).replace(tzinfo=None)


def _until(rule: Rule, start: Moment, window: Window) -> int | None:
    """Return the last instant at which an instance may start."""
    if not rule.until:
        return None
    try:
        last = moment(rule.until, {}, start.zone, window.zone_of)
    except IcsError:
        return None
    if last.all_day:  # a whole day, whatever DTSTART is
        return replace(last, wall=last.wall + timedelta(days=1)).instant - 1
    if start.all_day:
        day = datetime.fromtimestamp(last.instant, last.zone).date()
        return Moment(datetime.combine(day, datetime.min.time()), start.zone).instant
    return last.instant


def _dates(
    found: Property, start: Moment, shape: _Shape, window: Window
) -> Iterator[tuple[Moment, _Shape]]:
    for text in found.value.split(","):
        first, _, rest = text.partition("/")
        try:
            begun = moment(first, found.params, start.zone, window.zone_of)
            yield begun, _period(shape, begun, rest, found, window) if rest else shape
        except IcsError:
            continue


def _period(shape: _Shape, start: Moment, rest: str, found: Property, window: Window) -> _Shape:
    if rest.strip()[:1] in {"P", "p", "+", "-"}:
        lasts = length(rest)
        return _Shape(shape.status, lasts.days, lasts.seconds)
    end = moment(rest, found.params, start.zone, window.zone_of)
    return _Shape(shape.status, 0, end.instant - start.instant)


def _excluded(master: Component, start: Moment, window: Window) -> set[object]:
    """Return instants, and days, on which the series does not happen."""
    out: set[object] = set()
    for found in master.all("EXDATE"):
        try:
            out |= {_as_of(start, gone) for gone in moments(found, start.zone, window.zone_of)}
        except IcsError:
            continue
    return out


def _as_of(start: Moment, gone: Moment) -> date | int:
    return gone.wall.date() if start.all_day or gone.all_day else gone.instant
