"""Does the jobs that the hub gives to this console or agent, under the hub's lease.

Decided: a job that comes again under a newer fence while it still runs goes on and
ends under that one: nobody else had it in between. When the hub says that the lease
is somebody else's, the work here stops. What became of a job is a stored command: it
reaches the hub even when the console dies a moment later, and counts only while the
fence is still good. A failure that may pass gives the job back instead of ending it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from uuid import uuid4

from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.errors import FoyerError, RejectedError, SignInNeededError, TransientError
from app.domain.wire.base import Ready
from app.domain.wire.console import ConsoleCommand, ConsoleQuestion
from app.domain.wire.shared import (
    EndJob,
    Job,
    JobGiven,
    JobState,
    OfferHands,
    RenewJob,
    SharedNews,
)

T = TypeVar("T")
End = tuple[str, str, dict[str, Any]]  # state, words, result
Execute = Callable[[Job], Awaitable[End]]

RENEW_S = 20.0  # a third of the lease
ANSWER_S = 5.0
AGAIN_S = 5.0  # after an offer that was not answered
REMEMBERED = 500  # ended jobs that may be told once more
AGENT = "agent"

log = logging.getLogger(__name__)


class Line(Protocol):
    """The part of `link.HubLink` that jobs need."""

    connected: bool

    async def ask(self, question: ConsoleQuestion, kind: type[T], *, deadline_s: float = ...) -> T:
        """Return the hub's answer; raise TransientError or RejectedError."""
        ...

    async def send(self, command: ConsoleCommand, *, lane: str = "") -> None:
        """Store a command and send it when possible."""
        ...

    def on_greeted(self, listener: Callable[[Ready], None]) -> None:
        """Call `listener` whenever a connection stands."""
        ...

    def on_news(self, listener: Callable[[SharedNews], None]) -> None:
        """Call `listener` with what the hub tells outside the reliable lane."""
        ...


@dataclass(slots=True)
class _Run:
    job: Job  # as it was given last


class Jobs:
    """Takes jobs while it is able to, and does each once per fence.

    Args:
        link: the link to the hub, not yet started.
        execute: does a job; returns its state ("done", "failed", "skipped"), words for
            the history, and a result as JSON. It may be called again for a job that it
            has done in part or in whole, and may be cancelled at any point.
            TransientError and SignInNeededError give the job back: for others, or for later.
        renew_s: how often a lease is prolonged.
    """

    def __init__(self, link: Line, execute: Execute, *, renew_s: float = RENEW_S) -> None:
        self._link = link
        self._execute = execute
        self._renew_s = renew_s
        self._able = False
        self._offers = 0  # counts them, so that only the newest is repeated
        self._role = ""
        self._tasks = TaskSet(unhandled)
        self._running: dict[str, _Run] = {}
        self._over: dict[tuple[str, int], None] = {}  # id and fence, oldest first
        link.on_greeted(self._greeted)
        link.on_news(self._news)

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that are being done."""
        return tuple(run.job for run in self._running.values())

    def offer(self, able: bool) -> None:
        """Say, now and after each connection, whether this console can do jobs.

        What runs goes on either way.
        """
        self._able = able
        if self._link.connected:
            self._start_telling()

    async def stop(self) -> None:
        """Stop working; the hub gives the jobs to others when the connection is gone."""
        self._able = False
        await self._tasks.close()

    def _greeted(self, ready: Ready) -> None:
        self._role = ready.role or ""
        if self._able:
            self._start_telling()

    def _start_telling(self) -> None:
        self._offers += 1
        self._tasks.start(self._tell(self._offers), name="Offer to do jobs")

    async def _tell(self, offer: int) -> None:
        while offer == self._offers:
            agent = self._role == AGENT
            question = OfferHands(id=uuid4().hex, able=self._able, agent=agent)
            try:
                await self._link.ask(question, bool, deadline_s=ANSWER_S)
            except TransientError:
                if not self._link.connected:
                    return  # the next greeting tells it
                await asyncio.sleep(AGAIN_S)
            except RejectedError as error:
                log.warning("The hub gives this console no jobs: %s", error)
                return
            else:
                return

    def _news(self, news: SharedNews) -> None:
        if isinstance(news, JobGiven):
            self._given(news.job)

    def _given(self, job: Job) -> None:
        run = self._running.get(job.id)
        if run is not None:
            if job.fence > run.job.fence:
                run.job = job
        elif (job.id, job.fence) not in self._over:
            run = self._running[job.id] = _Run(job)
            self._tasks.start(self._work(run), name=f"Job {job.id}")

    async def _work(self, run: _Run) -> None:
        work = asyncio.get_running_loop().create_task(_awaited(self._execute(run.job)))
        try:
            while not work.done():
                await asyncio.wait([work], timeout=self._renew_s)
                if not work.done() and not await self._renew(run):
                    log.info("Job %s was given to somebody else.", run.job.id)
                    return
            await self._end(run.job, _outcome(work))
        finally:
            del self._running[run.job.id]
            work.cancel()
            await asyncio.wait([work])

    async def _renew(self, run: _Run) -> bool:
        """Prolong the lease; return False when it is somebody else's."""
        job = run.job
        question = RenewJob(id=uuid4().hex, job=job.id, fence=job.fence)
        try:
            await self._link.ask(question, float, deadline_s=ANSWER_S)
        except TransientError:
            return True  # the fence tells later whether the work counts
        except RejectedError:
            return run.job.fence != job.fence  # given again meanwhile
        return True

    async def _end(self, job: Job, outcome: tuple[JobState, str, dict[str, Any]]) -> None:
        state, words, result = outcome
        self._over[job.id, job.fence] = None
        if len(self._over) > REMEMBERED:
            del self._over[next(iter(self._over))]
        await self._link.send(
            EndJob(
                id=f"end-{job.id}-{job.fence}",
                job=job.id,
                fence=job.fence,
                state=state,
                words=words,
                result=result,
            )
        )


def _outcome(work: "asyncio.Task[End]") -> tuple[JobState, str, dict[str, Any]]:
    """Return how the work ended; what is nobody's doing but ours is told as a fault."""
    if work.cancelled():
        return "waiting", "The work was interrupted.", {}
    error = work.exception()
    match error:
        case None:
            state, words, result = work.result()
            return _final(state), words, result
        case TransientError() | SignInNeededError():
            return "waiting", str(error), {}
        case FoyerError():
            return "failed", str(error), {}
        case _:
            unhandled("A job", error)
            return "failed", "The work broke off because of a fault in Foyer; see its log.", {}


def _final(state: str) -> JobState:
    match state:
        case "done" | "failed" | "skipped" | "waiting":
            return state
        case _:
            raise ValueError(f"a job does not end as '{state}'")


async def _awaited(work: Awaitable[End]) -> End:
    return await work
