from app.domain.wire.base import Ack
from app.domain.wire.meetings import MeetingAsked
from tests.hub.meeting_rig import NINE, Meet, busy
from tests.hub.playbook import ADA, ADMIN, BOB

TEN = NINE + 3600


def test_a_move_keeps_both_times_until_it_is_done():
    play = Meet(ADA)
    play.booked()
    assert isinstance(play.change(ADMIN, "m0", "move", start=TEN, words="sorry"), Ack)
    record = play.record("m0")
    assert (record.state, record.wanted_start, record.wanted_end) == ("moving", TEN, TEN + 1800)
    assert play.asked(ADA)[-1] == ("move", "m0", NINE)
    assert {NINE, TEN}.isdisjoint(play.starts())
    play.keep(ADA, record, start=TEN, end=TEN + 1800)
    record = play.record("m0")
    assert (record.state, record.start, record.wanted_start) == ("booked", TEN, 0)
    assert NINE in play.starts()
    assert play.turns() == [("m0", "ada", "booked", True)]


def test_a_meeting_may_move_by_less_than_its_length():
    play = Meet(ADA, kind={"step_min": 15})
    play.booked()
    assert isinstance(play.change(ADA, "m0", "move", start=NINE + 900), Ack)


def test_where_the_host_is_not_free_the_next_of_the_team_takes_it():
    play = Meet(ADA, BOB)
    play.booked()
    play.told(ADA, busy=[busy(NINE), busy(TEN)])
    assert isinstance(play.change(ADMIN, "m0", "move", start=TEN), Ack)
    assert play.asked(BOB) == [("book", "m0-1", TEN)]
    assert play.record("m0").host == "ada"  # until the other has it
    meeting = play.events(play.consoles["bob"], MeetingAsked)[-1].meeting
    assert isinstance(play.keep(BOB, meeting), Ack)
    record = play.record("m0")
    assert (record.host, record.booking, record.start, record.state) == (
        "bob",
        "m0-1",
        TEN,
        "booked",
    )
    assert play.asked(ADA)[-1][:2] == ("cancel", "m0")
    assert play.turns() == [("m0", "ada", "cancelled", True), ("m0-1", "bob", "booked", True)]
    old = type(record)(id="m0", booking="m0")
    assert isinstance(play.keep(ADA, old, "cancelled"), Ack)
    assert play.held("m0").kept.former == {}
    assert play.record("m0").state == "booked"


def test_where_the_next_cannot_either_it_stays_where_it_is():
    play = Meet(ADA, BOB)
    play.booked()
    play.told(ADA, busy=[busy(NINE), busy(TEN)])
    play.change(ADMIN, "m0", "move", start=TEN)
    next_one = type(play.record("m0"))(id="m0", booking="m0-1")
    play.keep(BOB, next_one, "pending", words="slow")
    assert play.record("m0").state == "moving"
    play.keep(BOB, next_one, "failed")
    record = play.record("m0")
    assert (record.state, record.host, record.start) == ("booked", "ada", NINE)
    assert play.turns() == [("m0", "ada", "booked", True), ("m0-1", "bob", "failed", True)]
    assert TEN in play.starts()


def test_a_cancellation_during_such_a_move_takes_both_back():
    play = Meet(ADA, BOB)
    play.booked()
    play.told(ADA, busy=[busy(NINE), busy(TEN)])
    play.change(ADMIN, "m0", "move", start=TEN)
    play.change(ADMIN, "m0", "cancel")
    assert play.asked(ADA)[-1][:2] == ("cancel", "m0")
    assert play.asked(BOB)[-1][:2] == ("cancel", "m0-1")
    play.keep(ADA, play.record("m0"), "cancelled")
    assert [turn[2] for turn in play.turns()] == ["cancelled", "failed"]


def test_a_time_that_nobody_has_is_refused():
    play = Meet(ADA)
    play.booked()
    play.told(ADA, busy=[busy(NINE), busy(TEN)])
    assert play.change(ADA, "m0", "move", start=TEN).code == "conflict"
    assert isinstance(play.change(ADA, "m0", "move", start=NINE), Ack)  # it is there already
    assert play.record("m0").state == "booked"


def test_only_a_booked_meeting_that_has_not_begun_is_moved():
    play = Meet(ADA)
    play.planned()
    assert play.change(ADA, "m0", "move", start=TEN).code == "unbooked"
    play.keep(ADA, play.record("m0"))
    play.now = NINE + 60
    assert play.change(ADA, "m0", "move", start=NINE + 7200).code == "gone"


def test_a_cancellation_is_asked_of_the_host_and_counts_back():
    play = Meet(ADA)
    play.booked()
    assert isinstance(play.change(ADMIN, "m0", "cancel", words="ill"), Ack)
    assert play.record("m0").state == "cancelling"
    assert play.asked(ADA)[-1] == ("cancel", "m0", NINE)
    assert NINE not in play.starts()
    assert isinstance(play.change(ADA, "m0", "cancel"), Ack)
    assert len(play.asked(ADA)) == 2
    play.keep(ADA, play.record("m0"), "cancelled")
    assert NINE in play.starts()
    assert isinstance(play.change(ADA, "m0", "cancel"), Ack)


def test_what_no_console_was_told_is_over_at_once():
    play = Meet(ADA)
    play.leave(play.consoles["ada"])
    play.planned()
    play.change(ADMIN, "m0", "cancel")
    assert play.record("m0").state == "cancelled"
    play.come(ADA)
    assert play.asked(ADA) == []


def test_who_may_change_a_meeting():
    play = Meet(ADA, BOB)
    play.booked(host="ada")
    assert play.change(BOB, "m0", "cancel").code == "forbidden"
    assert play.change(BOB, "none", "cancel").code == "not_found"
    assert isinstance(play.plan(BOB, id="bobs", start=TEN, host="ada"), Ack)
    assert isinstance(play.change(BOB, "bobs", "cancel"), Ack)


def test_who_did_not_come_is_noted_after_the_start_and_taken_back():
    play = Meet(ADA)
    play.booked()
    assert play.change(ADA, "m0", "no_show").code == "bad_request"
    play.now = NINE + 60
    assert isinstance(play.change(ADA, "m0", "no_show"), Ack)
    assert play.turns() == [("m0", "ada", "no_show", True)]
    assert play.change(ADA, "m0", "cancel").code == "gone"
    play.change(ADA, "m0", "attended")
    assert play.turns() == [("m0", "ada", "booked", True)]
    assert play.record("m0").came
    play.change(ADA, "m0", "no_show")
    assert not play.record("m0").came
    play.change(ADA, "m0", "attended")
    play.change(ADA, "m0", "cancel")
    assert play.change(ADA, "m0", "attended").code == "conflict"
