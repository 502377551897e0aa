"""Rows of icon, name and value."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, describe, text


class KeyValues(QWidget):
    """A grid of known things; rows are made once and reused, so nothing flickers.

    Set them with ``show_rows([("building", "Company", "Acme", "from form, 2 min ago"), ...])``:
    icon, name, value, and what the tooltip says (source, age, exact time).
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self.setLayout(self._grid)
        self._rows: list[tuple[IconLabel, QLabel, ElidedLabel, QLabel]] = []

    def show_rows(self, rows: list[tuple[str, str, str, str]]) -> None:
        """Show these rows and no others."""
        while len(self._rows) < len(rows):
            self._rows.append(self._made(len(self._rows)))
        for n, parts in enumerate(self._rows):
            for part in parts:
                part.setVisible(n < len(rows))
        for (icon, name, value, note), parts in zip(rows, self._rows, strict=False):
            self._fill(parts, icon, (name, value, note))

    def _made(self, n: int) -> tuple[IconLabel, QLabel, ElidedLabel, QLabel]:
        parts = (IconLabel("tag"), text("", "secondary"), ElidedLabel(), text("", "faint"))
        for place, part in enumerate(parts):
            self._grid.addWidget(part, n, place, Qt.AlignmentFlag.AlignVCenter)
        return parts

    @staticmethod
    def _fill(
        parts: tuple[IconLabel, QLabel, ElidedLabel, QLabel], icon: str, words: tuple[str, str, str]
    ) -> None:
        name, value, note = words
        parts[0].show_icon(icon, "faint")
        parts[1].setText(name)
        parts[2].setText(value)
        parts[3].setText(note)
        parts[2].setAccessibleName(f"{name}: {value}" + (f", {note}" if note else ""))
        describe(parts[3], note)
