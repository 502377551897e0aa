"""The list of what can be edited; it is as high as it has rows, up to a few."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

Name = Qt.ItemDataRole.UserRole
ROW_PX, MOST_ROWS = 48, 6


class DraftList(QListWidget):
    """Names with two lines of words each.

    Signals:
        picked: the name of another row is wanted.
    """

    picked = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("kinds-list")
        self.setAccessibleName(title)
        self._chosen = ""
        self.currentItemChanged.connect(self._choose)

    def show_rows(self, rows: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show (name, words) in this order, with the chosen name marked."""
        self._chosen = chosen
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for place, (name, words) in enumerate(rows):
            item = self.item(place)
            item.setText(words)
            item.setData(Name, name)
            item.setSizeHint(QSize(0, ROW_PX))
        names = [name for name, _ in rows]
        self.setCurrentRow(names.index(chosen) if chosen in names else -1)
        self.blockSignals(False)
        self.setFixedHeight(min(max(len(rows), 1), MOST_ROWS) * ROW_PX + 8)

    def _choose(self, current: QListWidgetItem | None) -> None:
        name = str(current.data(Name)) if current else ""
        if name and name != self._chosen:
            self.picked.emit(name)
