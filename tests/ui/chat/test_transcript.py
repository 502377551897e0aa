"""The messages keep their place."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.ui.chat.bubble import Bubble
from app.ui.chat.entries import SENDING, SENT, Entry
from app.ui.chat.transcript import PAGE, Transcript, writing
from tests.desk_records import NOW


def entry(n, **more):
    more.setdefault("kind", "in")
    return Entry(key=f"k{n}", text=f"message number {n}", author="Sarah", at=NOW, **more)


@pytest.fixture
def transcript(theme, qtbot):
    made = Transcript()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def settle():
    for _ in range(4):
        QApplication.processEvents()


def shown(transcript):
    return [b.entry.key for b in transcript.findChildren(Bubble) if not b.isHidden()]


def test_it_stays_at_the_end_while_messages_come(transcript):
    for last in (20, 40):
        transcript.show_entries([entry(n) for n in range(last)])
        settle()
        bar = transcript.verticalScrollBar()
        assert bar.maximum() > 0
        assert bar.value() == bar.maximum()


def test_it_does_not_move_for_a_reader_who_scrolled_back(transcript):
    transcript.show_entries([entry(n) for n in range(30)])
    settle()
    transcript.verticalScrollBar().setValue(40)
    transcript.show_entries([entry(n) for n in range(40)])
    settle()
    assert transcript.verticalScrollBar().value() == 40


def test_only_what_changed_is_made_anew(transcript):
    first = [entry(1, kind="out", state=SENDING), entry(2)]
    transcript.show_entries(first)
    kept = {b.entry.key: b for b in transcript.findChildren(Bubble)}
    transcript.show_entries([replace(first[0], state=SENT), first[1], entry(3)])
    settle()
    now = {b.entry.key: b for b in transcript.findChildren(Bubble) if not b.isHidden()}
    assert now["k2"] is kept["k2"]
    assert now["k1"] is not kept["k1"]
    assert sorted(now) == ["k1", "k2", "k3"]


def test_order_is_kept(transcript):
    transcript.show_entries([entry(2), entry(4)])
    transcript.show_entries([entry(n) for n in (1, 2, 3, 4)])
    settle()
    tops = {b.entry.key: b.y() for b in transcript.findChildren(Bubble)}
    assert sorted(tops, key=tops.get) == ["k1", "k2", "k3", "k4"]


def test_old_messages_are_shown_on_demand(transcript, qtbot):
    everything = [entry(n) for n in range(PAGE + 10)]
    transcript.show_entries(everything)
    settle()
    assert len(shown(transcript)) == PAGE
    earlier = transcript.findChild(QPushButton)
    earlier.click()
    settle()
    assert len(shown(transcript)) == PAGE + 10
    assert earlier.isHidden()


def test_turning_empties_it(transcript):
    transcript.show_entries([entry(n) for n in range(5)])
    transcript.turn()
    assert shown(transcript) == []


def test_it_says_who_writes(transcript):
    transcript.show_entries([], writing("Sarah"))
    assert "Sarah is typing…" in [label.text() for label in transcript.findChildren(QLabel)]


def test_it_lays_out_for_a_narrow_pane(transcript):
    transcript.show_entries([replace(entry(1), text="word " * 60), replace(entry(2), kind="day")])
    transcript.resize(300, 400)
    settle()
    assert max(b.width() for b in transcript.findChildren(Bubble)) <= 300
