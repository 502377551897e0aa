"""A box for a whole number, written or stepped with the arrow keys, and the wheel in focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

INSET_PX = 8  # the style sheet cannot inset the number: Qt drops its padding here


class NumberBox(QSpinBox):
    """Leaves the wheel to the page unless it has the keyboard: scrolling changes no number."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step only for who works here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def number_box(name: str, title: str, most: int) -> QSpinBox:
    """Return a box for 0 to `most`, without buttons."""
    made = NumberBox()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setRange(0, most)
    made.lineEdit().setTextMargins(INSET_PX, 0, INSET_PX, 0)
    return made
