"""The window comes up as it was left."""

import json
import stat

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.window_place import Box
from app.ui import window_state as module
from app.ui.window_state import FILE, WindowState

HOME = Box(0, 0, 1920, 1080)


@pytest.fixture
def screens(monkeypatch):
    """The screens that are there; a test may change the list."""
    there = [HOME]
    monkeypatch.setattr(module, "_screens", lambda: list(there))
    return there


@pytest.fixture
def made(qtbot, tmp_path, screens):
    """Make a window as the next start of the program would."""

    def make():
        window = QWidget()
        window.setMinimumSize(200, 100)
        window.resize(400, 300)
        qtbot.addWidget(window)
        state = WindowState(window, tmp_path)
        state.restore()
        return window, state

    return make


def framed(inside):
    """Return a window's box with the frame that the offscreen platform draws."""
    return inside.adjusted(-2, -2, 2, 2).getRect()


def test_size_and_place_are_kept_a_moment_after_the_change(made, tmp_path, qtbot):
    window, _ = made()
    window.show()
    window.setGeometry(300, 200, 700, 500)
    qtbot.waitUntil((tmp_path / FILE).exists, timeout=5000)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    again, _ = made()
    assert (again.pos(), again.size()) == (window.pos(), window.size())


def test_maximised_it_comes_back_so_and_with_its_normal_size_below(made, qtbot):
    window, state = made()
    window.setGeometry(300, 200, 700, 500)
    window.show()
    state.note()
    window.setWindowState(Qt.WindowState.WindowMaximized)
    QApplication.processEvents()
    state.note()
    again, kept = made()
    assert again.windowState() & Qt.WindowState.WindowMaximized
    assert kept.kept.box == framed(QRect(300, 200, 700, 500))


def test_minimised_it_is_kept_as_it_was_before(made):
    window, state = made()
    window.setGeometry(300, 200, 700, 500)
    window.show()
    state.note()
    window.setWindowState(Qt.WindowState.WindowMinimized)
    state.note()
    assert state.kept.box == framed(QRect(300, 200, 700, 500))
    assert not state.kept.maximised


def test_on_a_screen_that_is_gone_it_comes_up_whole_on_another(made, screens):
    window, state = made()
    window.setGeometry(2500, 200, 700, 500)
    window.show()
    screens.append(Box(1920, 0, 1920, 1080))
    state.note()
    screens.pop()
    again, _ = made()
    assert again.size() == window.size()
    assert again.pos().x() + state.kept.box[2] == HOME.width


def test_a_window_hidden_while_its_screen_went_comes_back_into_view(made, screens):
    screens.append(Box(1920, 0, 1920, 1080))
    window, _ = made()
    window.setGeometry(2500, 200, 700, 500)
    window.show()
    window.hide()
    screens.pop()
    window.show()
    box = Box(*window.frameGeometry().getRect())
    assert HOME.shared(box) == box.width * box.height


def test_a_full_disk_is_only_logged(made, monkeypatch, caplog):
    def full(path, value):
        raise OSError(28, "No space left on device")

    window, state = made()
    window.show()
    window.resize(500, 400)
    monkeypatch.setattr(module, "write_small", full)
    state.note()
    assert "not kept" in caplog.text


def test_what_the_tray_said_once_is_remembered(made, tmp_path):
    _, state = made()
    assert state.tell_tray()
    assert not state.tell_tray()
    _, again = made()
    assert not again.tell_tray()
    assert json.loads((tmp_path / FILE).read_text())["tray_told"] is True


def test_the_main_screen_comes_first(qapp):
    assert module._screens()[0] == module._box(qapp.primaryScreen().availableGeometry())
