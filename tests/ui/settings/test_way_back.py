"""The button that leaves the settings."""

from PySide6.QtWidgets import QPushButton

from app.ui.settings.way_back import made_way_back


def test_a_press_leaves_and_so_does_escape(qtbot):
    left = []
    button = made_way_back(lambda: left.append(True))
    qtbot.addWidget(button)
    assert isinstance(button, QPushButton)
    button.click()
    assert left == [True]
    assert (button.accessibleName(), button.shortcut().toString()) == ("Back", "Esc")
