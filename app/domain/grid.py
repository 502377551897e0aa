"""The starts that a meeting may have."""

from collections.abc import Callable, Iterable, Sequence

from app.domain.zones import Stretch

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


def interval_grid(minutes: int) -> Grid:
    """Return the grid of every `minutes` elapsed since the open span began."""
    step = minutes * 60

    def add(starts: list[int], opened: int, low: int, high: int) -> None:
        starts.extend(range(low + (opened - low) % step, high + 1, step))

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


def _marks(minutes: int) -> tuple[Sequence[int], int]:
    """Return the offsets within a step, and the step."""
    if HOUR % (minutes * 60) == 0:
        return (0,), minutes * 60
    return tuple(range(0, HOUR, minutes * 60)), HOUR
