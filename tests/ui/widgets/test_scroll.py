"""A column that scrolls."""

from app.ui.widgets.labels import text
from app.ui.widgets.scroll import ScrollColumn


def test_content_taller_than_the_pane_scrolls(qtbot):
    pane = ScrollColumn("Details")
    qtbot.addWidget(pane)
    for n in range(50):
        pane.column.addWidget(text(f"line {n}"))
    pane.resize(200, 100)
    pane.show()
    assert pane.verticalScrollBar().maximum() > 0
    assert pane.accessibleName() == "Details"
