"""Leaks to plant: each kind that a soak has to find."""

import asyncio
import os
import threading
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

_kept, _undone = [], []


def _task(rep):
    task = asyncio.get_running_loop().create_task(asyncio.Event().wait(), name="planted")
    _undone.append(task.cancel)


def _timer(rep):
    timer = QTimer(rep.session.arrangement)
    timer.start(3_600_000)
    _undone.append(timer.stop)


def _thread(rep):
    over = threading.Event()
    threading.Thread(target=over.wait, name="planted", daemon=True).start()
    _undone.append(over.set)


def _descriptor(rep):
    handle = os.open(os.devnull, os.O_RDONLY)
    _undone.append(lambda: os.close(handle))


def _widget(rep):
    QLabel("planted", rep.session.panes.settings).hide()


def _listener(rep):
    _undone.append(rep.session.store.listen(lambda state: None))


def _memory(rep):
    _kept.append(os.urandom(4_000_000))


KINDS = {
    "task": _task,
    "timer": _timer,
    "thread": _thread,
    "descriptor": _descriptor,
    "widget": _widget,
    "listener": _listener,
    "memory": _memory,
}


@contextmanager
def kept():
    """Take back at the end what was planted meanwhile."""
    try:
        yield
    finally:
        while _undone:
            _undone.pop()()
        _kept.clear()
