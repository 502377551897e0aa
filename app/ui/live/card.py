"""How a visitor's card is painted."""

import zlib
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.core.clock import Clock
from app.domain.wire.live import LiveRow
from app.ui import words
from app.ui.live.phrases import activity, beneath, headline, page, spoken, visit
from app.ui.theme import AVATAR_COLOURS, Tokens, tokens
from app.ui.widgets.avatars import initials, paint_avatar, paint_dot

HEIGHT = 92
AVATAR, PAD, TIME_WIDTH = 34, 11, 50
RADIUS, CHIP = 12, 18
DOTS = {"waiting": "warn", "offered": "warn", "chatting": "ok"}
CHIPS = {"waiting": "warn", "offered": "accent", "chatting": "ok"}
KEPT = 4000  # fitted texts and avatars, then all are made anew

LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a card differs from its neighbours."""

    chosen: bool = False
    focused: bool = False
    hovered: bool = False


class _Style:
    """A font that remembers what of a text fits into a width."""

    def __init__(self, family: QFont, pixels: int, weight: QFont.Weight) -> None:
        self.font = QFont(family)
        self.font.setPixelSize(pixels)
        self.font.setWeight(weight)
        self._metrics = QFontMetricsF(self.font)
        self._fitted: dict[tuple[str, int], str] = {}

    def width(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def fit(self, text: str, width: float) -> str:
        """Return what fits, ended by an ellipsis if that is not all."""
        key = (text, int(width))
        found = self._fitted.get(key)
        if found is None:
            if len(self._fitted) > KEPT:
                self._fitted.clear()
            found = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._fitted[key] = found
        return found


class _Colours:
    """Pens and brushes of one theme."""

    def __init__(self, t: Tokens) -> None:
        self.tokens = t
        self.text, self.muted = QPen(QColor(t.text)), QPen(QColor(t.muted))
        self.faint, self.accent = QPen(QColor(t.faint)), QPen(QColor(t.accent_text))
        self.edge, self.chosen_edge = QPen(QColor(t.border), 1.0), QPen(QColor(t.accent), 1.0)
        self.focus_edge = QPen(QColor(t.focus), 2.0)
        self.chips = {
            "": (QBrush(QColor(t.surface2)), QPen(QColor(t.muted))),
            "ok": (QBrush(QColor(t.ok_soft)), QPen(QColor(t.ok_text))),
            "warn": (QBrush(QColor(t.warn_soft)), QPen(QColor(t.warn_text))),
            "accent": (QBrush(QColor(t.accent_soft)), QPen(QColor(t.accent_text))),
        }


class CardPainter:
    """Paints cards; keeps fonts, pens and avatars, since they hardly change."""

    def __init__(self, clock: Clock, font: QFont) -> None:
        self._clock = clock
        self.me = ""  # id of the rep
        self._name = _Style(font, 13, QFont.Weight.DemiBold)
        self._line = _Style(font, 12, QFont.Weight.Normal)
        self._small = _Style(font, 11, QFont.Weight.Normal)
        self._chip = _Style(font, 11, QFont.Weight.Medium)
        self._colours = _Colours(tokens())
        self._avatars: dict[tuple[str, int, str, str, float], QPixmap] = {}

    def spoken(self, row: LiveRow) -> str:
        """Return the card as a screen reader says it."""
        return spoken(row, self.me, self._clock.now())

    def paint(self, painter: QPainter, box: QRect, row: LiveRow, look: CardLook) -> None:
        """Paint one card into `box`."""
        if self._colours.tokens is not tokens():
            self._colours = _Colours(tokens())
            self._avatars.clear()
        t, area = self._colours.tokens, QRectF(box).adjusted(1, 1, -1, -1)
        ground = t.selected if look.chosen else t.surface2 if look.hovered else t.surface
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge(look))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        avatar = self._avatar(painter, row, ground)
        painter.drawPixmap(QPointF(area.left() + PAD, area.top() + PAD), avatar)
        text = area.adjusted(PAD + AVATAR + 10, 0, -PAD, 0)
        self._paint_words(painter, text, row)
        self._paint_foot(painter, area.adjusted(PAD, 0, -PAD, 0), row)

    def paint_empty(self, painter: QPainter, box: QRect, text: str) -> None:
        """Paint words where there is no card."""
        painter.setFont(self._line.font)
        painter.setPen(QColor(tokens().faint))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        area = box.adjusted(12, 24, -12, 0)
        painter.drawText(area, int(flags) | int(Qt.TextFlag.TextWordWrap), text)

    def _edge(self, look: CardLook) -> QPen:
        if look.focused:
            return self._colours.focus_edge
        return self._colours.chosen_edge if look.chosen else self._colours.edge

    def _paint_words(self, painter: QPainter, area: QRectF, row: LiveRow) -> None:
        colours, top, width = self._colours, area.top(), area.width()
        age = words.duration(self._clock.now() - row.entered)
        painter.setFont(self._small.font)
        painter.setPen(colours.faint)
        line = QRectF(area.right() - TIME_WIDTH, top + 9, TIME_WIDTH, 18)
        painter.drawText(line, RIGHT, age)
        room = width - self._small.width(age) - 8
        painter.setFont(self._name.font)
        painter.setPen(colours.text)
        line = QRectF(area.left(), top + 9, room, 18)
        painter.drawText(line, LEFT, self._name.fit(headline(row), room))
        painter.setFont(self._line.font)
        painter.setPen(colours.muted)
        line = QRectF(area.left(), top + 27, width, 16)
        painter.drawText(line, LEFT, self._line.fit(beneath(row), width))

    def _paint_foot(self, painter: QPainter, area: QRectF, row: LiveRow) -> None:
        """Paint the page, and below it what goes on and how much was seen."""
        colours = self._colours
        painter.setFont(self._line.font)
        painter.setPen(colours.text)
        line = QRectF(area.left(), area.top() + 48, area.width(), 16)
        painter.drawText(line, LEFT, self._line.fit(page(row), area.width()))
        left = area.left()
        now = activity(row, self.me, self._clock.now())
        if now:
            left += self._paint_chip(painter, area, row, now) + 6
        painter.setFont(self._small.font)
        painter.setPen(colours.faint)
        line = QRectF(left, area.top() + 67, max(0.0, area.right() - left), CHIP)
        painter.drawText(line, LEFT, self._small.fit(visit(row), line.width()))

    def _paint_chip(self, painter: QPainter, area: QRectF, row: LiveRow, text: str) -> float:
        """Paint what goes on; return how wide that is."""
        tone = "accent" if row.typing else CHIPS.get(row.status, "")
        brush, pen = self._colours.chips[tone]
        text = self._chip.fit(text, area.width() - 16)
        width = self._chip.width(text) + 16
        box = QRectF(area.left(), area.top() + 67, width, CHIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(box, CHIP / 2, CHIP / 2)
        painter.setFont(self._chip.font)
        painter.setPen(pen)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        return width

    def _avatar(self, painter: QPainter, row: LiveRow, ground: str) -> QPixmap:
        """Return the visitor's disc with its dot, drawn once for all who look alike."""
        person, dot = row.name, DOTS.get(row.status, "outline")
        colour = zlib.crc32(row.visitor.encode()) % len(AVATAR_COLOURS)
        ratio = painter.device().devicePixelRatioF()
        key = (initials(person), colour, dot, ground, ratio)
        found = self._avatars.get(key)
        if found is None:
            if len(self._avatars) > KEPT:
                self._avatars.clear()
            found = self._avatars[key] = _drawn(person, row.visitor, dot, ground, ratio)
        return found


def _drawn(person: str, visitor: str, dot: str, ground: str, ratio: float) -> QPixmap:
    size = AVATAR + 3
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, AVATAR, AVATAR)
    paint_avatar(painter, box, person, visitor)
    paint_dot(painter, box, str(getattr(tokens(), dot)), ground)
    painter.end()
    return drawn
