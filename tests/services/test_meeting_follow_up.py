"""What is mailed after a booking besides its invitation."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from app.domain.meeting_event import MeetingState
from app.domain.meeting_letters import INVITED
from app.services.calendars.base import Attendee
from app.services.meeting_follow_up import MeetingFollowUp
from app.services.meeting_reminders import MeetingReminders
from tests.services.meeting_mail_rig import KNOWN, START, Rig, meeting

WISHED = replace(KNOWN, remind_min=(60,), texts={INVITED: "Bring a cup."})


@pytest.fixture
def rig(tmp_path):
    made = Rig(tmp_path)
    made.known = WISHED
    made.reminders = MeetingReminders(made.database, made.mail, made.clock)
    made.follow_up = MeetingFollowUp(made.mail, made.reminders)
    yield made
    made.database.close()


def booked(invited, guest=None):
    about = meeting(guest=guest) if guest else meeting()
    return SimpleNamespace(key="k1", invited=invited, planned=about)


async def remind(rig, at):
    rig.clock.at = at
    await rig.reminders.send_due()
    await rig.drain()
    return [m["Subject"].split(":")[0] for m in rig.sent]


@pytest.mark.parametrize(("invited", "mails"), [("provider", 1), ("mail", 0), ("none", 0)])
async def test_the_words_of_the_type_go_out_where_the_calendar_invites(rig, invited, mails):
    for _ in range(2):
        await rig.follow_up.confirmed(booked(invited))
    await rig.drain()
    assert len(rig.sent) == mails
    assert (await remind(rig, START - 3600))[mails:] == ["Reminder"]


async def test_an_address_that_takes_no_mail_of_ours_stops_nothing(rig):
    await rig.follow_up.confirmed(booked("provider", Attendee("kìm@example.org")))
    assert rig.rows() == []


async def test_a_move_and_a_cancel_reach_the_reminders(rig):
    await rig.follow_up.confirmed(booked("mail"))
    await rig.follow_up.moved(meeting(START + 3600), "k1")
    assert await remind(rig, START - 3600) == []
    assert await remind(rig, START) == ["Reminder"]
    rig.follow_up.cancelled("b1")
    await rig.follow_up.moved(meeting(START + 7200), "k2")
    rig.follow_up.cancelled("b1")
    assert await remind(rig, START + 3600) == ["Reminder"]


async def test_a_change_of_a_booking_does_the_same(rig):
    moved = SimpleNamespace(key="k1", invited="mail", planned=meeting(START + 3600))
    await rig.follow_up.confirmed(booked("mail"))
    await rig.follow_up.changed(moved, MeetingState.MOVED)
    await rig.follow_up.changed(moved, MeetingState.HELD)
    assert await remind(rig, START) == ["Reminder"]
    await rig.follow_up.changed(moved, MeetingState.CANCELLED)
    assert await remind(rig, START + 3000) == ["Reminder"]
