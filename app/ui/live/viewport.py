"""One stream: a painted, accessible column of cards."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.services.live_board import Changes, LiveBoard
from app.ui.live.card import HEAD, HEIGHT, PLAIN, SLOT, CardLook, CardPainter
from app.ui.live.model import StreamModel
from app.ui.theme import tokens

STEP = SLOT // 2  # pixels
POINTING_S = 4.0  # a pointer that rests for longer is not at work

Index = QModelIndex | QPersistentModelIndex


class StreamView(QListView):
    """Paints the cards that are dirty and in sight; keeps its place when cards come in above.

    Signals:
        opened: the rep wants to see this visitor.
        pounced: the rep wants to start a chat with this visitor.
        sideways: move to the stream by -1 or 1; the current card's height in pixels.
    """

    opened = Signal(str)
    pounced = Signal(str)
    sideways = Signal(int, int)

    def __init__(self, board: LiveBoard, stream: str, painter: CardPainter, name: str) -> None:
        super().__init__()
        self.stream = stream
        self._board = board
        self._painter = painter
        self._slots: list[str] = []  # whose cards are in sight, from the first slot on
        self._hovered: str | None = None
        self._chosen: str | None = None
        self._empty = ""
        self._keeping = False
        self._pointed_at = 0.0
        self._left_at = 0  # where the keyboard goes on after the current card left
        self._rows = StreamModel(board, stream, painter.spoken)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.selectionModel().currentChanged.connect(self._turned)
        self.selectionModel().selectionChanged.connect(self._follow_selection)

    # what changed

    def show_changes(self, changes: Changes) -> None:
        """Repaint what is dirty and in sight; follow cards that moved."""
        if self.stream in changes.streams:
            self._follow()
        for slot, visitor in enumerate(self._slots):
            if visitor in changes.heads:
                self._repaint_slot(slot)
            elif visitor in changes.visitors:
                self._repaint_slot(slot, HEAD)

    def show_empty(self, words: str) -> None:
        """Say this while there is no card."""
        if words != self._empty:
            self._empty = words
            self.setAccessibleDescription(words)
            self.viewport().update()

    def refresh_times(self) -> None:
        """Repaint the ages of the cards in sight: they have grown."""
        for slot in range(len(self._slots)):
            self._repaint_slot(slot, HEAD)

    @property
    def chosen(self) -> str | None:
        """The visitor of the current card."""
        return self._chosen

    def choose_near(self, y: int) -> None:
        """Make the card at this height the current one."""
        count = self._rows.rowCount()
        if count:
            row = max(0, min(count - 1, (y + self._offset()) // SLOT))
            self.setCurrentIndex(self._rows.index(row, 0))

    def _follow(self) -> None:
        """Cards came, went or moved: keep what is in sight where it is, and repaint the rest."""
        anchor = self._anchor()
        current = self.currentIndex()
        row = current.row()
        self._rows.reorder(current, self._chosen)
        if self._chosen and not self._rows.index_of(self._chosen).isValid():
            self._leave(row)
        self._fit_bar()
        if anchor:
            visitor, below = anchor
            index = self._rows.index_of(visitor)
            if index.isValid():
                self._keeping = True  # the picture stands still, only the count above has grown
                self.verticalScrollBar().setValue(index.row() * SLOT + below)
                self._keeping = False
        self._look()
        if not self._slots:
            self.viewport().update()

    def _leave(self, row: int) -> None:
        """The current visitor left: nobody is current, so that no key hits somebody else."""
        self._left_at = row
        self._chosen = None
        self.setCurrentIndex(QModelIndex())

    def _anchor(self) -> tuple[str, int] | None:
        """Return the topmost card and how far it is scrolled; None when new ones may push it."""
        offset = self._offset()
        pointing = self._painter.clock.now() - self._pointed_at < POINTING_S
        at_work = pointing or (self.hasFocus() and self._chosen)
        if not self._slots or (offset == 0 and not at_work):
            return None
        return self._slots[0], offset % SLOT

    def _look(self) -> None:
        """Note whose cards are in sight; repaint the slots that have another card now."""
        before = self._slots
        first = self._offset() // SLOT
        last = (self._offset() + self.viewport().height()) // SLOT + 1
        self._slots = self._board.between(self.stream, first, last)
        for slot in range(max(len(before), len(self._slots))):
            if before[slot : slot + 1] != self._slots[slot : slot + 1]:
                self._repaint_slot(slot)

    def _repaint_slot(self, slot: int, below: int = 0) -> None:
        top = slot * SLOT - self._offset() % SLOT
        self.viewport().update(0, top + below, self.viewport().width(), SLOT - below)

    def _offset(self) -> int:
        return self.verticalScrollBar().value()

    # what Qt asks of a view

    def visualRect(self, index: Index) -> QRect:
        """Return where a card is."""
        top = index.row() * SLOT - self._offset()
        return QRect(0, top, self.viewport().width(), HEIGHT)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the card at a point of the viewport."""
        row = (point.y() + self._offset()) // SLOT
        return self._rows.index(row, 0) if 0 <= row < self._rows.rowCount() else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into sight."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * SLOT
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (height - SLOT) // 2)
        elif top < bar.value():
            bar.setValue(top)
        elif top + SLOT > bar.value() + height:
            bar.setValue(top + SLOT - height)

    def horizontalOffset(self) -> int:
        """Return 0: cards are as wide as the column."""
        return 0

    def verticalOffset(self) -> int:
        """Return how far the column is scrolled."""
        return self._offset()

    def isIndexHidden(self, _: Index) -> bool:
        """Every card can be scrolled to."""
        return False

    def doItemsLayout(self) -> None:
        """Cards need no layout: all are equally high."""
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Fit the scroll bar to the number of cards, and see what that shows."""
        self._fit_bar()
        self._look()

    def _fit_bar(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._rows.rowCount() * SLOT - height))
        bar.setPageStep(height)
        bar.setSingleStep(STEP)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the picture; only what comes into sight is painted."""
        if self._keeping:
            return
        self.viewport().scroll(dx, dy)
        self._slots = self._board.between(
            self.stream,
            self._offset() // SLOT,
            (self._offset() + self.viewport().height()) // SLOT + 1,
        )

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the card in the middle of a rectangle."""
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what looks different when a selection changes."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the card that a key moves to."""
        count, current = self._rows.rowCount(), self.currentIndex()
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // SLOT - 1)
        row = current.row() if current.isValid() else self._left_at - 1
        steps = {
            QAbstractItemView.CursorAction.MoveUp: row - 1,
            QAbstractItemView.CursorAction.MoveDown: row + 1,
            QAbstractItemView.CursorAction.MovePageUp: row - page,
            QAbstractItemView.CursorAction.MovePageDown: row + page,
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: count - 1,
        }
        return self._rows.index(max(0, min(count - 1, steps.get(action, row))), 0)

    def keyboardSearch(self, _: str) -> None:
        """Letters are commands here; the filter searches."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, pounce, move."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen:
            self.opened.emit(self._chosen)
        elif key == Qt.Key.Key_P and not event.modifiers() and self._chosen:
            self.pounced.emit(self._chosen)
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K) and not event.modifiers():
            action = QAbstractItemView.CursorAction
            down = action.MoveDown if key == Qt.Key.Key_J else action.MoveUp
            self.setCurrentIndex(self.moveCursor(down, event.modifiers()))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            y = self.visualRect(self.currentIndex()).center().y()
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1, max(0, y))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the visitor."""
        visitor = self._rows.visitor(self.indexAt(event.position().toPoint()))
        if visitor:
            self.opened.emit(visitor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Follow the pointer."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._pointed_at = self._painter.clock.now()
            self._hover(self._rows.visitor(self.indexAt(event.position().toPoint())))
        elif event.type() == QEvent.Type.Leave:
            self._pointed_at = 0.0
            self._hover(None)
        return bool(super().viewportEvent(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards of the region and the ground between them."""
        painter = QPainter(self.viewport())
        width, top = self.viewport().width(), -(self._offset() % SLOT)
        region = event.region()
        for visitor in self._slots:
            box = QRect(0, top, width, SLOT)
            if region.intersects(box) and (row := self._board.row(visitor)):
                look = self._look_of(visitor)
                whole = region.intersects(QRect(0, top, width, HEAD))
                paint = self._painter.paint if whole else self._painter.repaint
                paint(painter, box, row, self._board.since(visitor), look)
            top += SLOT
        rest = self.viewport().rect().adjusted(0, top, 0, 0)
        if rest.height() > 0:
            painter.fillRect(rest, QColor(tokens().bg))
        if not self._slots and self._empty:
            self._painter.paint_empty(painter, self.viewport().rect(), self._empty)
        painter.end()

    def _look_of(self, visitor: str) -> CardLook:
        if visitor not in (self._chosen, self._hovered):
            return PLAIN
        chosen = visitor == self._chosen
        return CardLook(chosen, chosen and self.hasFocus(), visitor == self._hovered)

    def _hover(self, visitor: str | None) -> None:
        if visitor != self._hovered:
            before, self._hovered = self._hovered, visitor
            self._repaint_visitors(before, visitor)

    def _turned(self, current: QModelIndex, _: QModelIndex) -> None:
        before, self._chosen = self._chosen, self._rows.visitor(current)
        self._repaint_visitors(before, self._chosen)

    def _follow_selection(self, selected: QItemSelection, _: QItemSelection) -> None:
        """What an assistive tool selects becomes the current card and comes into sight."""
        indexes = selected.indexes()
        if indexes and indexes[0].row() != self.currentIndex().row():
            self.setCurrentIndex(indexes[0])

    def _repaint_visitors(self, *visitors: str | None) -> None:
        for slot, visitor in enumerate(self._slots):
            if visitor in visitors:
                self._repaint_slot(slot)
