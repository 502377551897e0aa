"""Whose sign-in mail goes out with, as the page says it."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.calendar_link import LinkAttempt, LinkAttemptChanged, LinkJudged, LinkState, Verdict
from app.ui.mail.sign_in_row import SignInRow
from tests.ui.mail.test_settings_model import Hands, model

WELL = Verdict(LinkState.OK)


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def row(desk, hands, qtbot):
    made = SignInRow(model(desk, hands, provider="graph"))
    qtbot.addWidget(made)
    made.show_for("graph")
    made.show()
    return made


def shown(row):
    return row.findChild(QLabel).text(), row.findChild(QPushButton).isVisible()


@pytest.mark.parametrize(
    ("link", "words", "button"),
    [
        (LinkJudged("google", WELL), "connect Microsoft 365 in", False),
        (LinkJudged("graph", WELL, managed=True), "your administrator", False),
        (LinkJudged("graph", WELL, "noa@example.com", mail=True), "as noa@example.com", False),
        (LinkJudged("graph", WELL), "asks whether Foyer may send mail as you", True),
    ],
)
def test_it_says_what_is_used_and_what_will_be_asked_for(row, desk, link, words, button):
    desk.apply(link)
    said, offered = shown(row)
    assert words in said
    assert offered is button


def test_the_button_asks_and_rests_while_the_browser_does(row, desk, hands):
    desk.apply(LinkJudged("graph", WELL))
    row.findChild(QPushButton).click()
    assert hands.allowed == ["graph"]
    desk.apply(LinkAttemptChanged(LinkAttempt("https://login.example")))
    assert not row.findChild(QPushButton).isEnabled()


def test_other_ways_have_none_of_it(row):
    row.show_for("smtp")
    assert row.isHidden()
