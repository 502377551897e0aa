"""The rep's week: days across, hours down, the visitor's clock beside the rep's."""

from datetime import datetime, time

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.domain.zones import instant_of
from app.ui.booking.board import CELL, Board
from app.ui.booking.slot_button import SlotButton
from app.ui.booking.week import Week
from app.ui.cities import city
from app.ui.theme import tokens
from app.ui.widgets.layouts import column
from app.ui.words import day_in

HEAD = 44  # pixels: names of days and zones
HALF_HOUR_NAME = 10  # pixels: what of an hour's name stands above its line


class WeekGrid(QWidget):
    """Buttons for every start of a week.

    Signals:
        toggled: the start that was pressed.
        told: what there is to say of the start under pointer or focus.
        turned: the rep wants to see the week before (-1) or after (1).
    """

    toggled = Signal(int)
    told = Signal(str)
    turned = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._board = Board(name)
        self._board.toggled.connect(self.toggled)
        self._board.told.connect(self.told)
        self._board.turned.connect(self.turned)
        self._board.focused.connect(self._reveal)
        self._head = Head(self._board)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(name)
        self._scroll.setWidget(self._board)
        self._begin_at: int | None = None  # pixels; waits for the board's layout
        self._scroll.verticalScrollBar().rangeChanged.connect(self._begin)
        for ground in (self._board, self._scroll.viewport()):  # the pane's own shows through
            ground.setAutoFillBackground(False)
        box = column()
        box.addWidget(self._head)
        box.addWidget(self._scroll, 1)
        self.setLayout(box)

    def show_week(self, week: Week) -> None:
        """Show these starts and no others; another week begins at its first free start."""
        before = self._board.week
        self._board.show_week(week)
        self._head.update()
        if before is None or (before.monday, before.step) != (week.monday, week.step):
            self._begin_at = max(self._board.first_y() - CELL - HALF_HOUR_NAME, 0)
            self._begin()

    def take_focus(self) -> None:
        """Give the keyboard to the start whose turn it is."""
        self._board.take_focus()

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is here."""
        return self._board.holds_focus

    def buttons(self) -> list[SlotButton]:
        """Return the starts in order."""
        return self._board.buttons()

    def outside(self) -> list[SlotButton]:
        """Return the hours in which nobody works, in order."""
        return self._board.outside()

    def _begin(self) -> None:
        """Scroll to the first free start, once the board has its height."""
        bar = self._scroll.verticalScrollBar()
        if self._begin_at is not None and bar.maximum() > 0:
            bar.setValue(self._begin_at)
            self._begin_at = None

    def _reveal(self, button: QWidget) -> None:
        self._scroll.ensureWidgetVisible(button, 0, CELL)


class Head(QWidget):
    """Names of days and zones above the board."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self.setFixedHeight(HEAD)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the names where the columns are."""
        week = self._board.week
        if week is None:
            return
        painter, now = QPainter(self), tokens()
        painter.setFont(self._board.small())
        bottom = Qt.AlignmentFlag.AlignBottom
        for number, (axis, zone) in enumerate(self._board.axes):
            painter.setPen(QColor(now.muted if number == 0 else now.faint))
            box = QRect(axis.left(), 0, axis.width() - 6, HEAD - 8)
            words = painter.fontMetrics().elidedText(
                city(zone), Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | bottom), words)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        for number, day in enumerate(self._board.days):
            column_ = self._board.column_of(number)
            painter.setPen(QColor(now.accent_text if day == week.today else now.text))
            box = QRect(QPoint(column_.left(), 0), column_.size()).intersected(self.rect())
            noon = int(instant_of(datetime.combine(day, time(12)), week.zone))
            name = day_in(noon, week.zone, "ddd d")
            centre = Qt.AlignmentFlag.AlignHCenter
            painter.drawText(box.adjusted(0, 0, 0, -8), int(centre | bottom), name)
