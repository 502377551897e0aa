"""The icon in the system's tray."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from app.ui.tray import Tray, badge


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
