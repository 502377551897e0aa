"""Who is invited, to what, for how long."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from app.domain.desk import ConversationOpened
from app.ui.booking.form import BookingForm


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


def test_length_asks_for_other_times(form, week, desk):
    box = form.findChild(QComboBox)
    box.setCurrentIndex(box.findData(60))
    assert week.duration == 60
    assert desk.asked.calls[-1][0] == "free_slots"


def test_return_submits(form, qtbot):
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(field(form, "email"), Qt.Key.Key_Return)


def test_every_field_has_a_name_for_the_screen_reader(form):
    fields = [*form.findChildren(QLineEdit), form.findChild(QComboBox)]
    assert all(one.accessibleName() for one in fields)
