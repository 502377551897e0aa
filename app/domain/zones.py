"""Wall clocks: stretches of constant offset, and instants of wall times.

Instants are whole Unix seconds, days are days since 1970-01-01. Nothing here
looks at the time zone of the process.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = 86_400
_EPOCH = date(1970, 1, 1).toordinal()


class ZoneError(ValueError):
    """A time zone has no known name."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the zone's offset stays the same; `end` excluded."""

    start: int
    end: int
    offset: int  # wall clock less UTC, in seconds


def zone(name: str) -> ZoneInfo:
    """Return the zone of an IANA name; raise ZoneError when there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ZoneError(f"'{name}' is not a known time zone") from error


def is_zone(name: str) -> bool:
    """Whether a zone has this name."""
    try:
        return bool(zone(name))
    except ZoneError:
        return False


def day_of(given: date) -> int:
    """Return the number of a date."""
    return given.toordinal() - _EPOCH


def date_of(day: int) -> date:
    """Return the date of a number."""
    return date.fromordinal(day + _EPOCH)


def local_day(instant: int, where: ZoneInfo) -> int:
    """Return the day that the wall clock shows."""
    return (instant + _offset(instant, where)) // DAY


def instant_of(wall: datetime, where: ZoneInfo) -> float:
    """Return the instant of a wall time.

    In a gap it takes the offset before the gap; a doubled wall time is its first
    occurrence. Both are what ``fold=0`` means in PEP 495.
    """
    return wall.replace(tzinfo=where, fold=0).timestamp()


@lru_cache(maxsize=1024)
def stretches(where: ZoneInfo, first_day: int, last_day: int) -> tuple[Stretch, ...]:
    """Return the stretches from midnight UTC of `first_day` to that of `last_day`.

    No zone has ever changed twice within 24 hours, so one look a day finds all.
    """
    found: list[Stretch] = []
    start = first_day * DAY
    offset = _offset(start, where)
    for midnight in range(start + DAY, last_day * DAY + 1, DAY):
        if (now := _offset(midnight, where)) != offset:
            change = _change(midnight - DAY, midnight, where)
            found.append(Stretch(start, change, offset))
            start, offset = change, now
    found.append(Stretch(start, last_day * DAY, offset))
    return tuple(found)


def _change(before: int, after: int, where: ZoneInfo) -> int:
    """Return the first instant with the later offset."""
    old = _offset(before, where)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(middle, where) == old:
            before = middle
        else:
            after = middle
    return after


def _offset(instant: int, where: ZoneInfo) -> int:
    moment = datetime.fromtimestamp(instant, UTC).astimezone(where)
    offset = moment.utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0
