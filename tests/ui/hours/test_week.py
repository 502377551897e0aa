"""The week of the working hours."""

from PySide6.QtWidgets import QPushButton

from app.ui.hours.preview import WeekPreview
from tests.ui.hours.conftest import line, texts, typed


def test_what_is_wrong_stands_below_its_day(pane, qtbot, view_model):
    typed(qtbot, line(pane, "hours-sat"), "all day")
    assert any(each.startswith("Write hours as") for each in texts(pane))
    assert "Write hours as" in line(pane, "hours-sat").accessibleDescription()
    assert not pane.findChild(QPushButton, "hours-save").isEnabled()
    assert not pane.findChild(WeekPreview).isVisible()
    pane.findChild(QPushButton, "hours-discard").click()
    assert line(pane, "hours-sat").text() == ""
