"""Short words in the corner."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.frame.toasts import Toast


@pytest.fixture
def window(theme, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_it_stays_in_the_corner(window, qtbot):
    toast = Toast(window)
    toast.show_words("Push refused: Salesforce requires Company", "bad", "Open")
    window.resize(1000, 700)
    assert toast.geometry().right() < 1000
    assert toast.geometry().left() > 500
    toast.hide()


def test_its_button_tells_and_closes_it(window, qtbot):
    toast = Toast(window)
    toast.show_words("Lead created", "ok", "Open")
    with qtbot.waitSignal(toast.pressed, timeout=1000):
        qtbot.mouseClick(toast.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert (toast.isHidden(), toast.words) == (True, "Lead created")


def test_it_goes_by_itself(window):
    toast = Toast(window)
    toast.show_words("Sent")
    toast._timer.timeout.emit()
    assert toast.isHidden()
    assert not toast._timer.isActive()
