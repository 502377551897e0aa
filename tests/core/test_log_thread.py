"""The one thread that writes."""

import threading

from app.core import log_thread
from app.core.log_thread import LogThread


def test_jobs_are_done_in_order_on_one_thread():
    worker, done = LogThread(), []
    for number in range(100):
        worker.put(lambda number=number: done.append((number, threading.current_thread().name)))
    assert worker.flush()
    assert done == [(number, "log") for number in range(100)]


def test_too_many_jobs_are_counted_and_dropped(monkeypatch):
    monkeypatch.setattr(log_thread, "AT_MOST", 2)
    worker, held = LogThread(), threading.Event()
    for _ in range(6):
        worker.put(held.wait)
    assert worker.dropped >= 3
    held.set()
    assert worker.flush()


def test_a_flush_does_not_wait_for_ever_and_never_for_itself():
    worker, held, answers = LogThread(), threading.Event(), []
    assert worker.flush()  # nothing was ever put
    worker.put(lambda: answers.append(worker.flush()))
    worker.put(held.wait)
    assert not worker.flush(0.01)
    held.set()
    assert worker.flush()
    assert answers == [True]


def test_a_job_that_raises_costs_no_other(monkeypatch):
    seen, done = [], []
    monkeypatch.setattr(threading, "excepthook", seen.append)
    worker = LogThread()
    worker.put(lambda: done.append(1 / 0))
    worker.flush(0.2)
    worker.put(lambda: done.append("after"))
    assert worker.flush()
    assert done == ["after"]
    assert [each.exc_type for each in seen] == [ZeroDivisionError]
