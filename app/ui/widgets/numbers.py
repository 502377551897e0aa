"""A box for a whole number, written or stepped with the arrow keys and the wheel."""

from PySide6.QtWidgets import QSpinBox

INSET_PX = 8  # the style sheet cannot inset the number: Qt drops its padding here


def number_box(name: str, title: str, most: int) -> QSpinBox:
    """Return a box for 0 to `most`, without buttons."""
    made = QSpinBox()
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setRange(0, most)
    made.lineEdit().setTextMargins(INSET_PX, 0, INSET_PX, 0)
    return made
