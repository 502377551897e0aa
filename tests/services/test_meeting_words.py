"""What a visitor is told."""

import pytest

from app.services.booking import Outcome
from app.services.calendars.base import Attendee, Meeting
from app.services.meeting_words import MeetingWords, told

MEETING = Meeting("b", "noa@example.com", 0, 60, "s", Attendee("kim{x}@example.org"))


@pytest.mark.parametrize(
    "state",
    [*("booked", "booked_no_link", "conflict", "pending"), "availability_unknown", "failed"],
)
def test_every_state_has_a_sentence_that_keeps_the_reason_to_the_rep(state):
    words = told(MeetingWords(), Outcome(state, reason="secret"), MEETING)
    assert words
    assert "secret" not in words


def test_who_gets_an_invitation_is_told_and_who_gets_none_too():
    sent = told(MeetingWords(), Outcome("booked", invited=True), MEETING)
    assert "kim{x}@example.org" in sent
    assert "no invitation" in told(MeetingWords(), Outcome("booked"), MEETING)
