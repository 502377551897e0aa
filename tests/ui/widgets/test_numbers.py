"""The box for a number."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.widgets.numbers import number_box


def turn_wheel(box):
    where = QPointF(box.rect().center())
    event = QWheelEvent(
        where,
        box.mapToGlobal(where),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    return event.isAccepted()


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


def test_a_page_that_is_scrolled_changes_no_number(theme, qtbot):
    box = number_box("days", "Due in days", 90)
    qtbot.addWidget(box)
    box.setValue(7)
    box.show()
    assert not turn_wheel(box)
    box.activateWindow()
    box.setFocus()
    assert box.value() == 7
    qtbot.waitUntil(box.hasFocus)
    turn_wheel(box)
    assert box.value() == 6
