"""Changes that the rep makes, as the window, the hub, the CRM and the visitor hear of them."""

import pytest

from app.domain.busy_time import Busy
from app.domain.errors import RejectedError
from app.domain.wire.meetings import ChangeMeeting
from app.services.calendars.base import Taken
from tests.services.meetings_rig import ELEVEN, HALF, TEN, MeetingsRig, asked


@pytest.fixture
async def rig(tmp_path):
    made = MeetingsRig(tmp_path)
    await made.booked()
    yield made
    made.database.close()


def shown(rig, meeting="b1"):
    record = rig.store.state.meetings.records[meeting]
    return record.state, record.start, record.words


async def test_everybody_hears_of_a_move_once(rig):
    await rig.service.move("b1", ELEVEN, ELEVEN + HALF, "See you then.")
    assert rig.times == [ELEVEN]
    assert rig.kept == [("booked", TEN, False), ("booked", ELEVEN, False)]
    assert rig.logged == [("booked", TEN), ("moved", ELEVEN)]
    assert rig.chat.states == ["booked", "moved"]
    text = list(rig.chat.said.values())[-1][1]
    assert text.endswith("See you then.")
    assert shown(rig) == ("booked", ELEVEN, "")


async def test_a_move_to_a_time_that_is_not_free_says_so_and_changes_nothing(rig):
    rig.calendar.busy = [Taken(Busy(ELEVEN, ELEVEN + 60), "x")]
    with pytest.raises(RejectedError, match="no longer free"):
        await rig.service.move("b1", ELEVEN, ELEVEN + HALF)
    assert (rig.times, shown(rig)[:2]) == ([TEN], ("booked", TEN))
    assert "move" not in rig.calendar.calls


async def test_a_cancellation_is_told_and_the_meeting_is_gone(rig):
    await rig.service.cancel("b1", "Sorry.")
    assert (rig.times, rig.chat.states, shown(rig)[0]) == ([], ["booked", "cancelled"], "cancelled")
    assert rig.kept[-1] == ("cancelled", TEN, False)
    with pytest.raises(RejectedError, match="Book a new time"):
        await rig.service.move("b1", ELEVEN, ELEVEN + HALF)


async def test_who_did_not_come_is_noted_and_can_be_taken_back(rig):
    await rig.service.note("b1", "no_show")
    assert shown(rig)[0] == "no_show"
    await rig.service.note("b1", "attended")
    assert [state for state, *_ in rig.kept] == ["booked", "no_show", "booked"]
    assert [state for state, _ in rig.logged] == ["booked", "no_show", "held"]
    with pytest.raises(RejectedError):
        await rig.service.note("b1", "lost")


async def test_another_reps_meeting_is_changed_through_the_hub(rig):
    await rig.service.cancel("m9", "Sorry.")
    (command,) = rig.hub.told(ChangeMeeting)
    assert (command.meeting, command.what, command.words) == ("m9", "cancel", "Sorry.")


async def test_a_meeting_of_another_account_is_left_alone(rig):
    rig.rows.move("b1", 1.0, account="other")
    with pytest.raises(RejectedError, match="another calendar account"):
        await rig.service.cancel("b1")
    assert rig.times == [TEN]


async def test_what_the_calendar_did_not_say_in_time_is_shown_and_goes_on(rig):
    rig.calendar.plan("move", *["sign_in"])
    rig.calendar.plan("cancel", "sign_in")
    await rig.service.cancel("b1")
    assert shown(rig)[0] == "cancelling"
    await rig.go_on()
    assert (rig.times, shown(rig)[0]) == ([], "cancelled")


async def test_a_wish_of_the_rep_that_came_to_nothing_is_none_of_the_hubs(rig):
    await rig.tell(asked(start=ELEVEN, end=ELEVEN + HALF))
    told = len(rig.kept)
    rig.calendar.plan("cancel", "sign_in", "refused")
    await rig.service.cancel("m1")
    await rig.go_on()
    assert len(rig.kept) == told
    assert shown(rig, "m1")[0] == "booked"
    assert "Look into the calendar" in shown(rig, "m1")[2]


async def test_a_planned_meeting_can_be_changed_here_too(rig):
    await rig.tell(asked(start=ELEVEN, end=ELEVEN + HALF))
    await rig.service.cancel("m1")
    assert rig.kept[-1] == ("cancelled", ELEVEN, False)
    assert rig.times == [TEN]
    assert rig.chat.states == ["booked"]  # the hub tells of its own
