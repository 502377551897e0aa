"""The console on this desktop."""

import os

import pytest

from app.core.hand_over import Call
from app.domain.places import NOWHERE, Place
from app.services.settings import Desktop as Habits
from app.services.settings import Look
from app.ui import desktop as desktops
from app.ui import tray as trays
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from app.ui.tray import Tray


@pytest.fixture
def desktop(qapp, theme, tmp_path):
    look, instance = Look(theme="light", language="en"), SingleInstance(tmp_path)
    made = Desktop(qapp, look, instance, folder=tmp_path)
    yield made
    made.close()


def with_tray(monkeypatch, there=True):
    monkeypatch.setattr(Tray, "available", property(lambda tray: there))
    monkeypatch.setattr(Tray, "show", lambda tray: None)
    monkeypatch.setattr(trays, "has_watcher", lambda: True)


def test_it_shows_the_window(desktop):
    desktop.start(hidden=False)
    assert desktop.window.isVisible()


def test_hidden_it_waits_in_the_tray(desktop, monkeypatch):
    with_tray(monkeypatch)
    desktop.start(hidden=True)
    assert not desktop.window.isVisible()


def test_hidden_where_no_tray_comes_it_is_minimised_and_never_unseen(desktop, monkeypatch, qtbot):
    with_tray(monkeypatch, there=False)
    monkeypatch.setattr(trays, "LOOKS", 0)
    desktop.start(hidden=True)
    assert desktop.window.isMinimized()
    assert desktop.window.isVisible()


def test_closing_the_window_hides_it_where_there_is_a_tray_and_says_so_once(desktop, monkeypatch):
    said = []
    with_tray(monkeypatch)
    monkeypatch.setattr(Tray, "show_message", lambda tray, title, text: said.append(title))
    desktop.start(hidden=False)
    for _ in range(2):
        desktop.window.close()
        assert not desktop.window.isVisible()
        desktop.tray.opened.emit()
        assert desktop.window.isVisible()
    assert said == ["Foyer goes on in the tray"]


def test_who_wants_no_tray_ends_the_program_by_closing(desktop, monkeypatch, qtbot):
    with_tray(monkeypatch)
    desktop.habits = Habits(close_to_tray=False)
    with qtbot.waitSignal(desktop.stop_wanted, timeout=1000):
        desktop.window.close()


def test_nothing_is_lost_without_a_warning(desktop, qtbot):
    warned, stopped = [], []
    desktop.warned.connect(warned.append)
    desktop.stop_wanted.connect(lambda: stopped.append(1))
    desktop.unsaved = lambda: "A message would be lost."
    desktop.tray.quit_wanted.emit()
    assert (warned, stopped) == (["A message would be lost."], [])
    assert desktop.window.isVisible()
    desktop.tray.quit_wanted.emit()
    assert (len(warned), stopped) == (1, [1])


def test_a_warning_of_long_ago_is_no_answer(desktop, monkeypatch):
    warned, stopped = [], []
    desktop.warned.connect(warned.append)
    desktop.stop_wanted.connect(lambda: stopped.append(1))
    desktop.unsaved = lambda: "A message would be lost."
    desktop.end()
    monkeypatch.setattr(desktops, "MEANT_MS", 0)  # it has long passed
    desktop.end()
    assert (len(warned), stopped) == (2, [])


def test_closing_the_window_ends_the_program_where_there_is_none(desktop, qtbot):
    desktop.start(hidden=False)
    with qtbot.waitSignal(desktop.stop_wanted, timeout=1000):
        desktop.window.close()


def test_links_from_outside_open_their_place(desktop, qtbot):
    with qtbot.waitSignal(desktop.place_wanted, timeout=1000) as wanted:
        desktop.answer(Call("foyer://conversation/c1"))
    assert wanted.args == [Place("conversation", "c1")]
    assert desktop.window.isVisible()


def test_a_strange_link_leads_nowhere_and_is_not_logged(desktop, caplog):
    heard = []
    desktop.place_wanted.connect(heard.append)
    desktop.answer(Call("foyer://quit/now"))
    assert (heard, desktop.window.isVisible()) == ([NOWHERE], True)
    assert "quit" not in caplog.text


def test_a_start_without_a_link_only_brings_the_window(desktop):
    heard = []
    desktop.place_wanted.connect(heard.append)
    desktop.answer(Call())
    assert (heard, desktop.window.isVisible()) == ([], True)


def test_a_start_at_login_beside_a_running_console_brings_nothing(desktop):
    desktop.answer(Call(hidden=True))
    assert not desktop.window.isVisible()


def test_the_desktops_token_is_where_qt_looks_for_it(desktop, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "old")
    desktop.answer(Call(token="new"))
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "new"


def test_the_trays_wishes_are_passed_on(desktop, qtbot):
    with qtbot.waitSignals([desktop.stop_wanted, desktop.toggled], timeout=1000):
        desktop.tray.quit_wanted.emit()
        desktop.tray.toggled.emit()
    desktop.alert()
