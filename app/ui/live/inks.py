"""Pieces of a card, drawn once for all cards that show the same.

A text costs thirty times as much to shape and draw as to copy; of the cards in sight
most pieces are the same from one change to the next.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.ui.theme import AVATAR_COLOURS, tokens
from app.ui.widgets.avatars import initials, paint_avatar, paint_dot

LINE, CHIP = 18, 18  # pixels high
AVATAR = 34
KEPT = 600  # pictures of one kind, then all are drawn anew

LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Piece:
    """A picture and how wide it is on the card."""

    picture: QPixmap
    width: float


def drawn(
    size: QSizeF, ratio: float, draw: Callable[[QPainter], None], ground: QColor | None = None
) -> QPixmap:
    """Return what `draw` draws, on `ground` or on nothing, for a screen of this ratio."""
    picture = QPixmap(max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(ground or QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return picture


class Ink:
    """One font in one colour of the theme, perhaps on a rounded ground."""

    def __init__(
        self, family: QFont, pixels: int, weight: QFont.Weight, colour: str, ground: str = ""
    ) -> None:
        self._font = QFont(family)
        self._font.setPixelSize(pixels)
        self._font.setWeight(weight)
        self._metrics = QFontMetricsF(self._font)
        self._widest = float(pixels)  # of a letter, nearly always; measuring costs more
        self._baseline = (LINE + self._metrics.ascent() - self._metrics.descent()) / 2
        self._colour, self._ground = colour, ground
        self._pad = 8.0 if ground else 0.0
        self._pieces: dict[tuple[str, int, float], Piece] = {}

    def piece(self, text: str, room: float, ratio: float) -> Piece:
        """Return as much of `text` as fits into `room` pixels, ended by an ellipsis if cut."""
        key = (text, int(room), ratio)
        found = self._pieces.get(key)
        if found is None:
            if len(self._pieces) >= KEPT:
                self._pieces.clear()
            found = self._pieces[key] = self._made(text, room, ratio)
        return found

    def write(self, painter: QPainter, left: float, top: float, text: str, room: float) -> None:
        """Write a text that is hardly ever the same twice straight onto the card."""
        if len(text) * self._widest > room and self._metrics.horizontalAdvance(text) > room:
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._font)
        painter.setPen(QColor(str(getattr(tokens(), self._colour))))
        painter.drawText(QPointF(left, top + self._baseline), text)

    def forget(self) -> None:
        """Draw everything anew: the theme is another."""
        self._pieces.clear()

    def _made(self, text: str, room: float, ratio: float) -> Piece:
        inner = max(0.0, room - 2 * self._pad)
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner)
        width = self._metrics.horizontalAdvance(shown) + 2 * self._pad + 1
        box = QRectF(0, 0, width, LINE)

        def draw(painter: QPainter) -> None:
            if self._ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(str(getattr(tokens(), self._ground))))
                painter.drawRoundedRect(box, LINE / 2, LINE / 2)
            painter.setFont(self._font)
            painter.setPen(QPen(QColor(str(getattr(tokens(), self._colour)))))
            painter.drawText(box, CENTRE if self._ground else LEFT, shown)

        return Piece(drawn(box.size(), ratio, draw), width)


class Discs:
    """Avatars with their dots."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._pictures: dict[tuple[str, int, str, str, float], QPixmap] = {}

    def picture(self, person: str, visitor: str, dot: str, ground: str, ratio: float) -> QPixmap:
        """Return the disc of a visitor with a dot in this token's colour."""
        colour = zlib.crc32(visitor.encode()) % len(AVATAR_COLOURS)
        key = (initials(person), colour, dot, ground, ratio)
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) >= KEPT:
                self._pictures.clear()
            box = QRectF(0, 0, AVATAR, AVATAR)

            def draw(painter: QPainter) -> None:
                painter.setFont(self._font)
                paint_avatar(painter, box, person, visitor)
                rim = str(getattr(tokens(), ground))
                paint_dot(painter, box, str(getattr(tokens(), dot)), rim)

            size = QSizeF(AVATAR + 3, AVATAR + 3)
            found = self._pictures[key] = drawn(size, ratio, draw)
        return found

    def forget(self) -> None:
        """Draw everything anew: the theme is another."""
        self._pictures.clear()
