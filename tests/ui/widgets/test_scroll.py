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


def test_a_bounded_column_is_high_enough_for_its_wrapped_words(theme, qtbot):
    page = ScrollColumn("Rights", margins=24, widest=300)
    words = text("Setup > Object Manager > Lead > Fields > Company > Set Security", wrap=True)
    page.column.addWidget(words)
    page.column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(900, 400)
    page.show()
    assert words.width() <= 300 - 48
    assert words.height() >= words.heightForWidth(words.width())
