"""The booker as a whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton

from app.domain.booker import (
    LOADING,
    SIGN_IN,
    STALE,
    UNREACHABLE,
    BookingChanged,
    BookingView,
    CalendarChosen,
    ClosedStart,
    FreeTimesChanged,
    Hosts,
)
from app.domain.profiles import ProfileLoaded
from app.domain.wire.meetings import MeetingSet
from app.domain.wire.records import Fact
from app.ui.booking.pane import BookingPane
from app.ui.booking.slot_button import SlotButton
from app.ui.booking.slot_list import SlotList
from app.ui.booking.slot_row import SlotRow
from app.ui.booking.timeline import Timeline
from app.ui.widgets.banners import Banner
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.skeleton import Skeleton
from tests.desk_records import profile
from tests.ui.booking.conftest import (
    MONDAY,
    NINE,
    NOW,
    WEEK,
    company,
    meeting,
    nothing,
    times,
)


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


def test_showing_it_reads_the_week(pane, bookings):
    assert len(bookings.asked) == 1
    assert pane.findChild(Skeleton).isVisible()


def test_free_times_are_chosen_offered_and_booked(pane, model, desk, bookings, qtbot, shoot):
    desk.apply(FreeTimesChanged(times()))
    offer, book = (pane.findChild(QPushButton, n) for n in ("offer-in-chat", "book-now"))
    assert not offer.isEnabled()
    first = pane.findChild(SlotButton, f"slot-{NINE}")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert (offer.isEnabled(), book.isEnabled()) == (True, False)
    assert "e-mail" in book.toolTip()
    model.set_attendee("kim@example.org", "Kim")
    assert book.isEnabled()
    shoot(pane, "booker-light")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert bookings.done[-1][0] == "offer"


def test_the_rep_is_told_what_was_offered_until_something_else_is_chosen(pane, model, desk, qtbot):
    desk.apply(FreeTimesChanged(times()))
    model.toggle(NINE)
    model.toggle(NINE + 1800)
    press(pane, qtbot, "&Offer in chat")
    told = "Offered in the chat: Wed 5 May, 09:00 · Wed 5 May, 09:30."
    qtbot.waitUntil(lambda: told in banners(pane))
    model.toggle(NINE)
    assert told not in banners(pane)


def test_the_keyboard_goes_to_the_times_as_soon_as_they_are_there(pane, desk, qtbot):
    pane.activateWindow()
    pane.setFocus()
    assert pane.findChild(Skeleton).isVisible()
    desk.apply(FreeTimesChanged(times()))
    first = pane.findChild(SlotButton, f"slot-{NINE}")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first)


def test_the_keyboard_goes_to_the_way_out_where_there_are_no_times(pane, desk, qtbot):
    pane.activateWindow()
    pane.setFocus()
    desk.apply(CalendarChosen(ready=False))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPushButton))
    assert QApplication.focusWidget().text() == "Open the settings"


def test_times_that_come_do_not_take_the_keyboard_from_who_writes(pane, desk, qtbot):
    pane.activateWindow()
    pane.setFocus()
    email = pane.findChild(QLineEdit, "booking-email")
    email.setFocus()
    desk.apply(FreeTimesChanged(times()))
    assert QApplication.focusWidget() is email


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


def test_stale_times_are_shown_with_their_age_and_a_way_out(
    pane, desk, bookings, qtbot, theme, shoot
):
    desk.apply(FreeTimesChanged(times(STALE, reason="No answer.", read_at=NOW - 3000)))
    (said,) = banners(pane)
    assert "No answer." in said
    assert "50 min ago" in said
    theme.choose("dark")
    shoot(pane, "booker-dark-stale")
    bookings.calls.clear()
    press(pane, qtbot, "Try again")
    assert len(bookings.asked) == 1


def test_a_calendar_that_was_never_read_has_words_and_a_button_instead_of_a_spinner(pane, desk):
    lost = times(UNREACHABLE, starts=(), closed=(), reason="dav.example.org cannot be reached.")
    desk.apply(FreeTimesChanged(lost.__class__(**_with(lost, read_at=0.0))))
    empty = pane.findChild(EmptyState)
    assert empty.isVisible()
    assert not pane.findChild(Skeleton).isVisible()


def _with(given, **changes):
    return {name: getattr(given, name) for name in given.__slots__} | changes


@pytest.mark.parametrize("read_at", [0.0, NOW - 60])
def test_a_dead_sign_in_is_renewed_with_one_press(pane, desk, qtbot, read_at):
    desk.apply(FreeTimesChanged(times(SIGN_IN, reason="Password changed.", read_at=read_at)))
    with qtbot.waitSignal(pane.reconnect_wanted):
        press(pane, qtbot, "Reconnect")


def test_without_a_calendar_the_one_next_step_is_offered(pane, desk, qtbot):
    desk.apply(CalendarChosen(False))
    with qtbot.waitSignal(pane.settings_wanted):
        press(pane, qtbot, "Open the settings")


def test_known_times_stay_while_new_ones_are_read(pane, desk):
    desk.apply(FreeTimesChanged(times(LOADING)))
    assert pane.findChild(SlotButton, f"slot-{NINE}").isVisible()
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
    assert model.times.can_go_back
    qtbot.mouseClick(names["Earlier week"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(names["Later week"], Qt.MouseButton.LeftButton)
    press(pane, qtbot, "This week")
    assert not model.times.can_go_back


def test_every_button_has_a_name(pane, desk):
    desk.apply(FreeTimesChanged(times()))
    visible = [b for b in pane.findChildren(QAbstractButton) if b.isVisible()]
    assert all(button.accessibleName() for button in visible)


def test_a_full_week_turns_to_the_first_free_one_and_says_so(pane, desk):
    desk.apply(FreeTimesChanged(nothing()))
    desk.apply(FreeTimesChanged(times(low=MONDAY + WEEK, starts=(NINE + WEEK,), closed=())))
    assert banners(pane) == ["Nothing free this week; first free: Wednesday 12 May"]


def test_nothing_free_for_five_weeks_is_said(pane, desk):
    for week in range(5):
        desk.apply(FreeTimesChanged(nothing(low=MONDAY + week * WEEK)))
    assert "Nothing is free in the next five weeks" in banners(pane)[0]


def test_the_list_has_the_same_times_and_the_keyboard_goes_along(pane, model, desk, qtbot):
    desk.apply(FreeTimesChanged(times()))
    pane.activateWindow()
    pane.findChild(SlotButton, f"slot-{NINE}").setFocus()
    model.show_as("list")
    rows = [row.start for row in pane.findChild(SlotList).buttons()]
    assert rows == [NINE, NINE + 1800, NINE + 86_400]
    assert isinstance(QApplication.focusWidget(), SlotRow)


def test_turning_by_keyboard_comes_back_to_the_times(pane, desk, qtbot):
    desk.apply(FreeTimesChanged(times()))
    pane.activateWindow()
    first = pane.findChild(SlotButton, f"slot-{NINE}")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_PageDown)
    assert pane.findChild(Skeleton).isVisible()
    desk.apply(FreeTimesChanged(times(low=MONDAY + WEEK, starts=(NINE + WEEK,), closed=())))
    assert QApplication.focusWidget().start == NINE + WEEK


def test_reading_anew_keeps_choice_and_keyboard(pane, model, desk):
    desk.apply(FreeTimesChanged(times()))
    pane.activateWindow()
    second = pane.findChild(SlotButton, f"slot-{NINE + 1800}")
    second.setFocus()
    model.toggle(NINE)
    desk.apply(FreeTimesChanged(times(LOADING)), FreeTimesChanged(times(read_at=NOW)))
    assert (second.hasFocus(), model.chosen) == (True, (NINE,))


def test_a_chosen_time_that_was_taken_is_named(pane, model, desk):
    desk.apply(FreeTimesChanged(times()))
    model.toggle(NINE)
    desk.apply(FreeTimesChanged(times(starts=(NINE + 1800,))))
    assert banners(pane) == ["Wed 5 May, 09:00 was taken meanwhile."]


def test_a_teams_times_say_who_is_free_and_why_not_per_rep(pane, model, desk):
    desk.apply(*company())
    model.set_kind("demo")
    team = times(
        kind="demo",
        hosts=Hosts(team="sales"),
        by_rep={NINE: ("ada", "lena")},
        closed=(ClosedStart(NINE + 3600, (), {"ada": ("busy",), "lena": ("buffer",)}),),
    )
    desk.apply(FreeTimesChanged(team))
    free = pane.findChild(SlotButton, f"slot-{NINE}")
    assert free.accessibleName() == "Wed 5 May, 09:00, free: Ada Lund, Me"
    closed = pane.findChild(SlotButton, f"slot-{NINE + 3600}").accessibleName()
    assert closed.endswith("Ada Lund: another meeting; Me: too close to another meeting")


def test_a_booking_is_followed_step_by_step_and_moved_from_there(pane, model, desk, qtbot):
    view = BookingView(
        "b1",
        "c1",
        NINE,
        NINE + 1800,
        "kim@example.org",
        "Kim",
        "booked",
        join_url="https://meet.example.org/x",
        host_name="Ada Lund",
    )
    desk.apply(FreeTimesChanged(times()), BookingChanged(view), MeetingSet(meeting()))
    steps = pane.findChild(Timeline)
    assert "In Ada Lund's calendar" in steps.words()
    press(pane, qtbot, "Move or cancel")
    assert "Moving “Demo” with Kim from Wed 5 May, 09:00" in " ".join(banners(pane))
    assert not steps.isVisible()  # of the booking, while its meeting is being moved
    press(pane, qtbot, "Leave it there")
    assert model.moving is None


def test_a_button_that_has_done_its_work_hands_the_keyboard_back_to_the_times(pane, model, desk):
    desk.apply(FreeTimesChanged(times()))
    pane.activateWindow()
    model.set_attendee("kim@example.org", "Kim")
    for name in ("offer-in-chat", "book-now"):
        model.toggle(NINE)
        pressed = pane.findChild(QPushButton, name)
        pressed.setFocus()
        pressed.click()
        assert not pressed.isEnabled()
        assert isinstance(QApplication.focusWidget(), SlotButton)


def test_a_move_shows_where_from_and_where_to(pane, model, desk, bookings, qtbot):
    desk.apply(*company(MeetingSet(meeting())))
    pane.reschedule("m1")
    ada = Hosts(("ada",))
    here = ClosedStart(NINE, (), {"ada": ("busy",)})
    desk.apply(
        FreeTimesChanged(times(hosts=ada, starts=(NINE + 1800,), closed=(here,), moving="m1"))
    )
    now = pane.findChild(SlotButton, f"slot-{NINE}").accessibleName()
    assert now.endswith("not offered: this meeting is here now")
    assert pane.findChild(QPushButton, "offer-in-chat").isHidden()
    model.toggle(NINE + 1800)
    press(pane, qtbot, "&Move to Wed 5 May, 09:30")
    assert bookings.done[0][:3] == ("move", "m1", NINE + 1800)
    desk.apply(MeetingSet(meeting(state="moving", version=2)))
    assert pane.findChild(Timeline).words() == ["Being moved"]
    there = meeting(start=NINE + 1800, end=NINE + 3600, state="booked", version=3)
    desk.apply(MeetingSet(there))
    assert "Moved: Wed 5 May, 09:30 with Kim." in banners(pane)


def test_a_meeting_is_called_off_where_it_could_be_moved(pane, desk, bookings, qtbot):
    assert pane.findChild(QPushButton, "cancel-meeting").isHidden()
    desk.apply(MeetingSet(meeting()))
    pane.reschedule("m1")
    press(pane, qtbot, "&Cancel the meeting")
    assert bookings.done == [("cancel", "m1", "")]
    desk.apply(MeetingSet(meeting(state="cancelled", version=2)))
    assert pane.findChild(Timeline).words() == ["Cancelled"]
    assert "Cancelled: Wed 5 May, 09:00 with Kim." in banners(pane)


def test_a_call_is_booked_from_anywhere(pane, model, bookings):
    model.set_attendee("kim@example.org", "Kim")
    pane.call_now()
    assert bookings.done[0][0] == "book"
