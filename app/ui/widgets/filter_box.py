"""A line to filter a list with, under a magnifier."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.ui.icons import icon
from app.ui.theme import tokens


class FilterBox(QLineEdit):
    """Empty it shows `hint`; `title` is read aloud."""

    def __init__(self, name: str, hint: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(title)
        self.setClearButtonEnabled(True)
        self._magnifier = QAction(icon("search", tokens().faint, 16), self.tr("Filter"), self)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        for inner in self.findChildren(QToolButton):
            if not inner.accessibleName():
                inner.setAccessibleName(self.tr("Clear the filter"))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the magnifier anew after a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._magnifier.setIcon(icon("search", tokens().faint, 16))
