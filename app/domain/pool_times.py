"""What reps can offer together, from what their consoles told last.

Decided: fail closed. Who never told a calendar, whose link needs a person, or whose
reading is older than three days offers nothing; a time outside the range that was read
counts as taken. A reading that is old while its console is away is offered with a mark,
since whoever books asks the console again. Refused: a second set of rules for teams:
listing, booking and "why not" are `slots`, rep by rep.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.busy_time import Busy, without
from app.domain.open_time import Schedule
from app.domain.slots import ANY, MeetingType, RepCalendar, SlotQuestion, free_slots, why_not
from app.domain.wire import meetings as wire
from app.domain.zones import DAY

FRESH_S = 60.0  # an older reading is asked for anew
OLD_S = 15 * 60.0  # an older one is marked while its console is away
LOST_S = 3 * DAY  # an older one offers nothing
LONGEST_S = 62 * DAY  # of a range
MAX_WHY = 2000  # starts times reps that are explained in one answer
_FOREVER = 1 << 40  # seconds; after every instant that can be meant

NEVER = "No calendar is linked yet."
LOST = "The calendar was not read for three days: the console was not connected."
OLD = "The calendar was last read a while ago. It is checked again when somebody books."
BROKEN: Mapping[str, str] = {
    "off": "No calendar is linked.",
    "needs_sign_in": "The calendar needs a new sign-in.",
    "needs_consent": "The calendar waits for a consent.",
    "blocked": "The calendar's account is blocked.",
}
TROUBLED: Mapping[str, str] = {
    "unreachable": "The calendar cannot be reached just now; these are its last known times.",
    "limited": "The calendar asks to wait; these are its last known times.",
}
UNTOLD = wire.RepCalendar(rep="")


@dataclass(frozen=True, slots=True)
class Ready:
    """A rep's calendar, made ready to be reckoned with; `schedule` None: none was told."""

    rep: str
    name: str
    calendar: wire.RepCalendar = UNTOLD  # busy times are in `busy`
    schedule: Schedule | None = None
    busy: tuple[Busy, ...] = ()
    here: bool = False
    own: tuple[Busy, ...] = ()  # what the hub holds for this rep
    ignored: tuple[int, int] | None = None  # start and end of the meeting that is being moved


@dataclass(frozen=True, slots=True)
class PoolQuestion:
    """What is asked; the range is half-open, on the start."""

    now: float
    low: int
    high: int
    rules: MeetingType
    reps: tuple[Ready, ...]
    why: bool = False


def busy_of(spans: Iterable[wire.BusySpan]) -> tuple[Busy, ...]:
    """Return busy times as `slots` wants them."""
    return tuple(
        Busy(s.start, s.end, s.status, s.booking, max(0, s.before_s), max(0, s.after_s))
        for s in spans
    )


def words_for(rep: Ready, now: float) -> tuple[bool, str]:
    """Return whether a rep offers times, and what is to be said of the calendar."""
    calendar = rep.calendar
    if rep.schedule is None:
        return False, NEVER
    if calendar.link.state in BROKEN:
        return False, BROKEN[calendar.link.state]
    if calendar.read_at <= 0.0:
        return False, NEVER
    age = now - calendar.read_at
    if age > LOST_S:
        return False, LOST
    if age > OLD_S and not rep.here:
        return True, OLD
    return True, TROUBLED.get(calendar.link.state, "") if age > OLD_S else ""


def pool_times(question: PoolQuestion) -> wire.PoolTimes:
    """Return the starts that any of the reps offers, and who is left out or marked, and why."""
    verdicts = {rep.rep: words_for(rep, question.now) for rep in question.reps}
    shown = [
        _shown(rep, rep.schedule, usable=verdicts[rep.rep][0])
        for rep in question.reps
        if rep.schedule
    ]
    asked = _asked(question, tuple(each for each in shown if each.busy is not None))
    found = free_slots(asked)
    readings = [rep.calendar.read_at for rep in question.reps if verdicts[rep.rep][0]]
    return wire.PoolTimes(
        low=question.low,
        high=question.high,
        duration_min=question.rules.duration_min,
        slots=_joined(found.by_rep),
        closed=_closed(question, shown, found.starts) if question.why else [],
        left_out=[
            wire.LeftOut(rep=rep.rep, name=rep.name, words=words)
            for rep in question.reps
            if (words := verdicts[rep.rep][1])
        ],
        read_at=min(readings, default=0.0),
    )


def _asked(question: PoolQuestion, reps: tuple[RepCalendar, ...]) -> SlotQuestion:
    now = int(question.now) + 1  # a notice is never short by a fraction of a second
    return SlotQuestion(now, question.low, question.high, question.rules, reps, ANY)


def _shown(rep: Ready, schedule: Schedule, *, usable: bool) -> RepCalendar:
    """Return the rep with the calendar's busy times and the hub's own; a meeting counts once."""
    if not usable:
        return RepCalendar(rep.rep, schedule, None)
    own = {(item.start, item.end) for item in rep.own}
    told = [i for i in rep.busy if not (i.booking and (i.start, i.end) in own)]
    told = without(told, rep.ignored)
    unread = (Busy(-_FOREVER, rep.calendar.low), Busy(rep.calendar.high, _FOREVER))
    return RepCalendar(rep.rep, schedule, (*told, *rep.own, *unread))


def _joined(by_rep: Mapping[str, Sequence[int]]) -> list[wire.FreeSlot]:
    reps: dict[int, list[str]] = {}
    for rep, starts in by_rep.items():
        for start in starts:
            reps.setdefault(start, []).append(rep)
    return [wire.FreeSlot(start=start, reps=reps[start]) for start in sorted(reps)]


def _closed(
    question: PoolQuestion, reps: Sequence[RepCalendar], offered: Iterable[int]
) -> list[wire.ClosedSlot]:
    """Return the starts in open hours that nobody offers, earliest first, as many as are explained.

    Only what lies within two days of a start can close it, but for the range that was read.
    """
    starts = sorted(_in_hours(question, reps).difference(offered))
    most = MAX_WHY // max(1, len(reps))
    near: dict[tuple[str, int], RepCalendar] = {}
    found = []
    for start in starts[:most]:
        for rep in reps:
            key = (rep.id, start // DAY)
            if key not in near:
                near[key] = _around(rep, start // DAY)
        asked = _asked(question, tuple(near[rep.id, start // DAY] for rep in reps))
        why = {rep: list(words) for rep, words in why_not(asked, start).items()}
        found.append(wire.ClosedSlot(start=start, why=why))
    return found


def _in_hours(question: PoolQuestion, reps: Sequence[RepCalendar]) -> set[int]:
    rules = question.rules
    bare = MeetingType(rules.duration_min, rules.granularity_min, rules.grid)
    idle = tuple(replace(rep, busy=()) for rep in reps)
    return set(free_slots(SlotQuestion(0, question.low, question.high, bare, idle, ANY)).starts)


def _around(rep: RepCalendar, day: int) -> RepCalendar:
    if rep.busy is None:
        return rep
    low, high = (day - 2) * DAY, (day + 3) * DAY
    items = [i for i in rep.busy if i.end + i.after_s > low and i.start - i.before_s < high]
    return replace(rep, busy=items)
