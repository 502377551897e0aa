"""Every shortcut on one page."""

from PySide6.QtWidgets import QLabel, QWidget

from app.ui.frame.shortcut_sheet import ShortcutSheet
from app.ui.shortcuts import SHORTCUTS


def test_it_lists_them_all(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    sheet = ShortcutSheet(window)
    said = {label.text() for label in sheet.findChildren(QLabel)}
    assert {shortcut.title() for shortcut in SHORTCUTS} <= said
    sheet.close()
