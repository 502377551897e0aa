"""The window that says that something failed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from app.services.fault_reporter import Fault
from app.ui.theme import CONTRAST, DARK, LIGHT
from app.ui.trouble.dialog import FaultDialog

FAULT = Fault("a1b2c3")


@pytest.fixture
def shown(qtbot, theme):
    """Return a function that shows a fault beside a window."""
    window = QWidget()
    qtbot.addWidget(window)

    def make(fault=FAULT, *, has_bundle=True):
        made = FaultDialog(fault, lambda: "the report", window)
        made.offer_bundle(has_bundle)
        made.show()
        return made

    return make


def words(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def press(qtbot, dialog, name):
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_it_says_what_it_means_and_blocks_nothing(shown):
    dialog = shown()
    assert not dialog.isModal()
    assert "nothing that you wrote or sent is lost" in words(dialog)
    assert "a1b2c3" in words(dialog)
    assert "happened" not in words(dialog)


def test_how_often_it_happened_is_brought_up_to_date(shown):
    dialog = shown()
    dialog.show_fault(Fault("a1b2c3", 3))
    assert "It happened 3 times." in words(dialog)


def test_an_end_of_the_program_before_has_its_own_words(shown):
    dialog = shown(Fault("a1b2c3", ended=True))
    assert dialog.windowTitle() == "Foyer ended unexpectedly last time"
    assert "leads you back" in words(dialog)


def test_details_are_copied_and_a_bundle_is_asked_for(qtbot, shown):
    dialog = shown()
    press(qtbot, dialog, "fault-copy")
    assert QGuiApplication.clipboard().text() == "the report"
    assert dialog.findChild(QPushButton, "fault-copy").text() == "Copied"
    with qtbot.waitSignal(dialog.bundle_wanted):
        press(qtbot, dialog, "fault-bundle")
    assert shown(has_bundle=False).findChild(QPushButton, "fault-bundle").isHidden()


def test_whoever_is_writing_goes_on_writing(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    composer = QPlainTextEdit(window)
    composer.setAccessibleName("Reply")
    window.show()
    window.activateWindow()
    composer.setFocus()
    qtbot.waitUntil(composer.hasFocus)
    stays = Qt.WidgetAttribute.WA_ShowWithoutActivating  # which the offscreen platform overlooks
    assert FaultDialog(FAULT, str, window).testAttribute(stays)
    composer.clearFocus()
    assert not FaultDialog(FAULT, str, window).testAttribute(stays)


def test_it_is_read_aloud(shown, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    shown()
    assert any(
        "Something failed in Foyer. Foyer goes on" in event.message()
        for event in said
        if isinstance(event, QAccessibleAnnouncementEvent)
    )


def test_going_on_closes_it(qtbot, shown):
    dialog = shown()
    with qtbot.waitSignal(dialog.finished):
        press(qtbot, dialog, "fault-go-on")


@pytest.mark.parametrize("name", [LIGHT, DARK, CONTRAST])
def test_its_words_are_seen_whole(shown, theme, name):
    theme.choose(name)
    dialog = shown(Fault("a1b2c3", 12))
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
