"""One place for every error that nobody caught: main thread, other threads, Qt's own messages."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

Report = Callable[[str, BaseException], None]

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# The offscreen platform says this of window hints, raising and grabbing.
_HARMLESS = "This plugin does not support"


def log_fault(name: str, error: BaseException) -> None:
    """Write an error with its traceback to the log."""
    _log.error("%s failed", name, exc_info=error)


@contextmanager
def caught(report: Report) -> Iterator[None]:
    """Send what no one catches, on any thread, to `report` while the block runs."""
    before = sys.excepthook, threading.excepthook

    def on_thread(failed: threading.ExceptHookArgs) -> None:
        name = failed.thread.name if failed.thread else "A thread"
        report(name, failed.exc_value or RuntimeError("no value"))

    def on_main(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        report("The window", error)

    sys.excepthook, threading.excepthook = on_main, on_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before


def log_qt_messages() -> None:
    """Write Qt's own messages to the log, at Qt's level."""
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if not text.startswith(_HARMLESS):
        _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
