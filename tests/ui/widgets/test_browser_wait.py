"""The countdown of a sign-in in the browser."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.crm_connection import Attempt
from app.ui.widgets.browser_wait import BrowserWait
from tests.desk_records import NOW
from tests.ui.scene import FixedClock

LINK = "https://id.example/authorize"


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def wait(qtbot, theme, clock):
    made = BrowserWait("calendar", "Sign in there.", clock)
    qtbot.addWidget(made)
    return made


def words(wait):
    return wait.findChild(QLabel, "calendar-waiting").text()


def test_it_counts_down_while_it_is_seen(wait, clock):
    wait.show_attempt(Attempt(LINK, until=NOW + 90))
    assert words(wait) == "Sign in there. Time left: 1:30"
    clock.time += 5
    wait._ticking.timeout.emit()
    assert words(wait) == "Sign in there. Time left: 1:25"
    assert wait._ticking.isActive()
    wait.hide()
    assert not wait._ticking.isActive()


def test_what_is_seen_again_tells_the_time_of_now(wait, clock):
    wait.show_attempt(Attempt(LINK, until=NOW + 90))
    wait.hide()
    clock.time += 30
    wait.show()
    assert words(wait) == "Sign in there. Time left: 1:00"


def test_nothing_is_seen_while_nobody_is_waited_for(wait):
    assert not wait.isVisible()
    wait.show_attempt(Attempt(LINK, until=NOW + 90))
    assert wait.isVisible()
    wait.show_attempt(None)
    assert not wait.isVisible()
    assert not wait._ticking.isActive()


def test_without_a_browser_the_link_is_offered(wait, qtbot):
    wait.show_attempt(Attempt(LINK, opened=False, until=NOW + 90))
    assert words(wait) == "No browser opened. Copy the link into one. Time left: 1:30"
    with qtbot.waitSignal(wait.copy_wanted):
        wait.findChild(QPushButton, "calendar-copy").click()
    with qtbot.waitSignal(wait.cancel_wanted):
        wait.findChild(QPushButton, "calendar-cancel").click()
