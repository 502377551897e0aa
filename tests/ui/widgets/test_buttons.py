"""Buttons have names, tooltips and icons in the colours of now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.theme import DARK
from app.ui.widgets.buttons import IconButton, button, wired


def test_an_icon_button_is_named_and_tells_its_shortcut(qtbot):
    made = IconButton("phone", "Call", "Ctrl+Shift+C")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Call"
    assert "Ctrl+Shift+C" in made.toolTip()


def test_an_icon_button_is_large_enough_to_hit(theme, qtbot):
    made = IconButton("phone", "Call")
    qtbot.addWidget(made)
    assert min(made.sizeHint().width(), made.sizeHint().height()) >= 26
    assert (made.minimumWidth(), made.minimumHeight()) == (28, 28)


def test_a_button_is_read_aloud_without_its_mnemonic(qtbot):
    made = button("&Send", kind="primary", icon="send", shortcut="Return")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Send"
    assert made.toolTip()


def test_icons_follow_theme_and_state(theme, qtbot):
    made, word = IconButton("phone", "Call"), button("Send", kind="primary", icon="send")
    for widget in (made, word):
        qtbot.addWidget(widget)
        widget.show()
    light = made.icon().pixmap(18, 18).toImage()
    theme.choose(DARK)
    QApplication.processEvents()
    dark = made.icon().pixmap(18, 18).toImage()
    assert light != dark
    made.setEnabled(False)
    assert made.icon().cacheKey() != 0


def test_a_checked_icon_button_shows_it(theme, qtbot):
    made = IconButton("message-circle", "Conversations")
    qtbot.addWidget(made)
    made.setCheckable(True)
    before = made.icon().pixmap(18, 18).toImage()
    made.setChecked(True)
    assert made.icon().pixmap(18, 18).toImage() != before
    made.show_icon("bell")
    made.rename("Alerts")
    assert made.accessibleName() == "Alerts"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_the_space_bar_does(qtbot, key):
    for made in (button("Send"), IconButton("phone", "Call")):
        qtbot.addWidget(made)
        with qtbot.waitSignal(made.clicked, timeout=1000):
            qtbot.keyClick(made, key)


def test_a_wired_button_does_what_it_says(qtbot):
    done = []
    made = wired("&Send", "send", lambda: done.append(True), kind="primary", icon="send")
    qtbot.addWidget(made)
    made.click()
    named = made.objectName(), made.accessibleName(), made.property("kind")
    assert (done, named) == ([True], ("send", "Send", "primary"))


@pytest.mark.parametrize("kind", ["", "primary", "danger", "link"])
def test_what_cannot_be_pressed_looks_so(theme, qtbot, kind):
    made = button("Remove", kind=kind)
    qtbot.addWidget(made)
    before = made.grab().toImage()
    made.setEnabled(False)
    assert made.grab().toImage() != before
