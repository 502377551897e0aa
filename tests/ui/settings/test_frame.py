"""The pages of the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.settings.frame import Page, SettingsFrame


@pytest.fixture
def built():
    return []


@pytest.fixture
def frame(theme, built, qtbot):
    def page(name, group):
        def made():
            built.append(name)
            return QLabel(name)

        return Page(name, group, name.title(), made)

    made = SettingsFrame([page("look", "Foyer"), page("fields", "CRM"), page("lists", "CRM")])
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def name_of(frame, page):
    return frame.findChild(QPushButton, f"settings-page-{page}")


def test_the_first_page_is_shown_and_no_other_is_built(frame, built):
    assert (frame.page, built) == ("look", ["look"])


def test_a_press_shows_a_page_and_builds_it_once(frame, built, qtbot):
    for page in ("lists", "look", "lists"):
        qtbot.mouseClick(name_of(frame, page), Qt.MouseButton.LeftButton)
        assert name_of(frame, page).isChecked()
    assert (frame.page, built) == ("lists", ["look", "lists"])


def test_a_page_is_opened_by_its_name(frame, qtbot):
    with qtbot.waitSignal(frame.shown) as told:
        assert frame.go("fields")
    assert told.args == ["fields"]
    assert name_of(frame, "fields").isChecked()


def test_an_unknown_name_changes_nothing(frame):
    assert not frame.go("nonsense")
    assert frame.page == "look"


def test_arrow_keys_go_round(frame, qtbot):
    name_of(frame, "look").setFocus()
    for key, page in (
        (Qt.Key.Key_Down, "fields"),
        (Qt.Key.Key_Up, "look"),
        (Qt.Key.Key_Up, "lists"),
    ):
        qtbot.keyClick(name_of(frame, frame.page), key)
        assert frame.page == page


def test_groups_are_headings_once(frame):
    heads = [label.text() for label in frame.findChildren(QLabel) if label.property("role")]
    assert heads == ["Foyer", "CRM"]
