"""Layouts with the design's gaps."""

from PySide6.QtWidgets import QWidget

from app.ui.widgets.layouts import alone, column, row


def test_margins_are_one_number_or_four(qapp):
    margins = column(8, 16).contentsMargins(), row(4, (1, 2, 3, 4)).contentsMargins()
    assert [(m.left(), m.top(), m.right(), m.bottom()) for m in margins] == [
        (16, 16, 16, 16),
        (1, 2, 3, 4),
    ]
    assert (column(8).spacing(), row(4).spacing()) == (8, 4)


def test_what_stands_alone_takes_all(qtbot):
    whole, only = QWidget(), QWidget()
    qtbot.addWidget(whole)
    whole.setLayout(alone(only))
    whole.resize(300, 200)
    whole.show()
    assert only.size() == whole.size()
