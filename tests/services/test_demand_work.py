"""What the hub asks is done once, and answered, whatever fails in between."""

import pytest

from app.domain.busy_time import Busy
from app.domain.errors import TransientError
from app.domain.wire.meetings import KeepMeeting
from app.services.calendars.base import Taken
from tests.services.meetings_rig import ELEVEN, TEN, MeetingsRig, asked, asked_to_move


@pytest.fixture
def rig(tmp_path):
    made = MeetingsRig(tmp_path)
    yield made
    made.database.close()


async def test_a_planned_meeting_is_booked_once_and_answered(rig):
    for _ in range(2):
        await rig.tell(asked())
    assert rig.kept == [("booked", TEN, False)]
    assert (rig.times, rig.logged) == ([TEN], [("booked", TEN)])
    assert rig.chat.said == {}  # the hub tells the visitor
    row = rig.rows.get("k1")
    assert (row.meeting, row.made_by) == ("m1", "hub")
    assert row.notes.endswith("https://hub.example.com/meeting/m1#s")
    (told,) = rig.hub.told(KeepMeeting)
    assert (told.record.id, told.record.booking, told.secret) == ("m1", "k1", "")


async def test_a_taken_time_and_an_unread_calendar_let_the_next_one_try(rig):
    rig.calendar.busy = [Taken(Busy(TEN, TEN + 60), "x")]
    await rig.tell(asked())
    rig.calendar.plan("taken", "down")
    await rig.tell(asked(id="m2", booking="k2"))
    assert rig.kept == [("failed", TEN, True), ("failed", TEN, True)]
    assert rig.times == []


async def test_a_rep_without_a_calendar_says_so(tmp_path):
    rig = MeetingsRig(tmp_path, connected=False)
    await rig.tell(asked())
    assert rig.kept == [("failed", TEN, True)]
    rig.database.close()


async def test_what_nobody_can_invite_is_no_conflict(rig):
    await rig.tell(asked(email="kim"))
    assert rig.kept == [("failed", TEN, False)]


async def test_what_is_pending_is_told_and_then_its_end(rig):
    rig.calendar.plan("create", "done_unsure")
    rig.calendar.plan("find", *["pause"] * 3)
    await rig.tell(asked())
    assert rig.kept == [("pending", TEN, False)]
    rig.calendar.script.clear()
    await rig.go_on()
    assert [state for state, *_ in rig.kept] == ["pending", "booked"]
    assert len(rig.calendar.writes) == 1


async def test_a_demand_that_arrived_before_a_crash_is_met_after_it(rig):
    rig.service.happened(asked()).close()  # stored, and nothing more was done
    rig.start()
    await rig.go_on()
    assert rig.kept == [("booked", TEN, False)]


async def test_an_answer_that_cannot_be_stored_is_given_later(rig, monkeypatch):
    async def refuse(command):
        raise TransientError("The link to the hub is not started.")

    monkeypatch.setattr(rig.hub, "send", refuse)
    await rig.tell(asked())
    assert rig.kept == []
    monkeypatch.undo()
    await rig.go_on()
    await rig.go_on()
    assert rig.kept == [("booked", TEN, False)]
    assert len(rig.calendar.writes) == 1


async def test_a_move_and_a_cancellation_are_done_once_and_answered(rig):
    await rig.tell(asked())
    for _ in range(2):
        await rig.tell(asked_to_move())
    assert rig.times == [ELEVEN]
    for _ in range(2):
        await rig.tell(asked("cancel", version=3, words="Ill", state="cancelling"))
    assert [(state, start) for state, start, _ in rig.kept] == [
        ("booked", TEN),
        ("booked", ELEVEN),
        ("cancelled", ELEVEN),
    ]
    assert (rig.times, rig.calendar.cancel_words, rig.chat.said) == ([], ["Ill"], {})
    assert rig.logged == [("booked", TEN), ("moved", ELEVEN), ("cancelled", ELEVEN)]


async def test_a_move_that_cannot_be_is_answered_as_failed(rig):
    await rig.tell(asked())
    rig.calendar.busy = [Taken(Busy(ELEVEN, ELEVEN + 60), "x")]
    await rig.tell(asked_to_move())
    assert rig.kept[-1] == ("failed", TEN, True)
    assert rig.times == [TEN]
    rig.calendar.events.clear()
    rig.calendar.busy = []
    await rig.tell(asked_to_move(version=3))
    assert rig.kept[-1][0] == "failed"
    assert "Book a new time" in rig.hub.told(KeepMeeting)[-1].record.words


async def test_what_is_not_here_is_cancelled_and_cannot_be_moved(rig):
    await rig.tell(asked("cancel"))
    await rig.tell(asked_to_move())
    assert [state for state, *_ in rig.kept] == ["cancelled", "failed"]


async def test_a_cancellation_waits_for_the_calendar(rig):
    await rig.tell(asked())
    rig.calendar.plan("cancel", *["down"] * 9)
    rig.calendar.plan("find", "down")
    rig.clock.now = lambda: TEN - 7200.0
    await rig.tell(asked("cancel", version=2))
    rig.calendar.script.clear()
    await rig.go_on()
    assert rig.kept[-1][0] == "cancelled"
    assert rig.times == []
