"""A check box that tells what a person chose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.ui.widgets.tick import Tick


@pytest.fixture
def tick(qtbot):
    made = Tick("Takes part")
    qtbot.addWidget(made)
    made.show()
    made.heard = []
    made.chosen.connect(made.heard.append)
    return made


def test_mouse_and_keyboard_are_told(tick, qtbot):
    tick.click()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.heard == [True, False]


def test_what_assistive_technology_does_is_told(tick):
    acts = QAccessible.queryAccessibleInterface(tick).actionInterface()
    acts.doAction("Toggle")
    assert (tick.heard, tick.isChecked()) == ([True], True)


def test_what_is_shown_is_no_choice(tick):
    tick.show_ticked(True)
    assert (tick.heard, tick.isChecked()) == ([], True)
    tick.click()
    assert tick.heard == [False]


def test_it_has_its_words_as_name(tick):
    assert tick.accessibleName() == "Takes part"
