"""One start on the week grid: free, chosen, or closed with its reason."""

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import tokens
from app.ui.widgets.labels import describe

_MOVES = {
    int(Qt.Key.Key_Left): (-1, 0),
    int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1),
    int(Qt.Key.Key_Down): (0, 1),
}
_TURNS = {int(Qt.Key.Key_PageUp): -1, int(Qt.Key.Key_PageDown): 1}


class Look(Enum):
    """How a start stands."""

    FREE = "free"
    CHOSEN = "chosen"
    CLOSED = "closed"
    OUTSIDE = "outside"  # hours in which nobody works

    @property
    def is_open(self) -> bool:
        """Whether it can be chosen."""
        return self in {Look.FREE, Look.CHOSEN}


class SlotButton(QAbstractButton):
    """A start; arrow keys ask the grid for the next one.

    Signals:
        moved: the rep wants to go this many days and starts on.
        turned: the rep wants to see the week before (-1) or after (1).
        reached: the keyboard came here.
        told: hover or focus is here: what there is to say; nothing when it left.
    """

    moved = Signal(int, int)
    turned = Signal(int)
    reached = Signal()
    told = Signal(str)

    def __init__(self, start: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.start = start
        self.look = Look.FREE
        self.worn: object = None  # what it was made to show, so that nobody works it out again
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self._toggled)

    def show_start(self, time: str, look: Look, words: str) -> None:
        """Show a time of day; `words` say all of it aloud and on hover."""
        if (time, look, words) == (self.text(), self.look, self._words):
            return  # a screen reader would say it again
        self.look, self._words = look, words
        self.setText(time)
        self.setCheckable(look.is_open)
        self.setChecked(look is Look.CHOSEN)
        self.setAccessibleName(words)
        describe(self, words)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if look.is_open else arrow)
        if self.hasFocus():
            self.told.emit(words)
        self.update()

    def nextCheckState(self) -> None:
        """The grid decides what is chosen."""

    def _toggled(self, checked: bool) -> None:
        """Take it as a click: assistive technology toggles a button without clicking it."""
        chosen = self.look is Look.CHOSEN
        if checked != chosen:
            self.setChecked(chosen)
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, choose with Return too."""
        if move := _MOVES.get(event.key()):
            self.moved.emit(*move)
        elif turn := _TURNS.get(event.key()):
            self.turned.emit(turn)  # the scroll area would take the key
        elif event.key() in {int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say what this start is."""
        super().enterEvent(event)
        self.told.emit(self._words)

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing more."""
        super().leaveEvent(event)
        self.told.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what this start is."""
        super().focusInEvent(event)
        self.reached.emit()
        self.told.emit(self._words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say nothing more."""
        super().focusOutEvent(event)
        self.told.emit("")

    def sizeHint(self) -> QSize:
        """The grid gives it its size."""
        return QSize(64, 28)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint outline, ground and time."""
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.look is Look.CHOSEN
        self._paint_ground(painter, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(now.text if chosen else now.focus), 2))
            painter.drawRoundedRect(box, 6, 6)
        font = self.font()
        font.setStrikeOut(self.look is Look.CLOSED)
        painter.setFont(font)
        ink = now.on_accent if chosen else now.text if self.look is Look.FREE else now.faint
        painter.setPen(QColor(ink))
        self._paint_words(painter)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        now, look = tokens(), self.look
        ground = {
            Look.FREE: now.surface2 if self.underMouse() else now.surface,
            Look.CHOSEN: now.accent,
            Look.CLOSED: "transparent",
            Look.OUTSIDE: now.surface2,
        }[look]
        edge = {Look.FREE: now.outline, Look.CHOSEN: now.accent}.get(look, "transparent")
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawRoundedRect(box, 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
