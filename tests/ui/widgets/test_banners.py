"""Banners say one thing and offer one way out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.widgets.banners import Banner


def test_the_button_tells(qtbot):
    banner = Banner("The hub cannot be reached.", "warn", "Try now")
    qtbot.addWidget(banner)
    banner.show()
    with qtbot.waitSignal(banner.pressed, timeout=1000):
        qtbot.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert banner.words == "The hub cannot be reached."


def test_no_words_hide_it_and_no_action_hides_the_button(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_words("Back again.", "ok")
    assert not banner.isHidden()
    assert banner.findChild(QPushButton).isHidden()


def test_in_a_narrow_pane_the_button_stands_below_the_words(qtbot):
    banner = Banner("Something did not go, and this says what to do. " * 2, narrow=True)
    qtbot.addWidget(banner)
    banner.show_words(banner.words, "warn", "Try again")
    banner.setFixedWidth(280)
    banner.show()
    words, button = banner.findChildren(QLabel)[-1], banner.findChild(QPushButton)
    qtbot.waitUntil(lambda: button.y() >= words.geometry().bottom())
    assert words.width() > 200
