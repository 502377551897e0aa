"""The choice of a calendar."""

import pytest
from PySide6.QtWidgets import QLineEdit, QRadioButton

from app.domain.calendar_link import LinkedCalendar
from app.ui.calendar.way_in import WayIn
from app.ui.widgets.buttons import Button


@pytest.fixture
def way_in(rig, qtbot):
    def made(**given):
        one = WayIn(rig.model(**given))
        qtbot.addWidget(one)
        one.show()
        return one

    return made


def field(way_in, name):
    return way_in.findChild(QLineEdit, f"calendar-{name}")


def press(way_in, name):
    way_in.findChild(Button, f"calendar-{name}").click()


def test_only_the_chosen_kind_asks_for_something(way_in):
    one = way_in(provider="google", client_id="foyer")
    assert one.kind == "google"
    assert field(one, "google-client_id").isVisible()
    assert field(one, "google-client_id").text() == "foyer"
    assert not field(one, "graph-client_id").isVisible()
    one.findChild(QRadioButton, "calendar-caldav").setChecked(True)
    assert field(one, "caldav-password").isVisible()
    assert field(one, "caldav-password").echoMode() is QLineEdit.EchoMode.Password
    assert not field(one, "google-client_id").isVisible()


def test_nobody_connects_without_what_is_needed(way_in):
    one = way_in(provider="")
    connect = one.findChild(Button, "calendar-connect")
    assert one.kind == "graph"
    assert not connect.isEnabled()
    field(one, "graph-client_id").setText("foyer")
    assert connect.isEnabled()
    one.show_state(connected=False, busy=True, choices=())
    assert not connect.isEnabled()


def test_a_password_is_handed_on_and_stays_nowhere(way_in, qtbot):
    one = way_in(provider="caldav", url="https://dav.example", username="noa")
    field(one, "caldav-password").setText("s3")
    with qtbot.waitSignal(one.wanted, timeout=1000) as told:
        field(one, "caldav-password").returnPressed.emit()
    assert told.args == ["caldav", {"url": "https://dav.example", "username": "noa"}, "s3"]
    assert field(one, "caldav-password").text() == ""


def test_several_calendars_are_chosen_from(way_in, qtbot):
    one = way_in(provider="caldav")
    choices = (LinkedCalendar("a", "Home"), LinkedCalendar("b", "Work"))
    one.show_state(connected=False, busy=False, choices=choices)
    one._choice.setCurrentIndex(1)
    one.show_state(connected=False, busy=False, choices=choices)  # nothing moves under the hand
    with qtbot.waitSignal(one.chosen, timeout=1000) as told:
        press(one, "take")
    assert told.args == ["b"]
    one.show_state(connected=True, busy=False, choices=())
    assert not one._choice.isVisible()
    assert one.findChild(Button, "calendar-connect").text() == "Reconnect"


def test_what_the_environment_decides_cannot_be_changed(rig, qtbot):
    model = rig.model(provider="graph", client_id="fleet")
    rig.chosen.managed = {("calendar", "provider"), ("calendar", "client_id")}
    one = WayIn(model)
    qtbot.addWidget(one)
    assert not field(one, "graph-client_id").isEnabled()
    assert field(one, "graph-authority").isEnabled()
    assert not one.findChild(QRadioButton, "calendar-google").isEnabled()


def test_every_control_has_a_name(way_in):
    one = way_in()
    for each in one.findChildren(QLineEdit):
        assert each.accessibleName(), each.objectName()
    one.focus_password()
    assert one.kind == "caldav"
