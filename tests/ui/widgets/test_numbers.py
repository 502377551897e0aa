"""The box for a number."""

from PySide6.QtCore import Qt

from app.ui.widgets.numbers import number_box


def test_the_number_has_room_and_is_named(theme, qtbot):
    box = number_box("days", "Due in days", 90)
    qtbot.addWidget(box)
    box.resize(120, 32)
    box.show()
    assert box.lineEdit().width() > 100  # Qt gave one pixel to a box without buttons
    assert (box.objectName(), box.accessibleName(), box.maximum()) == ("days", "Due in days", 90)


def test_arrow_keys_step_it(theme, qtbot):
    box = number_box("days", "Due in days", 90)
    qtbot.addWidget(box)
    box.show()
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.value() == 1
