"""Dates with hours of their own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.ui.hours.preview import WeekPreview
from tests.ui.hours.conftest import line, typed


def test_a_date_is_added_changed_and_taken_away(pane, qtbot, view_model):
    typed(qtbot, line(pane, "hours-new-words"), "Fair")
    qtbot.keyClick(line(pane, "hours-new-words"), Qt.Key.Key_Return)
    own = view_model.dates[0]
    assert (own.date, own.text, own.words) == ("2025-11-25", "", "Fair")
    assert "closed: Fair" in pane.findChild(WeekPreview).accessibleDescription()
    hours = next(
        each
        for each in pane.findChildren(QLineEdit)
        if each.accessibleName().startswith("Hours on Tue 25")
    )
    typed(qtbot, hours, "9-10")
    assert view_model.dates[0].text == "9-10"
    view_model.drop_date("2025-11-25")
    assert view_model.dates == ()
