"""How long it waits, and what it says."""

import asyncio

import pytest

from app.core.clock import SystemClock
from app.core.tasks import TaskSet
from app.domain.errors import TransientError
from app.services.console_database import console_database
from app.services.link.feed import LiveFeed
from app.services.link.journal import Journal
from app.services.link.runner import FIRST_PAUSE_S, Runner
from app.services.link.session import Caller, Ended
from app.services.link.switchboard import Switchboard


async def no_ticket():
    raise TransientError("The hub cannot be asked for a ticket.")


class Told(list):
    def __init__(self):
        super().__init__()
        self.more = asyncio.Event()

    def __call__(self, change):
        self.append(change)
        self.more.set()

    async def until(self, count):
        async with asyncio.timeout(5):
            while len(self) < count:
                self.more.clear()
                await self.more.wait()


@pytest.fixture
def runner(tmp_path):
    journal = Journal(console_database(tmp_path), "lena")
    board = Switchboard(journal, LiveFeed(), lambda *items: None, SystemClock())
    told = Told()
    made = Runner(board, "http://hub.example", no_ticket, Caller("k", "1"), told)
    made.told = told
    yield made
    journal.close()


def test_the_first_pause_after_a_good_connection_is_short(runner):
    assert all(runner._pause(Ended("")) <= FIRST_PAUSE_S for _ in range(100))


def test_pauses_grow_to_half_a_minute_and_no_further(runner):
    runner._failures = 50
    pauses = [runner._pause(Ended("")) for _ in range(300)]
    assert max(pauses) <= 30
    assert max(pauses) > 15


def test_the_hubs_own_delay_counts(runner):
    assert runner._pause(Ended("", delay_s=0.0)) == 0.0


async def test_no_ticket_now_means_offline_with_the_time_of_the_next_try(runner):
    tasks = TaskSet(lambda *_: None)
    tasks.start(runner.run(SystemClock()), name="link")
    await runner.told.until(2)
    await tasks.close()
    assert [change.health.state for change in runner.told[:2]] == ["connecting", "offline"]
    assert runner.told[1].health.words == "The hub cannot be asked for a ticket."
    assert runner.told[1].health.next_try >= runner.told[1].health.since


async def test_reconnect_ends_the_pause(runner):
    tasks = TaskSet(lambda *_: None)
    runner._pause = lambda ended: 60.0
    tasks.start(runner.run(SystemClock()), name="link")
    await runner.told.until(2)
    runner.reconnect()
    await runner.told.until(4)
    await tasks.close()


async def test_it_ends_although_a_fault_at_that_moment_takes_the_cancellation_along(
    runner, monkeypatch
):
    async def fails_when_it_is_ended():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return Ended("The hub is restarting.")

    monkeypatch.setattr(runner, "_once", fails_when_it_is_ended)
    running = asyncio.ensure_future(runner.run(SystemClock()))
    await runner.told.until(1)
    runner.end()
    running.cancel()
    async with asyncio.timeout(5):
        await running
