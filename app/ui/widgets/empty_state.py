"""What a pane shows when there is nothing: what this is, and the one next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.buttons import button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column


class EmptyState(QWidget):
    """An icon, a title, a sentence, and perhaps a button.

    Signals:
        pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(self, icon: str, title: str, words: str, action: str = "") -> None:
        super().__init__()
        self._icon = IconLabel(icon, "faint", 32)
        self._title, self._words = text("", "section", wrap=True), text("", "secondary", wrap=True)
        self._button = button("")
        self._button.clicked.connect(self.pressed)
        middle = Qt.AlignmentFlag.AlignHCenter
        box = column(spacing=8, margins=24)
        box.addStretch(1)
        box.addWidget(self._icon, 0, middle)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(label)
        box.addWidget(self._button, 0, middle)
        box.addStretch(2)
        self.setLayout(box)
        self.show_words(icon, title, words, action)

    def take_focus(self) -> None:
        """Give the keyboard to the one next step, where there is one."""
        if not self._button.isHidden():
            self._button.setFocus(Qt.FocusReason.TabFocusReason)

    def show_words(self, icon: str, title: str, words: str, action: str = "") -> None:
        """Say something else."""
        self._icon.show_icon(icon, "faint")
        self._title.setText(title)
        self._words.setText(words)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
