"""The rail."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from app.ui.frame.rail import CHATS, LIVE, MEETINGS, SETTINGS, Rail


@pytest.fixture
def rail(theme, qtbot):
    made = Rail((LIVE, CHATS, MEETINGS, SETTINGS))
    qtbot.addWidget(made)
    made.resize(60, 600)
    made.show()
    return made


def place(rail, name):
    return rail.findChild(QToolButton, f"rail-{name}")


def test_a_press_tells_the_place(rail, qtbot):
    with qtbot.waitSignal(rail.chosen, timeout=1000) as chosen:
        qtbot.mouseClick(place(rail, LIVE), Qt.MouseButton.LeftButton)
    assert chosen.args == [LIVE]


def test_a_toggle_by_assistive_technology_tells_the_place_once(rail):
    heard = []
    rail.chosen.connect(heard.append)
    rail.choose(LIVE)
    place(rail, MEETINGS).toggle()
    assert heard == [MEETINGS]


def test_one_place_is_the_current_one(rail):
    rail.choose(CHATS)
    rail.choose(LIVE)
    assert [place(rail, p).isChecked() for p in (LIVE, CHATS)] == [True, False]


def test_a_count_is_painted_and_read_aloud(rail):
    before = rail.grab().toImage()
    rail.show_count(CHATS, 12)
    assert place(rail, CHATS).accessibleName() == "Conversations, 12"
    assert rail.grab().toImage() != before
    rail.show_count(CHATS, 0)
    assert place(rail, CHATS).accessibleName() == "Conversations"


def test_places_tell_their_keys(rail):
    assert "Ctrl+1" in place(rail, LIVE).toolTip()


def test_who_is_signed_in_is_shown(rail):
    rail.show_account("Lena Fischer", "ok")
    assert rail._avatar.accessibleName() == "Signed in as Lena Fischer"
    rail.show_account("", "outline")
    assert rail._avatar.isHidden()
