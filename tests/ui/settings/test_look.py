"""Theme and language."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from app.services.settings import Look, Settings
from app.ui.settings.look import LookForm
from app.ui.settings.view_model import Actions, SettingsViewModel
from app.ui.theme import DARK
from app.ui.widgets.banners import Banner


@pytest.fixture
def made(desk, theme, qtbot):
    """Return a function that makes the form."""

    def make(save, environment=()):
        model = SettingsViewModel(
            desk.bridge, Settings(look=Look("light", "")), dict(environment), Actions(save)
        )
        form = LookForm(model, theme)
        qtbot.addWidget(form)
        form.show()
        return form

    return make


def choose(form, name, value):
    box = form.findChild(QComboBox, f"setting-{name}")
    box.setCurrentIndex(box.findData(value))


def test_a_choice_is_shown_and_kept(made, theme):
    saved = []
    form = made(saved.append)
    choose(form, "theme", DARK)
    choose(form, "language", "it")
    assert (theme.choice, saved[-1].look) == (DARK, Look(DARK, "it"))


def test_what_the_company_decides_says_so_and_cannot_be_changed(made):
    form = made(lambda settings: None, {"FOYER_LOOK_THEME": "dark"})
    assert not form.findChild(QComboBox, "setting-theme").isEnabled()
    assert form.findChild(QComboBox, "setting-language").isEnabled()
    assert any("administrator" in each.text() for each in form.findChildren(QLabel))


def test_a_full_disk_is_told_in_the_form(made):
    def fail(settings):
        raise OSError(28, "No space left on device")

    form = made(fail)
    choose(form, "language", "it")
    assert form.findChild(Banner).words == "Not saved: No space left on device"


def test_a_screen_reader_finds_the_name_of_each_choice(made):
    form = made(print)
    buddies = {label.buddy(): label.text() for label in form.findChildren(QLabel)}
    names = {box.accessibleName(): buddies.get(box) for box in buddies if box}
    assert names == {name: name for name in ("Theme", "Language, from the next start")}
