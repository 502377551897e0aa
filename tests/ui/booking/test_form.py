"""Who is invited, to what, for how long."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from app.domain.booker import Hosts
from app.domain.desk import ConversationOpened
from app.domain.wire.meetings import MeetingSet
from app.ui.booking.form import BookingForm
from app.ui.widgets.choice import Choice
from tests.ui.booking.conftest import company, meeting
from tests.ui.choosing import pick


@pytest.fixture
def form(week, theme, qtbot):
    made = BookingForm(week)
    qtbot.addWidget(made)
    made.show()
    return made


def field(form, name):
    return form.findChild(QLineEdit, f"booking-{name}")


def test_it_holds_what_is_known_of_the_visitor(form):
    assert field(form, "name").text() == "Sarah Chen"
    assert "For the conversation with Sarah Chen" in [q.text() for q in form.findChildren(QLabel)]


def test_what_is_typed_reaches_the_booking(form, week, qtbot):
    qtbot.keyClicks(field(form, "email"), "kim@example.org")
    qtbot.keyClicks(field(form, "subject"), "Demo")
    assert (week.email, week.name, week.subject) == ("kim@example.org", "Sarah Chen", "Demo")


def test_another_visitor_empties_the_form_and_none_is_told(form, desk, qtbot):
    qtbot.keyClicks(field(form, "email"), "kim@example.org")
    desk.apply(ConversationOpened("c2"))
    assert (field(form, "email").text(), field(form, "name").text()) == ("", "Tomás Rivera")
    desk.apply(ConversationOpened(None))
    assert any("without a chat" in q.text() for q in form.findChildren(QLabel))


def choice(form, name):
    return form.findChild(Choice, f"booking-{name}")


def test_length_asks_for_other_times(form, week, bookings):
    assert choice(form, "kind").isHidden()
    pick(form, "booking-duration", "60")
    assert week.times.asked.duration == 60
    assert bookings.asked[-1][2] == 60


def test_a_kind_has_its_length_and_its_host(form, week, desk):
    desk.apply(*company())
    assert (choice(form, "kind").value, choice(form, "duration").isHidden()) == ("call", True)
    pick(form, "booking-kind", "demo")
    assert choice(form, "host").value == "team:sales"
    pick(form, "booking-host", "rep:ada")
    assert week.times.asked.hosts == Hosts(("ada",))
    pick(form, "booking-kind", "")
    assert not choice(form, "duration").isHidden()


def test_who_is_left_out_stands_under_the_choice(form, desk):
    desk.apply(*company())
    pick(form, "booking-kind", "demo")
    said = [q.text() for q in form.findChildren(QLabel) if q.isVisible()]
    assert "Left out: Bo Berg (wants a new sign-in)" in said


def test_a_call_is_one_press_and_says_what_it_lacks(form, week, bookings, qtbot):
    call = form.findChild(QPushButton, "call-now")
    assert not call.isEnabled()
    assert "e-mail address" in call.toolTip()
    qtbot.keyClicks(field(form, "email"), "kim@example.org")
    assert "Ctrl+Shift+J" in call.toolTip()
    qtbot.mouseClick(call, Qt.MouseButton.LeftButton)
    assert bookings.done[0][0] == "book"


def test_a_move_leaves_everything_but_the_time(form, week, desk):
    desk.apply(MeetingSet(meeting()))
    week.reschedule("m1")
    assert field(form, "email").text() == "kim@example.org"
    assert not field(form, "email").isEnabled()
    assert choice(form, "host").isHidden()
    assert "Move a meeting" in [q.text() for q in form.findChildren(QLabel)]
    week.stop_moving()
    assert field(form, "name").text() == "Sarah Chen"


def test_return_submits(form, qtbot):
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(field(form, "email"), Qt.Key.Key_Return)


def test_every_field_has_a_name_for_the_screen_reader(form):
    fields = [*form.findChildren(QLineEdit), *form.findChildren(QComboBox)]
    assert all(one.accessibleName() for one in fields)
