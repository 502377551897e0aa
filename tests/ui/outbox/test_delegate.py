"""Rows are painted in every state, chosen or not."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.outbox.delegate import HEIGHT, ItemDelegate
from app.ui.outbox.model import ItemModel
from tests.ui.outbox.conftest import ITEMS
from tests.ui.scene import FixedClock


def test_every_state_is_painted_and_a_chosen_row_differs(theme):
    model, delegate = ItemModel(FixedClock()), ItemDelegate(FixedClock())
    model.show_all(ITEMS)
    pictures = []
    for row in range(model.rowCount()):
        for state in (QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_Selected):
            option = QStyleOptionViewItem()
            option.rect, option.state = QRect(0, 0, 360, HEIGHT), state
            picture = QPixmap(360, HEIGHT)
            picture.fill()
            painter = QPainter(picture)
            delegate.paint(painter, option, model.index(row))
            painter.end()
            pictures.append(picture.toImage())
    assert all(pictures[n] != pictures[n + 1] for n in range(0, len(pictures), 2))
    assert delegate.sizeHint(option, model.index(0)).height() == HEIGHT
