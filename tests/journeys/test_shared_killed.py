"""kill -9 of the hub: no job is lost, none counts twice, and settings stay."""

import asyncio

from app.core.clock import SystemClock
from app.domain.wire.meetings import KeepMeeting, MeetingRecord
from app.domain.wire.shared import AskJobs, Job
from app.services.console_database import console_database
from app.services.jobs import Jobs
from app.services.shared_copy import SharedCopy
from app.services.shared_settings import SharedSettings
from tests.journeys.test_console_killed import process
from tests.services.eventually import eventually
from tests.services.reps import RepLink


class Held:
    """An executor that ends when the test says so."""

    def __init__(self):
        self.may_end, self.started, self.done = asyncio.Event(), [], []

    async def __call__(self, job):
        self.started.append(job.id)
        await self.may_end.wait()
        self.done.append(job.id)
        return "done", "written", {}


async def waits_for_meetings(eve):
    database = console_database(eve.folder)
    shared = SharedSettings(eve.store, SharedCopy(database, eve.hub), SystemClock(), eve.link)
    await shared.put("workflow", "w", {"enabled": True, "trigger": "meeting"})
    await shared.stop()
    database.close()


async def meet(rep, number):
    await rep.link.request(
        KeepMeeting(
            id=f"note{number}",
            record=MeetingRecord(
                id=f"b{number}",
                booking=f"b{number}",
                visitor="v1",
                state="booked",
                start=4_000_000_000,
                end=4_000_001_800,
            ),
        )
    )


async def history(rep, state):
    """Return the jobs once all are in this state."""
    async with asyncio.timeout(20):
        while True:
            found = await rep.link.ask(AskJobs(id="h"), list[Job])
            if {job.state for job in found} == {state}:
                return found


async def test_waiting_and_given_jobs_outlive_the_hub(tmp_path):
    (tmp_path / "hub").mkdir()
    async with process("tests.journeys.hub_process", tmp_path / "hub") as running:
        hub = (await running.stdout.readline()).decode().strip()
        eve = RepLink(hub, "eve", tmp_path / "eve")
        work = Held()
        jobs = Jobs(eve.link, work, renew_s=0.2)
        await eve.link.start()
        await eve.connected()
        await waits_for_meetings(eve)
        jobs.offer(True)
        for number in range(6):  # four are given, two wait
            await meet(eve, number)
        await eventually(lambda: len(work.started) == 4)
        running.kill()
        await running.wait()
    await eventually(lambda: not eve.link.connected)
    port = hub.rpartition(":")[2]
    async with process("tests.journeys.hub_process", tmp_path / "hub", port) as running:
        await running.stdout.readline()
        eve.link.reconnect()
        await eve.connected()
        await meet(eve, 0)  # was noted before
        work.may_end.set()
        found = await history(eve, "done")
        assert len(found) == len(work.done) == len({*work.done}) == 6
        assert {job.fence for job in found} == {1}
        await jobs.stop()
        await eve.link.stop()
