import pytest

from app.domain.wire import meetings as wire
from app.domain.wire.base import Ack, Err
from app.domain.wire.records import Fact
from app.hub.inputs import Staff
from app.hub.meeting_rows import MeetingRow
from app.hub.planning import GIVEN_AWAY_S, NO_ANSWER, NOBODY_HERE, PATIENCE_S, TOO_LATE
from tests.hub.meeting_rig import MONDAY, NINE, Meet, busy
from tests.hub.playbook import ADA, ADMIN, BOB, START

CYD = Staff("cyd", "Cyd", "cyd@example.com", "rep", "grant-cyd")


def test_a_time_is_held_and_its_host_is_asked():
    play = Meet(ADA, BOB)
    record = play.planned().record
    assert (record.host, record.host_name, record.state, record.by) == (
        "ada",
        "Ada",
        "asked",
        "eve",
    )
    assert (record.start, record.end, record.made) == (NINE, NINE + 1800, START)
    assert (record.team, record.chosen, record.subject) == ("sales", "turn", "Intro: Kim and Ada")
    assert play.asked(ADA) == [("book", "m0", NINE)]
    assert play.asked(BOB) == []
    assert play.stored(MeetingRow)[-1].starts == NINE


def test_a_held_time_is_nobody_elses():
    play = Meet(ADA)
    play.planned()
    assert NINE not in play.starts()
    assert play.plan().code == "conflict"
    assert len(play.stored(MeetingRow)) == 2  # held, then asked


def test_the_same_command_is_the_same_meeting_and_somebody_elses_is_not():
    play = Meet(ADA)
    play.planned(id="m")
    assert isinstance(play.plan(id="m"), Ack)
    assert play.plan(ADA, id="m").code == "conflict"
    assert len(play.engine._world.meets.meetings) == 1


def test_a_named_host_is_asked_and_nobody_else():
    play = Meet(ADA, BOB)
    record = play.planned(host="bob").record
    assert (record.host, record.chosen, record.team) == ("bob", "named", "sales")
    assert play.plan(host="bob").code == "conflict"
    assert play.turns() == [("m0", "bob", "held", False)]
    assert play.plan(host="nobody").code == "not_found"


def test_among_several_named_hosts_the_one_who_is_next_is_asked_and_no_turn_moves():
    play = Meet(ADA, BOB, CYD)
    assert play.planned().record.host == "ada"
    record = play.planned(NINE + 3600, hosts=["ada", "cyd"], host="ada").record
    assert (record.host, record.chosen, record.team) == ("cyd", "named", "sales")
    assert record.reason == "next in turn among those asked for by name"
    assert play.turns()[-1] == ("m1", "cyd", "held", False)
    assert play.planned(NINE, hosts=["ada", "bob"]).record.host == "bob"  # ada is taken
    assert play.plan(start=NINE, hosts=["ada", "bob"]).code == "conflict"
    assert play.plan(hosts=["ada", "nobody"]).code == "not_found"


def test_named_hosts_of_no_team_are_told_apart_by_what_lies_ahead_of_them():
    play = Meet(BOB)
    play.come(ADA)
    play.planned(NINE, hosts=["ada"])
    record = play.planned(NINE + 3600, hosts=["ada", "bob"]).record
    assert (record.host, record.team) == ("bob", "")
    assert play.planned(NINE + 3600, hosts=["ada", "bob"]).record.host == "ada"


def test_a_named_host_whom_the_rule_passes_over_hosts_all_the_same():
    play = Meet(ADA, BOB, weights={"ada": {"weight": 0}, "bob": {"cap": 1}})
    play.planned(NINE, host="bob")
    assert play.planned(NINE + 3600, hosts=["ada", "bob"]).record.host == "ada"


def test_the_subject_names_the_company_that_is_known():
    play = Meet(ADA, kind={"subject": "{type} for {company}"})
    play.visit()
    [(visitor, known)] = play.engine._world.visitors.items()
    known.facts = (Fact("company", "Acme", "form", START),)
    assert play.planned(visitor=visitor).record.subject == "Intro for Acme"


def test_who_is_not_of_the_team_takes_none_of_its_turns():
    play = Meet(ADA)
    play.come(BOB)
    assert play.planned(host="bob").record.team == ""
    assert play.turns() == []


def test_a_rep_books_with_themselves_where_the_type_says_so():
    play = Meet(ADA)
    play.put("meeting_type", "mine", {"title": "Mine", "notice_min": 0})
    assert isinstance(play.plan(ADA, id="x", type="mine", subject=" My \n talk "), Ack)
    assert (play.record("x").host, play.record("x").subject) == ("ada", "My talk")


def test_the_owner_comes_first_and_then_the_team():
    play = Meet(ADA, kind={"host": "owner"})
    play.come(BOB)
    first = play.planned(owner="bob").record
    second = play.planned(owner="bob").record
    assert (first.host, first.chosen) == ("bob", "owner")
    assert (second.host, second.chosen) == ("ada", "turn")
    assert [turn[3] for turn in play.turns()] == [False, True]


