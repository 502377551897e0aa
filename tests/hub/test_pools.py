import time

import pytest

from app.domain.wire.base import Err
from app.domain.wire.meetings import BusySpan
from app.hub import pools
from app.hub.inputs import Staff
from app.hub.pools import REMEMBERED, REMEMBERED_S
from tests.hub.meeting_rig import DAY, MONDAY, NINE, Meet, busy
from tests.hub.playbook import ADA, ADMIN, BOB


def test_a_team_offers_what_any_of_its_reps_has_free():
    play = Meet(ADA, BOB)
    play.told(ADA, busy=[busy(NINE)])
    found = play.times()
    assert found["slots"][0] == {"start": NINE, "reps": ["bob"]}
    assert found["slots"][1] == {"start": NINE + 1800, "reps": ["ada", "bob"]}


def test_named_reps_a_team_or_the_asker_can_be_asked_for():
    play = Meet(ADA, BOB)
    assert play.times(reps=["bob"])["slots"][0]["reps"] == ["bob"]
    assert play.times(type="", team="sales")["slots"][0]["reps"] == ["ada", "bob"]
    play.put("meeting_type", "mine", {"title": "Mine", "notice_min": 0})
    assert play.times(play.consoles["ada"], type="mine")["slots"][0]["reps"] == ["ada"]
    assert [each["rep"] for each in play.times(type="mine")["left_out"]] == ["eve"]


def test_the_owner_is_part_of_the_pool_where_the_type_says_so():
    play = Meet(ADA, kind={"host": "owner"})
    play.come(BOB)
    assert play.times(owner="bob")["slots"][0]["reps"] == ["bob", "ada"]
    assert play.times(owner="nobody")["slots"][0]["reps"] == ["ada"]


def test_the_time_of_a_meeting_that_is_moved_is_not_in_its_own_way():
    play = Meet(ADA, kind={"duration_min": 60, "step_min": 15})
    play.booked(id="m1")
    play.told(ADA, busy=[busy(NINE, 60)])
    asked = {"reps": ["ada"], "low": NINE, "high": NINE + 3600}
    assert play.starts(**asked) == []
    near = [NINE + minutes * 60 for minutes in (0, 15, 30, 45)]
    assert play.starts(**asked, moving="m1") == near
    assert play.starts(**asked, moving="nothing") == []
    play.planned(id="m2", start=NINE + 3600)
    assert play.starts(**asked, moving="m1") == near[:1]


def test_who_is_not_active_in_the_team_offers_nothing():
    play = Meet(ADA, BOB, weights={"bob": {"active": False}})
    assert play.times()["slots"][0]["reps"] == ["ada"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"type": "none"}, "not_found"),
        ({"reps": ["ada", "nobody"]}, "not_found"),
        ({"duration_min": 4}, "bad_request"),
        ({"duration_min": 481}, "bad_request"),
        ({"low": 5, "high": 5}, "bad_request"),
        ({"low": -1}, "bad_request"),
        ({"high": 2**60}, "bad_request"),
    ],
)
def test_what_makes_no_sense_is_refused(fields, code):
    answer = Meet(ADA).times(**fields)
    assert isinstance(answer, Err)
    assert answer.code == code


def test_a_range_is_at_most_62_days():
    found = Meet(ADA).times(high=MONDAY + 300 * DAY)
    assert found["high"] == MONDAY + 62 * DAY


def test_another_duration_keeps_the_rest():
    found = Meet(ADA).times(duration_min=45)
    assert found["duration_min"] == 45
    assert found["slots"][-1]["start"] == MONDAY + 16 * 3600


def test_closed_starts_are_told_on_demand():
    play = Meet(ADA)
    play.told(ADA, busy=[busy(NINE)])
    assert "closed" not in play.times()
    assert play.times(why=True)["closed"] == [{"start": NINE, "why": {"ada": ["busy"]}}]


def test_the_same_question_is_reckoned_once_until_something_changes(monkeypatch):
    play, asked = Meet(ADA), []

    def counted(question):
        asked.append(question)
        return reckon(question)

    reckon = pools.pool_times
    monkeypatch.setattr(pools, "pool_times", counted)
    for _ in range(3):
        play.times()
    assert len(asked) == 1
    play.told(ADA)
    play.times()
    assert len(asked) == 2
    play.now += REMEMBERED_S
    play.times()
    assert len(asked) == 3


def test_only_so_many_answers_are_remembered():
    play = Meet(ADA)
    for number in range(REMEMBERED + 5):
        play.times(low=MONDAY + number * 60)
    assert len(play.engine.meetings.pools._known) == REMEMBERED


def test_a_team_of_fifty_over_two_weeks_does_not_hold_up_the_hub():
    staff = [Staff(f"r{n}", f"Rep {n}", f"r{n}@example.com", "rep", f"g{n}") for n in range(50)]
    play = Meet(*staff)
    for number, each in enumerate(staff):
        spans = [
            BusySpan(
                start=NINE + d * DAY + n * 7200 + number * 60, end=NINE + d * DAY + n * 7200 + 1800
            )
            for d in range(14)
            for n in range(4)
        ]
        play.told(each, busy=[s for s in spans if s.start < s.end])
    before = time.process_time()
    found = play.times(high=MONDAY + 14 * DAY, why=True)
    assert time.process_time() - before < 5.0  # far above what it takes, far below a stall
    assert len(found["slots"]) > 100
    assert ADMIN.id not in found["slots"][0]["reps"]
