"""The list of meetings as Qt sees it."""

from PySide6.QtCore import QObject, Qt

from app.ui.meetings.rows import Row
from app.ui.widgets.keyed_rows import Index, KeyedRows


class RowModel(KeyedRows[Row]):
    """Meetings by day; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Row.spoken, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is read, never chosen."""
        if index.isValid() and self._rows[index.row()].meeting is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
