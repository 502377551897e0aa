"""One pill of several is chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.ui.widgets.pill_tabs import PillTabs


@pytest.fixture
def tabs(theme, qtbot):
    made = PillTabs("Conversations", [("mine", "Mine"), ("waiting", "Waiting"), ("all", "All")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_one_is_chosen_at_first(tabs):
    assert tabs.current == "mine"


def test_a_press_chooses_and_tells(tabs, qtbot):
    with qtbot.waitSignal(tabs.chosen, timeout=1000) as heard:
        pill = tabs.findChild(QPushButton, "tab-waiting")
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert (heard.args, tabs.current) == (["waiting"], "waiting")


def test_a_toggle_by_assistive_technology_chooses_and_tells_once(tabs):
    heard = []
    tabs.chosen.connect(heard.append)
    tabs.findChild(QPushButton, "tab-all").toggle()
    assert (heard, tabs.current) == (["all"], "all")


def test_arrow_keys_go_round(tabs, qtbot):
    heard = []
    tabs.chosen.connect(heard.append)
    tabs.findChild(QPushButton, "tab-mine").setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(tabs, key)
    assert heard == ["all", "mine"]


def test_counts_stand_behind_the_word(tabs):
    tabs.show_count("mine", 3)
    assert tabs.findChild(QPushButton, "tab-mine").accessibleName() == "Mine 3"
    tabs.show_count("mine", 0)
    assert tabs.findChild(QPushButton, "tab-mine").text() == "Mine"


def test_pills_are_round(tabs):
    pill = tabs.findChild(QPushButton, "tab-mine")
    assert pill.height() == 26
