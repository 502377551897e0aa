"""A part tells its own result."""

from PySide6.QtWidgets import QLabel

from app.domain.push_card import PartView
from app.ui.outbox.parts import PartLine


def test_a_refused_part_says_why(theme, qtbot):
    line = PartLine(PartView("task", "refused", "Too long. (STRING_TOO_LONG)"))
    qtbot.addWidget(line)
    said = [label.text() for label in line.findChildren(QLabel)]
    assert "Task: refused" in said
    assert "Too long. (STRING_TOO_LONG)" in said
    assert line.accessibleName() == "Task: refused. Too long. (STRING_TOO_LONG)"
