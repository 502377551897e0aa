"""What Foyer says by itself, as the rep reads it."""

import pytest

from app.domain.meeting_chat_words import ENGLISH, ITALIAN
from app.ui.automatic import shown_text
from tests.desk_records import message


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("booked", "Meeting booked"),
        ("cancelled", "Meeting cancelled"),
        ("conflict", "Meeting not booked: the time was taken"),
        ("availability_unknown", "Meeting not booked: the calendar could not be read"),
        ("reconnect", "Meeting not booked: the calendar could not be read"),
        ("failed", "Meeting not booked"),
        ("of a later version", "Ecco."),
    ],
)
def test_what_became_of_a_meeting_has_a_title_of_its_own(state, words, qapp):
    told = message("c", 1, "Ecco.", "rep", kind="meeting", data={"state": state})
    assert shown_text(told) == words


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("times", ITALIAN.times, ENGLISH.times),
        ("times", ITALIAN.others, ENGLISH.others),
        ("times", "Magari domani?", "Magari domani?"),
        ("text", ITALIAN.times, ITALIAN.times),
    ],
)
def test_a_persons_words_stay_and_foyers_are_the_windows(kind, text, words, qapp):
    assert shown_text(message("c", 1, text, "rep", kind=kind)) == words
