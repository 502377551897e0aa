"""An icon that keeps its colour token through a change of theme."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.icons import pixmap
from app.ui.theme import tokens


class IconLabel(QWidget):
    """Decoration beside words: it has no name of its own for assistive technology."""

    def __init__(self, name: str, colour: str = "faint", size: int = 16) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self.setFixedSize(QSize(size, size))

    def show_icon(self, name: str, colour: str) -> None:
        """Show icon `name` in the colour of token `colour`."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint in the colours of now."""
        colour = str(getattr(tokens(), self._colour))
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap(self._name, colour, self._size, self.devicePixelRatioF()))
