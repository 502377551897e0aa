"""How the members of a team stand: who is next, who is not, and why; and what the ledger tells.

The hub decides. This is the same decision, made again from what it wrote down: counted
turns, what a newcomer started with, and whose calendar can be counted on now.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from app.domain.assignment import COUNTED, RepLoad, decide
from app.domain.meeting_kinds import Member, Team
from app.domain.pool_times import Ready, words_for
from app.domain.rep_hours import schedule_of
from app.domain.wire.meetings import RepCalendar, Turn

NEXT, RANK, INACTIVE, CALENDAR, CAP, NO_WEIGHT = (
    "next",
    "rank",
    "inactive",
    "calendar",
    "cap",
    "no_weight",
)


@dataclass(frozen=True, slots=True)
class Standing:
    """One member of a team, as the turns have it now."""

    member: Member
    name: str
    booked: int = 0  # turns that count: held and booked
    begun: float = 0.0  # what it started with, and an admin's calibration
    why: str = RANK  # one of the words above
    rank: int = 0  # among those who can be chosen, 1: next; 0: cannot be chosen
    behind: float = 0.0  # its fair share less what it has; negative: ahead of it
    calendar: str = ""  # what is to be said of its calendar, in plain words


@dataclass(frozen=True, slots=True)
class Skipped:
    """Somebody who was not chosen, and the reason as it was written down."""

    rep: str
    reason: str


class _Load(msgspec.Struct, frozen=True):
    id: str
    calibration: float = 0.0
    cap_used: int = 0


class _Verdict(msgspec.Struct, frozen=True):
    rep: str
    chosen: bool = False
    reason: str = ""


class _Decision(msgspec.Struct, frozen=True):
    """The part of a written decision that is read here."""

    reps: list[_Load] = []
    verdicts: list[_Verdict] = []


def standings(
    team: Team, turns: Sequence[Turn], calendars: Mapping[str, RepCalendar], now: float
) -> list[Standing]:
    """Return the members, who is next first.

    Args:
        team: as it is edited.
        turns: of the ledger, newest first.
        calendars: as the hub tells them, by rep.
        now: Unix seconds.

    """
    told = {each.rep: _calendar(calendars.get(each.rep), each, now) for each in team.members}
    loads = _loads(team, turns, {rep: usable for rep, (usable, _) in told.items()})
    verdicts = {each.rep: each for each in decide(list(loads.values())).verdicts}
    order = [rep for rep, verdict in verdicts.items() if verdict.eligible]
    found = []
    for member in team.members:
        load, verdict = loads[member.rep], verdicts[member.rep]
        rank = order.index(member.rep) + 1 if member.rep in order else 0
        found.append(
            Standing(
                member=member,
                name=member.name or member.rep,
                booked=int(load.bookings),
                begun=float(load.calibration),
                why=_why(load, chosen=verdict.chosen),
                rank=rank,
                behind=verdict.shortfall or 0.0,
                calendar=told[member.rep][1],
            )
        )
    return sorted(found, key=lambda each: (each.rank or len(found) + 1, each.name.casefold()))


def skipped(turn: Turn) -> list[Skipped]:
    """Return who was not chosen, in the order of the turns."""
    verdicts = _decision(turn.decision).verdicts
    return [Skipped(each.rep, each.reason) for each in verdicts if not each.chosen]


def _loads(team: Team, turns: Sequence[Turn], usable: Mapping[str, bool]) -> dict[str, RepLoad]:
    booked = Counter(each.rep for each in turns if each.counted and each.state in COUNTED)
    last = {each.rep: each.at for each in reversed(turns) if each.counted}
    newest = next((each for each in turns if each.decision), None)
    known = {each.id: each for each in _decision(newest.decision if newest else "").reps}
    return {
        member.rep: RepLoad(
            id=member.rep,
            active=member.active,
            free=usable[member.rep],
            weight=member.weight,
            priority=member.priority,
            bookings=booked[member.rep],
            # what the hub wrote down has the admin's calibration in it
            calibration=known[member.rep].calibration
            if member.rep in known
            else member.calibration,
            cap=member.cap or None,
            cap_used=known[member.rep].cap_used if member.rep in known else 0,
            last=last.get(member.rep),
        )
        for member in team.members
    }


def _why(load: RepLoad, *, chosen: bool) -> str:
    if chosen:
        return NEXT
    if not load.active:
        return INACTIVE
    if not load.free:
        return CALENDAR
    if not load.has_room:
        return CAP
    return RANK if load.weight > 0 else NO_WEIGHT


def _calendar(calendar: RepCalendar | None, member: Member, now: float) -> tuple[bool, str]:
    if calendar is None:
        return words_for(Ready(member.rep, member.name), now)
    return calendar_words(calendar, now)


def calendar_words(calendar: RepCalendar, now: float) -> tuple[bool, str]:
    """Return whether teams can count on a rep's calendar, and what is to be said of it."""
    try:
        schedule = schedule_of(calendar.hours)
    except ValueError:
        schedule = None
    ready = Ready(calendar.rep, calendar.name, calendar, schedule, here=calendar.here)
    return words_for(ready, now)


def _decision(text: str) -> _Decision:
    try:
        return msgspec.json.decode(text, type=_Decision) if text else _Decision()
    except msgspec.DecodeError:
        return _Decision()
