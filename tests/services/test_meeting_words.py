"""What a visitor is told, in the visitor's language."""

import pytest

from app.domain.busy_time import Busy
from app.domain.desk import HistoryLoaded
from app.domain.instants import iso
from app.domain.meeting_chat_words import ENGLISH, ITALIAN
from app.domain.profiles import ProfileLoaded
from app.domain.wire.events import Picked
from app.domain.wire.records import ConversationRecord, Fact, Message, Profile, VisitorCard
from app.services.booking import Outcome
from app.services.calendars.base import Attendee, Meeting, Taken
from app.services.meeting_words import told
from tests.services.meetings_rig import ELEVEN, HALF, NOW, TEN, MeetingsRig

MEETING = Meeting("b", "noa@example.com", 0, 60, "s", Attendee("kim{x}@example.org"))


@pytest.fixture
def rig(tmp_path):
    made = MeetingsRig(tmp_path)
    yield made
    made.database.close()


def learn(rig, language):
    """Let a visitor be in the chat whose browser told `language`."""
    times = {"slots": [iso(TEN)], "duration_min": 30, "subject": "Demo"}
    message = Message("c1", 3, "rep", "When?", NOW, "m3", kind="times", data=times)
    record = ConversationRecord("c1", "v1", "open", NOW, messages=[message])
    rig.store.apply(HistoryLoaded(record))
    facts = [Fact("language", language, "browser", 1.0)]
    rig.store.apply(ProfileLoaded(Profile(VisitorCard("v1"), facts)))


def said(rig):
    return [text for _, text, *_ in rig.chat.said.values()]


@pytest.mark.parametrize(
    "state",
    [*("booked", "booked_no_link", "conflict", "pending"), "availability_unknown", "failed"],
)
def test_every_state_has_a_sentence_that_keeps_the_reason_to_the_rep(state):
    words = told(ENGLISH, Outcome(state, reason="secret"), MEETING)
    assert words
    assert "secret" not in words


def test_who_gets_an_invitation_is_told_and_who_gets_none_too():
    sent = told(ENGLISH, Outcome("booked", invited=True), MEETING)
    assert "kim{x}@example.org" in sent
    assert "no invitation" in told(ENGLISH, Outcome("booked"), MEETING)


@pytest.mark.parametrize(
    ("language", "words"),
    [("it-IT", ITALIAN), ("en-GB", ENGLISH), ("de", ENGLISH), ("", ENGLISH)],
)
async def test_a_meeting_is_offered_booked_moved_and_cancelled_in_the_visitors_language(
    rig, language, words
):
    learn(rig, language)
    await rig.service.offer("c1", [TEN], 30, "Intro")
    await rig.booked()
    await rig.service.move("b1", ELEVEN, ELEVEN + HALF)
    await rig.service.cancel("b1", "Sorry!")
    booked = words.booked.format(email="kim@example.org")
    assert said(rig) == [words.times, booked, words.moved, f"{words.cancelled} Sorry!"]


async def test_a_taken_time_is_told_in_the_visitors_language(rig):
    learn(rig, "it")
    rig.calendar.busy = [Taken(Busy(TEN, TEN + HALF), "x")]
    await rig.booked()
    assert said(rig) == [ITALIAN.conflict, ITALIAN.others]


async def test_another_address_is_asked_for_in_the_visitors_language(rig):
    learn(rig, "it")
    await rig.tell(Picked(conversation="c1", seq=3, start=iso(TEN), email="nobody", name="Kim"))
    assert said(rig) == [ITALIAN.address]


async def test_after_a_restart_the_meeting_still_knows_the_language(rig):
    learn(rig, "it")
    await rig.booked()
    rig.start()  # the visitor's profile is not loaded now
    await rig.service.cancel("b1")
    assert said(rig)[-1] == ITALIAN.cancelled
