"""How an item is painted in the list: an icon for its state, what and for whom, why, since when."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.core.clock import Clock
from app.domain.outbox_items import OVER, Item
from app.ui import words
from app.ui.icons import pixmap
from app.ui.outbox import phrases
from app.ui.outbox.model import ITEM
from app.ui.theme import tokens
from app.ui.widgets.row_ground import paint_ground
from app.ui.widgets.written import write

HEIGHT, ICON, GAP = 54, 18, 8
Index = QModelIndex | QPersistentModelIndex


class ItemDelegate(QStyledItemDelegate):
    """Two lines for each item."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """All rows are equally high."""
        return QSize(option.rect.width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one item."""
        item: Item = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 2, -8, -2)
        paint_ground(painter, box, option.state)
        icon, colour = phrases.LOOKS.get(item.state, ("clock", "muted"))
        shade = str(getattr(tokens(), colour))
        drawn = pixmap(icon, shade, ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(box.left() + 12, box.top() + 8), drawn)
        self._paint_words(painter, item, shade, box.adjusted(ICON + 24, 0, -12, 0))
        painter.restore()

    def _paint_words(self, painter: QPainter, item: Item, shade: str, box: QRectF) -> None:
        t, now = tokens(), self._clock.now()
        top = QRectF(box.left(), box.top() + 7, box.width(), 18)
        strong = t.muted if item.state in OVER else t.text
        age = words.short_ago(item.created, now)
        write(painter, top, age, (11, QFont.Weight.Normal, t.faint), right=True)
        told = QFontMetricsF(painter.font()).horizontalAdvance(age)
        title = top.adjusted(0, 0, -told - GAP, 0)
        write(painter, title, phrases.title(item), (13, QFont.Weight.Medium, strong))
        low = QRectF(box.left(), box.top() + 26, box.width(), 17)
        quiet = t.muted if item.state in OVER or item.waits else shade
        write(painter, low, phrases.line(item, now), (12, QFont.Weight.Normal, quiet))
