"""A box to choose from a long list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.ui.widgets.choice import Choice

ENTRIES = [("a", "Alpha"), ("b", "Beta"), ("g", "Gamma")]


@pytest.fixture
def box(theme, qtbot):
    made = Choice("greek", "Letter", searched=True)
    qtbot.addWidget(made)
    made.show_entries(ENTRIES, "b")
    made.show()
    return made


def test_it_shows_words_and_holds_values(box):
    assert (box.currentText(), box.value) == ("Beta", "b")


def test_a_value_that_is_not_listed_is_kept_and_shown(box):
    box.show_entries(ENTRIES, "012X")
    assert (box.currentText(), box.value) == ("012X", "012X")


def test_the_same_entries_are_not_filled_in_anew(box):
    box.setItemText(0, "marked")
    box.show_entries(ENTRIES, "a")
    assert box.currentText() == "marked"


def test_typing_a_whole_word_picks_it(box, qtbot):
    typed = box.findChild(QLineEdit)
    typed.selectAll()
    with qtbot.waitSignal(box.picked) as picked:
        qtbot.keyClicks(typed, "gamma")
        qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert picked.args == ["g"]


def test_typing_nonsense_goes_back(box, qtbot):
    typed = box.findChild(QLineEdit)
    typed.selectAll()
    qtbot.keyClicks(typed, "zzz")
    typed.editingFinished.emit()
    assert (box.currentText(), box.value) == ("Beta", "b")
