"""Buttons on the hours: where they are, and how the keyboard moves."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.booking.board import Board
from app.ui.booking.slot_button import Look
from tests.ui.booking.conftest import DAY, NINE
from tests.ui.booking.test_week_grid import LOOKS, week


@pytest.fixture
def board(theme, qtbot):
    made = Board("Free times")
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show_week(week())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def start(board, instant):
    return next(b for b in board.buttons() if b.start == instant)


def tab_stops(board):
    strong = Qt.FocusPolicy.StrongFocus
    return [b.start for b in board.buttons() + board.outside() if b.focusPolicy() == strong]


def test_days_lie_across_and_hours_down(board):
    first, second, third, thursday = board.buttons()
    assert first.x() == second.x() == third.x() < thursday.x()
    assert first.y() == thursday.y() < second.y() < third.y()
    assert min(b.height() for b in board.buttons()) >= 28


def test_a_press_toggles_and_a_closed_one_does_not(board, qtbot):
    first, closed, *_ = board.buttons()
    with qtbot.waitSignal(board.toggled) as toggled:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert toggled.args == [NINE]
    with qtbot.assertNotEmitted(board.toggled):
        qtbot.mouseClick(closed, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(board.outside()[0], Qt.MouseButton.LeftButton)


def test_one_button_is_in_the_tab_order_and_arrows_move_it(board, qtbot):
    assert tab_stops(board) == [NINE]
    first = board.buttons()[0]
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert tab_stops(board) == [NINE + 1800]
    qtbot.keyClick(start(board, NINE + 1800), Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tab_stops(board) == [NINE + DAY]
    qtbot.keyClick(start(board, NINE + DAY), Qt.Key.Key_Left)
    assert tab_stops(board) == [NINE]
    qtbot.keyClick(first, Qt.Key.Key_Up)
    (closed,) = tab_stops(board)
    assert closed < NINE


def test_the_keyboard_stops_at_the_edges(board, qtbot):
    last = board.outside()[-1]
    qtbot.keyClick(last, Qt.Key.Key_Right)
    first = board.outside()[0]
    qtbot.keyClick(first, Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert tab_stops(board) == [NINE]


def test_pages_turn_weeks(board, qtbot):
    for key, weeks in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
        with qtbot.waitSignal(board.turned) as turned:
            qtbot.keyClick(board.buttons()[0], key)
        assert turned.args == [weeks]


def test_buttons_stay_when_the_week_is_read_again(board):
    before = board.buttons()
    board.show_week(week({**LOOKS, NINE + 5400: (Look.FREE, "")}))
    assert board.buttons()[:3] == before[:3]
    board.show_week(week({}))
    assert board.buttons() == []


def test_the_keyboard_stays_where_it_is_and_goes_to_the_nearest_when_that_is_gone(board, qtbot):
    start(board, NINE + DAY).setFocus()
    qtbot.waitUntil(lambda: board.holds_focus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    start(board, NINE + DAY).setFocus()
    board.show_week(week({**LOOKS, NINE + DAY: (Look.CLOSED, "another meeting")}))
    assert start(board, NINE + DAY).hasFocus()
    left = {at: look for at, look in LOOKS.items() if at != NINE + DAY}
    board.show_week(week({**left, NINE + DAY + 7200: (Look.FREE, "")}))
    assert board.holds_focus


def test_another_week_has_the_keyboard_at_the_same_day_and_time(board, qtbot):
    first = board.buttons()[0]
    qtbot.keyClick(first, Qt.Key.Key_Right)
    start(board, NINE + DAY).setFocus()
    later = {at + 7 * DAY: (Look.FREE, "") for at in (NINE, NINE + DAY, NINE + 2 * DAY)}
    board.show_week(week(later, monday=date(2027, 5, 10)))
    assert start(board, NINE + 8 * DAY).hasFocus()


def test_a_weekend_shows_only_with_something_on_it(board):
    board.show_week(week({NINE + 3 * DAY: (Look.FREE, "")}))
    saturday = board.buttons()[0]
    assert saturday.isVisible()
    board.show_week(week({NINE: (Look.FREE, "")}))
    assert [b.start for b in board.buttons()] == [NINE]


def test_the_doubled_hour_stands_side_by_side(board):
    new_york = ZoneInfo("America/New_York")
    five = 1_825_563_600  # 2027-11-07 01:00 EDT, then 01:00 EST
    looks = {five: (Look.FREE, ""), five + 3600: (Look.FREE, "")}
    board.show_week(week(looks, None, date(2027, 11, 1), new_york))
    one, two = board.buttons()
    assert (one.y(), one.text()) == (two.y(), two.text())
    assert not one.geometry().intersects(two.geometry())


def test_the_visitors_hours_stand_beside_with_the_day_that_they_fall_on(board):
    rome, tokyo = board.axes
    assert rome[0].right() < tokyo[0].left() < board.left
    assert board._hour(board.week, 9 * 60, tokyo[1]) == "16:00"
    assert board._hour(board.week, 20 * 60, tokyo[1]) == "03:00 +1"
    board.show_week(week(visitor=None))
    assert len(board.axes) == 1
