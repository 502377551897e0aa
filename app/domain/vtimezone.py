"""A time zone by its definition (RFC 5545, 3.6.5), where its name says nothing.

Decided: the definition is compared with known zones, and the one that shows the same
clock is taken: all arithmetic stays that of zoneinfo. Refused: a zone made of the
definition itself, which would be a second kind of zone everywhere.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from app.domain.ics import Component, IcsError, moment, moments
from app.domain.recurrence import RuleError, occurrences, parse_rule
from app.domain.zones import DAY

_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?$", re.ASCII)
_UTC = ZoneInfo("UTC")
_MOST = 1_000  # changes of one definition: nobody's clock changes more often
Change = tuple[int, int]  # the instant, and the offset from then on, in seconds


def zone_like(definition: Component, candidates: Iterable[ZoneInfo], year: int) -> ZoneInfo | None:
    """Return the first candidate whose clock is the definition's, in a year and the next one.

    None where there is none, or where the definition cannot be read.
    """
    low = datetime(min(max(year, 1970), 2200), 1, 1)
    try:
        found = _changes(definition, low - timedelta(days=366), low + timedelta(days=731))
        changes = sorted(islice(found, _MOST + 1))
    except (IcsError, RuleError):
        return None
    if not changes or len(changes) > _MOST:
        return None
    first = int(low.replace(tzinfo=UTC).timestamp())
    wanted = list(_samples(changes, first, first + 730 * DAY))
    return next((zone for zone in candidates if _shows(zone, wanted)), None)


def _shows(zone: ZoneInfo, wanted: list[Change]) -> bool:
    return all(
        datetime.fromtimestamp(instant, zone).utcoffset() == timedelta(seconds=offset)
        for instant, offset in wanted
    )


def _samples(changes: list[Change], low: int, high: int) -> Iterator[Change]:
    """Yield offsets just before and at each change, and once a month."""
    around = [instant + more for instant, _ in changes for more in (-1, 0)]
    monthly = range(low, high, 30 * DAY)
    for instant in sorted({*around, *monthly}):
        ruling = [offset for begins, offset in changes if begins <= instant]
        if ruling and low <= instant < high:
            yield instant, ruling[-1]


def _changes(definition: Component, low: datetime, high: datetime) -> Iterator[Change]:
    for part in definition.children:
        if part.name in {"STANDARD", "DAYLIGHT"}:
            before, after = _offset(part, "TZOFFSETFROM"), _offset(part, "TZOFFSETTO")
            for wall in _onsets(part, low, high, before):
                yield int(wall.replace(tzinfo=UTC).timestamp()) - before, after


def _onsets(part: Component, low: datetime, high: datetime, before: int) -> Iterator[datetime]:
    """Yield the wall times at which the part begins, in the offset before it."""
    found = part.first("DTSTART")
    if found is None:
        raise IcsError("a time zone's part has no DTSTART")
    start = moment(found.value, {}, _UTC, lambda _: None).wall
    yield start
    for more in part.all("RDATE"):
        yield from (one.wall for one in moments(more, _UTC, lambda _: None))
    for text in part.all("RRULE"):
        rule = parse_rule(text.value)
        last = _until(rule.until, before)
        for wall in occurrences(rule, start, low, high):
            if last is None or wall <= last:
                yield wall


def _until(text: str, before: int) -> datetime | None:
    if not text:
        return None
    return moment(text, {}, _UTC, lambda _: None).wall + timedelta(seconds=before)


def _offset(part: Component, name: str) -> int:
    found = _OFFSET.match(part.text(name).strip())
    if found is None:
        raise IcsError(f"a time zone's {name} cannot be read")
    hours, minutes, seconds = (int(digits or 0) for digits in found.groups()[1:])
    size = hours * 3600 + minutes * 60 + seconds
    return -size if found.group(1) == "-" else size
