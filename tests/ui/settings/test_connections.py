"""The form for addresses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.services.settings import Settings
from app.ui.settings.connections import Connections
from app.ui.settings.view_model import Actions, SettingsViewModel
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
    assert (field.isEnabled(), bool(field.toolTip())) == (False, True)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device")])
def test_a_full_disk_is_told(desk, theme, qtbot, error):
    def fail(settings):
        raise error

    form = shown(desk, qtbot, fail)
    form.findChild(QLineEdit, "setting-identity-client_id").setText("abc")
    assert press_save(form, qtbot) == "Not saved: No space left on device"
