"""The week as buttons."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QScrollArea

from app.ui.booking.slot_button import Look
from app.ui.booking.week import Week
from app.ui.booking.week_grid import WeekGrid
from tests.ui.booking.conftest import DAY, NINE, NOW

ROME, TOKYO = ZoneInfo("Europe/Rome"), ZoneInfo("Asia/Tokyo")
NEXT = NINE + 7 * DAY
LOOKS = {
    NINE: (Look.FREE, ""),
    NINE + 1800: (Look.CLOSED, "another meeting"),
    NINE + 3600: (Look.CHOSEN, ""),
    NINE + DAY: (Look.FREE, "Bo, Ada"),
}


def week(looks=LOOKS, visitor=TOKYO, monday=date(2027, 5, 3), zone=ROME):
    return Week(monday, 30, zone, visitor, dict(looks), date(2027, 5, 4), int(NOW))


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
        "Thu 6 May, 09:00 (16:00 in Tokyo), free: Bo, Ada",
    ]


def test_hours_in_which_nobody_works_say_so_in_both_zones(grid):
    words = [b.accessibleName() for b in grid.outside()]
    assert "Wed 5 May, 08:30 to 09:00 (15:30 to 16:00 in Tokyo), outside working hours" in words
    assert len([w for w in words if w.startswith("Mon")]) == 1
    assert not any(b.isCheckable() for b in grid.outside())


def test_what_another_meeting_reaches_stays_its_own(grid):
    taken = {b.geometry().center().toTuple() for b in grid.buttons()}
    assert not any(b.geometry().contains(*each) for b in grid.outside() for each in taken)


def test_another_week_begins_at_its_first_free_start(grid, qtbot):
    late = {NEXT + n * 1800: (Look.CLOSED, "another meeting") for n in range(14)}
    grid.show_week(week({**late, NEXT + 14 * 1800: (Look.FREE, "")}, monday=date(2027, 5, 10)))
    bar = grid.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.setValue(3)
    grid.show_week(week({**late, NEXT + 15 * 1800: (Look.FREE, "")}, monday=date(2027, 5, 10)))
    assert bar.value() == 3
