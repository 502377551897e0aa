"""Work that must go on: kept until done, given to one console or agent at a time.

Decided: a job is given as a direct message under a lease with a fence that grows; a
message that gets lost ends with its connection or its lease, and the job is given
again. The reliable lane would tell every console of the rep, and again after days.
A connection that breaks has ten seconds to come back before its jobs go to another.
Whoever does jobs has keys for what it writes, so that a job done twice is done once.
"""

import hashlib
import heapq

import msgspec

from app.domain.wire.shared import EndJob, Job, JobGiven, OfferHands, RenewJob
from app.hub.effects import Out
from app.hub.hands import Hand, Hands
from app.hub.plain_json import plain
from app.hub.refusal import RefusedError, bad_request, forbidden
from app.hub.rows import JobRow
from app.hub.watches import Occurrence, Watch, fits
from app.hub.world import Peer, Rep, Task, World

LEASE_S = 60.0
GRACE_S = 10.0  # for a connection that broke
KEPT_S = 90 * 24 * 3600.0  # the same trigger makes no second job within this time
MAX_OPEN = 20_000  # all are in memory
MAX_LOST = 100  # leases in a row that ended without a word; then a job is given up
AGAIN_S, AGAIN_AT_MOST_S = 15.0, 600.0  # before it is given again to who gave it back
MAX_WORDS = 2000
MAX_RESULT = 16 * 1024  # bytes as JSON
LOST = (
    "It was given away {times} times in a row, and nobody said how it ended. What somebody had "
    "put into an outbox by then still goes out from there."
)
ENDS = ("done", "failed", "skipped", "waiting")


