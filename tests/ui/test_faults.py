"""One place for every error that nobody caught."""

import logging
import sys
import threading

from PySide6.QtCore import QtMsgType

from app.ui import faults


def test_an_error_on_another_thread_is_reported_with_the_threads_name():
    seen = []

    def fail():
        raise ValueError("from a thread")

    with faults.caught(lambda name, error: seen.append((name, str(error)))):
        thread = threading.Thread(target=fail, name="Reader")
        thread.start()
        thread.join(5)
    assert seen == [("Reader", "from a thread")]


def test_an_error_on_the_main_thread_is_reported():
    seen, error = [], ValueError("from a slot")
    with faults.caught(lambda name, error: seen.append((name, error))):
        sys.excepthook(ValueError, error, None)
    assert seen == [("The window", error)]


def test_the_hooks_of_before_come_back():
    before = sys.excepthook, threading.excepthook
    with faults.caught(faults.log_fault):
        pass
    assert (sys.excepthook, threading.excepthook) == before


def test_qt_messages_reach_the_log_at_qts_level(caplog):
    with caplog.at_level(logging.DEBUG, logger="app.ui.faults"):
        faults._log_qt(QtMsgType.QtWarningMsg, None, "odd")
        faults._log_qt(
            QtMsgType.QtWarningMsg, None, "This plugin does not support propagateSizeHints()"
        )
        faults.log_fault("Send reply", ValueError("no"))
    assert [(r.levelname, r.getMessage()) for r in caplog.records] == [
        ("WARNING", "Qt: odd"),
        ("ERROR", "Send reply failed"),
    ]
