"""Ctrl+/: every shortcut on one page."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from app.ui.shortcuts import SHORTCUTS
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column

COLUMNS = 2


class ShortcutSheet(QDialog):
    """Groups of shortcuts in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut-sheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(24)
        groups = groupby(SHORTCUTS, key=lambda shortcut: shortcut.group)
        for n, (_, members) in enumerate(groups):
            part = QGridLayout()
            part.setHorizontalSpacing(24)
            part.setVerticalSpacing(6)
            shortcuts = list(members)
            part.addWidget(text(shortcuts[0].group_title(), "section"), 0, 0, 1, 2)
            for row, shortcut in enumerate(shortcuts, 1):
                native = QKeySequence(shortcut.keys).toString(
                    QKeySequence.SequenceFormat.NativeText
                )
                part.addWidget(text(shortcut.title()), row, 0)
                part.addWidget(text(native, "secondary"), row, 1)
            part.setRowStretch(len(shortcuts) + 1, 1)
            grid.addLayout(part, n // COLUMNS, n % COLUMNS)
        box = column(spacing=16, margins=24)
        box.addWidget(text(self.tr("Keyboard shortcuts"), "title"))
        box.addLayout(grid)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setLayout(box)
