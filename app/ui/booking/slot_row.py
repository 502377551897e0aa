"""One free start in the list: the rep's time, the visitor's beside it, and who is free."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.booking.slot_button import Look, SlotButton
from app.ui.theme import tokens

HEIGHT = 32  # pixels
MINE, THEIRS = 96, 200  # pixels: the columns of the two times


class SlotRow(SlotButton):
    """A start as a line."""

    def __init__(self, start: int, parent: QWidget) -> None:
        super().__init__(start, parent)
        self._theirs, self._who = "", ""

    def show_both(self, mine: str, theirs: str, who: str, look: Look, words: str) -> None:
        """Show the rep's time, the visitor's, and who could take it; `words` say all of it."""
        if (theirs, who) != (self._theirs, self._who):
            self._theirs, self._who = theirs, who
            self.update()
        self.show_start(mine, look, words)

    def sizeHint(self) -> QSize:
        """The list gives it its width."""
        return QSize(MINE + THEIRS, HEIGHT)

    def _paint_words(self, painter: QPainter) -> None:
        now, inner = tokens(), self.rect().adjusted(12, 0, -12, 0)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(inner, flags, self.text())
        if self.look is not Look.CHOSEN:
            painter.setPen(QColor(now.muted))
        left = inner.left() + MINE
        for words, width in ((self._theirs, THEIRS), (self._who, inner.right() - left - THEIRS)):
            fits = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(left, inner.top(), width, inner.height()), flags, fits)
            left += width
