"""Who gets a routed chat or meeting, and why.

Decided: Cal.com's published order (weights, priority, least recent), computed
with exact fractions, so that a tie is a tie on every machine; each answer
carries a verdict per rep, made by the same pass that decided. Refused: floats,
whose rounding would decide between equals; a second function that explains.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

COUNTED = frozenset({"held", "booked"})  # not "cancelled", not "no_show"
Number = int | float


@dataclass(frozen=True, slots=True)
class RepLoad:
    """One rep as the assignment sees it."""

    id: str
    active: bool = True
    free: bool = True  # available at the slot
    weight: Number = 100
    priority: Number = 2  # higher is served first
    bookings: Number = 0  # counted ones, see `counted`
    calibration: Number = 0
    cap: Number | None = None
    cap_used: Number = 0
    last: float | None = None  # when last booked, on any one scale; None: never

    @property
    def has_room(self) -> bool:
        """Whether one more is under the cap."""
        return self.cap is None or self.cap_used < self.cap

    @property
    def is_free(self) -> bool:
        """Whether this rep can take it now."""
        return self.active and self.free and self.has_room

    @property
    def takes_turns(self) -> bool:
        """Whether this rep is part of the round robin, free or not."""
        return self.active and self.weight > 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the decision says about one rep."""

    rep: str
    chosen: bool
    eligible: bool  # could have been chosen
    reason: str  # in plain words
    share: float | None = None  # of all counted work; None: no part in the round robin
    shortfall: float | None = None  # share less own work; the largest is next


@dataclass(frozen=True, slots=True)
class Assignment:
    """The chosen rep, or None for nobody, and why."""

    rep: str | None
    by: str  # "owner", "round_robin" or "nobody"
    reason: str
    verdicts: tuple[Verdict, ...]


def counted(states: Iterable[str]) -> int:
    """Return how many bookings count: held and booked."""
    return sum(state in COUNTED for state in states)


def assign(
    reps: Sequence[RepLoad], owner: str | None = None, owner_only: bool = False
) -> str | None:
    """Return the rep who gets it, or None for nobody.

    The account's owner who is free comes first; with `owner_only` nobody else
    gets it. Then the largest shortfall, the larger weight, the higher priority,
    the least recently booked (never first), the id.
    """
    return decide(reps, owner, owner_only).rep


def decide(
    reps: Sequence[RepLoad], owner: str | None = None, owner_only: bool = False
) -> Assignment:
    """Return `assign`'s answer with the reason for every rep."""
    shortfalls = _shortfalls(reps)
    if any(rep.id == owner and rep.is_free for rep in reps):
        return _explained(reps, shortfalls, owner, "owner")
    if owner_only:
        return _explained(reps, shortfalls, None, "owner_only")
    chosen = min(
        (rep for rep in reps if rep.is_free and rep.takes_turns),
        key=lambda rep: _turn(rep, shortfalls[rep.id]),
        default=None,
    )
    return _explained(reps, shortfalls, chosen.id if chosen else None, "round_robin")


def pool_average(reps: Iterable[RepLoad]) -> Fraction:
    """Return the pool's average work of a rep with weight 100."""
    pool = [rep for rep in reps if rep.takes_turns]
    weights = sum((_exact(rep.weight) for rep in pool), Fraction())
    return sum((_work(rep) for rep in pool), Fraction()) * 100 / weights if weights else Fraction()


def calibration_for(newcomer: RepLoad, pool: Iterable[RepLoad]) -> Fraction:
    """Return the calibration that puts `newcomer` at the average of `pool`.

    For a rep who joins, or is back from time off: the pool must not pour
    everything over them.
    """
    others = [rep for rep in pool if rep.id != newcomer.id]
    average = pool_average(others) * _exact(newcomer.weight) / 100
    return average - _exact(newcomer.bookings)


def _exact(number: Number) -> Fraction:
    """Return the number as it is written: 0.1 is one tenth."""
    return Fraction(str(number))


def _work(rep: RepLoad) -> Fraction:
    return _exact(rep.bookings) + _exact(rep.calibration)


def _shortfalls(reps: Sequence[RepLoad]) -> dict[str, tuple[Fraction, Fraction]]:
    """Return share and shortfall of everyone in the round robin, by id."""
    pool = [rep for rep in reps if rep.takes_turns]
    weights = sum((_exact(rep.weight) for rep in pool), Fraction())
    work = sum((_work(rep) for rep in pool), Fraction())
    shares = {rep.id: work * _exact(rep.weight) / weights for rep in pool}
    return {rep.id: (shares[rep.id], shares[rep.id] - _work(rep)) for rep in pool}


def _turn(rep: RepLoad, counts: tuple[Fraction, Fraction]) -> tuple[object, ...]:
    never_first = (0, 0.0) if rep.last is None else (1, rep.last)
    return (-counts[1], -_exact(rep.weight), -rep.priority, never_first, rep.id)


def _explained(
    reps: Sequence[RepLoad],
    counts: dict[str, tuple[Fraction, Fraction]],
    chosen: str | None,
    rule: str,
) -> Assignment:
    ordered = sorted(reps, key=lambda rep: _queue(rep, counts))
    ranks = [rep.id for rep in ordered if rep.is_free and rep.takes_turns]
    verdicts = tuple(_verdict(rep, counts.get(rep.id), chosen, rule, ranks) for rep in ordered)
    reason = next((v.reason for v in verdicts if v.chosen), _NOBODY[rule])
    return Assignment(chosen, rule if chosen is not None else "nobody", reason, verdicts)


_NOBODY = {
    "owner": "the account's owner is free",
    "owner_only": "only the account's owner may have it, and the owner is not free",
    "round_robin": "nobody in the pool is free",
}


def _queue(rep: RepLoad, counts: dict[str, tuple[Fraction, Fraction]]) -> tuple[object, ...]:
    """Sort key of the explanation: who is next, then who takes no part."""
    if rep.id not in counts:
        return (1, rep.id)
    return (0, *_turn(rep, counts[rep.id]))


def _verdict(
    rep: RepLoad,
    counts: tuple[Fraction, Fraction] | None,
    chosen: str | None,
    rule: str,
    ranks: list[str],
) -> Verdict:
    picked = chosen is not None and rep.id == chosen
    barred = _barrier(rep, rule, picked)
    share, shortfall = counts or (None, None)
    return Verdict(
        rep=rep.id,
        chosen=picked,
        eligible=picked or not barred,
        reason=_chosen_words(rule, shortfall) if picked else barred or _rank_words(rep.id, ranks),
        share=None if share is None else float(share),
        shortfall=None if shortfall is None else float(shortfall),
    )


def _barrier(rep: RepLoad, rule: str, picked: bool) -> str:
    """Return why this rep could not be chosen, or nothing."""
    if not rep.active:
        return "not active"
    if not rep.free:
        return "not available at this time"
    if not rep.has_room:
        return f"at the limit: {rep.cap_used} of {rep.cap}"
    if rule != "round_robin" and not picked:
        return "the account has an owner, who comes first"
    return "" if rep.weight > 0 or picked else "weight 0: takes no turns"


def _chosen_words(rule: str, shortfall: Fraction | None) -> str:
    if rule == "owner":
        return "owns the account"
    behind = float(shortfall or 0)
    return "next in turn" if behind < 0.05 else f"next in turn, {behind:.1f} behind a fair share"


def _rank_words(rep: str, ranks: list[str]) -> str:
    return f"number {ranks.index(rep) + 1} in turn"
