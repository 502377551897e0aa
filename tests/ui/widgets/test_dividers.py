"""Hairlines."""

from app.ui.widgets.dividers import Divider


def test_a_divider_is_one_pixel(qtbot):
    lying, standing = Divider(), Divider(vertical=True)
    for divider in (lying, standing):
        qtbot.addWidget(divider)
    assert (lying.maximumHeight(), standing.maximumWidth()) == (1, 1)
