"""Fixtures for tests with widgets: strict loop, theme, screenshots, leak checks."""

import os
import threading
import weakref
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.bridge import run
from app.ui.language import speak
from app.ui.theme import LIGHT, Theme
from tests.ui.scene import Desk

SCREENS = Path(__file__).parent.parent.parent / "build" / "screens"


@pytest.fixture
def run_on_qt_loop(qapp):
    """Run a coroutine function on the console's loop and return its result.

    What nobody catches meanwhile fails the test.
    """

    def run_strictly(main):
        faults = []
        result = run(qapp, main, lambda name, error: faults.append((name, error)))
        assert faults == []
        return result

    return run_strictly


@pytest.fixture(scope="session")
def the_theme(qapp):
    """The application, dressed once."""
    return Theme(qapp, LIGHT)


@pytest.fixture
def theme(the_theme):
    """The dressed application; a test may choose another theme, the next one sees light again."""
    yield the_theme
    the_theme.choose(LIGHT)


@pytest.fixture
def shoot(theme):
    """Save a picture of a widget under build/screens and return it: shoot(widget, "name")."""

    def take(widget, name) -> QPixmap:
        SCREENS.mkdir(parents=True, exist_ok=True)
        QApplication.processEvents()  # a layout settles by posted events
        picture = widget.grab()
        assert picture.save(str(SCREENS / f"{name}.png"))
        return picture

    return take


@pytest.fixture(autouse=True)
def nothing_left_running(qapp, monkeypatch):
    """Fail a test that leaves a timer or a thread behind."""
    started, start = weakref.WeakSet(), QTimer.start

    def recorded_start(timer, *given):
        started.add(timer)
        return start(timer, *given)

    monkeypatch.setattr(QTimer, "start", recorded_start)
    threads = set(threading.enumerate())
    yield
    qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
    left = [t for t in started if shiboken6.isValid(t) and t.isActive()]
    assert [(t.objectName(), t.interval(), t.parent()) for t in left] == []
    assert [t.name for t in threading.enumerate() if t not in threads and not t.daemon] == []


@pytest.fixture
def desk(qapp):
    """A signed-in rep's state, bridge and fakes."""
    return Desk()


@pytest.fixture
def italian(qapp):
    """Show Italian for one test."""
    before, installed = QLocale(), speak(qapp, "it")
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
