"""Owned background tasks."""

import asyncio
import gc
import threading

import pytest

from app.core.tasks import TaskSet, WorkFailedError, in_thread, seen_through


async def test_a_failure_is_reported_with_the_tasks_name():
    reports = []
    tasks = TaskSet(lambda name, error: reports.append((name, str(error))))

    async def fail():
        raise ValueError("no")

    tasks.start(fail(), name="Send reply")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert reports == [("Send reply", "no")]


async def test_a_running_task_survives_garbage_collection():
    tasks, done = TaskSet(lambda *_: None), asyncio.Event()

    async def work():
        await asyncio.sleep(0.01)
        done.set()

    tasks.start(work(), name="work")
    gc.collect()
    await asyncio.wait_for(done.wait(), 5)


async def test_close_cancels_and_waits_and_reports_nothing():
    reports, ended = [], []
    tasks = TaskSet(lambda *report: reports.append(report))

    async def work():
        try:
            await asyncio.sleep(60)
        finally:
            ended.append(True)

    tasks.start(work(), name="work")
    await asyncio.sleep(0)
    await tasks.close()
    assert (ended, reports) == ([True], [])


async def test_blocking_work_runs_on_a_thread_of_its_own():
    here = threading.get_ident()
    assert await in_thread(threading.get_ident, within_s=5, name="work") != here


async def test_blocking_work_that_takes_too_long_is_left_behind():
    over = threading.Event()
    with pytest.raises(TimeoutError):
        await in_thread(over.wait, within_s=0.05, name="work")
    over.set()


async def test_whatever_blocking_work_raises_comes_back_as_one_error():
    def fail() -> None:
        raise KeyboardInterrupt

    with pytest.raises(WorkFailedError) as caught:
        await in_thread(fail, within_s=5, name="work")
    assert isinstance(caught.value.__cause__, KeyboardInterrupt)


async def test_work_is_seen_through_when_it_ends_in_time():
    ended = []

    async def work() -> None:
        await asyncio.sleep(0.05)
        ended.append("saved")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(seen_through(work(), grace_s=5))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
    assert (ended, task.cancelled()) == (["saved"], True)


async def test_work_that_does_not_end_is_cancelled_after_the_grace():
    cleaned = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cleaned.append("yes")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(seen_through(work(), grace_s=0.01))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
    assert (cleaned, task.cancelled()) == (["yes"], True)


async def test_a_result_seen_through_is_returned():
    async def work() -> int:
        return 7

    assert await seen_through(work(), grace_s=1) == 7


async def test_a_thread_is_asked_to_end_before_its_time_of_grace():
    asked = threading.Event()

    def work() -> str:
        assert asked.wait(20)
        return "cleaned up"

    async with asyncio.TaskGroup() as group:
        running = in_thread(work, within_s=None, name="Work")
        task = group.create_task(seen_through(running, grace_s=20, ask_to_end=asked.set))
        await asyncio.sleep(0.01)
        task.cancel()
    assert task.cancelled()
    assert asked.is_set()
