"""A stream with its heading."""

from PySide6.QtGui import QFont

from app.domain.live_streams import BROWSING
from app.services.live_board import LiveBoard
from app.ui.live.card import CardPainter
from app.ui.live.stream import Stream
from tests.services.link.live_rows import live_row
from tests.services.test_live_board import batch
from tests.ui.scene import FixedClock


def test_the_heading_counts_the_cards(qtbot, theme):
    board = LiveBoard()
    stream = Stream(board, BROWSING, CardPainter(FixedClock(), QFont("Inter")), "Browsing")
    qtbot.addWidget(stream)
    board.apply(batch([live_row(f"v{n}") for n in range(1234)]))
    stream.show_changes(board.take_changes())
    assert stream._count.text() == "1,234"
