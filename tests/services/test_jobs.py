"""Jobs at real and small hubs: done once, renewed, given back, lost."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.domain.errors import RejectedError, SignInNeededError, TransientError
from app.domain.wire.base import Err, Ready
from app.domain.wire.events import Answer
from app.domain.wire.meetings import KeepMeeting, MeetingRecord
from app.domain.wire.shared import (
    AskJobs,
    EndJob,
    Job,
    JobGiven,
    OfferHands,
    PutDocument,
    RenewJob,
)
from app.services.jobs import Jobs
from tests.services.eventually import eventually
from tests.services.link.console import Console
from tests.services.link.wire_hub import WireHub
from tests.services.reps import connected


def job(name="j1", fence=1):
    return Job(
        id=name,
        workflow="w",
        version=1,
        trigger="meeting",
        visitor="v1",
        created=1.0,
        state="given",
        fence=fence,
        rep="lena",
    )


class Work:
    """An executor in the test's hands; without `held` it is done at once."""

    def __init__(self, *, held=False, raises=None):
        self.done, self.cancelled, self.started = [], [], []
        self.raises = raises
        self.may_end = asyncio.Event()
        if not held:
            self.may_end.set()

    async def __call__(self, given):
        self.started.append(given)
        try:
            await self.may_end.wait()
        except asyncio.CancelledError:
            self.cancelled.append(given)
            raise
        if self.raises:
            raise self.raises
        self.done.append(given.id)
        return "done", "Created a lead", {"record": "00Q1"}


@asynccontextmanager
async def at_work(folder, work, **given):
    """A console at a small hub that answers as the real one; yields hub, console and jobs."""
    async with WireHub() as hub:
        hub.on_message = lambda socket, message: answering(hub, socket, message)
        console = Console(hub, folder)
        jobs = Jobs(console.link, work, **given)
        async with console:
            await console.connected()
            jobs.offer(True)
            await hub.until(lambda: hub.got(OfferHands))
            try:
                yield hub, console, jobs
            finally:
                await jobs.stop()


async def answering(hub, socket, message):
    if isinstance(message, OfferHands):
        await hub.send(Answer(id=message.id, result=True), socket)
    elif isinstance(message, RenewJob):
        await hub.send(Answer(id=message.id, result=9e9), socket)
    return isinstance(message, OfferHands | RenewJob)


async def ended(hub, count=1):
    await hub.until(lambda: len(hub.got(EndJob)) == count)
    return hub.got(EndJob)[-1]


async def test_a_job_is_done_and_its_end_told(tmp_path):
    work = Work()
    async with at_work(tmp_path, work) as (hub, _, jobs):
        await hub.send(JobGiven(job=job()))
        end = await ended(hub)
        assert (end.job, end.fence, end.state) == ("j1", 1, "done")
        assert (end.words, end.result) == ("Created a lead", {"record": "00Q1"})
        await eventually(lambda: jobs.running == ())


async def test_a_job_that_comes_twice_is_done_once(tmp_path):
    work = Work(held=True)
    async with at_work(tmp_path, work) as (hub, _, jobs):
        for _ in range(3):
            await hub.send(JobGiven(job=job()))
        await eventually(lambda: jobs.running)
        work.may_end.set()
        await ended(hub)
        await hub.send(JobGiven(job=job()))
        await hub.send(JobGiven(job=job("j2")))
        await ended(hub, 2)
        assert work.done == ["j1", "j2"]


async def test_a_newer_fence_while_it_runs_is_the_one_it_ends_under(tmp_path):
    work = Work(held=True)
    async with at_work(tmp_path, work) as (hub, _, jobs):
        await hub.send(JobGiven(job=job()))
        await hub.send(JobGiven(job=job(fence=3)))
        await hub.send(JobGiven(job=job(fence=2)))
        await eventually(lambda: jobs.running and jobs.running[0].fence == 3)
        work.may_end.set()
        assert (await ended(hub)).fence == 3
        assert work.done == ["j1"]


async def test_a_newer_fence_after_the_end_is_done_again(tmp_path):
    work = Work()
    async with at_work(tmp_path, work) as (hub, _, _):
        await hub.send(JobGiven(job=job()))
        await ended(hub)
        await hub.send(JobGiven(job=job(fence=2)))
        assert (await ended(hub, 2)).fence == 2
        assert work.done == ["j1", "j1"]


async def test_the_lease_is_prolonged_while_the_work_goes_on(tmp_path):
    work = Work(held=True)
    async with at_work(tmp_path, work, renew_s=0.01) as (hub, _, _):
        await hub.send(JobGiven(job=job()))
        await hub.until(lambda: len(hub.got(RenewJob)) > 2)
        assert {(each.job, each.fence) for each in hub.got(RenewJob)} == {("j1", 1)}
        work.may_end.set()
        assert (await ended(hub)).state == "done"


