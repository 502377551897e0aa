"""What a pane shows when there is nothing: what this is, and the one next step.

Decided: all that are seen at once stand at the same height of the window, whatever is above
them in their panes and however much they say.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QWidget

from app.ui.widgets.buttons import button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

HEIGHT = 0.32  # of the window, from its top
MARGIN = 24  # pixels


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
        self._above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        box = self._box = column(spacing=8, margins=MARGIN)
        box.addSpacerItem(self._above)
        box.addWidget(self._icon, 0, middle)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(label)
        box.addWidget(self._button, 0, middle)
        box.addStretch(1)
        self.setLayout(box)
        self.show_words(icon, title, words, action)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand at the common height."""
        super().showEvent(event)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand at the common height of the window as it is now."""
        super().resizeEvent(event)
        self._settle()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stand where it stood, whatever came above."""
        super().moveEvent(event)
        self._settle()

    def _settle(self) -> None:
        window = self.window()
        at = round(window.height() * HEIGHT) - self.mapTo(window, QPoint(0, MARGIN)).y()
        at = max(at, 0)
        if at != self._above.sizeHint().height():
            policy = QSizePolicy.Policy
            self._above.changeSize(0, at, policy.Minimum, policy.Maximum)
            self._box.invalidate()

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
