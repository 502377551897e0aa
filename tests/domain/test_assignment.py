"""Who gets a routed chat or meeting (contracts/assignment.md)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.assignment import (
    RepLoad,
    assign,
    calibration_for,
    counted,
    decide,
    pool_average,
)

small = st.integers(0, 4)
loads = st.builds(
    RepLoad,
    id=st.sampled_from("abcdefgh"),
    active=st.booleans(),
    free=st.booleans(),
    weight=st.sampled_from([0, 50, 100, 100, 150, 0.1]),
    priority=st.integers(1, 3),
    bookings=small,
    calibration=st.sampled_from([0, 1, 2.5, 0.1]),
    cap=st.none() | small,
    cap_used=small,
    last=st.none() | st.sampled_from([1.0, 2.0, 3.0]),
)
pools = st.lists(loads, max_size=6, unique_by=lambda rep: rep.id)


def obvious(reps, owner, owner_only):
    """The contract's sentences, one by one."""
    free = {r.id for r in reps if r.active and r.free and (r.cap is None or r.cap_used < r.cap)}
    if owner in free:
        return owner
    if owner_only:
        return None
    pool = [r for r in reps if r.active and r.weight > 0]
    done = {r.id: Fraction(str(r.bookings)) + Fraction(str(r.calibration)) for r in pool}
    total = sum(Fraction(str(r.weight)) for r in pool)
    short = {r.id: sum(done.values()) * Fraction(str(r.weight)) / total - done[r.id] for r in pool}
    left = [r for r in pool if r.id in free]
    for best in (
        lambda r: short[r.id],
        lambda r: r.weight,
        lambda r: r.priority,
        lambda r: 1 if r.last is None else -r.last,
    ):
        top = max((best(r) for r in left), default=None)
        left = [r for r in left if best(r) == top]
    return min((r.id for r in left), default=None)


@given(pools, st.none() | st.sampled_from("abcxyz"), st.booleans())
def test_the_answer_is_that_of_the_contract_read_aloud(reps, owner, owner_only):
    assert assign(reps, owner, owner_only) == obvious(reps, owner, owner_only)


@given(pools, st.none() | st.sampled_from("abcxyz"), st.booleans(), st.randoms())
def test_the_order_of_the_reps_does_not_matter(reps, owner, owner_only, random):
    shuffled = random.sample(reps, len(reps))
    assert decide(shuffled, owner, owner_only) == decide(reps, owner, owner_only)


@given(pools, st.none() | st.sampled_from("abcxyz"), st.booleans())
def test_every_rep_has_a_verdict_in_words_and_one_at_most_is_chosen(reps, owner, owner_only):
    decision = decide(reps, owner, owner_only)
    assert {v.rep for v in decision.verdicts} == {r.id for r in reps}
    assert all(v.reason for v in decision.verdicts)
    assert decision.reason
    assert [v.rep for v in decision.verdicts if v.chosen] == (
        [] if decision.rep is None else [decision.rep]
    )


def test_a_free_owner_gets_it_even_with_weight_0_and_far_ahead():
    reps = [RepLoad("a"), RepLoad("b", weight=0, bookings=50)]
    assert assign(reps, owner="b") == "b"


@pytest.mark.parametrize("barrier", [{"active": False}, {"free": False}, {"cap": 3, "cap_used": 3}])
def test_an_owner_who_is_not_free_leaves_it_to_the_pool_or_to_nobody(barrier):
    reps = [RepLoad("a"), RepLoad("b", **barrier)]
    assert assign(reps, owner="b") == "a"
    assert assign(reps, owner="b", owner_only=True) is None


def test_owner_only_without_an_owner_is_nobody():
    decision = decide([RepLoad("a")], None, owner_only=True)
    assert (decision.rep, decision.by) == (None, "nobody")


def test_reps_who_are_not_free_still_have_their_share():
    """Without the absent c, a would be behind b; with c's work, b's larger weight is owed more."""
    reps = [
        RepLoad("a", weight=100, bookings=1),
        RepLoad("b", weight=200, bookings=2),
        RepLoad("c", weight=100, bookings=9, free=False),
    ]
    assert assign(reps) == "b"


def test_ties_go_to_weight_then_priority_then_least_recent_then_id():
    assert assign([RepLoad("a"), RepLoad("b", weight=200)]) == "b"
    assert assign([RepLoad("a"), RepLoad("b", priority=3)]) == "b"
    assert assign([RepLoad("a", last=2.0), RepLoad("b", last=1.0)]) == "b"
    assert assign([RepLoad("a", last=2.0), RepLoad("b")]) == "b"
    assert assign([RepLoad("b"), RepLoad("a")]) == "a"


def test_thirds_and_tenths_tie_exactly():
    reps = [RepLoad("b", calibration=0.3), RepLoad("a", bookings=0, calibration=0.1 * 3)]
    assert assign(reps) == "b"  # 0.30000000000000004 is more work than 0.3
    thirds = [RepLoad("b", bookings=1), RepLoad("a", bookings=1), RepLoad("c", bookings=1)]
    assert assign(thirds) == "a"


def test_cancelled_and_no_show_do_not_count():
    assert counted(["held", "booked", "cancelled", "no_show", "booked"]) == 3


def test_the_explanation_names_the_barrier():
    reps = [
        RepLoad("off", active=False),
        RepLoad("busy", free=False),
        RepLoad("full", cap=2, cap_used=2),
        RepLoad("none", weight=0),
        RepLoad("next", bookings=1),
        RepLoad("later", bookings=3),
    ]
    reasons = {v.rep: v.reason for v in decide(reps).verdicts}
    assert reasons == {
        "off": "not active",
        "busy": "not available at this time",
        "full": "at the limit: 2 of 2",
        "none": "weight 0: takes no turns",
        "next": "next in turn",
        "later": "number 2 in turn",
    }


def test_the_reason_says_how_far_behind_the_chosen_one_is():
    chosen = decide([RepLoad("a", bookings=1), RepLoad("b", bookings=4)])
    assert chosen.reason == "next in turn, 1.5 behind a fair share"


def test_those_passed_over_for_an_owner_are_told_so():
    reasons = {v.rep: v.reason for v in decide([RepLoad("a"), RepLoad("b")], owner="b").verdicts}
    assert reasons == {
        "a": "the account has an owner, who comes first",
        "b": "owns the account",
    }


def test_a_newcomer_starts_at_the_average_of_the_pool():
    pool = [RepLoad("a", bookings=4), RepLoad("b", bookings=8)]
    assert pool_average(pool) == 6
    newcomer = RepLoad("c", weight=50, bookings=1)
    assert calibration_for(newcomer, [*pool, newcomer]) == 2
    assert pool_average([]) == 0
