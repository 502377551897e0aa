"""Nothing there, in words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layouts import row


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


def test_all_of_a_window_stand_at_the_same_height(qtbot):
    window, left, head = QWidget(), QVBoxLayout(), QWidget()
    qtbot.addWidget(window)
    one = EmptyState("messages", "No conversations", "They appear here. " * 8, "Go to Live View")
    other = EmptyState("calendar", "No meeting chosen", "Choose one.")
    left.addWidget(head)
    left.addWidget(one, 1)
    line = row()
    line.addLayout(left)
    line.addWidget(other)
    window.setLayout(line)
    window.show()

    def heights():
        icons = [empty.findChild(IconLabel) for empty in (one, other)]
        return {icon.mapTo(window, QPoint(0, 0)).y() for icon in icons}

    for size, above in ((900, 40), (600, 40), (600, 120)):
        window.resize(800, size)
        head.setFixedHeight(above)
        qtbot.waitUntil(lambda: len(heights()) == 1)
    head.setFixedHeight(400)  # no room at that height: it stands below what is above it
    qtbot.waitUntil(lambda: len(heights()) == 2)
    assert one.minimumSizeHint().height() < 200
