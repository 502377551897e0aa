"""The question before a meeting is called off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from app.ui.meetings.cancelling import MAX_WORDS, Cancelling


@pytest.fixture
def asking(theme, qtbot):
    made = Cancelling()
    qtbot.addWidget(made)
    made.ask("Kim {who}")
    return made


def test_it_asks_about_somebody(asking):
    told = " ".join(each.text() for each in asking.findChildren(QLabel))
    assert "Cancel the meeting with Kim {who}?" in told


def test_return_confirms_with_the_words(asking, qtbot):
    words = asking.findChild(QLineEdit)
    words.setText("Sorry, I am ill.")
    with qtbot.waitSignal(asking.confirmed) as told:
        qtbot.keyClick(words, Qt.Key.Key_Return)
    assert told.args == ["Sorry, I am ill."]
    assert asking.isHidden()


def test_escape_keeps_it(asking, qtbot):
    with qtbot.waitSignal(asking.kept):
        qtbot.keyClick(asking, Qt.Key.Key_Escape)
    assert asking.isHidden()
    with qtbot.assertNotEmitted(asking.kept):
        asking.leave()


def test_words_are_bounded_and_forgotten(asking):
    words = asking.findChild(QLineEdit)
    words.setText("x" * 2 * MAX_WORDS)
    assert len(words.text()) == MAX_WORDS
    asking.ask("Ada")
    assert words.text() == ""
