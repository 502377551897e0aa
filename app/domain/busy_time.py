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
    left = list(items)
    if own is None:
        return left
    around = [one for one in left if one.start <= own[0] and own[1] <= one.end]
    if not around:
        return left
    mine = next((one for one in around if (one.start, one.end) == own), around[0])
    parts = ((mine.start, own[0]), (own[1], mine.end))
    at = left.index(mine)
    left[at : at + 1] = [replace(mine, start=low, end=high) for low, high in parts if low < high]
    return left
