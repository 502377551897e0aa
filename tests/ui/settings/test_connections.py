"""The form for addresses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.services.settings import Settings
from app.ui.settings.connections import Connections
from app.ui.settings.view_model import FIELDS, Actions, SettingsViewModel
from app.ui.widgets.banners import Banner


def shown(desk, qtbot, save):
    view_model = SettingsViewModel(desk.bridge, Settings(), {"FOYER_HUB_URL": "x"}, Actions(save))
    form = Connections(view_model)
    qtbot.addWidget(form)
    form.show()
    return form


def press_save(form, qtbot):
    qtbot.mouseClick(form.findChild(QPushButton, "settings-save"), Qt.MouseButton.LeftButton)
    return form.findChild(Banner).words


def test_what_is_written_is_saved(desk, theme, qtbot):
    saved = []
    form = shown(desk, qtbot, saved.append)
    qtbot.keyClicks(form.findChild(QLineEdit, "setting-identity-issuer"), "https://id.example")
    assert press_save(form, qtbot).startswith("Saved.")
    assert saved[0].identity.issuer == "https://id.example"


def test_a_managed_setting_cannot_be_changed(desk, theme, qtbot):
    form = shown(desk, qtbot, lambda settings: None)
    field = form.findChild(QLineEdit, "setting-hub-url")
    assert any("administrator" in each.text() for each in form.findChildren(QLabel))
    assert (field.isEnabled(), bool(field.toolTip())) == (False, True)


def test_enter_saves_too(desk, theme, qtbot):
    saved = []
    form = shown(desk, qtbot, saved.append)
    field = form.findChild(QLineEdit, "setting-identity-client_id")
    qtbot.keyClicks(field, "foyer")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert saved[0].identity.client_id == "foyer"


def test_where_everything_is_managed_there_is_nothing_to_save(desk, theme, qtbot):
    given = {f"FOYER_{section}_{field}".upper(): "x" for section, field in FIELDS}
    form = Connections(SettingsViewModel(desk.bridge, Settings(), given, Actions(print)))
    qtbot.addWidget(form)
    assert not form.findChild(QPushButton, "settings-save").isEnabled()


@pytest.mark.parametrize("error", [OSError(28, "No space left on device")])
def test_a_full_disk_is_told(desk, theme, qtbot, error):
    def fail(settings):
        raise error

    form = shown(desk, qtbot, fail)
    form.findChild(QLineEdit, "setting-identity-client_id").setText("abc")
    assert press_save(form, qtbot) == "Not saved: No space left on device"
