"""PySide6 keeps its references to None and True.

6.12.0 loses one of None per void call and one of True per emit on Python 3.11, and
the interpreter aborts after a few thousand calls (PYSIDE-3474).
"""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

CALLS, SLACK = 500, 50


class Sender(QObject):
    sent = Signal(object)


def counts():
    return sys.getrefcount(None), sys.getrefcount(True)


@pytest.mark.parametrize("call", ["set_text", "set_enabled", "parent", "emit"])
def test_calls_into_qt_keep_the_singletons(qapp, call):
    label, sender = QLabel(), Sender()
    sender.sent.connect(label.setEnabled)
    calls = {
        "set_text": lambda: label.setText("words"),
        "set_enabled": lambda: label.setEnabled(True),
        "parent": label.parent,
        "emit": lambda: sender.sent.emit(True),
    }
    calls[call]()
    before = counts()
    for _ in range(CALLS):
        calls[call]()
    lost = [then - now for then, now in zip(before, counts(), strict=True)]
    assert max(lost) < SLACK
