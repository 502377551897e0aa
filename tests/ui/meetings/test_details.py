"""One meeting beside the list."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.errors import RejectedError
from app.domain.wire.meetings import MeetingSet
from app.ui.meetings.details import Details
from app.ui.widgets.banners import Banner
from tests.ui.meetings.conftest import TODAY


@pytest.fixture
def details(model, theme, qtbot):
    made = Details(model)
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    model.choose("today")
    return made


def button(details, name):
    return details.findChild(QPushButton, name)


def shown(details):
    names = ("join", "copy", "talk", "move", "came", "missed", "cancel")
    return [n for n in names if button(details, f"meeting-{n}").isVisible()]


def words(details):
    return " | ".join(each.text() for each in details.findChildren(QLabel) if each.isVisible())


def test_it_tells_all_that_is_known(details):
    told = words(details)
    for part in (
        "Today · Tuesday 4 May, 10:30 \u2013 11:00 (Rome)",
        "For Kim Osei: 17:30 in Tokyo",
        "kim@example.org",
        "Product demo",
        "next in turn",
        "How many seats?",
        "About 40",
        "Booked by the attendee",
    ):
        assert part in told


def test_what_can_be_done_follows_state_and_time(details, model):
    assert shown(details) == ["join", "copy", "talk", "move", "cancel"]
    model.choose("over")
    assert shown(details) == ["came", "missed"]
    model.choose("off")
    assert shown(details) == []
    model.choose("strange")
    assert shown(details) == ["join", "copy"]


def test_a_meeting_that_begins_soon_is_joined_first(details, model):
    assert button(details, "meeting-join").property("kind") == "primary"
    model.choose("others")
    assert button(details, "meeting-join").property("kind") == ""


def test_the_link_is_opened_and_copied(details, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    button(details, "meeting-join").click()
    button(details, "meeting-copy").click()
    assert opened == ["https://meet.example.org/x"]
    assert QGuiApplication.clipboard().text() == "https://meet.example.org/x"


def test_cancelling_asks_once(details, work):
    button(details, "meeting-cancel").click()
    assert work.done == []
    button(details, "cancel-keep").click()
    assert not button(details, "cancel-confirm").isVisible()
    button(details, "meeting-cancel").click()
    button(details, "cancel-confirm").click()
    assert work.done == [("cancel", "today", "")]


def test_another_meeting_is_not_cancelled_by_the_question_about_the_last(details, model):
    button(details, "meeting-cancel").click()
    model.choose("later")
    assert not button(details, "cancel-confirm").isVisible()


def test_who_came_is_noted(details, model, work):
    model.choose("over")
    button(details, "meeting-missed").click()
    button(details, "meeting-came").click()
    assert work.done == [("note", "over", "no_show"), ("note", "over", "attended")]


def test_a_refusal_stands_beside_the_meeting(details, model, work):
    work.fault = RejectedError("This meeting is over.")
    button(details, "meeting-cancel").click()
    button(details, "cancel-confirm").click()
    assert [b.words for b in details.findChildren(Banner) if b.isVisible()] == [
        "This meeting is over."
    ]


def test_a_failed_meeting_says_why_and_what_to_do(details, model):
    model.choose("failed")
    told = next(b.words for b in details.findChildren(Banner) if b.isVisible())
    assert told == "The time was taken a moment ago. It is in no calendar. Book another time."


def test_while_it_is_cancelled_nothing_can_be_pressed(details, model):
    model.busy["today"] = "cancel"
    model.detailed.emit()
    assert not button(details, "meeting-cancel").isEnabled()
    assert not button(details, "meeting-move").isVisible()


def test_it_leads_to_the_conversation_and_to_the_booker(details, qtbot):
    with qtbot.waitSignal(details.conversation_wanted) as went:
        button(details, "meeting-talk").click()
    assert went.args == ["c1"]
    with qtbot.waitSignal(details.move_wanted) as went:
        button(details, "meeting-move").click()
    assert went.args == ["today"]


def test_hostile_words_stay_words(details, desk):
    nasty = replace(TODAY, subject="<img src=x>", version=3, name="<b>Kim</b>")
    desk.apply(MeetingSet(meeting=nasty))
    assert "<img src=x>" in words(details)
