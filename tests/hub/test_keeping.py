import pytest

from app.domain.wire import meetings as wire
from app.domain.wire.base import Ack, Err
from app.hub.keeping import NOT_MOVED
from tests.hub.meeting_rig import DAY, NINE, Meet
from tests.hub.playbook import ADA, ADMIN, BOB


def test_a_booking_is_kept_with_its_link():
    play = Meet(ADA)
    held = play.planned()
    assert isinstance(play.keep(ADA, held.record, join_url="https://meet.example/1"), Ack)
    record = play.record("m0")
    assert (record.state, record.join_url, record.version) == (
        "booked",
        "https://meet.example/1",
        2,
    )
    assert play.turns() == [("m0", "ada", "booked", True)]


def test_the_name_of_the_event_is_kept_until_another_takes_its_place():
    play = Meet(ADA)
    play.keep(ADA, play.planned().record, uid="foyer-1@foyer")
    play.keep(ADA, play.record("m0"), uid="")
    assert play.record("m0").uid == "foyer-1@foyer"
    play.keep(ADA, play.record("m0"), uid="x" * 5_000)
    assert play.record("m0").uid == "foyer-1@foyer"
    play.keep(ADA, play.record("m0"), uid="foyer-2@foyer")
    assert play.record("m0").uid == "foyer-2@foyer"


def test_a_conflict_goes_to_the_next_of_the_team_by_a_new_booking():
    play = Meet(ADA, BOB)
    held = play.planned()
    play.keep(ADA, held.record, "failed", conflict=True)
    assert (play.record("m0").host, play.record("m0").booking) == ("bob", "m0-1")
    assert play.asked(BOB) == [("book", "m0-1", NINE)]
    play.keep(BOB, play.record("m0"), "failed", conflict=True)
    assert play.record("m0").state == "failed"
    assert [turn[2] for turn in play.turns()] == ["failed", "failed"]
    assert NINE in play.starts()


def test_another_failure_is_the_end():
    play = Meet(ADA, BOB)
    play.keep(ADA, play.planned().record, "failed", words="No sign-in")
    assert (play.record("m0").state, play.record("m0").words) == ("failed", "No sign-in")
    play.keep(ADA, play.record("m0"), "booked")  # it went in after all
    assert play.record("m0").state == "booked"


def test_a_named_host_is_not_replaced():
    play = Meet(ADA, BOB)
    play.keep(ADA, play.planned(host="ada").record, "failed", conflict=True)
    assert (play.record("m0").state, play.record("m0").host) == ("failed", "ada")


def test_who_lost_a_booking_is_told_that_it_is_gone():
    play = Meet(ADA, BOB)
    first = play.planned().record
    play.keep(ADA, first, "failed", conflict=True)
    assert play.keep(ADA, first, "booked").code == "forbidden"


def test_pending_is_shown_and_later_booked():
    play = Meet(ADA)
    play.keep(ADA, play.planned().record, "pending", words="slow")
    assert (play.record("m0").state, play.record("m0").words) == ("pending", "slow")
    play.keep(ADA, play.record("m0"))
    play.keep(ADA, play.record("m0"), "pending")
    assert play.record("m0").state == "booked"


def test_a_host_who_moves_or_cancels_in_the_calendar_is_believed():
    play = Meet(ADA)
    held = play.booked()
    play.keep(ADA, held.record, start=NINE + 7200, end=NINE + 9000)
    assert (play.record("m0").start, play.record("m0").end) == (NINE + 7200, NINE + 9000)
    play.keep(ADA, held.record, "cancelled")
    assert play.record("m0").state == "cancelled"
    assert play.turns() == [("m0", "ada", "cancelled", True)]
    play.keep(ADA, held.record, "cancelled")
    assert play.record("m0").version == 4


def test_what_went_in_after_it_was_called_off_is_taken_back():
    play = Meet(ADA)
    play.booked()
    play.change(ADMIN, "m0", "cancel")
    play.keep(ADA, play.record("m0"))  # the booking crossed the cancellation
    assert play.record("m0").state == "cancelling"
    play.keep(ADA, play.record("m0"), "cancelled")
    play.keep(ADA, play.record("m0"))
    assert play.record("m0").state == "cancelling"
    assert [what for what, *_ in play.asked(ADA)] == ["book", "cancel", "cancel"]


def test_a_move_that_failed_leaves_the_meeting_where_it_is():
    play = Meet(ADA)
    play.booked()
    play.change(ADA, "m0", "move", start=NINE + 3600)
    play.keep(ADA, play.record("m0"), "failed")
    record = play.record("m0")
    assert (record.state, record.start, record.wanted_start) == ("booked", NINE, 0)
    assert record.words == NOT_MOVED


def test_a_console_makes_the_record_of_what_it_booked_itself():
    play = Meet(ADA)
    own = wire.MeetingRecord(id="own", booking="own", start=NINE, end=NINE + 1800)
    fields = {"start": NINE, "end": NINE + 1800, "subject": "Talk", "email": "kim@example.org"}
    assert isinstance(play.keep(ADA, own, secret="s3cret", host="bob", team="sales", **fields), Ack)
    record = play.record("own")
    assert (record.host, record.by, record.team, record.chosen) == ("ada", "ada", "", "named")
    assert (record.version, record.state, record.subject) == (1, "booked", "Talk")
    assert NINE not in play.starts()
    assert play.turns() == []
    assert play.last(play.consoles["ada"], wire.MeetingSet).meeting.manage == ""
    play.keep(ADA, own, booking="own2")
    assert play.record("own").booking == "own2"


def test_nobody_speaks_for_another_host():
    play = Meet(ADA, BOB)
    play.planned()
    assert play.keep(BOB, play.record("m0")).code == "forbidden"
    assert play.keep(ADMIN, play.record("m0"), "cancelled").code == "forbidden"


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "asked"},
        {"state": "moving"},
        {"start": 5, "end": 5},
        {"start": -5, "end": 5},
        {"start": NINE, "end": 2**62},
        {"start": NINE, "end": NINE + 2 * DAY},
        {"booking": ""},
        {"id": "x" * 65},
    ],
)
def test_what_a_console_tells_is_checked(fields):
    play = Meet(ADA)
    given = {"id": "own", "booking": "own", "start": NINE, "end": NINE + 60, "state": "booked"}
    record = wire.MeetingRecord(**(given | fields))
    answer = play.ask(play.consoles["ada"], wire.KeepMeeting(id="k", record=record))
    assert isinstance(answer, Err)
    assert answer.code == "bad_request"


def test_what_is_long_over_is_not_taken_up():
    play = Meet(ADA)
    own = wire.MeetingRecord(id="own", booking="own")
    assert play.keep(ADA, own).code == "gone"
    assert play.keep(ADA, own, start=NINE - 30 * DAY, end=NINE - 30 * DAY + 60).code == "gone"


def test_a_no_show_gives_the_turn_back():
    play = Meet(ADA)
    play.keep(ADA, play.booked().record, "no_show")
    assert play.turns() == [("m0", "ada", "no_show", True)]


def test_what_a_console_booked_keeps_the_buffers_of_its_kind():
    play = Meet(ADA)
    play.put("meeting_type", "demo", {"title": "Demo", "before_min": 30, "after_min": 60})
    times = {"start": NINE + 3600, "end": NINE + 5400}
    own = wire.MeetingRecord(id="own", booking="own")
    play.keep(ADA, own, type="demo", email="kim@example.org", **times)
    # for the other kind too, half past nine and the hour after it are kept free
    assert play.starts()[:2] == [NINE, NINE + 9000]
