"""The week as buttons."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from app.ui.booking.slot_button import Look
from app.ui.booking.week_grid import Week, WeekGrid
from tests.ui.booking.conftest import NINE

ROME, TOKYO = ZoneInfo("Europe/Rome"), ZoneInfo("Asia/Tokyo")
DAY = 86_400
LOOKS = {
    NINE: (Look.FREE, ""),
    NINE + 1800: (Look.CLOSED, "another meeting"),
    NINE + 3600: (Look.CHOSEN, ""),
    NINE + DAY: (Look.FREE, ""),
}


def week(looks=LOOKS, visitor=TOKYO, monday=date(2027, 5, 3), zone=ROME):
    return Week(monday, 30, zone, visitor, dict(looks), date(2027, 5, 4))


@pytest.fixture
def grid(theme, qtbot):
    made = WeekGrid("Free times")
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show_week(week())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_start_is_a_button_with_its_words(grid):
    assert [b.accessibleName() for b in grid.buttons()] == [
        "Wed 5 May, 09:00 (16:00 in Tokyo), free",
        "Wed 5 May, 09:30 (16:30 in Tokyo), not offered: another meeting",
        "Wed 5 May, 10:00 (17:00 in Tokyo), chosen",
        "Thu 6 May, 09:00 (16:00 in Tokyo), free",
    ]


def test_days_lie_across_and_hours_down(grid):
    first, second, third, thursday = grid.buttons()
    assert first.x() == second.x() == third.x() < thursday.x()
    assert first.y() == thursday.y() < second.y() < third.y()
    assert min(b.height() for b in grid.buttons()) >= 28


def test_a_press_toggles_and_a_closed_one_does_not(grid, qtbot):
    first, closed, *_ = grid.buttons()
    with qtbot.waitSignal(grid.toggled) as toggled:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert toggled.args == [NINE]
    with qtbot.assertNotEmitted(grid.toggled):
        qtbot.mouseClick(closed, Qt.MouseButton.LeftButton)


def test_one_button_is_in_the_tab_order_and_arrows_move_it(grid, qtbot):
    def tab_stops():
        strong = Qt.FocusPolicy.StrongFocus
        return [b.start for b in grid.buttons() if b.focusPolicy() == strong]

    assert tab_stops() == [NINE]
    first = grid.buttons()[0]
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert tab_stops() == [NINE + 1800]
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tab_stops() == [NINE + DAY]
    qtbot.keyClick(grid.buttons()[-1], Qt.Key.Key_Right)
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert tab_stops() == [NINE + DAY]


def test_buttons_stay_when_the_week_is_read_again(grid):
    before = grid.buttons()
    grid.show_week(week({**LOOKS, NINE + 5400: (Look.FREE, "")}))
    assert grid.buttons()[:3] == before[:3]
    grid.show_week(week({}))
    assert grid.buttons() == []


def test_a_weekend_shows_only_with_something_on_it(grid):
    grid.show_week(week({NINE + 3 * DAY: (Look.FREE, "")}))
    saturday = grid.buttons()[0]
    grid.show_week(week({NINE: (Look.FREE, "")}))
    assert saturday is not grid.buttons()[0]
    assert grid.buttons()[0].isVisible()


def test_the_doubled_hour_stands_side_by_side(theme, qtbot, grid):
    new_york = ZoneInfo("America/New_York")
    five = 1_825_563_600  # 2027-11-07 01:00 EDT, then 01:00 EST
    looks = {five: (Look.FREE, ""), five + 3600: (Look.FREE, "")}
    grid.show_week(week(looks, None, date(2027, 11, 1), new_york))
    one, two = grid.buttons()
    assert (one.y(), one.text()) == (two.y(), two.text())
    assert not one.geometry().intersects(two.geometry())
