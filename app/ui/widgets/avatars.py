"""Who somebody is, as a coloured disc."""

import zlib

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.icons import pixmap
from app.ui.theme import AVATAR_COLOURS, ON_AVATAR, tokens


def initials(name: str) -> str:
    """Return the letters that stand for a name: of the first word and of the last one."""
    words = [word for word in name.split() if word[0].isalnum()]
    return (
        "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper() if words else ""
    )


def paint_avatar(painter: QPainter, box: QRectF, name: str, key: str) -> None:
    """Paint the disc of a person, or the icon of somebody whose name is not known.

    `key` chooses the colour and stays the same when the name becomes known.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    letters = initials(name)
    if not letters:
        painter.setBrush(QColor(tokens().surface2))
        painter.drawEllipse(box)
        _paint_nobody(painter, box)
        return
    colour = QColor(AVATAR_COLOURS[zlib.crc32(key.encode()) % len(AVATAR_COLOURS)])
    shade = QLinearGradient(box.topLeft(), box.bottomRight())
    shade.setColorAt(0, colour)
    shade.setColorAt(1, colour.darker(118))
    painter.setBrush(shade)
    painter.drawEllipse(box)
    font = QFont(painter.font())
    font.setPixelSize(max(9, round(box.width() * 0.36)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(ON_AVATAR))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)


def paint_dot(painter: QPainter, avatar: QRectF, colour: str, ground: str) -> None:
    """Paint a state at the edge of an avatar, with a rim in the colour of the ground."""
    size = max(9.0, avatar.width() * 0.28)
    painter.setPen(QPen(QColor(ground), 2.0))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(
        QPointF(avatar.right() - size / 2 + 1, avatar.bottom() - size / 2 + 1), size / 2, size / 2
    )


def _paint_nobody(painter: QPainter, box: QRectF) -> None:
    size = round(box.width() * 0.5)
    ratio = painter.device().devicePixelRatioF()
    drawn = pixmap("user", tokens().muted, size, ratio)
    painter.drawPixmap(QPointF(box.center().x() - size / 2, box.center().y() - size / 2), drawn)


class Avatar(QWidget):
    """The disc as a widget, with a dot for presence if a token is given for it."""

    def __init__(self, name: str = "", key: str = "", size: int = 36, dot: str = "") -> None:
        super().__init__()
        self._name, self._key, self._dot = name, key or name, dot
        self.setFixedSize(size + 2, size + 2)

    def show_person(self, name: str, key: str = "", dot: str = "") -> None:
        """Show somebody else; `dot` is a token such as "ok", or nothing."""
        self._name, self._key, self._dot = name, key or name, dot
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint in the colours of now."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0, 0, -2, -2)
        paint_avatar(painter, box, self._name, self._key)
        if self._dot:
            paint_dot(painter, box, str(getattr(tokens(), self._dot)), tokens().surface)
