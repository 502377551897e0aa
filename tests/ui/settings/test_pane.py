"""The settings page."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from app.domain.desk import SignedOut
from app.domain.health import FAULT, SystemChanged, SystemHealth
from app.services.settings import Settings
from app.ui.settings.pane import SettingsPane
from app.ui.settings.view_model import Actions, SettingsViewModel
from app.ui.theme import DARK


@pytest.fixture
def saved():
    return []


@pytest.fixture
def pane(desk, theme, saved, qtbot):
    actions = Actions(saved.append, desk.asked.sign_out, desk.asked.test_alert)
    made = SettingsPane(SettingsViewModel(desk.bridge, Settings(), {}, actions), theme)
    qtbot.addWidget(made)
    made.show()
    return made


def said(pane):
    return [label.text() for label in pane.findChildren(QLabel)]


def test_choosing_a_theme_shows_and_saves_it(pane, theme, saved):
    box = pane.findChild(QComboBox, "setting-theme")
    box.setCurrentIndex(box.findData(DARK))
    assert (theme.choice, saved[-1].look.theme) == (DARK, DARK)


def test_choosing_a_language_saves_it(pane, saved):
    box = pane.findChild(QComboBox, "setting-language")
    box.setCurrentIndex(box.findData("it"))
    assert saved[-1].look.language == "it"


def test_it_says_who_is_signed_in(pane, desk):
    assert "Lena Fischer · lena@shop.example" in said(pane)
    desk.apply(SignedOut())
    assert "Nobody is signed in" in said(pane)


def test_each_system_says_how_it_is(pane, desk):
    desk.apply(SystemChanged("crm", SystemHealth(FAULT, "API access is off.")))
    assert "Salesforce: fault. API access is off." in said(pane)


def test_buttons_do_what_they_say(pane, desk):
    for name in ("settings-sign-out", "settings-test-alert"):
        pane.findChild(QPushButton, name).click()
    assert desk.asked.calls == [("sign_out",), ("test_alert",)]


def test_the_way_back_is_told(desk, theme, qtbot):
    view_model = SettingsViewModel(desk.bridge, Settings(), {}, Actions(lambda settings: None))
    pane = SettingsPane(view_model, theme, way_back=True)
    qtbot.addWidget(pane)
    sections = [label.text() for label in pane.findChildren(QLabel)]
    assert "Connections" in sections[:3]  # what a person comes for before the sign-in
    assert not {"Systems", "Account"} & set(sections)
    with qtbot.waitSignal(pane.left, timeout=1000):
        pane.findChild(QPushButton, "settings-back").click()
