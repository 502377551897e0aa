"""When the hub is away."""

import pytest

from app.domain import health
from app.domain.desk import SignedOut
from app.domain.updates import HubTold
from app.domain.versions import HubVersions
from app.ui.frame.hub_banner import HubBanner
from app.ui.frame.view_model import FrameViewModel
from tests.desk_records import NOW


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
    assert "no chat comes to you" in banner.words
    assert "kept and sent later" in banner.words
    assert banner.words.endswith("Next try in 12 s.")
    desk.clock.time += 5
    banner._tick.timeout.emit()
    assert banner.words.endswith("Next try in 7 s.")
    desk.clock.time += 60
    banner._tick.timeout.emit()
    assert "Next try" not in banner.words


def test_it_stays_while_a_try_is_under_way_and_does_not_come_with_the_first(banner, desk):
    connecting = health.SystemChanged("hub", health.SystemHealth(health.CONNECTING))
    desk.apply(connecting)
    assert banner.isHidden()
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.OFFLINE, "", NOW, NOW + 2)))
    desk.apply(connecting)
    assert "cannot be reached" in banner.words
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.OK)))
    assert banner.isHidden()


def test_the_last_second_is_no_zero(banner, desk):
    lost = health.SystemHealth(health.OFFLINE, "", NOW, NOW + 0.4)
    desk.apply(health.SystemChanged("hub", lost))
    assert banner.words.endswith("Next try in 1 s.")


def test_why_to_sign_in_is_said_in_the_windows_language(italian, banner, desk):
    ended = "The hub has ended your session. Sign in again."
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.NEEDS_SIGN_IN, ended)))
    assert banner.words == "L'hub ha terminato la tua sessione. Accedi di nuovo."


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


def test_a_version_that_is_too_old_is_left_to_the_update_bar(banner, desk):
    desk.apply(health.SystemChanged("hub", health.SystemHealth(health.FAULT, "Too old.")))
    desk.apply(HubTold(HubVersions(1, "0.2.0", "0.2.0", refused=True)))
    assert banner.isHidden()
    desk.apply(HubTold(HubVersions()))
    assert banner.words == "Too old."
