"""A box to choose from a long list."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

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


def test_long_words_are_read_from_their_beginning(theme, qtbot):
    made = Choice("hosts", "Host", searched=True)
    qtbot.addWidget(made)
    made.show_entries([("a", "The account's owner first, then everybody in the team")], "a")
    assert made.findChild(QLineEdit).cursorPosition() == 0


def test_words_that_do_not_fit_end_in_an_ellipsis(theme, qtbot):
    made = Choice("kind", "Kind")
    qtbot.addWidget(made)
    made.show_entries(
        [("a", "A name that is much too long for so small a box"), ("b", "Demo")], "a"
    )
    made.resize(160, 32)
    made.show()
    assert made.shown_text().startswith("A name")
    assert made.shown_text().endswith("…")
    made.show_entries([("b", "Demo")], "b")
    assert made.shown_text() == "Demo"


def turn_wheel(box):
    where = QPointF(box.rect().center())
    event = QWheelEvent(
        where,
        box.mapToGlobal(where),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    return event.isAccepted()


def test_a_page_that_is_scrolled_chooses_nothing_else(box, qtbot):
    box.activateWindow()
    box.setFocus()
    assert not turn_wheel(box)
    assert box.value == "b"


def test_what_is_found_stands_on_the_surface_of_the_theme(box):
    assert box.completer().popup().objectName() == "choices"
