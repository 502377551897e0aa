"""When a rep is busy, and which starts that closes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

Span = tuple[int, int]
FREE, CANCELLED, TENTATIVE, ELSEWHERE = "free", "cancelled", "tentative", "workingElsewhere"


@dataclass(frozen=True, slots=True)
class Busy:
    """One item of a calendar, with instants in whole Unix seconds.

    Fractions of a second belong rounded outwards: half a second of overlap is
    overlap. Zero length blocks nothing.
    """

    start: int
    end: int
    status: str = "busy"  # "busy", "oof", "tentative", "free", "workingElsewhere", "cancelled"
    booking: bool = False  # one of our own, with buffers of its own
    before_s: int = 0
    after_s: int = 0

    @property
    def blocked(self) -> Span:
        """The time that nothing else may touch, own buffers included."""
        if self.booking:
            return self.start - self.before_s, self.end + self.after_s
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Blocking:
    """Which statuses block; unknown ones do."""

    tentative: bool = True
    elsewhere: bool = False

    def blocks(self, item: Busy) -> bool:
        """Whether the item closes any time."""
        if item.end <= item.start or item.status in {FREE, CANCELLED}:
            return False
        if item.status == TENTATIVE:
            return self.tentative
        return self.elsewhere if item.status == ELSEWHERE else True


def busy_spans(items: Iterable[Busy], blocking: Blocking) -> list[Span]:
    """Return the blocked spans, own buffers included, unmerged, in any order."""
    return [
        item.blocked if item.booking else (item.start, item.end)
        for item in items
        if blocking.blocks(item)
    ]


def without(items: Sequence[Busy], own: Span | None) -> list[Busy]:
    """Return items without one meeting's own time.

    Providers that give bare times may have joined it with its neighbours: it is cut out
    of the first item around it then. What lies at exactly the same time besides stays.
    """
    mine = _around(items, own) if own is not None else None
    if own is None or mine is None:
        return list(items)
    return _with(items, mine, _parts(mine, own))


def with_bookings(items: Sequence[Busy], bookings: Iterable[Busy]) -> list[Busy]:
    """Return items with those marked that are bookings, which have buffers of their own.

    Calendars tell bare times, so a booking is known by its time; one whose time the calendar
    does not hold any more is none. It keeps the calendar's status.
    """
    left, found = list(items), list[Busy]()
    for booking in bookings:
        own = (booking.start, booking.end)
        mine = _around([one for one in left if one.status not in {FREE, CANCELLED}], own)
        if mine is not None:
            left = _with(left, mine, _parts(mine, own))
            found.append(replace(booking, status=mine.status))
    return [*left, *found]


def _around(items: Sequence[Busy], own: Span) -> Busy | None:
    """Return the item of exactly this time, else the first one around it."""
    around = [one for one in items if one.start <= own[0] and own[1] <= one.end]
    exact = (one for one in around if (one.start, one.end) == own)
    return next(exact, around[0] if around else None)


def _parts(item: Busy, own: Span) -> list[Busy]:
    """Return what is left of an item when a time is cut out of it."""
    sides = ((item.start, own[0]), (own[1], item.end))
    return [replace(item, start=low, end=high) for low, high in sides if low < high]


def _with(items: Sequence[Busy], item: Busy, parts: Sequence[Busy]) -> list[Busy]:
    """Return items with others in the place of one."""
    left = list(items)
    at = left.index(item)
    left[at : at + 1] = parts
    return left
