"""The open conversation whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from app.domain.desk import ConversationOpened, HistoryLoaded, TypingChanged
from app.ui.chat.bubble import Bubble
from app.ui.chat.pane import ChatPane
from app.ui.chat.view_model import ChatViewModel
from tests.desk_records import record


@pytest.fixture
def pane(desk, theme, qtbot):
    made = ChatPane(ChatViewModel(desk.fill().bridge, desk.asked, desk.drafts, desk.clock))
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    return made


def box(pane):
    return pane.findChild(QPlainTextEdit)


def said(pane):
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_a_reply_goes_to_the_open_conversation(pane, desk, qtbot):
    pane.write()
    qtbot.keyClicks(box(pane), "Sure")
    qtbot.keyClick(box(pane), Qt.Key.Key_Return)
    assert ("reply", "c1", "Sure") in desk.asked.calls


def test_the_keyboard_comes_as_soon_as_there_is_something_to_write_in(pane, desk, qtbot):
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    desk.apply(ConversationOpened(None))
    pane.write()
    assert not box(pane).hasFocus()
    desk.apply(ConversationOpened("c2"))
    assert box(pane).hasFocus()
    box(pane).clearFocus()
    desk.apply(ConversationOpened("c1"))
    assert not box(pane).hasFocus()  # once is enough


def test_each_conversation_keeps_its_own_unsent_words(pane, desk, qtbot):
    qtbot.keyClicks(box(pane), "for Sarah")
    desk.apply(ConversationOpened("c2"))
    assert box(pane).toPlainText() == ""
    qtbot.keyClicks(box(pane), "for Tomas")
    pane.flush()
    desk.apply(ConversationOpened("c1"))
    assert box(pane).toPlainText() == "for Sarah"
    assert desk.drafts.kept == {"c1": "for Sarah", "c2": "for Tomas"}


def test_where_nothing_can_be_written_it_says_why(pane, desk):
    desk.apply(ConversationOpened("c3"))
    assert "This conversation is closed." in said(pane)
    desk.apply(ConversationOpened("c4"))
    assert "This visitor waits for a rep; routing offers the chat." in said(pane)
    desk.apply(HistoryLoaded(record("c5", "v5", "hi", rep="tom")), ConversationOpened("c5"))
    assert "Another rep answers this conversation." in said(pane)
    assert not box(pane).isVisible()


def test_without_a_conversation_it_offers_live_view(pane, desk, qtbot):
    desk.apply(ConversationOpened(None))
    go = next(b for b in pane.findChildren(QPushButton) if b.text() == "Go to Live View")
    with qtbot.waitSignal(pane.live_wanted, timeout=1000):
        qtbot.mouseClick(go, Qt.MouseButton.LeftButton)


def test_typing_is_shown(pane, desk):
    desk.apply(TypingChanged("c1", on=True))
    assert "Sarah Chen is typing…" in said(pane)
    assert len(pane.findChildren(Bubble)) == 3


def test_ending_asks_the_service(pane, desk):
    pane.end()
    assert desk.asked.calls[-1] == ("close", "c1")


def test_hidden_nothing_is_read(pane):
    pane.hide()
    assert not pane._view_model.watched


def test_only_an_active_window_is_read(pane, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    pane.activateWindow()
    qtbot.waitUntil(lambda: pane._view_model.watched)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not pane._view_model.watched)
    pane.activateWindow()
    qtbot.waitUntil(lambda: pane._view_model.watched)
