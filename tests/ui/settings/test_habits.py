"""How Foyer lives on this computer."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel

from app.services.settings import Desktop, Settings
from app.ui.settings.habits import Habits
from app.ui.settings.view_model import Actions, SettingsViewModel
from tests.ui.scene import Desk


class Login:
    """The system's entry."""

    def __init__(self):
        self.on, self.hidden, self.fault = False, True, None

    def is_on(self):
        return self.on

    def turn(self, *, on, hidden=True):
        if self.fault:
            raise self.fault
        self.on, self.hidden = on, hidden


@pytest.fixture
def login():
    return Login()


@pytest.fixture
def made(qtbot, theme, login):
    """Return a function that makes the switches."""
    saved = []

    def make(environment=(), *, has_tray=True):
        actions = Actions(saved.append, login=login)
        model = SettingsViewModel(Desk().bridge, Settings(), dict(environment), actions)
        habits = Habits(model, has_tray=has_tray)
        habits.saved = saved
        qtbot.addWidget(habits)
        habits.show()
        return habits

    return make


def switch(habits, name):
    return habits.findChild(QCheckBox, f"setting-desktop-{name}")


def test_the_switch_shows_what_the_system_will_do(made, login):
    assert not switch(made(), "start_at_login").isChecked()
    login.on = True
    assert switch(made(), "start_at_login").isChecked()


def test_a_change_counts_in_the_system_and_is_kept(made, login):
    habits = made()
    assert not switch(habits, "start_hidden").isEnabled()
    switch(habits, "start_at_login").click()
    assert (login.on, login.hidden) == (True, True)
    switch(habits, "start_hidden").click()
    assert (login.on, login.hidden) == (True, False)
    switch(habits, "close_to_tray").click()
    assert habits.saved[-1].desktop == Desktop(True, False, False)


def test_a_system_that_refuses_is_told_and_nothing_is_claimed(made, login):
    login.fault = PermissionError(13, "Permission denied")
    habits = made()
    switch(habits, "start_at_login").click()
    assert "Permission denied" in " ".join(x.text() for x in habits.findChildren(QLabel))
    assert not switch(habits, "start_at_login").isChecked()
    assert habits.saved == []


def test_what_is_managed_cannot_be_changed(made):
    habits = made({"FOYER_DESKTOP_START_AT_LOGIN": "true"})
    assert not switch(habits, "start_at_login").isEnabled()
    assert "administrator" in " ".join(x.text() for x in habits.findChildren(QLabel))


def test_what_assistive_technology_does_is_kept(made, login):
    habits = made()
    switch(habits, "start_at_login").toggle()
    assert login.on


def test_without_a_tray_it_says_what_closing_does(made):
    habits = made(has_tray=False)
    assert not switch(habits, "close_to_tray").isEnabled()
    assert "ends Foyer" in " ".join(x.text() for x in habits.findChildren(QLabel))
