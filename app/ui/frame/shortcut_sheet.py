"""Ctrl+/: every shortcut on one page."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from app.ui.shortcuts import SHORTCUTS, Shortcut
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

COLUMNS, GAP = 2, 12  # pixels above a group


class ShortcutSheet(QDialog):
    """Groups of shortcuts in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut-sheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        groups = [list(g) for _, g in groupby(SHORTCUTS, key=lambda shortcut: shortcut.group)]
        beside = row(spacing=32)
        for n in range(COLUMNS):
            beside.addLayout(_made_column(groups[n::COLUMNS]))
        box = column(spacing=16, margins=24)
        box.addWidget(text(self.tr("Keyboard shortcuts"), "title"))
        box.addLayout(beside)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setLayout(box)


def _made_column(groups: Iterable[list[Shortcut]]) -> QGridLayout:
    """Return groups below each other; one grid, so that all keys stand in one line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    at = 0
    for shortcuts in groups:
        if at:
            grid.setRowMinimumHeight(at, GAP)
            at += 1
        grid.addWidget(text(shortcuts[0].group_title(), "section"), at, 0, 1, 2)
        for shortcut in shortcuts:
            at += 1
            native = QKeySequence(shortcut.keys).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(text(shortcut.title()), at, 0)
            grid.addWidget(text(native, "secondary"), at, 1)
        at += 1
    grid.setRowStretch(at, 1)
    return grid
