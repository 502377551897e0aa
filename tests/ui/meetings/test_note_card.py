"""The question after a meeting."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.domain.errors import TransientError
from app.domain.wire.meetings import MeetingSet
from app.ui.meetings.note_card import NoteCard
from tests.ui.meetings.conftest import HOUR, meeting


@pytest.fixture
def card(model, theme, qtbot):
    made = NoteCard(model)
    qtbot.addWidget(made)
    return made


def press(card, name):
    card.findChild(QAbstractButton, name).click()


def words(card):
    return " | ".join(each.text() for each in card.findChildren(QLabel))


def test_it_asks_about_the_newest(card, desk):
    assert "Did Lars Holm come?" in words(card)
    desk.apply(MeetingSet(meeting=meeting("newer", -HOUR, name="Aiko")))
    assert "Did Aiko come?" in words(card)
    assert "1 more" in words(card)


def test_it_notes_the_answer(card, work):
    press(card, "note-came")
    press(card, "note-missed")
    assert work.done == [("note", "over", "attended"), ("note", "over", "no_show")]


def test_it_can_be_put_off(card, work):
    press(card, "note-later")
    assert card.isHidden()
    assert work.done == []


def test_a_fault_is_told_in_place(card, work):
    work.fault = TransientError("The hub does not answer.")
    press(card, "note-came")
    assert "The hub does not answer." in words(card)


def test_its_buttons_say_what_they_are_about(card):
    button = card.findChild(QAbstractButton, "note-came")
    assert button.accessibleName() == "Did Lars Holm come? Came"
