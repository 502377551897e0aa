"""Layouts with the gaps of the design's scale: 4, 8, 12, 16, 24, 32."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

Margins = int | tuple[int, int, int, int]


def column(spacing: int = 0, margins: Margins = 0) -> QVBoxLayout:
    """Return a column; `margins` are left, top, right, bottom, or one number for all."""
    made = QVBoxLayout()
    made.setSpacing(spacing)
    made.setContentsMargins(*_four(margins))
    return made


def row(spacing: int = 0, margins: Margins = 0) -> QHBoxLayout:
    """Return a row; `margins` as for `column`."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    made.setContentsMargins(*_four(margins))
    return made


def _four(margins: Margins) -> tuple[int, int, int, int]:
    return (margins,) * 4 if isinstance(margins, int) else margins


def alone(only: QWidget) -> QVBoxLayout:
    """Return a column of what takes all there is."""
    box = column()
    box.addWidget(only)
    return box


def beside(fixed: QWidget, wide: QWidget) -> QHBoxLayout:
    """Return a line of what keeps its width and what takes the rest."""
    line = row()
    line.addWidget(fixed)
    line.addWidget(wide, 1)
    return line


def below(top: QWidget, rest: QWidget) -> QVBoxLayout:
    """Return a column of what keeps its height and what takes the rest."""
    box = column()
    box.addWidget(top)
    box.addWidget(rest, 1)
    return box
