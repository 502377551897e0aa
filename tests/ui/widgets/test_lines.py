"""Short lines."""

from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.lines import Lines, Shown


def test_lines_are_reused_and_read_aloud(qtbot):
    lines = Lines("Pages")
    qtbot.addWidget(lines)
    lines.show_lines([Shown("eye", "/pricing", "2 min"), Shown("eye", "/", "5 min")])
    lines.show_lines([Shown("eye", "/contact", "now")])
    shown = [part for part in lines.findChildren(ElidedLabel) if not part.isHidden()]
    assert [part.accessibleName() for part in shown] == ["/contact, now"]
