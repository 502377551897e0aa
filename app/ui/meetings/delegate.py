"""How a row of the meetings is painted: a day as a heading; time, what, who, and its state."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.meetings.rows import Row
from app.ui.theme import tokens
from app.ui.widgets.keyed_rows import ROW
from app.ui.widgets.row_ground import paint_ground
from app.ui.widgets.written import write

HEIGHT, HEADING = 54, 34
GAP, CHIP = 10, 18
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Headings of days and two lines for each meeting."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings are lower."""
        row: Row = index.data(ROW)
        return QSize(option.rect.width(), HEIGHT if row.meeting else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(8, 2, -8, -2)
        paint_ground(painter, box, option.state)
        if row.meeting is None:
            low = box.adjusted(10, 8, -10, 0)
            write(painter, low, row.title, (11, QFont.Weight.DemiBold, tokens().faint))
        else:
            self._paint_meeting(painter, row, box.adjusted(12, 0, -10, 0))
        painter.restore()

    def _paint_meeting(self, painter: QPainter, row: Row, box: QRectF) -> None:
        t = tokens()
        strong = t.muted if row.past else t.text
        top = QRectF(box.left(), box.top() + 7, box.width(), 18)
        chip = _paint_chip(painter, row, top)
        write(painter, top, row.time, (13, QFont.Weight.DemiBold, strong))
        told = QFontMetricsF(painter.font()).horizontalAdvance(row.time)
        title = top.adjusted(told + GAP, 0, -chip - GAP, 0)
        write(painter, title, row.title, (13, QFont.Weight.Medium, strong))
        low = QRectF(box.left(), box.top() + 26, box.width(), 17)
        write(painter, low, row.second, (12, QFont.Weight.Normal, t.muted))


def _paint_chip(painter: QPainter, row: Row, line: QRectF) -> float:
    """Paint the state at the right of a line; return how wide it is."""
    t = tokens()
    ground = str(getattr(t, f"{row.tone}_soft")) if row.tone else t.surface2
    ink = str(getattr(t, f"{row.tone}_text")) if row.tone else t.muted
    font = QFont(painter.font())
    font.setPixelSize(11)
    font.setWeight(QFont.Weight.Medium)
    width = QFontMetricsF(font).horizontalAdvance(row.chip) + 16
    box = QRectF(line.right() - width, line.top(), width, CHIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, CHIP / 2, CHIP / 2)
    write(painter, box.adjusted(8, 0, 0, 0), row.chip, (11, QFont.Weight.Medium, ink))
    return width
