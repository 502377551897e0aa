"""Findings of a calendar, and what each remedy does."""

from dataclasses import replace

import pytest

from app.domain.busy_time import Busy
from app.domain.errors import RejectedError
from app.domain.reconcile import Fault, Remedy
from app.services.calendars.base import Attendee, Meeting, Taken
from tests.services.meetings_rig import ELEVEN, HALF, NOW, TEN, MeetingsRig


@pytest.fixture
async def rig(tmp_path):
    made = MeetingsRig(tmp_path)
    await made.booked()
    made.clock.at = NOW + 600.0
    yield made
    made.database.close()


async def found(rig):
    await rig.service.reconcile()
    return [(one.fault, one.times) for one in rig.store.state.reconciled.findings]


def the_one(rig):
    (finding,) = rig.store.state.reconciled.findings
    return finding


def edit(rig, **values):
    (key,) = rig.calendar.events
    rig.calendar.events[key] = replace(rig.calendar.events[key], **values)


async def settle(rig, remedy):
    await rig.service.settle(the_one(rig).id, remedy)
    rig.clock.at += 600.0


async def test_what_agrees_is_an_empty_list_with_its_age(rig):
    assert await found(rig) == []
    assert rig.store.state.reconciled.at == rig.clock.at


async def test_a_lost_attendee_is_invited_again_and_the_pattern_is_counted(rig):
    for times in (1, 2):
        edit(rig, attendees=frozenset())
        assert await found(rig) == [(Fault.NO_ATTENDEE, times)]
        assert await found(rig) == [(Fault.NO_ATTENDEE, times)]
        await settle(rig, Remedy.INVITE)
        assert await found(rig) == []


class Post:
    """Takes the wishes for mails; refuses them where there is a reason to."""

    def __init__(self, refusal=""):
        self.asked, self.refusal = [], refusal

    async def invite_again(self, meeting, key, sequence, times):
        self.asked.append((meeting.attendee.email, key, sequence, times))
        if self.refusal:
            raise RejectedError(self.refusal)


async def test_an_invitation_is_mailed_anew_where_the_calendar_sends_none(rig):
    rig.service.mail_by(post := Post())
    rig.calendar.sends = False
    for _ in range(2):
        edit(rig, attendees=frozenset())
        await found(rig)
        await settle(rig, Remedy.INVITE)
        assert await found(rig) == []
    key = rig.rows.get("b1").key
    assert post.asked == [("kim@example.org", key, 0, times) for times in (1, 2)]


async def test_a_calendar_that_invites_needs_no_mail_again(rig):
    rig.service.mail_by(post := Post())
    edit(rig, attendees=frozenset())
    await found(rig)
    await settle(rig, Remedy.INVITE)
    assert post.asked == []


@pytest.mark.parametrize("post", [None, Post("mail is not set up")])
async def test_an_attendee_who_is_back_and_hears_of_nothing_is_told_to_the_rep(rig, post):
    rig.calendar.sends = False
    rig.service.mail_by(post)
    edit(rig, attendees=frozenset())
    await found(rig)
    with pytest.raises(RejectedError, match=r"^No invitation was sent: .*Tell Kim"):
        await settle(rig, Remedy.INVITE)
    assert await found(rig) == []


async def test_an_event_that_a_person_moved_is_followed_by_everybody(rig):
    edit(rig, start=ELEVEN, end=ELEVEN + HALF)
    rig.calendar.busy = [Taken(Busy(ELEVEN, ELEVEN + 60), "on purpose")]
    assert await found(rig) == [(Fault.OTHER_TIME, 1)]
    assert rig.rows.get("b1").start == TEN  # nothing by itself
    await settle(rig, Remedy.TAKE_TIME)
    assert await found(rig) == []
    assert (rig.rows.get("b1").start, rig.times) == (ELEVEN, [ELEVEN])
    assert rig.kept[-1] == ("booked", ELEVEN, False)
    assert rig.logged[-1] == ("moved", ELEVEN)
    assert rig.chat.states == ["booked", "moved"]
    assert "move" not in rig.calendar.calls


