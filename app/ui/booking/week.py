"""A week as the booker draws it: starts, hours, and what lies outside working hours."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from math import gcd
from zoneinfo import ZoneInfo

from app.domain.zones import instant_of
from app.ui.booking.slot_button import Look
from app.ui.words import local

USUAL = (9 * 60, 17 * 60)  # minutes of the day, shown when there is nothing
PAD = 30  # minutes shown before the first start and after the last meeting, at least
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Week:
    """What the grid and the list show."""

    monday: date
    duration: int  # minutes
    zone: ZoneInfo  # of the rep
    visitor: ZoneInfo | None  # None also where its clock shows the same; see `other_clock`
    looks: Mapping[int, tuple[Look, str]]  # start -> look, reason or who is free
    today: date
    now: int = 0  # Unix seconds; 0 draws no line
    known: bool = True  # False: nothing is known yet, and no hour is said to be closed

    @property
    def zones(self) -> list[ZoneInfo]:
        """The rep's zone, and the visitor's where it is known."""
        return [zone for zone in (self.zone, self.visitor) if zone]

    @property
    def days(self) -> list[date]:
        """Monday to Friday, and the weekend where there is something on it."""
        used = {local.date() for local in map(self._local, self.looks)}
        days = [self.monday + timedelta(days=n) for n in range(7)]
        return [day for n, day in enumerate(days) if n < 5 or day in used]

    @property
    def step(self) -> int:
        """Minutes between two rows: as fine as the starts are apart, never above the length."""
        minutes = sorted({minute for _, minute in self.places()})
        apart = gcd(*(after - before for before, after in pairwise(minutes)))
        return max(5, min(apart or self.duration, self.duration))

    @property
    def span(self) -> tuple[int, int]:
        """First and last minute of the day that is drawn."""
        minutes = [minute for _, minute in self.places()]
        if not minutes:
            return USUAL
        pad = max(self.step, PAD)
        low, high = min(minutes) // 60 * 60, max(minutes) + self.duration
        return max(low - pad, 0), min(-(-high // 60) * 60 + pad, max(DAY, high))

    def place(self, start: int) -> tuple[date, int]:
        """Return the day of a start and its minute, on the rep's wall clock."""
        local = self._local(start)
        return local.date(), local.hour * 60 + local.minute

    def places(self) -> list[tuple[date, int]]:
        """Return the places of all starts."""
        return [self.place(start) for start in self.looks]

    def instant(self, day: date, minute: int) -> int:
        """Return the instant of a wall time."""
        return int(instant_of(datetime.combine(day, time()) + timedelta(minutes=minute), self.zone))

    def outside(self) -> dict[int, tuple[date, int, int]]:
        """Return what is outside working hours, by its first instant: day, minutes from and to.

        A start that is not even listed as closed is one that the hours do not allow: the
        service lists all others. What a listed meeting would reach is inside.
        """
        if not self.known:
            return {}
        used: defaultdict[date, set[int]] = defaultdict(set)
        for day, minute in self.places():
            used[day] |= {minute + n for n in range(0, self.duration, 5)}
        step, (first, last) = self.step, self.span
        found = {}
        for day in self.days:
            rows = [m for m in range(first, last, step) if m not in used[day]]
            for low, high in _runs(rows, step):
                found[self.instant(day, low)] = (day, low, min(high, last))
        return {start: run for start, run in found.items() if start not in self.looks}

    def _local(self, start: int) -> datetime:
        return local(start, self.zone)


def other_clock(monday: date, zone: ZoneInfo, visitor: ZoneInfo | None) -> ZoneInfo | None:
    """Return the visitor's zone if its clock ever differs from the rep's in a week."""
    if visitor is None:
        return None
    noons = (instant_of(datetime.combine(monday + timedelta(n), time(12)), zone) for n in range(7))
    clocks = ((local(noon, zone), local(noon, visitor)) for noon in noons)
    return visitor if any(a.utcoffset() != b.utcoffset() for a, b in clocks) else None


def _runs(rows: Sequence[int], step: int) -> list[tuple[int, int]]:
    """Join rows that follow each other."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row:
            runs[-1] = (runs[-1][0], row + step)
        else:
            runs.append((row, row + step))
    return runs
