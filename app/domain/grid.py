"""The starts that a meeting may have."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from app.domain.open_time import ALWAYS
from app.domain.zones import DAY, Stretch

Span = tuple[int, int]
HOUR = 3600
# Adds the starts of one open span's part (first and last start, both included) to a list.
Grid = Callable[[list[int], int, int, int], None]


def clock_grid(minutes: int, pieces: Sequence[Stretch]) -> Grid:
    """Return the grid on which the wall clock's minute is a multiple of `minutes`."""
    marks, step = _marks(minutes)

    def add(starts: list[int], _opened: int, low: int, high: int) -> None:
        for piece in pieces:
            if piece.start <= high and low < piece.end:
                first, last = max(low, piece.start), min(high, piece.end - 1)
                for mark in marks:
                    shift = (mark - first - piece.offset) % step
                    starts.extend(range(first + shift, last + 1, step))

    return add


def interval_grid(minutes: int, pieces: Sequence[Stretch]) -> Grid:
    """Return the grid of every `minutes` elapsed since the open span began.

    For a rep who never closes it begins at each midnight of the wall clock, so that it
    is the same whatever range is asked for, in listing and in booking.
    """
    step = minutes * 60
    midnights: list[int] = []

    def add(starts: list[int], opened: int, low: int, high: int) -> None:
        if opened != ALWAYS:
            starts.extend(range(low + (opened - low) % step, high + 1, step))
            return
        if not midnights:
            midnights.extend(_midnights(pieces))
        days = midnights[bisect_right(midnights, low) - 1 : bisect_right(midnights, high)]
        for midnight, following in zip(days, [*days[1:], high + 1], strict=True):
            first = max(low, midnight)
            starts.extend(range(first + (midnight - first) % step, following, step))

    return add


def allowed(low: int, high: int, closed: Iterable[Span]) -> list[Span]:
    """Return what is left of the starts `low` .. `high`, both included.

    Args:
        low: the first start.
        high: the last one.
        closed: disjoint, in order; (a, b) closes the starts strictly between.

    """
    out: list[Span] = []
    for after, before in closed:
        if after >= high:
            break
        if before > low:
            if after >= low:
                out.append((low, after))
            low = before
    if low <= high:
        out.append((low, high))
    return out


def _midnights(pieces: Sequence[Stretch]) -> list[int]:
    """Return the first instants of the days that the wall clock shows."""
    begun: dict[int, int] = {}
    for piece in pieces:
        first, last = (piece.start + piece.offset) // DAY, (piece.end - 1 + piece.offset) // DAY
        for day in range(first, last + 1):
            begun.setdefault(day, max(day * DAY - piece.offset, piece.start))
    return sorted(begun.values())


def _marks(minutes: int) -> tuple[Sequence[int], int]:
    """Return the offsets within a step, and the step."""
    if HOUR % (minutes * 60) == 0:
        return (0,), minutes * 60
    return tuple(range(0, HOUR, minutes * 60)), HOUR
