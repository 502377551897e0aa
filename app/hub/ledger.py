"""Whose turn it is in a team, and whose it was (U2).

Decided: a turn is counted while its meeting is held or booked, so that a cancelled one,
a no-show and one that failed give the turn back by themselves. What went to the
account's owner or to a named rep is written down too and not counted. A meeting that
goes to another rep ends one turn and begins another.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from app.domain.assignment import COUNTED, Assignment, RepLoad, decide
from app.domain.fairness import Standing, load_of, settled
from app.domain.meeting_kinds import Member, Team
from app.domain.time_off import is_away
from app.domain.wire.meetings import Chosen, MeetingRecord, Turn
from app.hub.effects import Out
from app.hub.meeting_rows import StandingRow, TurnDecisionRow, TurnRow
from app.hub.world import World

LOOK_S = 60.0  # between two looks for time off
BACK = "back from time off: starts at the team's average"
AMONG = "next in turn among those asked for by name"
_STATES = {"booked": "booked", "cancelled": "cancelled", "no_show": "no_show", "failed": "failed"}


@dataclass(frozen=True, slots=True)
class Choice:
    """The host of a meeting, and why."""

    rep: str
    chosen: Chosen
    reason: str
    decision: str = ""  # JSON of what it was decided from


class Ledger:
    """Decides by the turns of a team, and writes them down."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out
        self._looked: dict[str, float] = {}  # by team

    def roster(self, name: str, team: Team) -> None:
        """Take note of who is in a team now: newcomers, and who is back, start at its average."""
        before = self._world.meets.standings.get(name, {})
        members = [self._unless_away(each, before.get(each.rep)) for each in team.members]
        after = settled(before, members, self._booked(name))
        self._world.meets.standings[name] = after
        for rep, standing in after.items():
            if before.get(rep) != standing:
                self._out.row(
                    StandingRow(
                        team=name,
                        rep=rep,
                        active=standing.active,
                        calibration=standing.calibration,
                    )
                )

    def look(self, name: str, team: Team) -> None:
        """Take note of who went on time off, and write down who is back."""
        now, before = self._world.now, dict(self._world.meets.standings.get(name, {}))
        if not 0 <= now - self._looked.get(name, -LOOK_S) < LOOK_S:
            self._looked[name] = now
            self.roster(name, team)
            self._welcome(name, before)

    def choose(
        self,
        name: str,
        team: Team,
        free: Collection[str],
        owner: str,
        start: int,
        why: Mapping[str, str],
    ) -> Choice | None:
        """Return whose turn it is among the free reps of a team; None: nobody's.

        `why` has what is known of those who are not free, for whoever reads the decision.
        """
        if any(m.rep not in self._world.meets.standings.get(name, {}) for m in team.members):
            self.roster(name, team)
        self.look(name, team)
        loads = self._loads(name, team, free, owner)
        found = decide(loads, owner or None)
        if found.rep is None:
            return None
        told = _explained(found, free, why)
        chosen: Chosen = "owner" if found.by == "owner" else "turn"
        return Choice(found.rep, chosen, found.reason, _written(told, loads, owner, start))

    def among(
        self, name: str, team: Team, reps: Sequence[str], free: Collection[str], start: int
    ) -> Choice | None:
        """Return which of some named reps is next, by the team's rule; None: none is free.

        It is nobody's turn. Reps of no one team are told apart by the meetings ahead of
        them; where the rule passes over all, the first free one hosts all the same.
        """
        known = {member.rep: member for member in team.members}
        asked = [
            msgspec.structs.replace(known.get(rep) or Member(rep=rep), active=True) for rep in reps
        ]
        loads = self._loads(name, Team(members=asked), free, "")
        if not name:
            ahead = self._ahead()
            loads = [replace(load, bookings=ahead.get(load.id, 0)) for load in loads]
        found = decide(loads)
        rep = found.rep or next((each for each in reps if each in free), None)
        if rep is None:
            return None
        return Choice(rep, "named", AMONG, _written(found, loads, "", start))

    def take(self, record: MeetingRecord, choice: Choice) -> None:
        """Write a turn down, as held; a meeting of no team is nobody's turn."""
        if not record.team:
            return
        self._keep(
            Turn(
                id=record.booking,
                team=record.team,
                meeting=record.id,
                rep=choice.rep,
                at=self._world.now,
                chosen=choice.chosen,
                state="held",
                reason=choice.reason,
                counted=choice.chosen == "turn",
            )
        )
        if choice.decision:
            self._out.row(
                TurnDecisionRow(turn=record.booking, at=self._world.now, decision=choice.decision)
            )

    def _unless_away(self, member: Member, known: Standing | None) -> Member:
        """Return a member as not active while their calendar shows time off."""
        kept = self._world.meets.calendars.get(member.rep)
        if kept is None or not member.active:
            return member
        was = known is not None and not known.active
        covers = (kept.calendar.low, kept.calendar.high)
        away = is_away(kept.schedule, kept.busy, covers, self._world.now, was=was)
        return msgspec.structs.replace(member, active=False) if away else member

    def _welcome(self, name: str, before: Mapping[str, Standing]) -> None:
        """Write a line that is no turn for each rep who is back."""
        for rep, standing in self._world.meets.standings.get(name, {}).items():
            known = before.get(rep)
            if known is not None and standing.active and not known.active:
                line = f"back.{name}.{rep}.{int(self._world.now)}"
                at = self._world.now
                self._keep(Turn(line, name, "", rep, at, "turn", "", BACK, counted=False))

    def settle(self, team: str, booking: str, state: str) -> None:
        """Note how the meeting of a turn stands."""
        turn = self._world.meets.turns.get(team, {}).get(booking)
        now = _STATES.get(state)
        if turn is not None and now is not None and turn.state != now:
            self._keep(msgspec.structs.replace(turn, state=now))

    def _keep(self, turn: Turn) -> None:
        self._world.meets.turns.setdefault(turn.team, {})[turn.id] = turn
        self._out.row(
            TurnRow(
                id=turn.id,
                team=turn.team,
                meeting=turn.meeting,
                rep=turn.rep,
                at=turn.at,
                chosen=turn.chosen,
                state=turn.state,
                reason=turn.reason,
                counted=turn.counted,
            )
        )

    def _booked(self, team: str) -> dict[str, int]:
        """Return how many turns count, by rep."""
        found: dict[str, int] = {}
        for turn in self._world.meets.turns.get(team, {}).values():
            if turn.counted and turn.state in COUNTED:
                found[turn.rep] = found.get(turn.rep, 0) + 1
        return found

    def _loads(self, name: str, team: Team, free: Collection[str], owner: str) -> list[RepLoad]:
        booked, last, ahead = self._booked(name), self._last(name), self._ahead()
        standings = self._world.meets.standings.get(name, {})
        members = list(team.members)
        if owner and all(member.rep != owner for member in members):
            members.append(Member(rep=owner, weight=0))
        loads = []
        for member in members:
            known = standings.get(member.rep, Standing(member.active))
            load = load_of(member, known, booked.get(member.rep, 0))
            loads.append(
                replace(
                    load,
                    free=member.rep in free,
                    cap=member.cap or None,
                    cap_used=ahead.get(member.rep, 0),
                    last=last.get(member.rep),
                )
            )
        return loads

    def _last(self, team: str) -> dict[str, float]:
        """Return when each rep had a counted turn last."""
        turns = self._world.meets.turns.get(team, {}).values()
        return {turn.rep: turn.at for turn in sorted(turns, key=_when) if turn.counted}

    def _ahead(self) -> dict[str, int]:
        """Return how many meetings lie ahead of each rep."""
        found: dict[str, int] = {}
        for held in self._world.meets.meetings.values():
            if held.holds and held.record.start > self._world.now:
                found[held.record.host] = found.get(held.record.host, 0) + 1
        return found


def _when(turn: Turn) -> float:
    return turn.at


def _explained(found: Assignment, free: Collection[str], why: Mapping[str, str]) -> Assignment:
    """Say of those who were not free what is known of it, such as a broken calendar."""
    verdicts = (
        each if each.rep in free else replace(each, reason=why.get(each.rep) or each.reason)
        for each in found.verdicts
    )
    return replace(found, verdicts=tuple(verdicts))


def _written(found: Assignment, loads: list[RepLoad], owner: str, start: int) -> str:
    """Return all that a decision was made from, so that it can be made again."""
    given = {
        "rep": found.rep,
        "by": found.by,
        "reason": found.reason,
        "start": start,
        "owner": owner,
        "reps": loads,
        "verdicts": found.verdicts,
    }
    return msgspec.json.encode(given).decode("utf-8")
