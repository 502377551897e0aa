"""A door prints one JSON object, ends in time, and says so when it was interrupted."""

import asyncio
import json
import os
import signal
import sys
import threading

import pytest

from app.core.door import Door, plain

STOPPED, BROKEN = {"state": "stopped"}, {"state": "broken"}


def door() -> Door:
    return Door(interrupted=STOPPED, broken=BROKEN)


async def talkative() -> dict:
    print("from Python")
    os.write(1, b"from a child\n")
    return {"state": "done", "name": "Zoë"}


async def faulty() -> dict:
    raise LookupError("of our own making")


async def endless() -> dict:
    os.kill(os.getpid(), signal.SIGINT)
    await asyncio.sleep(3600)
    return {}


async def stubborn() -> dict:
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(2):
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            continue
    return {}


def test_only_the_report_is_on_standard_output(capfd):
    report = door().run(talkative)
    said = capfd.readouterr()
    assert json.loads(said.out) == report == {"state": "done", "name": "Zoë"}
    assert said.out.count("\n") == 1
    assert "from a child" in said.err


def test_a_fault_of_the_program_is_reported_and_logged(capfd, caplog):
    assert door().run(faulty) == BROKEN
    assert json.loads(capfd.readouterr().out) == BROKEN
    assert "of our own making" in caplog.text


def test_a_closed_standard_output_breaks_nothing(monkeypatch, capfd):
    monkeypatch.setattr(sys, "stdout", None)
    assert door().run(talkative) == {"state": "done", "name": "Zoë"}


def test_what_the_work_left_open_is_closed_before_it_ends(capfd):
    held, closed = [], []

    async def numbers():
        try:
            yield 1
        finally:
            await asyncio.sleep(0)
            closed.append(True)

    async def leaves():
        held.append(numbers())
        async for _ in held[0]:
            return {"ok": True}

    assert door().run(leaves) == {"ok": True}
    assert closed == [True]


def test_ctrl_c_ends_the_work():
    assert door().run(endless) == STOPPED


def test_ctrl_c_before_the_work_began_counts():
    early = door()
    os.kill(os.getpid(), signal.SIGINT)
    assert early.run(talkative) == STOPPED


def test_ctrl_c_ends_also_work_that_will_not_end(monkeypatch):
    monkeypatch.setattr("app.core.door.AFTER_INTERRUPT_S", 0.1)
    left = []
    monkeypatch.setattr(os, "_exit", left.append)
    held = door()
    assert held.run(stubborn) == STOPPED
    held.leave(1)
    assert left == [1]
    _bury(held)


def test_a_thread_that_hangs_holds_nothing_up_without_standard_error(monkeypatch):
    left, goes = [], threading.Event()
    monkeypatch.setattr(os, "_exit", left.append)
    ended = door()
    ended.run(talkative)
    thread = threading.Thread(target=goes.wait)
    thread.start()
    monkeypatch.setattr(sys, "stderr", None)
    try:
        ended.leave(1)
    finally:
        goes.set()
        thread.join()
    assert left == [1]


def _bury(held: Door) -> None:
    """End the loop that a real process would have taken with it."""
    held._task._log_destroy_pending = False
    held._loop.close()


def test_the_handler_before_is_put_back():
    before = signal.getsignal(signal.SIGINT)
    door().run(talkative)
    assert signal.getsignal(signal.SIGINT) is before


def test_without_anything_in_the_way_it_just_returns():
    ended = door()
    ended.run(talkative)
    assert ended.leave(3) == 3


@pytest.mark.parametrize("reason", ["", "no", "x" * 9000, "two\nlines \t here"])
def test_a_reason_has_the_length_of_one(reason):
    words = plain(reason)
    assert 8 <= len(words) <= 600
    assert "\n" not in words
