"""Which meeting slots are offered, and why others are not.

Decided: a slot is a start; every rule closes a set of starts, so listing and
booking ask one function, and "why not" names the rule that closed a start.
Instants are whole Unix seconds, reps' wall clocks come from `zones`. Refused: a
walk over datetimes, which is a hundred times slower and, where it adds lengths to
wall times, wrong on change nights; a second query that validates at booking time.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from app.domain.busy_time import CANCELLED, Blocking, Busy, busy_spans
from app.domain.grid import Grid, allowed, clock_grid, interval_grid
from app.domain.open_time import Schedule, Span, open_spans
from app.domain.zones import DAY, Stretch, local_day, stretches

SINGLE, ANY, ALL = "single", "any", "all"
# Why a start is not offered, in the order in which a rep wants to know.
UNREACHABLE, NOTICE, WINDOW, HOURS, LIMIT, BUSY, BUFFER, GRID = (
    "unreachable",
    "notice",
    "window",
    "hours",
    "limit",
    "busy",
    "buffer",
    "grid",
)


@dataclass(frozen=True, slots=True)
class MeetingType:
    """The rules of one kind of meeting."""

    duration_min: int = 30
    granularity_min: int | None = None  # None: the duration
    grid: str = "clock"  # or "interval"
    buffer_before_min: int = 0
    buffer_after_min: int = 0
    min_notice_min: int = 0
    window_days: int | None = None
    max_per_day: int | None = None
    tentative_blocks: bool = True
    working_elsewhere_blocks: bool = False

    @property
    def blocking(self) -> Blocking:
        """Which statuses close time."""
        return Blocking(self.tentative_blocks, self.working_elsewhere_blocks)

    @property
    def step_min(self) -> int:
        """Minutes between two starts."""
        return self.granularity_min or self.duration_min


@dataclass(frozen=True, slots=True)
class RepCalendar:
    """One rep: hours and busy items; `busy` None means that nobody could read them."""

    id: str
    schedule: Schedule
    busy: Sequence[Busy] | None = ()


@dataclass(frozen=True, slots=True)
class SlotQuestion:
    """What is asked; the range is half-open, on the slot's start."""

    now: int
    start: int
    end: int
    meeting: MeetingType
    reps: tuple[RepCalendar, ...]
    mode: str = SINGLE  # "any" is the union of the reps, "all" the intersection


@dataclass(frozen=True, slots=True)
class Slots:
    """Starts in order, and who could take each."""

    starts: tuple[int, ...]
    by_rep: Mapping[str, Sequence[int]] = field(default_factory=dict)
    unreachable: tuple[str, ...] = ()  # reps left out because nobody could read their calendar

    def eligible(self, start: int) -> tuple[str, ...]:
        """Return the reps who are free at `start`."""
        return tuple(rep for rep, starts in self.by_rep.items() if _holds(starts, start))


def free_slots(question: SlotQuestion) -> Slots:
    """Return the starts on offer."""
    asked = question.reps[:1] if question.mode == SINGLE else question.reps
    starts = [_starts(rep, question) for rep in asked]
    by_rep = {rep.id: free for rep, free in zip(asked, starts, strict=True)}
    unreachable = tuple(rep.id for rep in asked if rep.busy is None)
    return Slots(tuple(_joined(starts, question.mode)), by_rep, unreachable)


def is_free(question: SlotQuestion, start: int) -> bool:
    """Whether `start` is on offer: the listing, asked for one start only."""
    return bool(free_slots(replace(question, start=start, end=start + 1)).starts)


def why_not(question: SlotQuestion, start: int) -> dict[str, tuple[str, ...]]:
    """Return for each rep the rules that close `start`; nothing: it is offered."""
    asked = question.reps[:1] if question.mode == SINGLE else question.reps
    narrow = replace(question, start=start, end=start + 1)
    return {rep.id: _reasons(rep, narrow, start) for rep in asked}


def by_visitor_date(starts: Iterable[int], visitor: ZoneInfo) -> dict[int, list[int]]:
    """Return the starts per day (see `zones`) that the visitor's calendar shows."""
    days: dict[int, list[int]] = {}
    for start in starts:
        days.setdefault(local_day(start, visitor), []).append(start)
    return days


def _joined(lists: Sequence[Sequence[int]], mode: str) -> list[int]:
    if len(lists) < 2:
        return list(lists[0]) if lists else []
    first, *others = lists
    joined = set(first).intersection(*others) if mode == ALL else set(first).union(*others)
    return sorted(joined)


def _holds(starts: Sequence[int], start: int) -> bool:
    place = bisect_left(starts, start)
    return place < len(starts) and starts[place] == start


