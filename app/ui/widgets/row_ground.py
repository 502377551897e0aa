"""What a delegate paints below the words of a row: chosen, hovered, and where the keyboard is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from app.ui.theme import tokens

ROUND = 10  # pixels


def paint_ground(painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> str:
    """Paint it and return its colour; the words stay the delegate's.

    The ring stands around a row that cannot be chosen, too: the keyboard may rest on a heading.
    """
    t = tokens()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    ground = t.selected if chosen else t.surface2 if hovered else t.surface
    if chosen or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, ROUND, ROUND)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(t.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), ROUND, ROUND)
    return ground
