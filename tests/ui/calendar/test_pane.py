"""The calendar's page."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.calendar_link import LinkAttempt, LinkAttemptChanged, LinkedCalendar
from app.ui.calendar.pane import CalendarPane
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import Button
from tests.desk_records import NOW
from tests.ui.calendar.conftest import BROKEN, OK, WAITING


@pytest.fixture
def pane(rig, qtbot):
    def made(*events, **given):
        one = CalendarPane(rig.model(**given))
        qtbot.addWidget(one)
        one.resize(980, 760)
        one.show()
        rig.apply(*events)
        return one

    return made


def banner(pane, name):
    return pane.findChild(Banner, f"calendar-{name}")


def press(pane, name):
    one = pane.findChild(Button, f"calendar-{name}")
    assert one.isVisible(), name
    one.click()


def test_the_first_time_it_says_what_connecting_is_for(pane, shoot):
    one = pane(provider="")
    assert one.findChild(QLabel, "calendar-title").text() == "Not connected"
    assert one._why.isVisible()
    assert not one.findChild(Button, "calendar-disconnect").isVisible()
    shoot(one, "calendar-first")


def test_a_good_link_names_account_and_calendar(pane, shoot, rig):
    one = pane(OK)
    assert one.findChild(QLabel, "calendar-title").text() == "Connected to Microsoft 365"
    assert not banner(one, "trouble").isVisible()
    press(one, "check")
    press(one, "disconnect")
    assert rig.service.calls == [("probe",), ("disconnect",)]
    shoot(one, "calendar-connected")


def test_a_broken_link_says_why_and_is_mended_with_one_click(pane, shoot, rig, theme):
    one = pane(BROKEN)
    told = banner(one, "trouble")
    assert told.words == (
        "Your sign-in to Microsoft 365 has ended. Reconnect the calendar. (Code: invalid_grant)"
    )
    told._button.click()
    assert rig.service.calls == [("reconnect",)]
    shoot(one, "calendar-broken")
    theme.choose(DARK)
    shoot(one, "calendar-broken-dark")


def test_a_sign_in_can_be_followed_and_given_up(pane, rig):
    one = pane(OK, WAITING)
    waiting = one.findChild(QLabel, "calendar-waiting")
    assert waiting.text().endswith("Time left: 1:30")
    press(one, "copy")
    press(one, "cancel")
    assert rig.copied == ["https://login.example/authorize"]
    assert rig.service.calls == [("cancel",)]


def test_without_a_browser_the_link_is_offered(pane, rig):
    one = pane(OK)
    rig.apply(LinkAttemptChanged(LinkAttempt("https://x", False, NOW + 60)))
    assert "Copy the link" in one.findChild(QLabel, "calendar-waiting").text()


def test_a_sign_in_that_did_not_go_says_why(pane, rig):
    one = pane(OK)
    rig.apply(LinkAttemptChanged(None, "You said no."))
    assert banner(one, "failed").words == "You said no."
    rig.apply(LinkAttemptChanged())
    assert not banner(one, "failed").isVisible()


def test_another_account_is_asked_for(pane, rig, shoot):
    one = pane(OK, LinkAttemptChanged(other="kim@example.com"))
    assert "kim@example.com" in banner(one, "other").words
    banner(one, "other")._button.click()
    press(one, "keep")
    assert rig.service.calls == [("adopt",), ("dismiss",)]
    shoot(one, "calendar-other")


def test_a_password_is_typed_where_there_is_no_browser(pane, rig, shoot):
    broken = replace(BROKEN, provider="caldav")
    one = pane(broken, provider="caldav", url="https://dav.example", username="noa")
    banner(one, "trouble")._button.click()
    assert rig.service.calls == []
    assert one._way_in.kind == "caldav"
    rig.apply(LinkAttemptChanged(choices=(LinkedCalendar("a", "Home"), LinkedCalendar("b", "W"))))
    press(one, "take")
    assert rig.service.calls == [("choose", "a")]
    shoot(one, "calendar-caldav")


def test_where_the_administrator_signs_in_there_is_nothing_to_connect(pane):
    one = pane(replace(OK, managed=True))
    assert one._managed.isVisible()
    assert not one._way_in_card.isVisible()
    assert not one.findChild(Button, "calendar-disconnect").isVisible()


def test_the_button_connects_with_what_is_typed(pane, rig):
    one = pane(provider="graph", client_id="foyer")
    press(one, "connect")
    ((name, wanted, password),) = rig.service.calls
    assert (name, wanted.client_id, password) == ("connect", "foyer", "")
