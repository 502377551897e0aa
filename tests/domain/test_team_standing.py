"""How members of a team stand, made again from what the hub wrote down."""

import json

import pytest

from app.domain.meeting_kinds import Member, Team
from app.domain.team_standing import (
    CALENDAR,
    CAP,
    INACTIVE,
    NEXT,
    NO_WEIGHT,
    RANK,
    Skipped,
    calendar_words,
    skipped,
    standings,
)
from app.domain.wire.meetings import LinkReport, RepCalendar, Turn, WorkingHours

NOW = 1_800_000_000.0


def calendar(rep, state="ok", **more):
    more.setdefault("read_at", NOW - 10)
    return RepCalendar(rep=rep, name=rep.title(), link=LinkReport(state=state), here=True, **more)


def turn(rep, number, **more):
    more.setdefault("state", "booked")
    return Turn(
        id=f"t{number}",
        team="sales",
        meeting=f"m{number}",
        rep=rep,
        at=NOW - number * 100,
        chosen="turn",
        **more,
    )


def stand(members, turns=(), calendars=None):
    known = {m.rep: calendar(m.rep) for m in members} if calendars is None else calendars
    return {
        each.member.rep: each for each in standings(Team(members=list(members)), turns, known, NOW)
    }


def test_who_has_least_of_a_fair_share_is_next_and_comes_first():
    found = stand(
        [Member(rep="ada"), Member(rep="bob")],
        [turn("ada", 1), turn("ada", 2, state="cancelled"), turn("bob", 3, counted=False)],
    )
    assert list(found) == ["bob", "ada"]
    assert (found["bob"].why, found["bob"].rank, found["bob"].behind) == (NEXT, 1, 0.5)
    assert (found["ada"].why, found["ada"].rank, found["ada"].booked) == (RANK, 2, 1)


def test_each_reason_not_to_be_chosen_is_named():
    decision = json.dumps({"reps": [{"id": "cap", "cap_used": 3}], "verdicts": []})
    members = [
        Member(rep="off", active=False),
        Member(rep="none", weight=0),
        Member(rep="cap", cap=3),
        Member(rep="gone"),
        Member(rep="new"),
        Member(rep="ada"),
    ]
    calendars = {m.rep: calendar(m.rep) for m in members if m.rep != "new"}
    calendars["gone"] = calendar("gone", "needs_sign_in")
    found = stand(members, [turn("ada", 1, decision=decision)], calendars)
    assert {rep: each.why for rep, each in found.items()} == {
        "ada": NEXT,
        "off": INACTIVE,
        "none": NO_WEIGHT,
        "cap": CAP,
        "gone": CALENDAR,
        "new": CALENDAR,
    }
    assert "sign-in" in found["gone"].calendar
    assert "No calendar" in found["new"].calendar


def test_a_newcomer_begins_where_the_hub_let_it_begin():
    decision = json.dumps({"reps": [{"id": "new", "calibration": 2.0}, {"id": "ada"}]})
    turns = [turn("ada", 1, decision=decision), turn("ada", 2), turn("ada", 3)]
    found = stand([Member(rep="ada"), Member(rep="new"), Member(rep="own", calibration=9.0)], turns)
    assert found["new"].begun == 2.0
    assert found["own"].begun == 9.0
    assert next(iter(found)) == "new"


def test_who_was_not_chosen_is_told_with_the_reason():
    verdicts = [
        {"rep": "ada", "chosen": True, "reason": "next in turn"},
        {"rep": "bob", "chosen": False, "eligible": True, "reason": "number 2 in turn"},
    ]
    decision = json.dumps({"rep": "ada", "reps": [], "verdicts": verdicts})
    assert skipped(turn("ada", 1, decision=decision)) == [Skipped("bob", "number 2 in turn")]


@pytest.mark.parametrize("decision", ["", "{", '{"reps": 7}'])
def test_a_decision_that_cannot_be_read_says_nothing(decision):
    assert skipped(turn("ada", 1, decision=decision)) == []
    assert stand([Member(rep="ada")], [turn("ada", 1, decision=decision)])["ada"].booked == 1


def test_hours_that_cannot_be_read_offer_nothing():
    hours = WorkingHours(zone="Mars/Base")
    assert calendar_words(calendar("ada", hours=hours), NOW)[0] is False
    assert calendar_words(calendar("ada"), NOW) == (True, "")
