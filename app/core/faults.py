"""Where a fault goes that nobody handles: to the log, and to the reporter where there is one.

A `FoyerError` is no fault of the program: it has words for the rep, and is logged alone.
"""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

Report = Callable[[str, BaseException], None]

_log = logging.getLogger(__name__)
_reports: list[Report] = []


def unhandled(name: str, error: BaseException) -> None:
    """Take a fault of the program; `name` says what was being done. Any thread may call it."""
    if _reports:
        _reports[-1](name, error)
    else:
        log_fault(name, error)


def log_fault(name: str, error: BaseException) -> None:
    """Write an error with its traceback to the log."""
    _log.error("%s failed", name, exc_info=error)


@contextmanager
def caught(report: Report) -> Iterator[None]:
    """Send what no one catches, on any thread, to `report` while the block runs."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def on_thread(failed: threading.ExceptHookArgs) -> None:
        name = failed.thread.name if failed.thread else "A thread"
        if failed.exc_type is not SystemExit:
            report(name, failed.exc_value or RuntimeError("no value"))

    def on_main(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before[0](kind, error, _)
        else:
            report("The window", error)

    def on_nobody(failed: "sys.UnraisableHookArgs") -> None:
        report("A destructor", failed.exc_value or RuntimeError("no value"))

    sys.excepthook, threading.excepthook, sys.unraisablehook = on_main, on_thread, on_nobody
    try:
        with reported_to(report):
            yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before


@contextmanager
def reported_to(report: Report) -> Iterator[None]:
    """Send every fault to `report` while the block runs."""
    _reports.append(report)
    try:
        yield
    finally:
        _reports.remove(report)