def test_who_is_here_comes_before_who_is_away():
    play = Meet(ADA, BOB)
    play.leave(play.consoles["ada"])
    assert play.planned().record.host == "bob"
    away = play.planned().record
    assert (away.host, away.state, away.words) == ("ada", "pending", NOBODY_HERE)


def test_an_owner_who_is_away_for_a_while_leaves_it_to_who_is_here():
    play = Meet(ADA, kind={"host": "owner"})
    play.come(BOB)
    play.leave(play.consoles["bob"])
    play.now += 60
    assert play.planned(owner="bob").record.host == "bob"
    play.now += 3600
    assert play.planned(owner="bob", start=NINE + 3600).record.host == "ada"


def test_what_nobody_was_told_is_asked_when_a_console_comes():
    play = Meet(ADA)
    play.leave(play.consoles["ada"])
    play.planned()
    play.come(ADA, calendar=False)
    assert play.asked(ADA) == [("book", "m0", NINE)]
    assert play.held("m0").kept.told


def test_a_slow_answer_shows_as_pending():
    play = Meet(ADA)
    play.planned()
    play.wait(PATIENCE_S + 6)
    assert (play.record("m0").state, play.record("m0").words) == ("pending", NO_ANSWER)
    play.wait(3 * GIVEN_AWAY_S, step=10)
    assert (play.record("m0").state, play.record("m0").host) == ("pending", "ada")


def test_what_nobody_was_told_goes_to_the_next_after_five_minutes():
    play = Meet(ADA, BOB)
    play.leave(play.consoles["bob"])
    play.leave(play.consoles["ada"])
    play.planned()
    play.wait(GIVEN_AWAY_S + 10, step=5)
    assert play.record("m0").host == "ada"  # nobody else is here
    play.come(BOB)
    play.wait(10)
    record = play.record("m0")
    assert (record.host, record.booking, record.state) == ("bob", "m0-1", "asked")
    assert record.subject == "Intro: Kim and Bob"
    assert play.asked(BOB) == [("book", "m0-1", NINE)]
    assert play.turns() == [("m0", "ada", "failed", True), ("m0-1", "bob", "held", True)]
    play.come(ADA, calendar=False)
    assert play.asked(ADA) == []


def test_a_named_host_is_waited_for_until_it_is_too_late():
    play = Meet(ADA, BOB)
    play.leave(play.consoles["ada"])
    play.planned(host="ada")
    play.wait(GIVEN_AWAY_S + 10, step=10)
    assert play.record("m0").host == "ada"
    play.now = NINE
    play.wait(6)
    assert (play.record("m0").state, play.record("m0").words) == ("failed", TOO_LATE)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"email": "kim"}, "bad_request"),
        ({"email": "k" * 300 + "@example.org"}, "bad_request"),
        ({"type": "none"}, "not_found"),
        ({"start": NINE + 60}, "conflict"),
        ({"start": MONDAY}, "conflict"),
        ({"start": -5}, "bad_request"),
        ({"start": 2**62}, "bad_request"),
        ({"duration_min": 1}, "bad_request"),
        ({"id": "../x"}, "bad_request"),
        ({"team": "none"}, "conflict"),
    ],
)
def test_what_cannot_be_planned_is_refused(fields, code):
    play = Meet(ADA)
    answer = play.plan(**fields)
    assert isinstance(answer, Err)
    assert answer.code == code
    assert play.engine._world.meets.meetings == {}


def test_texts_are_cut_to_size():
    play = Meet(ADA)
    record = play.planned(name="x" * 999, zone="Mars/Olympus", lang="y" * 99).record
    assert (len(record.name), record.zone, len(record.lang)) == (200, "", 64)


def test_host_and_maker_are_told_and_only_the_host_of_the_address():
    play = Meet(ADA, BOB)
    play.planned()
    host = play.last(play.consoles["ada"], wire.MeetingSet).meeting
    maker = play.last(play.consoles["eve"], wire.MeetingSet).meeting
    assert host.manage.startswith("/meeting/m0#")
    assert maker.manage == ""
    assert not [m for m in play.heard(play.consoles["bob"]) if isinstance(m, wire.MeetingSet)]


def test_buffers_keep_meetings_apart():
    play = Meet(ADA, kind={"after_min": 30})
    play.planned()
    assert play.starts()[0] == NINE + 3600
    assert ADMIN.id not in play.times()["slots"][0]["reps"]


def test_a_calendar_that_was_told_meanwhile_counts():
    play = Meet(ADA)
    play.told(ADA, busy=[busy(NINE)])
    assert play.plan().code == "conflict"


def test_a_rep_books_in_the_visitors_zone_and_language():
    play = Meet(ADA)
    play.visit(tz="Europe/Rome", lang="it-IT")
    record = play.planned(visitor="vera").record
    assert (record.zone, record.lang) == ("Europe/Rome", "it-IT")
    given = play.planned(start=NINE + 3600, visitor="vera", zone="Asia/Tokyo", lang="ja").record
    assert (given.zone, given.lang) == ("Asia/Tokyo", "ja")
    assert play.planned(start=NINE + 7200, visitor="nobody").record.lang == ""
