"""Qt's own messages."""

import logging
import re

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from app.ui import faults

NAME = "Quentin Vandersloot"


@pytest.fixture
def handler(monkeypatch):
    """What `log_qt_messages` would install, and what it reports."""
    installed, seen = [], []
    monkeypatch.setattr(faults, "qInstallMessageHandler", installed.append)
    faults.log_qt_messages(lambda name, error: seen.append((name, str(error))))
    return installed[0], seen


def test_qt_messages_reach_the_log_at_qts_level(caplog, handler):
    say, seen = handler
    with caplog.at_level(logging.DEBUG, logger="app.ui.faults"):
        say(QtMsgType.QtWarningMsg, None, "QPainter::begin: Paint device returned engine == 0")
        say(QtMsgType.QtWarningMsg, None, "This plugin does not support propagateSizeHints()")
    said = [(r.levelname, r.getMessage()) for r in caplog.records]
    assert said == [("WARNING", "Qt: QPainter::begin: Paint device returned engine == 0")]
    assert seen == []


@pytest.mark.parametrize("kind", [QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg])
def test_what_is_bad_is_reported(handler, kind):
    say, seen = handler
    say(kind, None, "Cannot open display")
    assert seen == [("Qt", "Cannot open display")]


def test_of_a_text_qts_names_and_plain_words_stay(handler):
    say, seen = handler
    text = f"QFile::open: could not open /home/{NAME}/kim@example.com, +44 20 7946 0100 Quentin"
    say(QtMsgType.QtCriticalMsg, None, text)
    words = seen[0][1]
    assert words.startswith("QFile::open: could not open")
    assert not re.search("Quentin|Vandersloot|kim|7946|example", words, re.I)


def test_it_is_installed_where_qt_takes_it():
    before = qInstallMessageHandler(None)
    try:
        faults.log_qt_messages()
    finally:
        mine = qInstallMessageHandler(before)
    assert mine is not None
