"""Grey lines where text will be: shown when something takes longer than 150 ms."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import tokens
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

APPEAR_MS, EXPLAIN_MS = 150, 2000
LINE, GAP = 12, 10  # pixels
WIDTHS = (0.6, 0.9, 0.75, 0.4)


class Skeleton(QWidget):
    """Lines in place of content; after 2 s it says what is slow."""

    def __init__(self, slow: str, lines: int = 4) -> None:
        super().__init__()
        self._lines = lines
        self._drawn = False
        self._slow = text(slow, "secondary", wrap=True)
        self._slow.hide()
        self.setAccessibleName(slow)
        box = column(margins=(0, lines * (LINE + GAP) + 4, 0, 0))
        box.addWidget(self._slow)
        box.addStretch(1)
        self.setLayout(box)
        self._appear, self._explain = QTimer(self), QTimer(self)
        for timer, after, slot in (
            (self._appear, APPEAR_MS, self._show_lines),
            (self._explain, EXPLAIN_MS, self._slow.show),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(slot)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to count."""
        super().showEvent(event)
        self._appear.start()
        self._explain.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget; what is loaded quickly never flickers."""
        super().hideEvent(event)
        self._appear.stop()
        self._explain.stop()
        self._drawn = False
        self._slow.hide()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the lines."""
        if not self._drawn:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().surface2))
        for n in range(self._lines):
            width = self.width() * WIDTHS[n % len(WIDTHS)]
            painter.drawRoundedRect(QRectF(0, n * (LINE + GAP), width, LINE), 6, 6)

    def _show_lines(self) -> None:
        self._drawn = True
        self.update()
