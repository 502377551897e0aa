"""The page for support: what a bundle holds, before it is made; where it lies, afterwards."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime, QDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout

from app.ui.said import said
from app.ui.trouble.support_model import SupportModel
from app.ui.widgets.banners import Banner
from app.ui.widgets.buttons import wired
from app.ui.widgets.cards import Card
from app.ui.widgets.labels import selectable, text
from app.ui.widgets.layouts import alone, row
from app.ui.widgets.lines import Lines, Shown
from app.ui.widgets.scroll import ScrollColumn

WIDTH = 720


class SupportPage(QFrame):
    """Contents, one button, and the file.

    Args:
        copy: puts words on the clipboard.
    """

    def __init__(self, model: SupportModel, copy: Callable[[str], None]) -> None:
        super().__init__()
        self.setObjectName("work")
        self._model, self._copy = model, copy
        self._choice: QFileDialog | None = None
        self._notice = Banner(name="support-notice")
        self._place = selectable(text("", "code", wrap=True))
        self._place.setObjectName("support-place")
        self._save = wired(
            self.tr("Save a support bundle…"), "support-save", self.ask, kind="primary"
        )
        self._open = wired(self.tr("Open the folder"), "support-open", self._open_folder)
        self._take = wired(self.tr("Copy the path"), "support-copy", self._copy_path)
        self._arrange()
        model.changed.connect(self._show)
        self._show()

    def ask(self) -> None:
        """Ask where to; nothing is made before the rep has chosen."""
        self._choice = choice = QFileDialog(self, self.tr("Save a support bundle"))
        choice.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        choice.setDefaultSuffix("zip")
        choice.setNameFilter("ZIP (*.zip)")
        at = QDateTime.currentDateTime().toString("yyyyMMdd-HHmm")
        choice.setDirectory(QDir.homePath())
        choice.selectFile(f"foyer-support-{at}.zip")
        choice.fileSelected.connect(self._chosen)
        choice.open()

    def _chosen(self, path: str) -> None:
        self._model.save(Path(path))

    def _arrange(self) -> None:
        page = ScrollColumn(self.tr("Support"), spacing=16, margins=24, widest=WIDTH + 48)
        page.column.addWidget(text(self.tr("Support"), "title"))
        card = Card(spacing=12, margins=16)
        card.column.addWidget(text(self.tr("Support bundle"), "section"))
        about = self.tr(
            "One file that helps to find out what is wrong. It stays on this computer until you "
            "send it, and you can look into it before."
        )
        card.column.addWidget(text(about, "secondary", wrap=True))
        card.column.addWidget(self._contents())
        card.column.addLayout(self._buttons())
        card.column.addWidget(self._notice)
        card.column.addWidget(self._place)
        page.column.addWidget(card)
        page.column.addStretch(1)
        self.setLayout(alone(page))

    def _contents(self) -> Lines:
        made = Lines(self.tr("What is in it"))
        inside = (
            self.tr("How each system is just now"),
            self.tr("The log of the last days, and reports of faults"),
            self.tr("Which settings are set, and by what"),
            self.tr("Numbers: rows, files, what waits or was refused"),
            self.tr("Versions, and what the program is doing"),
        )
        lines = [Shown("check", words, colour="ok_text") for words in inside]
        never = self.tr("No passwords, messages, names, addresses or companies")
        made.show_lines([*lines, Shown("x", never)])
        return made

    def _buttons(self) -> QHBoxLayout:
        line = row(spacing=8)
        for pressed in (self._save, self._open, self._take):
            line.addWidget(pressed)
        line.addStretch(1)
        return line

    def _show(self) -> None:
        model = self._model
        self._save.setEnabled(not model.busy)
        self._place.setText(str(model.made or ""))
        for part in (self._place, self._open, self._take):
            part.setVisible(model.made is not None)
        self._notice.show_words(*self._said())

    def _said(self) -> tuple[str, str]:
        if self._model.busy:
            return self.tr("The bundle is being made: the systems are looked at once more…"), ""
        if self._model.fault:
            return said(self._model.fault), "bad"
        return (self.tr("The bundle is saved."), "ok") if self._model.made else ("", "")

    def _open_folder(self) -> None:
        if self._model.made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._model.made.parent)))

    def _copy_path(self) -> None:
        self._copy(str(self._model.made or ""))
