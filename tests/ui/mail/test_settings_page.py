"""Settings > Salesforce > Mail and opt-out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from app.ui.mail.settings_page import MailSettingsPage
from app.ui.theme import DARK
from tests.ui.mail.test_settings_model import Hands, model


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def page(desk, hands, theme, qtbot):
    made = MailSettingsPage(model(desk, hands, {"FOYER_MAIL_HOST": "m"}, host="m"))
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    return made


def field(page, name, kind=QLineEdit):
    return page.findChild(kind, f"mail-setting-{name}")


def press(page, name, qtbot):
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_only_what_the_chosen_way_needs_is_shown(page):
    way = field(page, "provider", QComboBox)
    shown = []
    for provider in ("", "smtp", "graph"):
        way.setCurrentIndex(way.findData(provider))
        shown.append((field(page, "host").isVisible(), field(page, "from-name").isVisible()))
    assert shown == [(False, False), (True, True), (False, True)]


def test_settings_and_password_are_kept_and_the_password_is_not_shown(page, hands, qtbot):
    way = field(page, "provider", QComboBox)
    way.setCurrentIndex(way.findData("smtp"))
    assert not field(page, "host").isEnabled()
    field(page, "username").setText("noa")
    field(page, "password").setText("secret")
    press(page, "mail-settings-save", qtbot)
    assert (hands.kept[0].provider, hands.kept[0].username) == ("smtp", "noa")
    assert (hands.passwords, field(page, "password").text()) == (["secret"], "")
    press(page, "mail-settings-try", qtbot)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "The mail server takes the sign-in." in said


def test_it_looks_right_in_both_themes(page, shoot, theme):
    way = field(page, "provider", QComboBox)
    way.setCurrentIndex(way.findData("smtp"))
    shoot(page, "mail-settings-light")
    theme.choose(DARK)
    shoot(page, "mail-settings-dark")
