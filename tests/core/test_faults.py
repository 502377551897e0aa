"""One place for every error that nobody caught."""

import gc
import logging
import sys
import threading

import pytest

from app.core import faults


@pytest.fixture
def seen():
    """What is reported while the test runs."""
    found = []
    with faults.caught(lambda name, error: found.append((name, str(error)))):
        yield found


def test_an_error_on_another_thread_is_reported_with_the_threads_name(seen):
    def fail():
        raise ValueError("from a thread")

    thread = threading.Thread(target=fail, name="Reader")
    thread.start()
    thread.join(5)
    assert seen == [("Reader", "from a thread")]


def test_a_thread_that_leaves_is_no_fault(seen):
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join(5)
    assert seen == []


def test_an_error_on_the_main_thread_is_reported(seen):
    sys.excepthook(ValueError, ValueError("from a slot"), None)
    assert seen == [("The window", "from a slot")]


def test_an_interrupt_is_left_to_whom_it_went_before(monkeypatch):
    left, seen = [], []
    monkeypatch.setattr(sys, "excepthook", lambda *given: left.append(given[0]))
    with faults.caught(lambda *given: seen.append(given)):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert (seen, left) == ([], [KeyboardInterrupt])


def test_an_error_in_a_destructor_is_reported(seen):
    class Broken:
        def __del__(self):
            raise ValueError("in a destructor")

    Broken()
    gc.collect()
    assert seen == [("A destructor", "in a destructor")]


def test_a_fault_of_a_service_is_reported(seen):
    faults.unhandled("Reading", ValueError("in a task"))
    assert seen == [("Reading", "in a task")]


def test_without_a_report_it_is_logged(caplog):
    faults.unhandled("Reading", ValueError("in a task"))
    assert [(r.levelname, r.getMessage()) for r in caplog.records] == [("ERROR", "Reading failed")]


def test_the_hooks_of_before_come_back():
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with faults.caught(faults.log_fault):
        pass
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    faults.unhandled("Reading", ValueError("nobody listens any more"))


@pytest.fixture(autouse=True)
def quiet(caplog):
    caplog.set_level(logging.ERROR)
