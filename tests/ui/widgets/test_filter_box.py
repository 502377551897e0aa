"""A line to filter a list with."""

from PySide6.QtWidgets import QToolButton

from app.ui.theme import DARK
from app.ui.widgets.filter_box import FilterBox


def test_it_and_its_buttons_have_names(theme, qtbot):
    box = FilterBox("rows-filter", "Filter", "Filter the rows")
    qtbot.addWidget(box)
    assert (box.objectName(), box.accessibleName()) == ("rows-filter", "Filter the rows")
    assert all(inner.accessibleName() for inner in box.findChildren(QToolButton))


def test_the_magnifier_takes_the_colours_of_another_theme(theme, qtbot):
    box = FilterBox("rows-filter", "Filter", "Filter the rows")
    qtbot.addWidget(box)
    box.show()
    before = box._magnifier.icon().cacheKey()
    theme.choose(DARK)
    assert box._magnifier.icon().cacheKey() != before
