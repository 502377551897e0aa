"""The list as Qt sees it: rows come, go and move one by one, never all at once."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.meetings.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)


class RowModel(QAbstractListModel):
    """Rows by id, in the order given; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = ROW) -> object:
        """Return the row itself, or its words for screen readers."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return row.spoken()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is read, never chosen."""
        if index.isValid() and self._rows[index.row()].meeting is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def place_of(self, row_id: str | None) -> int:
        """Return where a row is, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.id == row_id), -1)

    def first(self) -> int:
        """Return where the first meeting is, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.meeting), -1)

    def show(self, rows: Sequence[Row]) -> None:
        """Become `rows` by removing, moving, inserting and changing single rows."""
        wanted = {row.id for row in rows}
        for n in reversed(range(len(self._rows))):
            if self._rows[n].id not in wanted:
                self.beginRemoveRows(QModelIndex(), n, n)
                del self._rows[n]
                self.endRemoveRows()
        for n, row in enumerate(rows):
            self._put(n, row)

    def _put(self, n: int, row: Row) -> None:
        here = n < len(self._rows) and self._rows[n].id == row.id
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
