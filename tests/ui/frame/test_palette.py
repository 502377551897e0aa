"""Ctrl+K."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QWidget

from app.ui.frame.palette import Command, Palette, best, score


def nothing():
    pass


COMMANDS = [Command(t, "", nothing) for t in ("Live View", "Book a meeting", "Close the window")]


@pytest.mark.parametrize(
    ("written", "first"),
    [("bm", "Book a meeting"), ("LIVE", "Live View"), ("wnd", "Close the window")],
)
def test_a_few_letters_are_enough(written, first):
    assert best(written, COMMANDS)[0].title == first


def test_what_does_not_fit_is_not_shown():
    assert best("xyz", COMMANDS) == []


def test_nothing_written_shows_all_in_their_order():
    assert best("", COMMANDS) == COMMANDS


@given(st.text(min_size=1), st.text())
def test_a_title_always_fits_its_own_beginning(head, tail):
    assert score(head, head + tail) is not None


@pytest.fixture
def palette(theme, qtbot):
    window, ran = QWidget(), []
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    commands = [Command("Live View", "Ctrl+1", lambda: ran.append("live")),
                Command("Book a meeting", "", lambda: ran.append("book"))]  # fmt: skip
    made = Palette(lambda: commands, window)
    made.appear()
    yield made, ran
    made.close()


def test_enter_runs_the_chosen_one(palette, qtbot):
    shown, ran = palette
    qtbot.keyClicks(shown.findChild(QLineEdit), "meet")
    qtbot.keyClick(shown.findChild(QLineEdit), Qt.Key.Key_Return)
    assert (ran, shown.isVisible()) == (["book"], False)


def test_arrow_keys_move_while_writing(palette, qtbot):
    shown, ran = palette
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Enter):
        qtbot.keyClick(shown.findChild(QLineEdit), key)
    assert ran == ["book"]


def test_a_click_runs_too(palette):
    shown, ran = palette
    rows = shown.findChild(QListWidget)
    shown.grab()
    rows.clicked.emit(rows.model().index(0, 0))
    assert ran == ["live"]


def test_where_nothing_fits_it_says_so_and_enter_waits_for_better_words(palette, qtbot):
    shown, ran = palette
    assert not said(shown)
    qtbot.keyClicks(shown.findChild(QLineEdit), "zzz")
    qtbot.keyClick(shown.findChild(QLineEdit), Qt.Key.Key_Return)
    assert (ran, shown.isVisible()) == ([], True)
    assert said(shown) == ["No command and no conversation fits."]


def said(palette):
    return [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]


def test_what_enter_would_run_is_read_aloud(palette, qtbot, monkeypatch):
    shown, _ = palette
    heard = []
    monkeypatch.setattr(
        "app.ui.frame.palette.QAccessible.updateAccessibility",
        lambda event: heard.append(event.message()),
    )
    qtbot.keyClick(shown.findChild(QLineEdit), Qt.Key.Key_Down)
    qtbot.keyClicks(shown.findChild(QLineEdit), "lv")
    assert (heard[0], heard[-1]) == ("Book a meeting", "Live View, Ctrl+1")
