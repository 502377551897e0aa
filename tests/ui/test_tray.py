"""The icon in the system's tray."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from app.ui import tray as module
from app.ui.tray import Tray, TrayWait, badge, has_watcher


@pytest.fixture
def tray(theme, qtbot):
    made = Tray()
    yield made
    made.hide()


def actions(tray):
    return {a.text(): a for a in tray._menu.actions() if isinstance(a, QAction) and a.text()}


def test_the_badge_shows_count_and_presence(theme):
    pictures = [badge(*s).toImage() for s in ((0, "available"), (0, "away"), (3, "away"), (12, ""))]
    assert all(one != other for one, other in pairwise(pictures))


def test_the_tooltip_says_it_in_words(tray):
    tray.show_state(2, "available")
    assert tray._icon.toolTip() == "Foyer · Available · 2 waiting"


def test_what_only_the_rep_can_mend_is_seen(tray, theme):
    assert badge(0, "away", trouble=True).toImage() != badge(0, "away").toImage()
    tray.show_state(0, "away", "Calendar not connected")
    assert tray._icon.toolTip() == "Foyer · Away · Calendar not connected"


@pytest.mark.parametrize(
    ("title", "signal"),
    [("Open Foyer", "opened"), ("Go away", "toggled"), ("Quit Foyer", "quit_wanted")],
)
def test_the_menu(tray, qtbot, title, signal):
    tray.show_state(0, "available")
    with qtbot.waitSignal(getattr(tray, signal), timeout=1000):
        actions(tray)[title].trigger()


def test_who_is_away_can_become_available(tray):
    tray.show_state(0, "away")
    assert "Become available" in actions(tray)


def test_before_the_sign_in_there_is_nobody_to_be_away(tray):
    tray.show_state(0, "available")
    tray.show_state(0, "")
    assert tray._icon.toolTip() == "Foyer · Not signed in"
    assert [title for title, action in actions(tray).items() if action.isVisible()] == [
        "Open Foyer",
        "Quit Foyer",
    ]


def test_a_click_opens_and_the_menu_button_does_not(tray, qtbot):
    heard = []
    tray.opened.connect(lambda: heard.append(1))
    for reason in (
        QSystemTrayIcon.ActivationReason.Context,
        QSystemTrayIcon.ActivationReason.Trigger,
    ):
        tray._activated(reason)
    assert heard == [1]


def test_where_there_is_no_tray_messages_are_refused(tray):
    tray.show()
    assert tray.available is False  # the offscreen platform has none
    assert tray.show_message("Kim wants to chat", "hello") is False


def waiting(tray, monkeypatch, *, on_bus, available):
    """Wait for a tray; return what was said at the end, and how often each was asked."""
    answers = {"bus": iter(on_bus), "tray": iter(available)}
    monkeypatch.setattr(module, "LOOK_EVERY_MS", 0)
    monkeypatch.setattr(module, "has_watcher", lambda: next(answers["bus"]))
    monkeypatch.setattr(Tray, "available", property(lambda _: next(answers["tray"])))
    wait, said = TrayWait(tray), []
    wait.over.connect(said.append)
    return wait, said


def test_a_tray_that_comes_late_is_waited_for(tray, qtbot, monkeypatch):
    wait, said = waiting(tray, monkeypatch, on_bus=[False, False, True], available=[True])
    wait.start()
    qtbot.waitUntil(lambda: said == [True], timeout=5000)


def test_after_a_while_a_tray_without_a_watcher_is_looked_for_and_then_nothing(
    tray, qtbot, monkeypatch
):
    monkeypatch.setattr(module, "BUS_LOOKS", 3)
    monkeypatch.setattr(module, "LOOKS", 5)
    wait, said = waiting(tray, monkeypatch, on_bus=[False] * 3, available=[False] * 3)
    wait.start()
    qtbot.waitUntil(lambda: said == [False], timeout=5000)


def test_the_wait_can_be_ended(tray, monkeypatch):
    wait, said = waiting(tray, monkeypatch, on_bus=[False], available=[])
    wait.start()
    wait.stop()
    assert said == []


def test_without_a_bus_nobody_is_asked_and_none_is_started(monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr(module.os, "getuid", lambda: 999_999)
    assert has_watcher()


def test_an_address_where_no_bus_is_means_there_is_nothing_to_wait_for(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert has_watcher()
