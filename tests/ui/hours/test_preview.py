"""The picture of the next seven days."""

from datetime import date

import pytest
from PySide6.QtGui import QColor

from app.domain.hours_text import DayPlan
from app.ui.hours.preview import LABEL, ROW, SCALE, WeekPreview
from app.ui.theme import tokens

HOUR = 3600
DAYS = [
    DayPlan(date(2027, 5, 31), ((9 * HOUR, 17 * HOUR),)),
    DayPlan(date(2027, 6, 1), (), own=True, words="Dentist"),
    DayPlan(date(2027, 6, 2), (), holiday=True),
    DayPlan(date(2027, 6, 3), ()),
]


@pytest.fixture
def preview(theme, qtbot):
    made = WeekPreview()
    qtbot.addWidget(made)
    made.resize(LABEL + 480, made.sizeHint().height())
    made.show_plan(DAYS)
    return made


def test_each_day_is_read_aloud_with_its_reason(preview):
    assert preview.accessibleDescription() == (
        "Mon 31 May: 09:00-17:00. Tue 1 Jun: closed: Dentist. "
        "Wed 2 Jun: closed: holiday. Thu 3 Jun: closed"
    )


def test_open_hours_are_filled_where_they_are(preview):
    picture = preview.grab().toImage()
    middle = SCALE + ROW // 2
    assert picture.pixelColor(LABEL + 20 * 13, middle) == QColor(tokens().accent)
    assert picture.pixelColor(LABEL + 20 * 20, middle) == QColor(tokens().surface2)
