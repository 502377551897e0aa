"""One table of keys."""

import pytest
from PySide6.QtGui import QKeySequence

from app.ui.shortcuts import BY_ACTION, SHORTCUTS, keys


def test_no_key_does_two_things():
    sequences = [QKeySequence(s.keys).toString() for s in SHORTCUTS]
    assert len(set(sequences)) == len(sequences)


def test_qt_understands_every_key():
    assert [s.keys for s in SHORTCUTS if QKeySequence(s.keys).isEmpty()] == []


def test_every_action_has_words_and_a_group(qapp):
    assert all(s.title() and s.group_title() for s in SHORTCUTS)


def test_keys_of_an_action():
    assert keys("book") == "Ctrl+M"
    assert len(BY_ACTION) == len(SHORTCUTS)
    with pytest.raises(KeyError):
        keys("no-such-action")