class Jobs:
    """Makes jobs of what happened, gives them away, and takes them back."""

    def __init__(self, world: World, out: Out) -> None:
        self._world = world
        self._out = out
        self._hands = Hands()
        self._later: list[tuple[float, str]] = []  # heap of jobs that are not due
        self._ready: dict[str, Task] = {}  # due, and nobody has them
        self._given: dict[str, Task] = {}
        for task in world.tasks.values():
            self._restore(task)

    def make(self, watch: Watch, occurrence: Occurrence) -> None:
        """Make a job for a workflow unless this occurrence has one, or does not concern it."""
        data = fits(watch, occurrence)
        name = f"{watch.workflow}\n{watch.trigger}\n{occurrence.subject}"
        key = hashlib.sha256(name.encode("utf-8")).hexdigest()[:32]
        if data is None or key in self._world.tasks or key in self._world.ended:
            return
        now = self._world.now
        job = Job(
            id=key,
            workflow=watch.workflow,
            version=watch.version,
            trigger=watch.trigger,
            visitor=occurrence.visitor,
            created=now,
            due=now + watch.delay_s,
            conversation=occurrence.conversation,
            session=occurrence.session,
            data=dict(data),
        )
        task = self._world.tasks[key] = Task(job, watch.after_chat, occurrence.rep)
        if len(self._world.tasks) > MAX_OPEN:
            self._end(task, "skipped", "Too many jobs wait already: nobody is there to do them.")
            return
        self._wait(task)

    def offer(self, peer: Peer, rep: Rep, question: OfferHands) -> bool:
        """Note whether a console does jobs; what it has already is given to it again."""
        if question.agent and not rep.is_agent:
            raise forbidden("Only an account in [identity] agents may work as an agent.")
        if peer.conn not in self._world.peers:
            raise bad_request("Only a connection can do jobs.")
        self._release(peer.conn)
        self._forget_replaced()
        if question.able:
            hand = Hand(peer.conn, rep.row.id, peer.client, rep.is_agent)
            self._hands.add(hand)
            for task in list(self._given.values()):
                if task.client == peer.client and task.job.rep == rep.row.id:
                    self._prolong(task)
                    self._bind(task, hand)
                    self._tell(task, peer.conn)
            self.deal()
        return True

    def renew(self, peer: Peer, rep: Rep, question: RenewJob) -> float:
        """Prolong a lease; raise RefusedError when it is not this rep's any more."""
        task = self._held(rep, question.job, question.fence)
        self._prolong(task)
        hand = self._hands.of(peer.conn)
        if hand is not None and task.conn != peer.conn:
            self._bind(task, hand)
        return task.job.until

    def end(self, rep: Rep, command: EndJob) -> None:
        """Note what became of a job; raise RefusedError when the lease is somebody else's."""
        if command.state not in ENDS:
            raise bad_request("A job ends as done, failed or skipped, or waits.")
        task = self._held(rep, command.job, command.fence)
        result, size = plain(command.result, "What came of the job")
        result, words = result if size <= MAX_RESULT else {}, command.words[:MAX_WORDS]
        if command.state == "waiting":
            self._give_back(task, words)
        else:
            self._end(task, command.state, words, result)
        self.deal()

    def gone(self, conn: int) -> None:
        """Note that a connection is over: its jobs wait a moment for it to come back."""
        hand = self._hands.of(conn)
        self._release(conn)
        for key in hand.jobs if hand else ():
            task = self._given[key]
            until = min(task.job.until, self._world.now + GRACE_S)
            task.job = msgspec.structs.replace(task.job, until=until)

    def sweep(self) -> None:
        """Take back what nobody prolonged, and give away what is due."""
        now = self._world.now
        for task in [each for each in self._given.values() if each.job.until <= now]:
            self._take_back(task)
        self.deal()
        ended = self._world.ended
        while ended and ended[oldest := next(iter(ended))] < now - KEPT_S:
            del ended[oldest]

    def deal(self) -> None:
        """Give due jobs to whoever has room, oldest first."""
        self._forget_replaced()
        while self._later and self._later[0][0] <= self._world.now:
            _, key = heapq.heappop(self._later)
            if (task := self._world.tasks.get(key)) is not None:
                self._ready[key] = task
        for task in list(self._ready.values()):
            if self._in_chat(task):
                continue
            hand = self._hands.choose(task.prefers, task.passed)
            if hand is not None:
                self._give(task, hand)
            elif task.passed:
                self._put_off(task)
            else:
                return

    def _forget_replaced(self) -> None:
        """Give nothing to a connection whose console came back with another one."""
        for conn in self._hands.conns:
            if conn not in self._world.peers:
                self.gone(conn)

    def _prolong(self, task: Task) -> None:
        task.job = msgspec.structs.replace(task.job, until=self._world.now + LEASE_S)

    def _give(self, task: Task, hand: Hand) -> None:
        self._ready.pop(task.job.id, None)
        task.job = msgspec.structs.replace(
            task.job,
            state="given",
            fence=task.job.fence + 1,
            until=self._world.now + LEASE_S,
            rep=hand.rep,
        )
        task.client = hand.client
        self._given[task.job.id] = task
        self._bind(task, hand)
        self._out.row(row_of(task))
        self._tell(task, hand.conn)

    def _tell(self, task: Task, conn: int) -> None:
        peer = self._world.peers.get(conn)
        if peer is not None:
            self._out.tell(peer, JobGiven(job=task.job))

    def _bind(self, task: Task, hand: Hand) -> None:
        if (before := self._hands.of(task.conn)) is not None:
            before.jobs.discard(task.job.id)
        task.conn, task.client = hand.conn, hand.client
        hand.jobs.add(task.job.id)

    def _release(self, conn: int) -> None:
        """Let a connection do no more jobs; what it has stays under its lease."""
        hand = self._hands.of(conn)
        if hand is not None:
            self._hands.drop(conn)
            for key in hand.jobs:
                self._given[key].conn = None

    def _held(self, rep: Rep, key: str, fence: int) -> Task:
        task = self._given.get(key)
        if task is None or task.job.fence != fence or task.job.rep != rep.row.id:
            raise RefusedError(
                "conflict", "This job is no longer yours: it was given away, or over."
            )
        return task

    def _take_back(self, task: Task) -> None:
        task.lost += 1
        task.passed.add(task.client)  # it may hang: others come first
        if task.lost >= MAX_LOST:
            self._end(task, "failed", LOST.format(times=task.lost))
            return
        self._leave(task)
        task.job = msgspec.structs.replace(task.job, state="waiting", until=0.0, rep="")
        self._wait(task)

    def _give_back(self, task: Task, words: str) -> None:
        """Let others do what somebody cannot do now, as often as it takes.

        This never ends a job as failed: it is known where it stands.
        """
        task.passed.add(task.client)
        task.returns, task.lost = task.returns + 1, 0
        self._leave(task)
        task.job = msgspec.structs.replace(
            task.job, state="waiting", until=0.0, rep="", words=words
        )
        self._wait(task)

    def _put_off(self, task: Task) -> None:
        """Wait a while when all who could do a job gave it back, and ask them again then."""
        task.passed.clear()
        pause_s = min(AGAIN_S * 2 ** min(task.returns + task.lost - 1, 10), AGAIN_AT_MOST_S)
        task.job = msgspec.structs.replace(task.job, due=self._world.now + pause_s)
        self._ready.pop(task.job.id, None)
        self._wait(task)

    def _leave(self, task: Task) -> None:
        """Take a job from whoever has it."""
        self._given.pop(task.job.id, None)
        if (hand := self._hands.of(task.conn)) is not None:
            hand.jobs.discard(task.job.id)
        task.conn, task.client = None, ""

    def _wait(self, task: Task) -> None:
        self._out.row(row_of(task))
        self._queue(task)

    def _queue(self, task: Task) -> None:
        if task.job.due > self._world.now:
            heapq.heappush(self._later, (task.job.due, task.job.id))
        else:
            self._ready[task.job.id] = task

    def _restore(self, task: Task) -> None:
        """Take up a job of the hub before: whoever has it has a lease's time to say so."""
        if task.job.state == "given":
            task.job = msgspec.structs.replace(task.job, until=self._world.now + LEASE_S)
            self._given[task.job.id] = task
        else:
            self._queue(task)

    def _end(
        self, task: Task, state: str, words: str, result: dict[str, object] | None = None
    ) -> None:
        self._leave(task)
        self._ready.pop(task.job.id, None)
        del self._world.tasks[task.job.id]
        self._world.ended[task.job.id] = self._world.now
        task.job = msgspec.structs.replace(
            task.job, state=state, words=words, result=result or {}, until=0.0
        )
        self._out.row(row_of(task, ended=self._world.now))

    def _in_chat(self, task: Task) -> bool:
        """Whether the job waits for the end of a conversation.

        One that no rep has taken counts while its visitor is there: it may stay open
        for days.
        """
        visitor = self._world.visitors.get(task.job.visitor) if task.after_chat else None
        conversation = visitor.current if visitor else None
        if visitor is None or conversation is None:
            return False
        return conversation.status == "open" or visitor.here


def row_of(task: Task, ended: float | None = None) -> JobRow:
    """Return the database row of a job."""
    job = task.job
    return JobRow(
        id=job.id,
        workflow=job.workflow,
        version=job.version,
        cause=job.trigger,
        visitor=job.visitor,
        created=job.created,
        due=job.due,
        conversation=job.conversation,
        session=job.session,
        state=job.state,
        fence=job.fence,
        lease=job.until,
        rep=job.rep,
        words=job.words,
        data=_json(job.data),
        result=_json(job.result),
        after_chat=task.after_chat,
        prefers=task.prefers,
        ended=ended,
    )


def _json(value: dict[str, object]) -> str:
    return msgspec.json.encode(value).decode("utf-8")
