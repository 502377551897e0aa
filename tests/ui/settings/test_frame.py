"""The pages of the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.services.settings import Settings
from app.ui.settings.frame import Page, SettingsFrame
from app.ui.settings.pane import SettingsPane
from app.ui.settings.view_model import Actions, SettingsViewModel
from app.ui.theme import DARK, LIGHT

TITLES = ("Connection", "Lead mapping", "Contact mapping", "Workflows", "Lists", "Outbox")


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


def test_arrow_keys_move_between_the_names(frame, qtbot):
    name_of(frame, "look").setFocus()
    for key, page in (
        (Qt.Key.Key_Down, "fields"),
        (Qt.Key.Key_Down, "lists"),
        (Qt.Key.Key_Up, "fields"),
    ):
        qtbot.keyClick(name_of(frame, frame.page), key)
        assert frame.page == page


def test_pages_have_full_titles_and_names_for_assistive_technology(frame):
    assert frame.titles()[1] == ("fields", "CRM: Fields")
    frame.go("fields")
    assert frame._stack.currentWidget().accessibleName() == "Fields"


def test_groups_are_headings_once(frame):
    heads = [label.text() for label in frame.findChildren(QLabel) if label.property("role")]
    assert heads == ["Foyer", "CRM"]


@pytest.mark.parametrize("name", [LIGHT, DARK])
def test_it_paints_beside_the_general_page(desk, theme, shoot, qtbot, name):
    theme.choose(name)
    general = SettingsPane(SettingsViewModel(desk.bridge, Settings(), {}, Actions(print)), theme)
    pages = [Page("general", "Foyer", "General", lambda: general)]
    pages += [Page(f"p{n}", "Salesforce", title, QLabel) for n, title in enumerate(TITLES)]
    frame = SettingsFrame(pages)
    qtbot.addWidget(frame)
    frame.resize(1100, 700)
    frame.show()
    assert shoot(frame, f"settings-frame-{name}").width() == 1100


def test_the_page_of_the_last_start_is_built_when_somebody_looks(frame, built):
    frame.hide()
    frame.come_back("lists")
    assert (frame.page, frame.current, built) == ("look", "lists", ["look"])
    frame.show()
    assert (frame.page, frame.current, built) == ("lists", "lists", ["look", "lists"])
    frame.come_back("fields")
    frame.come_back("nothing")
    assert frame.page == "fields"


def test_only_a_frame_outside_has_a_way_back(theme, frame, qtbot):
    outside = SettingsFrame([Page("health", "Foyer", "Health", lambda: QLabel("x"))], way_back=True)
    qtbot.addWidget(outside)
    assert frame.findChild(QPushButton, "settings-back") is None
    with qtbot.waitSignal(outside.left):
        qtbot.keyClick(outside.findChild(QPushButton, "settings-back"), Qt.Key.Key_Return)
    assert outside.focusProxy() is name_of(outside, "health")


def test_the_name_of_the_page_that_is_shown_is_seen_in_a_low_window(frame, qtbot):
    frame.resize(900, 90)
    for page in ("lists", "look"):
        frame.go(page)
        name = name_of(frame, page)
        qtbot.waitUntil(lambda name=name: name.visibleRegion().boundingRect().height() > 20)
