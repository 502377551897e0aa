"""Short words in the corner of the window, for a few seconds."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import IconButton, button
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import row

SHOWN_MS = 8000
WIDTH, GAP = 380, 16
ICONS = {"ok": "circle-check", "bad": "alert-circle", "": "bell"}


class Toast(QFrame):
    """One message over the window, with at most one button.

    Signals:
        pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._window = window
        self.setProperty("role", "float")
        self.setFixedWidth(WIDTH)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        colour = QColor(tokens().shadow)
        colour.setAlpha(70)
        shadow.setColor(colour)
        self.setGraphicsEffect(shadow)
        self._icon, self._words = IconLabel("bell", "muted", 18), text("", wrap=True)
        self._button = button("", kind="link")
        self._button.clicked.connect(self._press)
        self._away = IconButton("x", self.tr("Dismiss"))
        self._away.clicked.connect(self.hide)
        line = row(spacing=10, margins=(14, 10, 8, 10))
        for part in (self._icon, self._words, self._button, self._away):
            line.addWidget(part, 1 if part is self._words else 0)
        self.setLayout(line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What the toast says."""
        return self._words.text()

    def show_words(self, words: str, tone: str = "", action: str = "") -> None:
        """Say something for a few seconds, aloud too."""
        self._words.setText(words)
        self._icon.show_icon(ICONS.get(tone, "bell"), f"{tone}_text" if tone else "muted")
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, _: QEvent) -> None:
        """Rest."""
        self._timer.stop()

    def _press(self) -> None:
        self.hide()
        self.pressed.emit()

    def _place(self) -> None:
        self.adjustSize()
        window = self._window
        self.move(window.width() - self.width() - GAP, window.height() - self.height() - 52)
