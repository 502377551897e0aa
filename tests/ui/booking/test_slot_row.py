"""One start as a line."""

from PySide6.QtWidgets import QWidget

from app.ui.booking.slot_button import Look
from app.ui.booking.slot_row import SlotRow


def test_both_times_are_painted_and_said(theme, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    row = SlotRow(7, parent)
    row.resize(row.sizeHint())
    pictures = []
    for theirs in ("16:00 in Tokyo", "Thu 02:00 in Tokyo"):
        row.show_both("09:00", theirs, "Bo", Look.FREE, "Wed, 09:00, free: Bo")
        pictures.append(row.grab().toImage())
    assert row.accessibleName() == "Wed, 09:00, free: Bo"
    assert pictures[0] != pictures[1]
    row.show_both("09:00", "", "", Look.CHOSEN, "Wed, 09:00, chosen")
    assert row.isChecked()
