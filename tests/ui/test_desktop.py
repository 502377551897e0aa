"""The console on this desktop."""

import pytest

from app.domain.places import Place
from app.services.settings import Look
from app.ui.desktop import Desktop
from app.ui.single_instance import SingleInstance
from app.ui.tray import Tray


@pytest.fixture
def desktop(qapp, theme, tmp_path):
    made = Desktop(qapp, Look(theme="light", language="en"), SingleInstance(tmp_path))
    yield made
    made.close()


def with_tray(monkeypatch):
    monkeypatch.setattr(Tray, "available", property(lambda tray: True))
    monkeypatch.setattr(Tray, "show", lambda tray: None)


def test_it_shows_the_window(desktop):
    desktop.start(hidden=False)
    assert desktop.window.isVisible()


def test_hidden_it_waits_in_the_tray_but_only_where_there_is_one(desktop, monkeypatch):
    desktop.start(hidden=True)
    assert desktop.window.isVisible()
    desktop.window.hide()
    with_tray(monkeypatch)
    desktop.start(hidden=True)
    assert not desktop.window.isVisible()


def test_closing_the_window_hides_it_where_there_is_a_tray(desktop, monkeypatch):
    with_tray(monkeypatch)
    desktop.start(hidden=False)
    desktop.window.close()
    assert not desktop.window.isVisible()
    desktop.tray.opened.emit()
    assert desktop.window.isVisible()


def test_closing_the_window_ends_the_program_where_there_is_none(desktop, qtbot):
    desktop.start(hidden=False)
    with qtbot.waitSignal(desktop.stop_wanted, timeout=1000):
        desktop.window.close()


def test_links_from_outside_open_their_place(desktop, qtbot):
    with qtbot.waitSignal(desktop.place_wanted, timeout=1000) as wanted:
        desktop.visit("foyer://conversation/c1")
    assert wanted.args == [Place("conversation", "c1")]
    assert desktop.window.isVisible()


def test_a_strange_link_only_brings_the_window(desktop):
    heard = []
    desktop.place_wanted.connect(heard.append)
    desktop.visit("foyer://quit/now")
    assert (heard, desktop.window.isVisible()) == ([], True)


def test_the_trays_wishes_are_passed_on(desktop, qtbot):
    with qtbot.waitSignals([desktop.stop_wanted, desktop.toggled], timeout=1000):
        desktop.tray.quit_wanted.emit()
        desktop.tray.toggled.emit()
    desktop.alert()
