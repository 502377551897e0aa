"""Who starts where in a team's turns: a newcomer, and who is back, start at the average.

Else the pool would pour everything over them. Who had more than the average keeps it,
so that a rep who leaves and comes back wins nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.assignment import RepLoad, calibration_for
from app.domain.meeting_kinds import Member


@dataclass(frozen=True, slots=True)
class Standing:
    """What a team remembers of a rep, besides the turns."""

    active: bool
    calibration: float = 0.0  # counts like so many bookings


def settled(
    before: Mapping[str, Standing], members: Sequence[Member], booked: Mapping[str, int]
) -> dict[str, Standing]:
    """Return the standings after a team changed; who left it stays known, as not active.

    Args:
        before: standings by rep, as they were.
        members: as the team's document has them now.
        booked: counted turns by rep.
    """
    pool = [
        load_of(member, before[member.rep], booked.get(member.rep, 0))
        for member in members
        if member.active and member.rep in before and before[member.rep].active
    ]
    after = {rep: Standing(False, known.calibration) for rep, known in before.items()}
    for member in members:
        known = before.get(member.rep, Standing(False))
        if member.active and not known.active:
            known = _welcomed(member, known, pool, booked.get(member.rep, 0))
        after[member.rep] = Standing(member.active, known.calibration)
    return after


def load_of(member: Member, known: Standing, booked: int) -> RepLoad:
    """Return a member as the assignment sees one."""
    return RepLoad(
        id=member.rep,
        active=member.active,
        weight=member.weight,
        priority=member.priority,
        bookings=booked,
        calibration=known.calibration + member.calibration,
    )


def _welcomed(member: Member, known: Standing, pool: Sequence[RepLoad], booked: int) -> Standing:
    level = float(calibration_for(load_of(member, known, booked), pool)) - member.calibration
    return Standing(True, max(known.calibration, level))
