"""Owned background tasks."""

import asyncio
import gc

from app.core.tasks import TaskSet


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
