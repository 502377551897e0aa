"""A stream with its heading."""

from PySide6.QtWidgets import QWidget

from app.services.live_board import Changes, LiveBoard
from app.ui.live.card import CardPainter
from app.ui.live.viewport import StreamView
from app.ui.widgets.chips import Chip
from app.ui.widgets.labels import text
from app.ui.widgets.layouts import column, row

NARROWEST = 196


class Stream(QWidget):
    """Heading, count and cards of one stream."""

    def __init__(self, board: LiveBoard, stream: str, painter: CardPainter, name: str) -> None:
        super().__init__()
        self._board = board
        self._name = name
        self.cards = StreamView(board, stream, painter, name)
        self._count = Chip("0")
        self._counted = 0
        heading = row(spacing=8, margins=(2, 0, 2, 0))
        heading.addWidget(text(name, "strong"))
        heading.addWidget(self._count)
        heading.addStretch(1)
        whole = column(spacing=10)
        whole.addLayout(heading)
        whole.addWidget(self.cards, 1)
        self.setLayout(whole)
        self.setMinimumWidth(NARROWEST)

    def show_changes(self, changes: Changes) -> None:
        """Show what changed of the board."""
        self.cards.show_changes(changes)
        count = self._board.count(self.cards.stream)
        if count != self._counted:
            self._counted = count
            self._count.setText(f"{count:,}")
