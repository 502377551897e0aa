"""When the calendar's link is broken."""

from dataclasses import replace

import pytest

from app.domain.calendar_link import LinkAttempt, LinkAttemptChanged, LinkJudged, LinkState, Verdict
from app.domain.desk import SignedOut
from app.ui.frame.calendar_banner import CalendarBanner
from app.ui.frame.view_model import FrameViewModel

WORDS = "Your sign-in to Google has ended."
STEP = "Reconnect the calendar."


@pytest.fixture
def banner(desk, theme, qtbot):
    made = CalendarBanner(FrameViewModel(desk.fill().bridge, desk.asked, desk.clock))
    qtbot.addWidget(made)
    return made


def judged(state, **more):
    return LinkJudged("google", Verdict(state, WORDS, STEP), "noa@example.com", **more)


def test_it_is_seen_only_while_a_person_is_needed(banner, desk):
    assert banner.isHidden()
    for state in LinkState:
        desk.apply(judged(state))
        wanted = state in {
            LinkState.NEEDS_SIGN_IN,
            LinkState.NEEDS_CONSENT,
            LinkState.BLOCKED,
            LinkState.EXPIRING,
        }
        assert banner.isHidden() is not wanted


def test_it_says_what_it_means_and_offers_one_click(banner, desk, qtbot):
    desk.apply(judged(LinkState.NEEDS_SIGN_IN))
    assert banner.words == f"{WORDS} Nobody is offered a time with you. {STEP}"
    with qtbot.waitSignal(banner.pressed, timeout=1000):
        banner._button.click()
    desk.apply(LinkAttemptChanged(LinkAttempt("https://x")))
    assert "in your browser" in banner.words
    desk.apply(LinkAttemptChanged())
    assert banner.words.startswith(WORDS)


def test_where_the_environment_signs_in_there_is_nothing_to_click(banner, desk):
    desk.apply(replace(judged(LinkState.BLOCKED), managed=True))
    assert banner.words
    assert banner._button.isHidden()


def test_signed_out_nobody_is_told(banner, desk):
    desk.apply(judged(LinkState.NEEDS_SIGN_IN), SignedOut())
    assert banner.isHidden()


def test_another_account_than_before_asks_to_decide(banner, desk):
    desk.apply(judged(LinkState.OK), LinkAttemptChanged(other="kim@example.com"))
    assert "kim@example.com" in banner.words
    assert banner._button.text() == "Decide"