def _starts(rep: RepCalendar, question: SlotQuestion) -> list[int]:
    """Return one rep's starts: open, on the grid, and closed by no rule."""
    meeting = question.meeting
    low = max(question.start, question.now + meeting.min_notice_min * 60)
    if rep.busy is None or low >= question.end:
        return []
    pieces = _pieces(rep, question)
    grid = _grid(meeting, pieces)
    closed = _apart(_closed(rep, question, pieces))
    edges = [before for _, before in closed]
    starts: list[int] = []
    for opened, ends in _open(rep, question, low):
        high = min(ends - meeting.duration_min * 60, question.end - 1)
        earliest = max(opened, low)
        near = closed[bisect_right(edges, earliest) :]
        for first, last in allowed(earliest, high, near):
            grid(starts, opened, first, last)
    return sorted(starts)


def _pieces(rep: RepCalendar, question: SlotQuestion) -> tuple[Stretch, ...]:
    # A day of 25 hours, and one of the offset, before the start: its midnight is in there.
    return stretches(rep.schedule.zone, question.start // DAY - 2, question.end // DAY + 2)


def _grid(meeting: MeetingType, pieces: Sequence[Stretch]) -> Grid:
    if meeting.grid == "interval":
        return interval_grid(meeting.step_min, pieces)
    return clock_grid(meeting.step_min, pieces)


def _open(rep: RepCalendar, question: SlotQuestion, low: int) -> list[Span]:
    last = question.end + question.meeting.duration_min * 60
    return open_spans(rep.schedule, low, last, whole=question.meeting.grid == "interval")


def _closed(rep: RepCalendar, question: SlotQuestion, pieces: Sequence[Stretch]) -> list[Span]:
    """Return every (a, b) such that no start may lie strictly between."""
    meeting = question.meeting
    before = meeting.buffer_before_min * 60
    whole = (meeting.duration_min + meeting.buffer_after_min) * 60
    closed = [
        (start - whole, end + before) for start, end in busy_spans(rep.busy or (), meeting.blocking)
    ]
    closed += _beyond_window(rep, question, pieces)
    closed += _full_days(rep, question, pieces)
    return closed


def _beyond_window(
    rep: RepCalendar, question: SlotQuestion, pieces: Sequence[Stretch]
) -> list[Span]:
    if question.meeting.window_days is None:
        return []
    today = local_day(question.now, rep.schedule.zone)
    limit = (today + question.meeting.window_days + 1) * DAY  # on the wall clock
    return [(max(limit - p.offset, p.start) - 1, p.end) for p in pieces]


def _full_days(rep: RepCalendar, question: SlotQuestion, pieces: Sequence[Stretch]) -> list[Span]:
    limit = question.meeting.max_per_day
    if limit is None:
        return []
    booked = Counter(
        local_day(item.start, rep.schedule.zone)
        for item in rep.busy or ()
        if item.booking and item.status != CANCELLED
    )
    first, last = question.start // DAY - 1, question.end // DAY + 2
    full = [day for day in range(first, last) if booked[day] >= limit]
    return [
        (max(day * DAY - p.offset, p.start) - 1, min(day * DAY + DAY - p.offset, p.end))
        for p in pieces
        for day in full
    ]


def _apart(closed: list[Span]) -> list[Span]:
    """Join what overlaps; spans that only touch leave the start between them free."""
    closed.sort()
    out: list[Span] = []
    edge = None
    for after, before in closed:
        if after >= before:
            continue
        if edge is not None and after < edge:
            if before > edge:
                out[-1] = (out[-1][0], before)
                edge = before
        else:
            out.append((after, before))
            edge = before
    return out


def _reasons(rep: RepCalendar, question: SlotQuestion, start: int) -> tuple[str, ...]:
    if rep.busy is None:
        return (UNREACHABLE,)
    meeting, pieces = question.meeting, _pieces(rep, question)
    bare = replace(meeting, buffer_before_min=0, buffer_after_min=0)
    own = [replace(item, before_s=0, after_s=0) for item in rep.busy]
    naked = replace(rep, busy=own)
    busy = _hit(_closed(naked, replace(question, meeting=_unlimited(bare)), pieces), start)
    wide = _hit(_closed(rep, replace(question, meeting=_unlimited(meeting)), pieces), start)
    open_here = [span for span in _open(rep, question, start) if span[0] <= start < span[1]]
    checks = {
        NOTICE: start < question.now + meeting.min_notice_min * 60,
        WINDOW: _hit(_beyond_window(rep, question, pieces), start),
        HOURS: not any(start + meeting.duration_min * 60 <= ends for _, ends in open_here),
        LIMIT: _hit(_full_days(rep, question, pieces), start),
        BUSY: busy,
        BUFFER: wide and not busy,
        GRID: not _on_grid(_grid(meeting, pieces), open_here, start),
    }
    return tuple(name for name, closed in checks.items() if closed)


def _unlimited(meeting: MeetingType) -> MeetingType:
    return replace(meeting, window_days=None, max_per_day=None)


def _hit(closed: Iterable[Span], start: int) -> bool:
    return any(after < start < before for after, before in closed)


def _on_grid(grid: Grid, open_here: Sequence[Span], start: int) -> bool:
    starts: list[int] = []
    for opened, _ in open_here:
        grid(starts, opened, start, start)
    return bool(starts) or not open_here
