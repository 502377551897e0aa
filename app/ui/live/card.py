"""How a visitor's card is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from app.core.clock import Clock
from app.domain.wire.live import LiveRow
from app.ui import words
from app.ui.live.inks import AVATAR, Discs, Ink, drawn
from app.ui.live.phrases import activity, beneath, headline, page, spoken, visit
from app.ui.theme import Tokens, tokens

HEIGHT, GAP = 92, 8
SLOT = HEIGHT + GAP  # a card and the ground below it
HEAD = 48  # pixels from the top; what is below changes with every page
PAD, TIME_WIDTH = 12, 46
RADIUS = 12
WORDS_KEPT = 4000
DOTS = {"waiting": "warn", "offered": "warn", "chatting": "ok"}
TONES = {"waiting": "warn", "offered": "accent", "chatting": "ok"}
NORMAL, MEDIUM, BOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold


@dataclass(frozen=True, slots=True)
class CardLook:
    """How a card differs from its neighbours."""

    chosen: bool = False
    focused: bool = False
    hovered: bool = False

    @property
    def ground(self) -> str:
        """The token that the card lies on."""
        return "selected" if self.chosen else "surface2" if self.hovered else "surface"


PLAIN = CardLook()


class CardPainter:
    """Puts cards together from pieces that are drawn once."""

    def __init__(self, clock: Clock, font: QFont) -> None:
        self.clock = clock
        self.me = ""  # id of the rep
        self._name = Ink(font, 13, BOLD, "text")
        self._below = Ink(font, 12, NORMAL, "muted")
        self._page = Ink(font, 12, NORMAL, "text")
        self._small = Ink(font, 11, NORMAL, "faint")
        self._chips = {
            tone: Ink(font, 11, MEDIUM, f"{tone}_text", f"{tone}_soft")
            for tone in ("ok", "warn", "accent")
        }
        self._discs = Discs(font)
        self._ages: dict[int, str] = {}
        self._visits: dict[tuple[int, str], str] = {}
        self._grounds: dict[tuple[CardLook, int, float], QPixmap] = {}
        self._tokens: Tokens = tokens()

    def spoken(self, row: LiveRow, waiting_since: float) -> str:
        """Return the card as a screen reader says it."""
        return spoken(row, self.me, self.clock.now(), waiting_since)

    def paint(
        self, painter: QPainter, slot: QRect, row: LiveRow, since: float, look: CardLook = PLAIN
    ) -> None:
        """Paint one card and the ground around it; `since` is when the status began."""
        self._follow_theme()
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(slot.left(), slot.top(), self._ground(look, slot.width(), ratio))
        self._paint_head(painter, slot, row, look.ground, ratio)
        self._paint_foot(painter, slot, row, since, ratio)

    def repaint(
        self, painter: QPainter, slot: QRect, row: LiveRow, since: float, look: CardLook = PLAIN
    ) -> None:
        """Paint only what is below the head."""
        self._follow_theme()
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(slot.left(), slot.top(), self._ground(look, slot.width(), ratio))
        self._paint_foot(painter, slot, row, since, ratio)

    def _paint_head(
        self, painter: QPainter, slot: QRect, row: LiveRow, ground: str, ratio: float
    ) -> None:
        """Paint who it is."""
        left, top = slot.left() + PAD, slot.top()
        dot = DOTS.get(row.status, "outline")
        disc = self._discs.picture(row.name, row.visitor, dot, ground, ratio)
        painter.drawPixmap(left, top + 10, disc)
        text = left + AVATAR + 10
        room = slot.left() + slot.width() - PAD - text
        name = self._name.piece(headline(row), room, ratio)
        painter.drawPixmap(text, top + 10, name.picture)
        below = self._below.piece(beneath(row), room, ratio)
        painter.drawPixmap(text, top + 27, below.picture)

    def _paint_foot(
        self, painter: QPainter, slot: QRect, row: LiveRow, since: float, ratio: float
    ) -> None:
        """Paint the page with the time on it, what goes on, and how much was seen."""
        left, top, right = slot.left() + PAD, slot.top(), slot.left() + slot.width() - PAD
        now = self.clock.now()
        age = self._small.piece(self._age(now - row.entered), TIME_WIDTH, ratio)
        painter.drawPixmap(QPointF(right - age.width, top + 48), age.picture)
        where = self._page.piece(page(row), right - left - TIME_WIDTH, ratio)
        painter.drawPixmap(left, top + 48, where.picture)
        if doing := activity(row, self.me, now, since):
            tone = "accent" if row.typing else TONES.get(row.status, "accent")
            chip = self._chips[tone].piece(doing, right - left, ratio)
            painter.drawPixmap(left, top + 68, chip.picture)
            left += int(chip.width) + 6
        self._small.write(painter, left, top + 68, self._visit(row), max(0, right - left))

    def paint_empty(self, painter: QPainter, box: QRect, text: str) -> None:
        """Paint words where there is no card."""
        painter.setPen(QColor(tokens().faint))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        area = box.adjusted(12, 24, -12, 0)
        painter.drawText(area, int(flags) | int(Qt.TextFlag.TextWordWrap), text)

    def _age(self, seconds: float) -> str:
        """Return a length of time in words, made once for each length."""
        whole = int(seconds)
        found = self._ages.get(whole)
        if found is None:
            self._ages = {} if len(self._ages) >= WORDS_KEPT else self._ages
            found = self._ages[whole] = words.duration(seconds)
        return found

    def _visit(self, row: LiveRow) -> str:
        key = (row.pages, row.source)
        found = self._visits.get(key)
        if found is None:
            self._visits = {} if len(self._visits) >= WORDS_KEPT else self._visits
            found = self._visits[key] = visit(row)
        return found

    def _follow_theme(self) -> None:
        if self._tokens is tokens():
            return
        self._tokens = tokens()
        for ink in (self._name, self._below, self._page, self._small, *self._chips.values()):
            ink.forget()
        self._discs.forget()
        self._grounds.clear()

    def _ground(self, look: CardLook, width: int, ratio: float) -> QPixmap:
        """Return an empty card on the ground between the cards."""
        key = (look, width, ratio)
        found = self._grounds.get(key)
        if found is None:
            if len(self._grounds) >= 24:  # a window that is resized leaves many widths
                self._grounds.clear()
            t = tokens()
            edge = t.focus if look.focused else t.accent if look.chosen else t.border

            def draw(painter: QPainter) -> None:
                painter.setPen(QPen(QColor(edge), 2.0 if look.focused else 1.0))
                painter.setBrush(QColor(str(getattr(t, look.ground))))
                box = QRectF(1, 1, width - 2, HEIGHT - 2)
                painter.drawRoundedRect(box, RADIUS, RADIUS)

            size = QSizeF(width, SLOT)
            found = self._grounds[key] = drawn(size, ratio, draw, QColor(t.bg))
        return found
