from hypothesis import given
from hypothesis import strategies as st

from app.domain.assignment import pool_average
from app.domain.fairness import Standing, load_of, settled
from app.domain.meeting_kinds import Member


def team(*reps, **fields):
    return [Member(rep=rep, **fields) for rep in reps]


def test_a_new_team_starts_at_nothing():
    assert settled({}, team("a", "b"), {}) == {"a": Standing(True), "b": Standing(True)}


def test_a_newcomer_starts_at_the_average_of_those_who_were_there():
    before = {"a": Standing(True), "b": Standing(True)}
    after = settled(before, team("a", "b", "c"), {"a": 10, "b": 6})
    assert after["c"] == Standing(True, 8.0)
    assert (after["a"], after["b"]) == (before["a"], before["b"])


def test_half_a_weight_starts_at_half_the_average():
    before = {"a": Standing(True)}
    members = [Member(rep="a"), Member(rep="c", weight=50)]
    assert settled(before, members, {"a": 10})["c"].calibration == 5.0


def test_who_is_back_catches_up_and_loses_nothing():
    away = {"a": Standing(True), "b": Standing(False, 1.0)}
    assert settled(away, team("a", "b"), {"a": 10, "b": 3})["b"].calibration == 7.0
    assert settled(away, team("a", "b"), {"a": 1, "b": 30})["b"].calibration == 1.0


def test_who_left_is_remembered():
    known = {"a": Standing(True, 2.0), "b": Standing(True)}
    after = settled(known, team("b"), {})
    assert after["a"] == Standing(False, 2.0)
    assert settled(known, [Member(rep="a", active=False)], {})["a"] == Standing(False, 2.0)


reps = st.sampled_from("abcdef")
members = st.lists(
    st.builds(
        Member,
        rep=reps,
        active=st.booleans(),
        weight=st.integers(0, 1000),
        calibration=st.floats(-5, 5),
    ),
    unique_by=lambda member: member.rep,
)
standings = st.dictionaries(reps, st.builds(Standing, st.booleans(), st.floats(-20, 20)))
booked = st.dictionaries(reps, st.integers(0, 500))


@given(standings, members, booked)
def test_nobody_starts_below_the_average_and_others_stay_where_they_are(before, team, booked):
    after = settled(before, team, booked)
    assert set(after) == set(before) | {member.rep for member in team}
    stayed = [m for m in team if m.active and m.rep in before and before[m.rep].active]
    loads = [load_of(m, before[m.rep], booked.get(m.rep, 0)) for m in stayed]
    for member in team:
        if member in stayed:
            assert after[member.rep] == before[member.rep]
        elif member.active and any(load.takes_turns for load in loads):
            load = load_of(member, after[member.rep], booked.get(member.rep, 0))
            level = float(pool_average(loads)) * member.weight / 100
            assert load.bookings + load.calibration >= level - 1e-6


@given(standings, members, booked)
def test_the_same_team_again_changes_nothing(before, team, booked):
    once = settled(before, team, booked)
    assert settled(once, team, booked) == once
