"""The booker as a whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from app.domain.booker import (
    LOADING,
    SIGN_IN,
    STALE,
    UNREACHABLE,
    BookingChanged,
    BookingView,
    CalendarChosen,
    FreeTimesChanged,
)
from app.domain.profiles import ProfileLoaded
from app.domain.wire.records import Fact
from app.ui.booking.pane import BookingPane
from app.ui.booking.slot_button import SlotButton
from app.ui.widgets.banners import Banner
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.skeleton import Skeleton
from tests.ui.booking.conftest import NINE, NOW, times
from tests.ui.scene import profile


@pytest.fixture
def pane(model, theme, qtbot):
    made = BookingPane(model)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    yield made
    made.hide()


def press(pane, qtbot, words):
    found = [b for b in pane.findChildren(QPushButton) if b.isVisible() and b.text() == words]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def banners(pane):
    return [b.words for b in pane.findChildren(Banner) if b.isVisible()]


def test_showing_it_reads_the_week(pane, desk):
    assert desk.asked.calls[0][0] == "free_slots"
    assert pane.findChild(Skeleton).isVisible()


def test_free_times_are_chosen_offered_and_booked(pane, model, desk, qtbot, shoot):
    desk.apply(FreeTimesChanged(times()))
    offer, book = (pane.findChild(QPushButton, n) for n in ("offer-in-chat", "book-now"))
    assert not offer.isEnabled()
    slots = pane.findChildren(SlotButton)
    qtbot.mouseClick(slots[0], Qt.MouseButton.LeftButton)
    assert (offer.isEnabled(), book.isEnabled()) == (True, False)
    assert "e-mail" in book.toolTip()
    model.set_attendee("kim@example.org", "Kim")
    assert book.isEnabled()
    shoot(pane, "booker-light")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert desk.asked.calls[-1][0] == "offer"


def test_what_the_visitor_will_see_is_in_the_visitors_zone(pane, model, desk):
    tokyo = Fact(field="timezone", value="Asia/Tokyo", source="browser", at=0.0)
    desk.apply(FreeTimesChanged(times()), ProfileLoaded(profile(facts=[tokyo])))
    model.toggle(NINE)
    assert "Wed 5 May, 16:00 (Tokyo)" in pane._preview.text()


def test_a_closed_start_says_why_under_focus(pane, desk, qtbot):
    desk.apply(FreeTimesChanged(times()))
    closed = pane.findChild(SlotButton, f"slot-{NINE + 3600}")
    closed.setFocus()
    qtbot.waitUntil(lambda: "another meeting" in pane._told.text())


def test_stale_times_are_shown_with_their_age_and_a_way_out(pane, desk, qtbot, theme, shoot):
    desk.apply(FreeTimesChanged(times(STALE, reason="No answer.", read_at=NOW - 3000)))
    (said,) = banners(pane)
    assert "No answer." in said
    assert "50 min ago" in said
    theme.choose("dark")
    shoot(pane, "booker-dark-stale")
    desk.asked.calls.clear()
    press(pane, qtbot, "Try again")
    assert desk.asked.calls[0][0] == "free_slots"


def test_a_calendar_that_was_never_read_has_words_and_a_button_instead_of_a_spinner(pane, desk):
    lost = times(UNREACHABLE, starts=(), closed=(), reason="dav.example.org cannot be reached.")
    desk.apply(FreeTimesChanged(lost.__class__(**_with(lost, read_at=0.0))))
    empty = pane.findChild(EmptyState)
    assert empty.isVisible()
    assert not pane.findChild(Skeleton).isVisible()


def _with(given, **changes):
    return {name: getattr(given, name) for name in given.__slots__} | changes


@pytest.mark.parametrize("read_at", [0.0, NOW - 60])
def test_a_dead_sign_in_leads_to_the_settings(pane, desk, qtbot, read_at):
    desk.apply(FreeTimesChanged(times(SIGN_IN, reason="Password changed.", read_at=read_at)))
    with qtbot.waitSignal(pane.settings_wanted):
        press(pane, qtbot, "Reconnect")


def test_without_a_calendar_the_one_next_step_is_offered(pane, desk, qtbot):
    desk.apply(CalendarChosen(False))
    with qtbot.waitSignal(pane.settings_wanted):
        press(pane, qtbot, "Open the settings")


def test_known_times_stay_while_new_ones_are_read(pane, desk):
    desk.apply(FreeTimesChanged(times(LOADING)))
    assert pane.findChildren(SlotButton)
    assert not pane.findChild(Skeleton).isVisible()
    assert banners(pane) == []


@pytest.mark.parametrize("state", ["running", "booked", "pending", "failed"])
def test_what_became_of_a_booking_is_said_in_words(pane, desk, state):
    view = BookingView("b", "c1", NINE, NINE + 1800, "kim@example.org", "Kim", state, "So.")
    desk.apply(FreeTimesChanged(times()), BookingChanged(view))
    (said,) = banners(pane)
    assert said.endswith("So.")


def test_weeks_are_turned(pane, model, qtbot):
    names = {b.accessibleName(): b for b in pane.findChildren(QAbstractButton)}
    qtbot.mouseClick(names["Later week"], Qt.MouseButton.LeftButton)
    assert model.can_go_back
    qtbot.mouseClick(names["Earlier week"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(names["Later week"], Qt.MouseButton.LeftButton)
    press(pane, qtbot, "This week")
    assert not model.can_go_back


def test_every_button_has_a_name(pane, desk):
    desk.apply(FreeTimesChanged(times()))
    visible = [b for b in pane.findChildren(QAbstractButton) if b.isVisible()]
    assert all(button.accessibleName() for button in visible)
