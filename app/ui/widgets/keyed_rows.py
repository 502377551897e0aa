"""A list model whose rows come, go and move one by one, never all at once.

So the row that is chosen stays chosen, and nothing scrolls under the pointer.
"""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)


class Keyed(Protocol):
    """A row that is the same one as long as its id is."""

    @property
    def id(self) -> str:
        """What tells it from the others."""
        ...


RowT = TypeVar("RowT", bound=Keyed)


class KeyedRows(QAbstractListModel, Generic[RowT]):
    """Rows by id, in the order given.

    Args:
        spoken: returns a row's words for screen readers.
    """

    def __init__(self, spoken: Callable[[RowT], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._rows: list[RowT] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = ROW) -> object:
        """Return the row itself, or its words for screen readers."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._spoken(row)
        return None

    def place_of(self, row_id: str | None) -> int:
        """Return where a row is, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.id == row_id), -1)

    def show(self, rows: Sequence[RowT]) -> None:
        """Become `rows` by removing, moving, inserting and changing single rows."""
        wanted = {row.id for row in rows}
        for n in reversed(range(len(self._rows))):
            if self._rows[n].id not in wanted:
                self.beginRemoveRows(QModelIndex(), n, n)
                del self._rows[n]
                self.endRemoveRows()
        for n, row in enumerate(rows):
            self._put(n, row)

    def refresh_times(self) -> None:
        """Have the ages painted again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _put(self, n: int, row: RowT) -> None:
        here = n < len(self._rows) and self._rows[n].id == row.id  # most are
        at = n if here else self.place_of(row.id)
        if at < 0:
            self.beginInsertRows(QModelIndex(), n, n)
            self._rows.insert(n, row)
            self.endInsertRows()
            return
        if at != n:
            self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), n)
            self._rows.insert(n, self._rows.pop(at))
            self.endMoveRows()
        if self._rows[n] != row:
            self._rows[n] = row
            self.dataChanged.emit(self.index(n), self.index(n))
