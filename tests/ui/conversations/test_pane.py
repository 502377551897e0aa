"""The list column."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton

from app.domain.desk import ConversationOpened, SignedOut
from app.ui.conversations.pane import ConversationList
from app.ui.conversations.view_model import ConversationsViewModel
from app.ui.theme import DARK


@pytest.fixture
def pane(desk, theme, qtbot):
    made = ConversationList(ConversationsViewModel(desk.fill().bridge, desk.asked, desk.clock))
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    return made


def rows_of(pane):
    return pane.findChild(QListView, "conversation-rows")


def test_the_open_conversation_is_the_current_row(pane, desk):
    assert rows_of(pane).currentIndex().row() == 0
    desk.apply(ConversationOpened("c2"))
    assert rows_of(pane).currentIndex().row() == 1
    assert desk.asked.calls == []


def test_moving_with_the_keyboard_opens(pane, desk, qtbot):
    pane.take_focus()
    qtbot.keyClick(rows_of(pane), Qt.Key.Key_Down)
    assert desk.asked.calls == [("open", "c2")]


def test_tabs_show_counts_and_choose(pane, desk, qtbot):
    tab = pane.findChild(QPushButton, "tab-waiting")
    assert tab.text() == "Waiting 1"
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert rows_of(pane).model().rowCount() == 1
    pane.choose("all")
    assert rows_of(pane).model().rowCount() == 3


def test_filtering_to_nothing_says_so_and_offers_the_way_back(pane, qtbot):
    field = pane.findChild(QLineEdit, "conversation-filter")
    pane.focus_filter()
    qtbot.keyClicks(field, "zzz")
    assert rows_of(pane).isHidden()
    assert "Nothing matches" in [label.text() for label in pane.findChildren(QLabel)]
    clear = next(b for b in pane.findChildren(QPushButton) if b.text() == "Clear the filter")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert not rows_of(pane).isHidden()


def test_an_empty_tab_says_what_it_is(pane, desk, qtbot):
    desk.apply(SignedOut())
    said = {}
    for scope in ("mine", "waiting", "all", "closed"):
        pane.choose(scope)
        said[scope] = [label.text() for label in pane.findChildren(QLabel)]
    assert "Nobody waits" in said["waiting"]
    assert "Nothing closed yet" in said["closed"]


def test_it_rests_while_hidden_and_follows_the_theme(pane, theme):
    theme.choose(DARK)
    pane.hide()
    assert not pane._ages.isActive()
