"""The list as it is used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import TransientError
from app.domain.meetings import MeetingsLoaded
from app.domain.wire.meetings import MeetingSet
from app.ui.meetings.pane import MeetingsPane
from app.ui.widgets.banners import Banner
from app.ui.widgets.empty_state import EmptyState
from tests.ui.meetings.conftest import DAY, NOW, meeting


def rows(pane):
    model = pane.rows.model()
    return [model.index(n).data() for n in range(model.rowCount())]


def choose(pane, meeting):
    pane.rows.setCurrentIndex(pane.rows.model().index(pane.rows.model().place_of(meeting)))


@pytest.fixture
def empty(bare, theme, qtbot):
    made = MeetingsPane(bare)
    qtbot.addWidget(made, before_close_func=lambda pane: pane.hide())
    made.show()
    return made


def test_the_first_line_is_today(pane):
    assert rows(pane)[0] == "Today · Tuesday 4 May"
    assert rows(pane)[1].startswith("10:30, Demo, Kim Osei")


def test_it_loads_when_it_is_seen(pane, work):
    assert ("refresh", False) in work.calls


def test_arrow_keys_choose_meetings_and_pass_over_headings(pane, model, qtbot):
    pane.take_focus()
    choose(pane, "later")
    qtbot.keyClick(pane.rows, Qt.Key.Key_Down)
    qtbot.keyClick(pane.rows, Qt.Key.Key_Down)
    assert model.chosen.id in {"moving", "others"}


def test_enter_goes_on_to_what_can_be_done(pane, qtbot):
    pane.activateWindow()
    choose(pane, "today")
    qtbot.keyClick(pane.rows, Qt.Key.Key_Return)
    assert pane.focusWidget().objectName() == "meeting-join"


def test_keys_reschedule_and_cancel(pane, work, qtbot):
    choose(pane, "today")
    with qtbot.waitSignal(pane.details.move_wanted) as moved:
        qtbot.keyClick(pane.rows, Qt.Key.Key_F2)
    assert moved.args == ["today"]
    qtbot.keyClick(pane.rows, Qt.Key.Key_Delete)
    words = pane.findChild(QLineEdit, "cancel-words")
    qtbot.keyClicks(words, "Sorry")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert work.done == [("cancel", "today", "Sorry")]


def test_new_meetings_leave_the_choice_and_the_scroll_alone(pane, model, desk):
    choose(pane, "moving")
    for n in range(40):
        desk.apply(MeetingSet(meeting=meeting(f"n{n}", 600 + n)))
    assert model.chosen.id == "moving"
    assert pane.rows.currentIndex().row() == pane.rows.model().place_of("moving")


def test_the_filter_narrows_and_says_when_nothing_fits(pane, qtbot):
    box = pane.findChild(QLineEdit, "meeting-filter")
    box.setText("priya")
    assert len(rows(pane)) == 2
    box.setText("nobody at all")
    empty = next(e for e in pane.findChildren(EmptyState) if e.isVisible())
    empty.pressed.emit()
    assert box.text() == ""
    assert len(rows(pane)) > 2


def test_nothing_yet_leads_to_the_booker(empty, qtbot):
    shown = next(e for e in empty.findChildren(EmptyState) if e.isVisible())
    with qtbot.waitSignal(empty.book_wanted):
        shown.pressed.emit()


def test_a_hub_that_does_not_answer_is_told_with_a_way_on(pane, model, work):
    work.fault = TransientError("The hub does not answer.")
    model.load()
    banner = next(b for b in pane.findChildren(Banner) if b.words == "The hub does not answer.")
    banner.pressed.emit()
    assert banner.words == ""


def test_another_part_opens_a_meeting_of_a_colleague(pane, model):
    pane.focus_filter()
    pane.open("strange")
    assert model.chosen.id == "strange"
    assert "Secret" in " ".join(rows(pane))


def test_five_hundred_meetings_come_row_by_row(pane, desk):
    resets = []
    pane.rows.model().modelReset.connect(lambda: resets.append(1))
    many = tuple(meeting(f"n{n}", n * DAY // 20) for n in range(500))
    desk.apply(MeetingsLoaded(many, NOW))
    assert len(rows(pane)) > 500
    assert resets == []


def test_the_next_meeting_is_joined_where_it_has_a_link(pane, desk, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    assert pane.join_next()
    assert opened == ["https://meet.example.org/x"]
    desk.clock.time = NOW + 2 * 3600
    assert not pane.join_next()


def test_it_fits_into_a_narrow_window(pane):
    pane.resize(900, 480)
    assert pane.findChild(QWidget, "list").width() < 450


def test_the_keyboard_begins_at_the_first_meeting_not_at_its_heading(pane, model):
    pane.activateWindow()
    pane.take_focus()
    assert (model.chosen.id, pane.details.isVisible()) == ("today", True)
    assert pane.rows.selectionModel().hasSelection()
