"""Whether a rep is away for days, as their calendar shows it. No I/O.

Decided: time off is at least three working days in a row whose hours are wholly taken by
what is no meeting of ours. It lasts until a working day comes that has an open hour; days
without hours neither begin nor end it. What the calendar does not cover is not known, and
changes nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby, takewhile

from app.domain.busy_time import Blocking, Busy
from app.domain.open_time import Schedule, Span, merged, open_spans
from app.domain.zones import DAY

AWAY_DAYS = 3
LOOK_DAYS = 21  # in each direction
_FIRM = Blocking(tentative=False, elsewhere=False)


def is_away(
    schedule: Schedule, busy: Iterable[Busy], covers: Span, now: float, *, was: bool
) -> bool:
    """Return whether a rep is on time off.

    Args:
        schedule: the working hours.
        busy: what the calendar holds.
        covers: the range that `busy` tells of (Unix seconds, half-open).
        now: Unix seconds.
        was: whether they were away when last asked; goes on while nothing is known.
    """
    days = list(_days(schedule, int(now)))
    current = next((n for n, day in enumerate(days) if day[-1][1] > now), None)
    if current is None or not _known(days[current], covers):
        return was
    taken = merged((b.start, b.end) for b in busy if not b.booking and _FIRM.blocks(b))
    whole = [_is_taken(day, taken, covers[0]) for day in days]
    if was or not whole[current]:
        return was and whole[current]
    begun = days[current][0][0] <= now or (current > 0 and whole[current - 1])
    return begun and _run(whole, current) >= AWAY_DAYS


def _days(schedule: Schedule, now: int) -> Iterator[Sequence[Span]]:
    """Yield the open spans of each working day around now, in order."""
    spans = open_spans(schedule, now - LOOK_DAYS * DAY, now + LOOK_DAYS * DAY)

    def date(span: Span) -> int:
        return datetime.fromtimestamp(span[0], schedule.zone).toordinal()

    for _, day in groupby(spans, key=date):
        yield list(day)


def _known(day: Sequence[Span], covers: Span) -> bool:
    return covers[0] <= day[-1][1] and day[-1][1] <= covers[1]


def _is_taken(day: Sequence[Span], taken: Sequence[Span], since: int) -> bool:
    """Whether all hours are taken, as far as the calendar tells: what is past may be missing."""
    told = [(max(a, since), b) for a, b in day if b > since]
    return bool(told) and all(any(low <= a and b <= high for low, high in taken) for a, b in told)


def _run(whole: Sequence[bool], current: int) -> int:
    """Return how many days in a row are taken, around the current one."""
    after = sum(1 for _ in takewhile(bool, whole[current:]))
    return after + sum(1 for _ in takewhile(bool, reversed(whole[:current])))
