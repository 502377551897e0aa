"""Which week, how old, as what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.domain.booker import LOADING, CalendarChosen, FreeTimesChanged
from app.ui.booking.head import BookingHead
from app.ui.booking.view_model import LIST, WEEK
from tests.ui.booking.conftest import NOW, times


@pytest.fixture
def head(model, theme, qtbot):
    made = BookingHead(model)
    qtbot.addWidget(made)
    made.show()
    return made


def words(head):
    return [label.text() for label in head.findChildren(QLabel) if label.text()]


def press(head, qtbot, name):
    found = {b.accessibleName(): b for b in head.findChildren(QAbstractButton)}
    qtbot.mouseClick(found[name], Qt.MouseButton.LeftButton)


def test_it_says_which_days_and_how_old_they_are(head, desk):
    assert words(head) == ["3 May to 9 May 2027", "Reading the calendar…"]
    desk.apply(FreeTimesChanged(times(read_at=NOW - 240)))
    assert words(head)[1] == "As of 4 min ago"
    desk.apply(FreeTimesChanged(times(LOADING, read_at=NOW - 240)))
    assert words(head)[1] == "As of 4 min ago, being read anew…"
    desk.apply(CalendarChosen(False))
    assert words(head) == ["3 May to 9 May 2027"]


def test_weeks_are_turned(head, model, qtbot):
    head.turned.connect(model.go)
    for name, back in (("Later week", True), ("Earlier week", False), ("Later week", True)):
        press(head, qtbot, name)
        assert model.times.can_go_back is back
    press(head, qtbot, "This week")
    assert not model.times.can_go_back


def test_week_and_list_are_switched(head, model, qtbot):
    press(head, qtbot, "List")
    assert model.view == LIST
    model.show_as(WEEK)
    press(head, qtbot, "List")
    assert model.view == LIST


def test_the_calendar_is_read_again(head, bookings, qtbot):
    press(head, qtbot, "Read the calendar again")
    assert len(bookings.asked) == 1
