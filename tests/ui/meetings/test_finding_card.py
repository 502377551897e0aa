"""One finding."""

from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.errors import RejectedError
from app.domain.reconcile import Remedy
from app.ui.meetings.finding_card import FindingCard
from tests.ui.meetings.conftest import FINDINGS


def card(repairs, qtbot, found):
    made = FindingCard(repairs, found)
    qtbot.addWidget(made)
    return made


def words(card):
    return " | ".join(each.text() for each in card.findChildren(QLabel) if not each.isHidden())


def test_both_sides_and_the_buttons(repairs, qtbot, theme, mender):
    shown = card(repairs, qtbot, FINDINGS[0])
    assert "The calendar says" in words(shown)
    assert "Foyer says" in words(shown)
    buttons = {b.objectName(): b for b in shown.findChildren(QPushButton)}
    assert [b.text() for b in buttons.values()] == ["Take the calendar's time", "Dismiss"]
    assert buttons["remedy-take_time"].property("kind") == ""  # one of many cards
    buttons["remedy-take_time"].click()
    buttons["remedy-dismiss"].click()
    assert mender.calls == [("time", Remedy.TAKE_TIME), ("time", Remedy.DISMISS)]


def test_what_came_back_says_so(repairs, qtbot, theme):
    assert "This came back" in words(card(repairs, qtbot, FINDINGS[1]))


def test_a_refusal_stands_on_the_card(repairs, qtbot, theme, mender):
    mender.fault = RejectedError("The calendar has not done it.")
    shown = card(repairs, qtbot, FINDINGS[0])
    shown.findChild(QPushButton, "remedy-take_time").click()
    shown.refresh()
    assert "The calendar has not done it." in words(shown)


def test_while_it_is_mended_nothing_can_be_pressed(repairs, qtbot, theme):
    repairs.busy["time"] = Remedy.TAKE_TIME
    shown = card(repairs, qtbot, FINDINGS[0])
    assert not any(b.isEnabled() for b in shown.findChildren(QPushButton))
    assert "The calendar is asked…" in words(shown)
