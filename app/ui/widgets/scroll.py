"""A column that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.layouts import Margins, column


class ScrollColumn(QScrollArea):
    """A pane whose content may be taller than the pane; add widgets to `column`."""

    def __init__(self, name: str, spacing: int = 12, margins: Margins = 16) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("scrollbody")
        self.column: QVBoxLayout = column(spacing, margins)
        body.setLayout(self.column)
        self.setWidget(body)