async def test_work_whose_lease_is_somebody_elses_stops_and_tells_nothing(tmp_path):
    async def refusing(socket, message):
        if isinstance(message, RenewJob):
            await hub.send(Err(code="conflict", message="Not yours.", id=message.id), socket)
            return True
        return await answering(hub, socket, message)

    work = Work(held=True)
    async with at_work(tmp_path, work, renew_s=0.01) as (hub, _, jobs):
        hub.on_message = refusing
        await hub.send(JobGiven(job=job()))
        await eventually(lambda: work.cancelled)
        await eventually(lambda: jobs.running == ())
        assert hub.got(EndJob) == []


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (TransientError("Salesforce is away."), "waiting"),
        (SignInNeededError("Sign in to Salesforce."), "waiting"),
        (RejectedError("The record is locked."), "failed"),
    ],
)
async def test_an_error_gives_the_job_back_or_ends_it(tmp_path, error, state):
    async with at_work(tmp_path, Work(raises=error)) as (hub, _, _):
        await hub.send(JobGiven(job=job()))
        end = await ended(hub)
        assert (end.state, end.words) == (state, str(error))


async def test_a_fault_of_ours_is_logged_and_ends_the_job(tmp_path, caplog):
    async with at_work(tmp_path, Work(raises=KeyError("x"))) as (hub, _, _):
        await hub.send(JobGiven(job=job()))
        end = await ended(hub)
        assert end.state == "failed"
        assert "fault" in end.words
        assert "KeyError" in caplog.text


async def test_the_offer_is_repeated_on_every_connection_until_it_is_taken_back(tmp_path):
    async with at_work(tmp_path, Work()) as (hub, console, jobs):
        for count in (2, 3):
            for socket in list(hub.sockets):
                socket.transport.abort()
            await hub.until(lambda count=count: len(hub.got(OfferHands)) == count)
            await console.connected()
        await eventually(lambda: console.link.connected)
        jobs.offer(False)
        await hub.until(lambda: len(hub.got(OfferHands)) == 4)
        assert [each.able for each in hub.got(OfferHands)] == [True, True, True, False]


async def test_an_agent_says_that_it_is_one(tmp_path):
    class AgentsHub(WireHub):
        async def send(self, message, socket=None):
            if isinstance(message, Ready):
                message = Ready(
                    client=message.client,
                    epoch=message.epoch,
                    seq=message.seq,
                    resumed=message.resumed,
                    heartbeat_ms=message.heartbeat_ms,
                    now=message.now,
                    role="agent",
                )
            await super().send(message, socket)

    async with AgentsHub() as hub:
        hub.on_message = lambda socket, message: answering(hub, socket, message)
        console = Console(hub, tmp_path)
        jobs = Jobs(console.link, Work())
        jobs.offer(True)
        async with console:
            await hub.until(lambda: hub.got(OfferHands))
            assert hub.got(OfferHands)[0].agent
            await jobs.stop()


async def test_an_end_while_the_hub_is_away_is_told_when_it_is_back(tmp_path):
    work = Work(held=True)
    async with at_work(tmp_path, work) as (hub, console, jobs):
        await hub.send(JobGiven(job=job()))
        await eventually(lambda: jobs.running)
        await hub.close()
        await eventually(lambda: not console.link.connected)
        work.may_end.set()
        await eventually(lambda: jobs.running == ())
        await hub.listen(hub.port)
        console.link.reconnect()
        assert (await ended(hub)).state == "done"


async def waits_for_meetings(eve):
    body = {"enabled": True, "trigger": "meeting"}
    await eve.link.once(PutDocument(id="w", kind="workflow", name="w", body=body))


async def meet(rep, booking):
    await rep.link.request(
        KeepMeeting(
            id=f"note-{booking}",
            record=MeetingRecord(
                id=booking,
                booking=booking,
                visitor="v1",
                state="booked",
                start=4_000_000_000,
                end=4_000_001_800,
            ),
        )
    )


async def history(rep):
    return await rep.link.ask(AskJobs(id="h", limit=1000), list[Job])


async def all_ended(rep):
    async with asyncio.timeout(10):
        while True:
            found = await history(rep)
            if {each.state for each in found} == {"done"}:
                return found


async def test_two_consoles_at_a_hub_do_each_job_once(tmp_path):
    async with connected(tmp_path, "eve", "ada", "bob") as (eve, ada, bob):
        await waits_for_meetings(eve)
        hers, his = Work(held=True), Work(held=True)
        at_hers, at_his = Jobs(ada.link, hers), Jobs(bob.link, his)
        at_hers.offer(True)
        at_his.offer(True)
        for number in range(20):
            await meet(eve, f"b{number}")
        await eventually(lambda: len(at_hers.running) == len(at_his.running) == 4)
        hers.may_end.set()
        his.may_end.set()
        await eventually(lambda: len(hers.done) + len(his.done) == 20)
        assert len({*hers.done, *his.done}) == 20
        found = await all_ended(eve)
        assert {each.rep for each in found} <= {"Ada", "Bob"}
        assert {each.fence for each in found} == {1}
        await at_hers.stop()
        await at_his.stop()


async def test_the_job_of_a_console_that_gave_it_back_is_done_by_another(tmp_path):
    async with connected(tmp_path, "eve", "ada", "bob") as (eve, ada, bob):
        await waits_for_meetings(eve)
        away, works = Work(raises=TransientError("away")), Work()
        at_hers = Jobs(ada.link, away)
        at_hers.offer(True)
        await meet(eve, "b1")
        await eventually(lambda: away.started)
        at_his = Jobs(bob.link, works)
        at_his.offer(True)
        await meet(ada, "b2")
        await eventually(lambda: len(works.done) >= 1)
        await at_hers.stop()
        await at_his.stop()
