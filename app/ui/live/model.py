"""A stream as an item model: for selection, keyboard and assistive tools, not for painting."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible

from app.domain.wire.live import LiveRow
from app.services.live_board import LiveBoard

NOWHERE = QModelIndex()
Speak = Callable[[LiveRow, float], str]


class StreamModel(QAbstractListModel):
    """The visitors of one stream, in order; says of each what the card shows."""

    def __init__(self, board: LiveBoard, stream: str, speak: Speak) -> None:
        super().__init__()
        self._board = board
        self._stream = stream
        self._speak = speak

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        """Return how many cards the stream has."""
        return 0 if parent.isValid() else self._board.count(self._stream)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return what is read aloud."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.row() >= self._board.count(self._stream):
            return None
        visitor = self._board.visitor_at(self._stream, index.row())
        row = self._board.row(visitor)
        return self._speak(row, self._board.since(visitor)) if row else None

    def visitor(self, index: QModelIndex | QPersistentModelIndex) -> str | None:
        """Return whose card an index is."""
        if not index.isValid() or index.row() >= self._board.count(self._stream):
            return None
        return self._board.visitor_at(self._stream, index.row())

    def index_of(self, visitor: str | None) -> QModelIndex:
        """Return the index of a visitor's card; an invalid one when there is none here."""
        place = self._board.place(visitor) if visitor else None
        return self.index(place[1], 0) if place and place[0] == self._stream else QModelIndex()

    def reorder(self, current: QModelIndex, visitor: str | None) -> None:
        """Tell that cards came, went or moved; `current` keeps being this visitor's card.

        Nobody needs to know while no card is current and no assistive tool reads.
        """
        if not (current.isValid() or QAccessible.isActive()):
            return
        self.layoutAboutToBeChanged.emit()
        if current.isValid():
            self.changePersistentIndex(current, self.index_of(visitor))
        self.layoutChanged.emit()
