"""Booker and list as tabs."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.ui.meetings.place import BOOK, MEETINGS, REPAIR, MeetingsPlace
from app.ui.meetings.repair_pane import RepairPane


@pytest.fixture
def place(pane, repairs, qtbot):
    made = MeetingsPlace(QLabel("the booker"), pane, RepairPane(repairs))
    qtbot.addWidget(made, before_close_func=lambda shown: shown.hide())
    made.show()
    return made


def test_the_booker_comes_first(place, pane):
    assert place.current == BOOK
    assert not pane.isVisible()


def test_a_meeting_from_elsewhere_turns_to_the_list(place, pane, model, qtbot):
    with qtbot.waitSignal(place.turned) as turned:
        place.open("later")
    assert turned.args == [MEETINGS]
    assert pane.isVisible()
    assert model.chosen.id == "later"


def test_an_empty_list_leads_back_to_the_booker(place, pane):
    place.show_list()
    assert place.current == MEETINGS
    pane.book_wanted.emit()
    assert place.current == BOOK


def test_who_wants_to_book_has_the_keyboard_in_the_booker(place, qtbot):
    booker = next(each for each in place.findChildren(QLabel) if each.text() == "the booker")
    place.activateWindow()
    place.show_list()
    place.book()
    qtbot.waitUntil(booker.hasFocus)


def test_the_filter_is_found_from_everywhere(place, pane):
    place.activateWindow()
    place.focus_filter()
    assert place.focusWidget() is pane.findChild(QLineEdit, "meeting-filter")


def test_what_is_to_be_mended_is_counted_on_its_tab(place):
    assert place.findChild(QPushButton, "tab-repair").text() == "Repair 5"
    place.show_repair()
    assert place.current == REPAIR
    assert place.repair.isVisible()
