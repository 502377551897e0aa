"""Which reps could take a meeting, and when.

Decided: answers are kept for a few seconds as long as nothing that they are made from
has changed, so that many visitors who look at the same times cost one reckoning.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from app.domain.busy_time import Busy
from app.domain.meeting_kinds import Kind, Team, in_order, kind_of, rules_of, team_of
from app.domain.pool_times import LONGEST_S, PoolQuestion, pool_times
from app.domain.wire.meetings import AskTimes, PoolTimes
from app.hub.calendars import Calendars
from app.hub.meeting_world import Held
from app.hub.refusal import RefusedError, bad_request
from app.hub.world import World

MAX_REPS = 200
REMEMBERED, REMEMBERED_S = 100, 10.0
_INSTANT = 1 << 33  # Unix seconds; nothing is planned after it
_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Pool:
    """Who may host, and by which rule."""

    reps: tuple[str, ...]
    team: str = ""  # whose turn counts; empty: nobody's
    owner: str = ""  # comes first
    named: bool = False  # asked for by name: nobody else will do


class Pools:
    """Finds reps and times."""

    def __init__(self, world: World, calendars: Calendars) -> None:
        self._world = world
        self._calendars = calendars
        self._known: dict[_Key, tuple[float, PoolTimes]] = {}
        self._version = -1

    def kind(self, name: str) -> Kind:
        """Return a kind of meeting; the usual one where none is named; raise RefusedError."""
        if not name:
            return Kind()
        document = self._world.documents.get(("meeting_type", name))
        if document is None or document.dropped:
            raise RefusedError("not_found", f"There is no meeting type '{name[:40]}'.")
        return kind_of(document.body)

    def linkable(self) -> list[tuple[str, Kind]]:
        """Return the kinds that visitors may choose, in order, with their names."""
        return in_order(
            (name, kind)
            for (what, name), document in self._world.documents.items()
            if what == "meeting_type" and not document.dropped
            if (kind := kind_of(document.body)).linkable
        )

    def team(self, name: str) -> Team:
        """Return a team; one that is not there has nobody in it."""
        document = self._world.documents.get(("team", name))
        return team_of(document.body) if document and not document.dropped else Team()

    def named(self, reps: Sequence[str]) -> Pool:
        """Return the pool of reps who were named; raise RefusedError for unknown ones."""
        known = tuple(dict.fromkeys(reps))
        if len(known) > MAX_REPS or any(rep not in self._world.reps for rep in known):
            raise RefusedError("not_found", "One of these reps is not known.")
        return Pool(known)

    def of_team(self, name: str, owner: str = "") -> Pool:
        """Return the pool of a team, and the account's owner before it."""
        active = [m.rep for m in self.team(name).members if m.active][:MAX_REPS]
        first = [owner] if owner in self._world.reps else []
        reps = tuple(dict.fromkeys(first + active))
        return Pool(reps, name, first[0] if first else "")

    def by_rule(self, kind: Kind, *, me: str, owner: str = "") -> Pool:
        """Return the pool of a kind's own rule; `me` is who offers it, or nobody."""
        if kind.host == "me":
            host = me or kind.rep
            return Pool((host,) if host else ())
        return self.of_team(kind.team, owner if kind.host == "owner" else "")

    def answer(self, asker: str, question: AskTimes) -> PoolTimes:
        """Answer a console; raise RefusedError."""
        kind = self.kind(question.type)
        if question.reps:
            pool = self.named(question.reps)
        elif question.team:
            pool = self.of_team(question.team, question.owner)
        else:
            pool = self.by_rule(kind, me=asker, owner=question.owner)
        kind = lasting(kind, question.duration_min)
        moving = self._world.meets.meetings.get(question.moving)
        within = (question.low, question.high)
        found = self.times(pool, kind, within, why=question.why, moving=moving)
        fresh = self._calendars.refresh(pool.reps, found.low, found.high)
        return msgspec.structs.replace(found, refreshing=fresh)

    def times(
        self,
        pool: Pool,
        kind: Kind,
        within: tuple[int, int],
        *,
        why: bool = False,
        moving: Held | None = None,
    ) -> PoolTimes:
        """Return what a pool offers, from memory; raise RefusedError for a senseless range."""
        low, high = _sensible(*within)
        if self._version != self._world.meets.version:
            self._known.clear()
            self._version = self._world.meets.version
        key = (rules_of(kind), pool.reps, low, high, why, moving and moving.record.id)
        at, found = self._known.get(key, (0.0, None))
        if found is None or not 0 <= self._world.now - at < REMEMBERED_S:
            found = pool_times(self._question(pool, kind, low, high, why=why, moving=moving))
            if len(self._known) >= REMEMBERED:
                del self._known[next(iter(self._known))]
            self._known[key] = (self._world.now, found)
        return found

    def at(
        self, pool: Pool, kind: Kind, start: int, moving: Held | None = None
    ) -> tuple[list[str], dict[str, str]]:
        """Return who offers a start now, and what is to be said of whose calendar, unremembered."""
        _sensible(start, start + 1)
        question = self._question(pool, kind, start, start + 1, moving=moving)
        found = pool_times(question)
        marked = {each.rep: each.words for each in found.left_out}
        return (list(found.slots[0].reps) if found.slots else []), marked

    def _question(
        self,
        pool: Pool,
        kind: Kind,
        low: int,
        high: int,
        *,
        why: bool = False,
        moving: Held | None = None,
    ) -> PoolQuestion:
        own = self._own(set(pool.reps), moving)
        reps = []
        for rep in pool.reps:
            ready = replace(self._calendars.ready(rep), own=tuple(own.get(rep, ())))
            if moving is not None and moving.record.host == rep:
                ready = replace(ready, ignored=(moving.record.start, moving.record.end))
            reps.append(ready)
        return PoolQuestion(self._world.now, low, high, rules_of(kind), tuple(reps), why)

    def _own(self, reps: set[str], moving: Held | None) -> dict[str, list[Busy]]:
        """Return what the hub holds for reps, but for the meeting that is being moved."""
        found: dict[str, list[Busy]] = {}
        for held in self._world.meets.meetings.values():
            for rep, item in held.items() if held is not moving else ():
                if rep in reps:
                    found.setdefault(rep, []).append(item)
        return found


def lasting(kind: Kind, duration_min: int) -> Kind:
    """Return a kind with another duration, 0: its own; raise RefusedError."""
    if not duration_min:
        return kind
    if not 5 <= duration_min <= 480:
        raise bad_request("A meeting takes 5 minutes to 8 hours.")
    return msgspec.structs.replace(kind, duration_min=duration_min)


def _sensible(low: int, high: int) -> tuple[int, int]:
    if not 0 <= low < high <= _INSTANT:
        raise bad_request("A range of time has a beginning before its end.")
    return low, int(min(high, low + LONGEST_S))
