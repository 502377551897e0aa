"""A column that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.layouts import Margins, column, row


class ScrollColumn(QScrollArea):
    """A pane whose content may be taller than the pane; add widgets to `column`.

    `widest` bounds the column in pixels, margins included. Bounding its widgets instead
    would cut wrapped text: Qt asks how high they are at the column's width, not at theirs.
    """

    def __init__(
        self, name: str, spacing: int = 12, margins: Margins = 16, widest: int = 0
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(
            Qt.FocusPolicy.TabFocus
        )  # a click beside a control leaves the writer be
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("scrollbody")
        self.column: QVBoxLayout = column(spacing, margins)
        body.setLayout(self.column)
        self.setWidget(_bounded(body, widest) if widest else body)


def _bounded(body: QWidget, widest: int) -> QWidget:
    """Return a ground with the body at its left."""
    body.setMaximumWidth(widest)
    ground = QWidget()
    ground.setObjectName("scrollbody")
    line = row()
    line.addWidget(body, 1)
    line.addStretch(0)
    ground.setLayout(line)
    return ground
