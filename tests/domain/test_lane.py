"""Reliable events are applied once, in order, none left out."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.lane import Lane, Verdict


def test_the_next_number_is_applied_and_a_repeat_is_dropped():
    lane = Lane()
    verdicts = [lane.judge(number, snapshot=False) for number in (1, 1, 2)]
    assert verdicts == [Verdict.APPLY, Verdict.DROP, Verdict.APPLY]


def test_a_gap_is_told_and_the_place_is_kept():
    lane = Lane("e", 4)
    assert (lane.judge(6, snapshot=False), lane.seq) == (Verdict.GAP, 4)


def test_a_snapshot_may_skip_numbers():
    lane = Lane("e", 4)
    assert (lane.judge(900, snapshot=True), lane.seq) == (Verdict.APPLY, 900)


def test_without_resume_nothing_counts_before_the_snapshot_even_a_smaller_one():
    lane = Lane("old", 500)
    lane.greet("new", resumed=False)
    assert lane.judge(501, snapshot=False) is Verdict.DROP
    assert lane.judge(3, snapshot=True) is Verdict.APPLY
    assert lane.judge(4, snapshot=False) is Verdict.APPLY


def test_who_waits_for_a_snapshot_has_no_place_to_resume_from():
    lane = Lane("old", 500)
    lane.greet("new", resumed=False)
    assert lane.seq == 0
    lane.judge(901, snapshot=True)
    assert (lane.epoch, lane.seq) == ("new", 901)


def test_another_database_cannot_resume_this_place():
    lane = Lane("old", 500)
    lane.greet("new", resumed=True)
    assert not lane.whole


def test_a_newcomer_may_resume_from_nothing():
    lane = Lane()
    lane.greet("new", resumed=True)
    assert lane.judge(1, snapshot=False) is Verdict.APPLY


def test_a_ping_with_a_newer_number_tells_that_something_is_missing():
    lane = Lane("e", 4)
    assert (lane.behind(4), lane.behind(5)) == (False, True)


@given(st.lists(st.integers(1, 12), max_size=60))
def test_whatever_arrives_the_applied_numbers_are_1_2_3(numbers):
    lane = Lane()
    applied = [n for n in numbers if lane.judge(n, snapshot=False) is Verdict.APPLY]
    assert applied == list(range(1, len(applied) + 1))
