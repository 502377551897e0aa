import json

from app.domain.assignment import RepLoad, decide
from app.domain.wire.meetings import AskTurns, LinkReport, Turn
from app.hub.effects import Question
from app.hub.ledger import BACK
from app.hub.meeting_rows import StandingRow, TurnDecisionRow, TurnRow
from app.hub.storage.sqlite import open_store
from tests.hub.meeting_rig import DAY, MONDAY, NINE, Meet, busy
from tests.hub.playbook import ADA, ADMIN, BOB, START
from tests.hub.test_meetings import restarted

HALF = 1800


def hosts(play, count, **fields):
    """Who gets the next meetings, each at another time."""
    first = len(play.engine._world.meets.meetings)
    return [
        play.planned(start=NINE + (first + n) * HALF, **fields).record.host for n in range(count)
    ]


def test_reps_take_turns():
    assert hosts(Meet(ADA, BOB), 4) == ["ada", "bob", "ada", "bob"]


def test_weights_and_caps_count():
    play = Meet(ADA, BOB, weights={"ada": {"weight": 300}, "bob": {"weight": 100}})
    assert hosts(play, 8).count("ada") == 6
    play = Meet(ADA, BOB, weights={"ada": {"cap": 1}})
    assert hosts(play, 3) == ["ada", "bob", "bob"]


def test_a_cancelled_turn_comes_back():
    play = Meet(ADA, BOB)
    hosts(play, 2)
    play.keep(ADA, play.record("m0"), "cancelled")
    assert hosts(play, 2) == ["ada", "ada"]  # ada has one less, then nobody is behind


def test_named_and_owned_work_moves_no_turn():
    play = Meet(ADA, BOB, kind={"host": "owner"})
    assert hosts(play, 3, owner="ada") == ["ada"] * 3
    assert hosts(play, 1, host="ada") == ["ada"]
    assert hosts(play, 2) == ["ada", "bob"]


def test_a_decision_can_be_made_again_from_what_was_written_down():
    play = Meet(ADA, BOB)
    hosts(play, 3)
    rows = play.stored(TurnDecisionRow)
    assert [row.turn for row in rows] == ["m0", "m1", "m2"]
    for row in rows:
        given = json.loads(row.decision)
        again = decide([RepLoad(**rep) for rep in given["reps"]], given["owner"] or None)
        assert (again.rep, again.reason) == (given["rep"], given["reason"])
        assert {each["rep"] for each in given["verdicts"]} == {"ada", "bob"}
    assert "number 2 in turn" in rows[0].decision


def test_a_newcomer_starts_at_the_average():
    play = Meet(ADA)
    hosts(play, 4)
    play.come(BOB)
    members = [{"rep": "ada"}, {"rep": "bob"}]
    play.put("team", "sales", {"title": "Sales", "members": members})
    row = play.stored(StandingRow)[-1]
    assert (row.rep, row.active, row.calibration) == ("bob", True, 4.0)
    assert sorted(hosts(play, 2)) == ["ada", "bob"]


def test_who_is_back_does_not_get_all_that_was_missed():
    play = Meet(ADA, BOB)
    away = [{"rep": "ada"}, {"rep": "bob", "active": False}]
    play.put("team", "sales", {"title": "Sales", "members": away})
    assert hosts(play, 4) == ["ada"] * 4
    play.put("team", "sales", {"title": "Sales", "members": [{"rep": "ada"}, {"rep": "bob"}]})
    assert sorted(hosts(play, 4)) == ["ada", "ada", "bob", "bob"]


def test_who_is_back_from_time_off_starts_at_the_average_and_the_ledger_says_so():
    play = Meet(ADA, BOB)
    leave = [busy(MONDAY, 3 * 24 * 60, status="oof")]
    play.told(BOB, busy=leave)
    play.wait(NINE + 60 - play.now, step=3 * 3600)
    play.told(ADA)
    play.told(BOB, busy=leave)
    assert not play.engine._world.meets.standings["sales"]["bob"].active
    assert [play.planned(start=NINE + n * HALF).record.host for n in range(2, 6)] == ["ada"] * 4
    play.wait(3 * DAY, step=3 * 3600)
    play.told(ADA)
    play.told(BOB)
    thursday = NINE + 3 * DAY
    found = [play.planned(start=thursday + n * HALF).record.host for n in range(2, 6)]
    assert sorted(found) == ["ada", "ada", "bob", "bob"]
    [line] = [row for row in play.stored(TurnRow) if row.meeting == ""]
    assert (line.rep, line.reason, line.counted) == ("bob", BACK, False)


def test_a_day_off_is_no_time_off():
    play = Meet(ADA, BOB)
    play.told(BOB, busy=[busy(MONDAY, 24 * 60)])
    play.wait(NINE + 60 - play.now, step=3 * 3600)
    assert play.engine._world.meets.standings["sales"]["bob"].active


def test_a_team_that_the_hub_did_not_know_yet_is_taken_note_of():
    play = Meet(ADA, BOB)
    play.engine._world.meets.standings.clear()
    assert hosts(play, 2) == ["ada", "bob"]
    assert set(play.engine._world.meets.standings["sales"]) == {"ada", "bob"}


def test_turns_are_read_from_the_database():
    play = Meet(ADA)
    play.send(play.eve, AskTurns(id="q", team="sales"))
    assert play.reads == [Question(play.eve, ADMIN.id, AskTurns(id="q", team="sales"))]


async def test_turns_outlive_the_hub(tmp_path):
    play = Meet(ADA, BOB)
    hosts(play, 3)
    store = open_store(tmp_path / "hub.db")
    store.write(play.rows)
    found = await store.turns("sales", 10)
    await store.close()
    assert [(turn.rep, turn.state, turn.at) for turn in found][-1] == ("ada", "held", START)
    assert all(isinstance(turn, Turn) and turn.decision for turn in found)
    again = await restarted(play, tmp_path, [ADA, BOB])
    assert again.turns() == play.turns()
    assert again.planned(start=NINE + DAY).record.host == "bob"


def test_a_decision_says_why_somebody_was_passed_over():
    play = Meet(ADA, BOB)
    play.told(ADA, link=LinkReport(state="needs_sign_in"))
    hosts(play, 1)
    [row] = play.stored(TurnDecisionRow)
    verdicts = {each["rep"]: each for each in json.loads(row.decision)["verdicts"]}
    assert verdicts["ada"]["reason"] == "The calendar needs a new sign-in."
    assert verdicts["bob"]["chosen"]


def test_a_decision_says_who_was_away():
    play = Meet(ADA, BOB)
    play.leave(play.consoles["ada"])
    hosts(play, 1)
    [row] = play.stored(TurnDecisionRow)
    verdicts = {each["rep"]: each["reason"] for each in json.loads(row.decision)["verdicts"]}
    assert verdicts["ada"] == "The console is not connected."
