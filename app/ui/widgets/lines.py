"""A list of short lines: icon, words, and a faint note on the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.labels import ElidedLabel, describe, text


class Shown(NamedTuple):
    """One line; `more` is what its tooltip says."""

    icon: str
    words: str
    note: str = ""
    more: str = ""
    colour: str = "faint"  # token of the icon


class Lines(QWidget):
    """Lines that are made once and reused; set them with `show_lines`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)
        self._parts: list[tuple[IconLabel, ElidedLabel, QLabel]] = []

    def show_lines(self, lines: Sequence[Shown]) -> None:
        """Show these lines and no others."""
        while len(self._parts) < len(lines):
            self._add()
        for n, parts in enumerate(self._parts):
            for part in parts:
                part.setVisible(n < len(lines))
        for line, parts in zip(lines, self._parts, strict=False):
            _fill(parts, line)

    def _add(self) -> None:
        parts = IconLabel("eye"), ElidedLabel(), text("", "faint")
        for place, part in enumerate(parts):
            self._grid.addWidget(part, len(self._parts), place)
        self._parts.append(parts)


def _fill(parts: tuple[IconLabel, ElidedLabel, QLabel], line: Shown) -> None:
    parts[0].show_icon(line.icon, line.colour)
    parts[1].setText(line.words)
    parts[1].setAccessibleName(", ".join(p for p in (line.words, line.note) if p))
    parts[2].setText(line.note)
    describe(parts[2], line.more or line.note)
