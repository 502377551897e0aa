"""Bubbles are as wide as their words and say how far they got."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.ui.chat import bubble as bubbles
from app.ui.chat.bubble import Bubble, Line, Words, spoken, state_word
from app.ui.chat.entries import FAILED, READ, SENDING, SENT, Entry
from app.ui.theme import DARK
from app.ui.widgets.icon_label import IconLabel
from tests.desk_records import NOW


def entry(text="hello", kind="in", **more):
    return Entry(key="k", kind=kind, text=text, author="Sarah", at=NOW, **more)


def made(qtbot, shown, widest=400):
    widget = Bubble(shown)
    qtbot.addWidget(widget)
    widget.fit(widest)
    return widget


def width(widget):
    return widget.findChild(Words).width()


def test_a_bubble_is_as_wide_as_its_words(theme, qtbot):
    short, longer = made(qtbot, entry("Hi")), made(qtbot, entry("Hi there, how are you?"))
    assert width(short) < width(longer) < 400


def test_a_long_text_wraps_at_the_widest(theme, qtbot):
    widget = made(qtbot, entry("word " * 100), 300)
    assert width(widget) <= 300
    assert widget.findChild(Words).height() > 60


def test_one_endless_word_does_not_break_the_pane(theme, qtbot):
    assert made(qtbot, entry("x" * 4000), 300).findChild(Words).height() > 0


def test_a_failed_message_offers_to_try_again_or_drop_it(theme, qtbot):
    widget = made(qtbot, entry(kind="out", state=FAILED, reason="too long"))
    widget.show()
    again, drop = widget.findChildren(QPushButton)
    with qtbot.waitSignal(widget.retried, timeout=1000) as heard:
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert heard.args == ["k"]
    with qtbot.waitSignal(widget.discarded, timeout=1000):
        qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("state", [SENDING, SENT, READ])
def test_each_state_has_a_mark(theme, qtbot, state):
    widget = made(qtbot, entry(kind="out", state=state, meta="You  10:42"))
    assert state_word(state) in widget.findChild(IconLabel).toolTip()


def test_it_is_read_aloud_with_its_state(theme, qtbot):
    widget = made(qtbot, entry(kind="out", state=SENT, meta="You"))
    assert widget.accessibleName() == "Sarah: hello, Sent"
    assert spoken(entry("Free:", lines=("Mon", "Tue"))) == "Sarah: Free:, Mon, Tue"


def test_colours_follow_the_theme(theme, qtbot):
    widget = made(qtbot, entry(kind="out", link="https://m.example/1", lines=("Mon",)))
    widget.show()
    light = widget.grab().toImage()
    theme.choose(DARK)
    assert widget.grab().toImage() != light


def test_only_web_addresses_are_opened(monkeypatch):
    opened = []

    class Services:
        openUrl = staticmethod(lambda url: opened.append(url.toString()))  # noqa: N815 Qt's name

    monkeypatch.setattr(bubbles, "QDesktopServices", Services)
    for address in ("https://a.example/", "file:///etc/passwd", "javascript:x"):
        bubbles._open(address)
    assert opened == ["https://a.example/"]


def test_a_line_shows_plain_words(qtbot):
    line = Line(Entry(key="d", kind="day", text="<b>Today</b>", at=NOW))
    qtbot.addWidget(line)
    line.fit(100)
    assert line.textFormat() == Qt.TextFormat.PlainText
