"""Faults of any thread before the rep."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from app.services.crash_reports import CrashReports
from app.services.fault_reporter import FaultReporter
from app.ui.trouble.dialog import FaultDialog
from app.ui.trouble.room import TroubleRoom
from tests.ui.scene import FixedClock


@pytest.fixture
def window(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def reporter(tmp_path):
    return FaultReporter(CrashReports(tmp_path, FixedClock()))


@pytest.fixture
def room(reporter, window):
    made = TroubleRoom(reporter, window)
    yield made
    made.close()


@pytest.fixture
def seen(qtbot, room, window):
    """The window is on screen."""
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: room._is_seen)


def dialogs(window):
    return [each for each in window.findChildren(FaultDialog) if each.isVisible()]


def shown(qtbot, window):
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    return dialogs(window)[0]


def test_a_fault_of_another_thread_is_shown_here(qtbot, seen, reporter, window):
    failing = threading.Thread(target=lambda: reporter("Send", KeyError()))
    failing.start()
    failing.join()
    shown(qtbot, window)


def test_nothing_is_shown_in_the_middle_of_the_fault(qtbot, seen, reporter, window):
    reporter("Paint", KeyError())
    assert window.findChildren(FaultDialog) == []
    shown(qtbot, window)


def test_never_two_at_once_and_the_same_is_counted(qtbot, seen, room, reporter, window):
    room._counting.setInterval(10)
    for kind in (KeyError, ValueError, KeyError, KeyError):
        reporter("Send", kind())
    first = shown(qtbot, window)
    qtbot.waitUntil(lambda: first.fault.count == 3)
    assert dialogs(window) == [first]
    first.close()
    second = shown(qtbot, window)
    assert second.fault.id != first.fault.id


def test_what_comes_before_the_window_waits_for_it(qtbot, room, reporter, window):
    reporter.ended_before(["Fatal Python error: Aborted"])
    qtbot.wait(20)
    assert window.findChildren(FaultDialog) == []
    window.show()
    assert shown(qtbot, window).fault.ended


def test_nothing_is_shown_beside_a_window_in_the_tray(qtbot, seen, reporter, window):
    window.hide()
    reporter("Send", KeyError())
    qtbot.wait(20)
    assert window.findChildren(FaultDialog) == []
    window.show()
    shown(qtbot, window)


def test_at_the_end_of_the_program_nothing_is_shown(qtbot, seen, room, reporter, window):
    reporter("Send", KeyError())
    dialog = shown(qtbot, window)
    reporter("Send", ValueError())
    room.close()
    reporter("Send", TypeError())
    qtbot.wait(20)
    assert not isValid(dialog)
    assert dialogs(window) == []


def test_a_bundle_is_offered_where_one_can_be_made(qtbot, seen, room, reporter, window):
    made = []
    reporter("Send", KeyError())
    dialog = shown(qtbot, window)
    offer = dialog.findChild(QPushButton, "fault-bundle")
    assert offer.isHidden()
    room.make_bundle = lambda: made.append(1)  # the rep has signed in
    assert not offer.isHidden()
    room.make_bundle = None
    assert offer.isHidden()
    room.make_bundle = lambda: made.append(1)
    assert "KeyError" in dialog._details()
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert (made, dialogs(window)) == ([1], [])
