"""Frames that hold things together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.widgets.layouts import Margins, column


class Card(QFrame):
    """A rounded frame with a column inside; `tone` is "", "accent" or "bad"."""

    def __init__(self, tone: str = "", spacing: int = 8, margins: Margins = 12) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("tone", tone)
        self.column: QVBoxLayout = column(spacing, margins)
        self.setLayout(self.column)
