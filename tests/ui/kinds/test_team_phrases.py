"""Words of the teams' page."""

import pytest

from app.domain.meeting_kinds import Member
from app.domain.team_standing import (
    CALENDAR,
    CAP,
    INACTIVE,
    NEXT,
    NO_WEIGHT,
    RANK,
    Skipped,
    Standing,
)
from app.ui.kinds import team_phrases as phrases


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (NEXT, "Next in turn: 1.5"),
        (RANK, "Number 2"),
        (INACTIVE, "break"),
        (CALENDAR, "calendar"),
        (CAP, "cap"),
        (NO_WEIGHT, "no turns"),
    ],
)
def test_where_a_member_stands_is_said_with_the_reason(qapp, why, words):
    standing = Standing(Member(rep="a"), "A", why=why, rank=2, behind=1.5)
    assert words in phrases.why(standing)


def test_what_counts_is_said_with_where_it_began(qapp):
    assert phrases.counts(Standing(Member(rep="a"), "A", booked=1)) == "1 meeting"
    begun = Standing(Member(rep="a"), "A", booked=7, begun=3.5)
    assert phrases.counts(begun) == "7 meetings, began at 3.5"


def test_who_was_passed_over_is_one_line(qapp):
    skipped = [Skipped("a", "No calendar is linked."), Skipped("b", "not active")]
    assert phrases.passed_over(skipped, {"a": "Ada"}) == "Ada: No calendar is linked; b: not active"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("number 3 in turn", "number 3 in turn"),
        ("at the limit: 4 of 4", "at the cap: 4 of 4"),
        ("not active", "not active"),
    ],
)
def test_reasons_of_the_ledger_are_said(qapp, written, words):
    assert phrases.reason(written) == words
