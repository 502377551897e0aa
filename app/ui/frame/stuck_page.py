"""What the window shows when the console cannot start at all: why, and what to do."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.frame.rail import Mark
from app.ui.said import said
from app.ui.widgets.buttons import button, wired
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import column, row

WIDTH = 480


class StuckPage(QFrame):
    """Words, to be copied for whoever can help, where the settings lie, and the way out.

    Args:
        file: the file of the settings; None where there is none.

    Signals:
        quit_wanted: the rep has read it.
        help_wanted: the rep wants to see what works, and what does not.
    """

    quit_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, words: str, file: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("root")
        self._words, self._file = said(words), file
        why = text(self._words, wrap=True)
        why.setObjectName("stuck-words")
        why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        why.setFixedWidth(WIDTH)
        line = row()  # aligned, a label does not know its height for this width
        line.addStretch(1)
        line.addWidget(why)
        line.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        box = column(spacing=16)
        box.addStretch(1)
        box.addWidget(Mark(), 0, middle)
        box.addWidget(text(self.tr("Foyer cannot start"), "title"), 0, middle)
        box.addLayout(line)
        if file is not None and str(file) not in words:
            named = self.tr("Settings file: {path}").format(path=file)
            where = selectable(text(named, "code"))
            where.setObjectName("stuck-file")
            box.addWidget(where, 0, middle)
        box.addLayout(self._made_buttons())
        box.addStretch(1)
        self.setLayout(box)

    def _made_buttons(self) -> QHBoxLayout:
        copy, leave = button(self.tr("Copy")), button(self.tr("Quit Foyer"), kind="primary")
        opening = button(self.tr("Open the folder"))
        opening.setObjectName("stuck-open")
        opening.setVisible(self._file is not None)
        opening.clicked.connect(self._open)
        self._copy_button = copy
        copy.setObjectName("stuck-copy")
        leave.setObjectName("stuck-quit")
        more = wired(self.tr("Health and support"), "stuck-help", self.help_wanted)
        copy.clicked.connect(self._copy)
        leave.clicked.connect(self.quit_wanted)
        self.setFocusProxy(leave)
        buttons = row(spacing=8)
        buttons.addStretch(1)
        buttons.addWidget(more)
        buttons.addWidget(opening)
        buttons.addWidget(copy)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        return buttons

    def _copy(self) -> None:
        file = str(self._file or "")
        lines = [self._words, "" if file in self._words else file]
        QGuiApplication.clipboard().setText("\n".join(line for line in lines if line))
        self._copy_button.setText(self.tr("Copied"))
        self._copy_button.setAccessibleName(self.tr("Copied"))

    def _open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
