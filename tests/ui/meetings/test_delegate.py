"""Rows are painted whole."""

from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.meetings.delegate import HEADING, HEIGHT, RowDelegate
from app.ui.theme import CONTRAST, DARK, LIGHT


def test_headings_are_lower_than_meetings(pane):
    sizes = {
        RowDelegate().sizeHint(QStyleOptionViewItem(), pane.rows.model().index(n)).height()
        for n in range(pane.rows.model().rowCount())
    }
    assert sizes == {HEADING, HEIGHT}


def test_each_theme_paints_other_pixels(pane, theme, shoot):
    pictures = []
    for name in (LIGHT, DARK, CONTRAST):
        theme.choose(name)
        pictures.append(shoot(pane.rows, f"meeting-rows-{name}").toImage())
    assert pictures[0] != pictures[1] != pictures[2]


def test_a_chosen_row_looks_different(pane, shoot):
    before = shoot(pane.rows, "meeting-rows").toImage()
    pane.rows.setCurrentIndex(pane.rows.model().index(1))
    assert shoot(pane.rows, "meeting-rows-chosen").toImage() != before
