"""When the hub is away."""

import pytest

from app.domain import health
from app.domain.desk import SignedOut
from app.ui.frame.hub_banner import HubBanner
from app.ui.frame.view_model import FrameViewModel
from tests.ui.scene import NOW


@pytest.fixture
def banner(desk, theme, qtbot):
    made = HubBanner(FrameViewModel(desk.fill().bridge, desk.asked, desk.clock))
    qtbot.addWidget(made)
    return made


def test_it_is_hidden_while_all_is_well(banner):
    assert banner.isHidden()


def test_it_says_what_still_works_and_counts_down(banner, desk):
    lost = health.SystemHealth(health.OFFLINE, "", NOW, NOW + 12)
    desk.apply(health.SystemChanged("hub", lost))
    assert "kept and sent later" in banner.words
    assert banner.words.endswith("Next try in 12 s.")
    desk.clock.time += 5
    banner._tick.timeout.emit()
    assert banner.words.endswith("Next try in 7 s.")
    desk.clock.time += 60
    banner._tick.timeout.emit()
    assert "Next try" not in banner.words


def test_a_needed_sign_in_offers_it(banner, desk, qtbot):
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.NEEDS_SIGN_IN)))
    assert banner.words == "Sign in again."
    with qtbot.waitSignal(banner.pressed, timeout=1000):
        banner._button.click()


def test_a_fault_is_told_in_its_own_words(banner, desk):
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.FAULT, "Too old.")))
    assert banner.words == "Too old."


def test_signed_out_nobody_is_told(banner, desk):
    desk.apply(
        SignedOut(), health.SystemChanged("hub", health.SystemHealth(health.OFFLINE, "", NOW))
    )
    assert banner.isHidden()
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.OK)))
