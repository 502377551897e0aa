"""The week as a list."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.ui.booking.slot_button import Look
from app.ui.booking.slot_list import SlotList
from tests.ui.booking.conftest import DAY, NINE
from tests.ui.booking.test_week_grid import LOOKS, week


@pytest.fixture
def shown(theme, qtbot):
    made = SlotList("Free times")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_week(week())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_free_starts_stand_under_the_reps_days_with_both_times(shown):
    assert [b.accessibleName() for b in shown.buttons()] == [
        "Wed 5 May, 09:00 (16:00 in Tokyo), free",
        "Wed 5 May, 10:00 (17:00 in Tokyo), chosen",
        "Thu 6 May, 09:00 (16:00 in Tokyo), free: Bo, Ada",
    ]
    assert shown.buttons()[0].y() < shown.buttons()[1].y() < shown.buttons()[2].y()


def test_a_day_with_nothing_free_says_why(shown):
    shown.show_week(week({NINE: (Look.CLOSED, "another meeting"), NINE + DAY: (Look.FREE, "")}))
    titles = shown.titles()
    assert "Mon 3 May  ·  Nothing free: outside working hours" in titles
    assert "Wed 5 May  ·  Nothing free: another meeting" in titles
    assert "Thu 6 May" in titles


def test_a_press_toggles(shown, qtbot):
    with qtbot.waitSignal(shown.toggled) as toggled:
        qtbot.mouseClick(shown.buttons()[0], Qt.MouseButton.LeftButton)
    assert toggled.args == [NINE]


def test_arrows_go_through_starts_and_days(shown, qtbot):
    shown.take_focus()
    for key, focused in (
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(next(b for b in shown.buttons() if b.hasFocus()), key)
        assert [b.hasFocus() for b in shown.buttons()].index(True) == focused


def test_pages_turn_weeks(shown, qtbot):
    with qtbot.waitSignal(shown.turned) as turned:
        qtbot.keyClick(shown.buttons()[0], Qt.Key.Key_PageDown)
    assert turned.args == [1]


def test_rows_and_the_keyboard_stay_when_it_is_read_again(shown):
    shown.take_focus()
    first = shown.buttons()[0]
    shown.show_week(week({**LOOKS, NINE + 5400: (Look.FREE, "")}))
    assert (shown.buttons()[0], first.hasFocus()) == (first, True)
    shown.show_week(week({NINE + DAY: (Look.FREE, "")}))
    assert shown.holds_focus
    shown.show_week(week({}, monday=date(2027, 5, 10)))
    assert shown.buttons() == []
