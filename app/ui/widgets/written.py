"""Words that a delegate paints: one line, elided, in a size and a colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

Style = tuple[int, QFont.Weight, str]  # pixels, weight, colour


def write(painter: QPainter, box: QRectF, text: str, style: Style, *, right: bool = False) -> None:
    """Paint `text` into `box`, from its left edge or up to its right one."""
    pixels, weight, colour = style
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flat = " ".join(text.split())
    fits = QFontMetricsF(font).elidedText(flat, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | side), fits)
