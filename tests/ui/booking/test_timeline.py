"""The steps of a booking in words."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from app.domain.booker import BookingView
from app.ui.booking.timeline import BAD, DONE, NOW, OPEN, WARN, Step, Timeline, change_steps, steps
from tests.ui.booking.conftest import NINE, meeting

LINK = "https://meet.example.org/x"
VIEW = BookingView("b", "c1", NINE, NINE + 60, "kim@example.org", "Kim", "running")


@pytest.mark.parametrize(
    ("state", "far"),
    [
        ("running", [NOW, OPEN, OPEN, OPEN]),
        ("pending", [DONE, NOW, OPEN, OPEN]),
        ("booked", [DONE, DONE, DONE]),
        ("booked_no_link", [DONE, DONE, DONE, WARN]),
        ("conflict", [BAD]),
        ("reconnect", [BAD]),
        ("availability_unknown", [BAD]),
        ("failed", [DONE, BAD]),
    ],
)
def test_every_state_is_so_far_on_its_way(qapp, state, far):
    assert [step.state for step in steps(replace(VIEW, state=state))] == far


def test_host_link_and_a_missing_invitation_are_named(qapp):
    view = replace(VIEW, state="booked", join_url=LINK, host_name="Bo", reason="No mail was sent.")
    assert steps(view)[1:] == [
        Step("In Bo's calendar", DONE),
        Step("Invitation sent", WARN),
        Step("Link", DONE),
    ]


@pytest.mark.parametrize(
    ("state", "far"),
    [
        ("moving", NOW),
        ("cancelling", NOW),
        ("booked", DONE),
        ("cancelled", DONE),
        ("no_show", DONE),
        ("failed", BAD),
    ],
)
def test_a_change_has_a_step_of_its_own(qapp, state, far):
    (step,) = change_steps(meeting(state=state))
    assert step.state == far


@pytest.fixture
def line(theme, qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.show_steps(steps(replace(VIEW, state="booked", join_url=LINK)), LINK)
    made.show_acts(change=True, missed=True)
    return made


def named(line, name):
    return next(b for b in line.findChildren(QAbstractButton) if b.accessibleName() == name)


def test_steps_are_read_aloud_and_the_link_is_opened_and_copied(line, qtbot, monkeypatch):
    assert line.words()[0] == "Time held"
    assert line.accessibleName().startswith("Time held, In the calendar")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    named(line, "Open the link").click()
    named(line, "Copy the link").click()
    assert (opened, QGuiApplication.clipboard().text()) == ([LINK], LINK)
    with qtbot.waitSignals([line.change_wanted, line.missed]):
        named(line, "Move or cancel").click()
        named(line, "Nobody came").click()


def test_a_link_that_is_no_web_address_is_not_offered(line):
    line.show_steps(steps(VIEW), "file:///etc/passwd")
    assert named(line, "Open the link").isHidden()
    line.show_steps([], "")
    assert (line.isHidden(), line.words()) == (True, [])
