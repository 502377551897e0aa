"""Who, where, and how long they wait."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from app.domain.desk import ConversationOpened
from app.domain.wire import events as wire
from app.ui.chat.header import Header
from app.ui.chat.view_model import ChatViewModel
from tests.desk_records import NOW, message


@pytest.fixture
def header(desk, theme, qtbot):
    made = Header(ChatViewModel(desk.fill().bridge, desk.asked, desk.drafts, desk.clock))
    qtbot.addWidget(made)
    made.resize(600, 64)
    made.show()
    return made


def waiting(header):
    return header.findChild(QLabel, "chat-waiting").text()


def test_it_names_the_visitor(header, desk):
    assert header.findChild(QLabel, "chat-name").text() == "Sarah Chen"
    desk.apply(ConversationOpened("c4"))
    assert header.findChild(QLabel, "chat-name").text() == "Visitor V4"


def test_a_waiting_visitor_is_counted_and_turns_red(header, desk):
    assert waiting(header) == ""
    desk.apply(wire.Posted(message=message("c1", 4, "and?", ts=NOW - 42)))
    assert waiting(header) == "Waiting 0:42"
    desk.clock.time += 30
    header._tick.timeout.emit()
    chip = header.findChild(QLabel, "chat-waiting")
    assert (chip.text(), chip.property("tone")) == ("Waiting 1:12", "bad")


def test_it_counts_only_while_somebody_waits_and_looks(header, desk):
    assert not header._tick.isActive()
    desk.apply(wire.Posted(message=message("c1", 4, "and?")))
    assert header._tick.isActive()
    header.hide()
    assert not header._tick.isActive()


def test_only_an_open_chat_of_ones_own_can_be_ended(header, desk, qtbot):
    end = header.findChild(QPushButton, "chat-end")
    assert not end.isHidden()
    with qtbot.waitSignal(header.ended, timeout=1000):
        qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
    desk.apply(ConversationOpened("c3"))
    assert end.isHidden()
    assert waiting(header) == "Closed"


def test_meeting_and_visitor_pane_are_a_press_away(header, qtbot):
    for name, signal in (("chat-book", header.booking), ("chat-visitor", header.unfolded)):
        with qtbot.waitSignal(signal, timeout=1000):
            qtbot.mouseClick(header.findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def test_without_a_conversation_it_is_hidden(header, desk):
    desk.apply(ConversationOpened(None))
    assert header.isHidden()
