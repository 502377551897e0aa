"""How a conversation is painted in the list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.core.clock import Clock
from app.ui import words
from app.ui.conversations.view_model import Row
from app.ui.theme import tokens
from app.ui.widgets.avatars import paint_avatar, paint_dot
from app.ui.widgets.keyed_rows import ROW
from app.ui.widgets.row_ground import paint_ground
from app.ui.widgets.written import write

HEIGHT, AVATAR = 68, 40
TIME_WIDTH, BADGE = 58, 18
DOTS = {"waiting": "warn", "open": "ok", "closed": "outline"}


class RowDelegate(QStyledItemDelegate):
    """Avatar with state; name and age; where; the last words and how many are unread."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def sizeHint(
        self, option: QStyleOptionViewItem, _: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are equally high."""
        return QSize(option.rect.width(), HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 2, -8, -2)
        ground = paint_ground(painter, box, option.state)
        avatar = QRectF(box.left() + 10, box.top() + 12, AVATAR, AVATAR)
        paint_avatar(painter, avatar, row.person, row.visitor)
        paint_dot(painter, avatar, str(getattr(tokens(), DOTS[row.state])), ground)
        self._paint_words(painter, row, box.adjusted(AVATAR + 22, 0, -12, 0))
        painter.restore()

    def _paint_words(self, painter: QPainter, row: Row, box: QRectF) -> None:
        t = tokens()
        bold = QFont.Weight.DemiBold if row.unread else QFont.Weight.Medium
        age = words.short_ago(row.at, self._clock.now())
        line = QRectF(box.left(), box.top() + 9, box.width(), 18)
        write(painter, line.adjusted(0, 0, -TIME_WIDTH, 0), row.name, (13, bold, t.text))
        colour = t.accent_text if row.unread else t.faint
        write(painter, line, age, (11, QFont.Weight.Normal, colour), right=True)
        line = QRectF(box.left(), box.top() + 26, box.width(), 16)
        write(painter, line, row.where, (11, QFont.Weight.Normal, t.muted))
        line = QRectF(box.left(), box.top() + 42, box.width() - BADGE - 6, 17)
        typing = words.translate("ConversationList", "typing…")
        colour = t.accent_text if row.typing else t.text if row.unread else t.muted
        weight = QFont.Weight.Medium if row.unread else QFont.Weight.Normal
        write(painter, line, typing if row.typing else row.last, (12, weight, colour))
        if row.unread:
            _paint_badge(painter, QRectF(box.right() - BADGE, box.top() + 41, BADGE, BADGE), row)


def _paint_badge(painter: QPainter, box: QRectF, row: Row) -> None:
    t = tokens()
    count = "9+" if row.unread > 9 else str(row.unread)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.accent))
    painter.drawEllipse(QPointF(box.center()), BADGE / 2, BADGE / 2)
    font = QFont(painter.font())
    font.setPixelSize(10)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(t.on_accent))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), count)
