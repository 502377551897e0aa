"""Rows of icon, name and value, with a note under the value."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, describe, text
from app.ui.widgets.layouts import column


class KeyValues(QWidget):
    """A grid of known things; rows are made once and reused, so nothing flickers.

    Set them with ``show_rows([("building", "Company", "Acme", "from form, 2 min ago"), ...])``:
    icon, name, value, note.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(1, 62)
        self._grid.setColumnStretch(2, 1)
        self.setLayout(self._grid)
        self._rows: list[_Row] = []

    def show_rows(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        """Show these rows and no others."""
        while len(self._rows) < len(rows):
            self._rows.append(self._made(len(self._rows)))
        for n, row in enumerate(self._rows):
            row.set_visible(n < len(rows))
        for shown, row in zip(rows, self._rows, strict=False):
            row.fill(*shown)

    def _made(self, n: int) -> "_Row":
        row = _Row(IconLabel("tag"), text("", "secondary"), ElidedLabel(), ElidedLabel("", "faint"))
        both = QWidget()
        box = column(spacing=1)
        box.addWidget(row.value)
        box.addWidget(row.note)
        both.setLayout(box)
        for place, part in enumerate((row.icon, row.name, both)):
            self._grid.addWidget(part, n, place, Qt.AlignmentFlag.AlignTop)
        return row


@dataclass(frozen=True, slots=True)
class _Row:
    icon: IconLabel
    name: QLabel
    value: ElidedLabel
    note: ElidedLabel

    def set_visible(self, visible: bool) -> None:
        for part in (self.icon, self.name, self.value):
            part.setVisible(visible)
        self.note.setVisible(visible and bool(self.note.text()))

    def fill(self, icon: str, name: str, value: str, note: str) -> None:
        self.icon.show_icon(icon, "faint")
        self.name.setText(name)
        self.value.setText(value)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.value.setAccessibleName(f"{name}: {value}" + (f", {note}" if note else ""))
        if note:
            describe(self.value, f"{value} ({note})")