async def test_an_event_that_is_gone_is_booked_again_under_another_key(rig):
    rig.calendar.events.clear()
    assert await found(rig) == [(Fault.NO_EVENT, 1)]
    await settle(rig, Remedy.BOOK_AGAIN)
    assert (await found(rig), rig.times) == ([], [TEN])
    assert len(set(rig.calendar.writes)) == 2


async def test_a_time_that_was_taken_meanwhile_is_not_booked_again(rig):
    rig.calendar.events.clear()
    rig.calendar.busy = [Taken(Busy(TEN, TEN + 60), "x")]
    await found(rig)
    with pytest.raises(RejectedError, match="taken"):
        await settle(rig, Remedy.BOOK_AGAIN)
    assert rig.rows.get("b1").state == "cancelled"
    assert (rig.kept[-1][0], rig.chat.states) == ("failed", ["booked", "conflict"])


@pytest.mark.parametrize("gone", [True, False])
async def test_a_meeting_that_was_called_off_in_the_calendar_is_told_to_all(rig, gone):
    if gone:
        edit(rig, cancelled=True)
    else:
        edit(rig, responses={"kim@example.org": "declined"})
    await found(rig)
    await settle(rig, Remedy.MARK_CANCELLED)
    assert await found(rig) == []
    assert rig.rows.get("b1").state == "off"
    assert rig.kept[-1][0] == "cancelled"
    assert rig.chat.states == ["booked", "cancelled"]


async def stray(rig):
    other = Meeting("b9", "noa@example.com", ELEVEN, ELEVEN + HALF, "Old", Attendee("lee@e.org"))
    await rig.calendar.create(other, "k9")


async def test_an_event_of_a_lost_database_is_adopted(rig):
    await stray(rig)
    assert await found(rig) == [(Fault.UNKNOWN, 1)]
    await settle(rig, Remedy.ADOPT)
    assert await found(rig) == []
    (row,) = [r for r in rig.rows.of_account(rig.calendar.account) if r.id != "b1"]
    assert (row.state, row.email, row.key) == ("logged", "lee@e.org", "k9")
    assert rig.kept[-1] == ("booked", ELEVEN, False)


async def test_or_it_is_taken_away(rig):
    await stray(rig)
    await found(rig)
    await settle(rig, Remedy.CANCEL_EVENT)
    assert (await found(rig), rig.times) == ([], [TEN])


async def test_what_is_dismissed_stays_so_until_it_changes(rig):
    edit(rig, start=ELEVEN, end=ELEVEN + HALF)
    await found(rig)
    await settle(rig, Remedy.DISMISS)
    assert await found(rig) == []
    edit(rig, start=ELEVEN + 900, end=ELEVEN + 2700)
    assert await found(rig) == [(Fault.OTHER_TIME, 1)]


async def test_a_finding_that_is_out_of_date_changes_nothing(rig):
    rig.calendar.events.clear()
    await found(rig)
    old = the_one(rig).id
    await settle(rig, Remedy.BOOK_AGAIN)
    with pytest.raises(RejectedError, match="out of date"):
        await rig.service.settle(old, Remedy.BOOK_AGAIN)
    assert len(rig.calendar.events) == 1


async def test_a_calendar_that_cannot_be_read_keeps_the_list_and_says_why(rig):
    edit(rig, attendees=frozenset())
    await found(rig)
    rig.calendar.plan("own_events", "down")
    assert await found(rig) == [(Fault.NO_ATTENDEE, 1)]
    assert rig.store.state.reconciled.words == "down"


async def test_it_is_looked_at_the_start_and_hourly(rig):
    for _ in range(3):
        await rig.go_on()
    assert rig.calendar.calls.count("own_events") == 1
    rig.clock.at += 3601
    await rig.go_on()
    assert rig.calendar.calls.count("own_events") == 2


async def test_what_changed_a_moment_ago_is_no_finding_yet(rig):
    rig.clock.at = NOW + 30.0
    rig.calendar.events.clear()
    assert await found(rig) == []
