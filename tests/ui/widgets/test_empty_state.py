"""Nothing there, in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.widgets.empty_state import EmptyState


def test_it_says_what_this_is_and_offers_the_next_step(qtbot):
    empty = EmptyState("messages", "No conversations", "They appear here.", "Go to Live View")
    qtbot.addWidget(empty)
    empty.show()
    assert [label.text() for label in empty.findChildren(QLabel)] == [
        "No conversations",
        "They appear here.",
    ]
    with qtbot.waitSignal(empty.pressed, timeout=1000):
        qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_without_a_step_there_is_no_button(qtbot):
    empty = EmptyState("messages", "No conversations", "They appear here.")
    qtbot.addWidget(empty)
    assert empty.findChild(QPushButton).isHidden()
