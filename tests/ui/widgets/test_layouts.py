"""Layouts with the design's gaps."""

from app.ui.widgets.layouts import column, row


def test_margins_are_one_number_or_four(qapp):
    margins = column(8, 16).contentsMargins(), row(4, (1, 2, 3, 4)).contentsMargins()
    assert [(m.left(), m.top(), m.right(), m.bottom()) for m in margins] == [
        (16, 16, 16, 16),
        (1, 2, 3, 4),
    ]
    assert (column(8).spacing(), row(4).spacing()) == (8, 4)
