"""Feeds the engine and does what it says: rows to the store, frames to clients.

What clients are told goes out in the order in which the engine said it, each once
the rows that came with it, and all before, are committed.
"""

from collections import deque
from collections.abc import Callable, Iterable

import msgspec

from app.core.clock import Clock
from app.core.tasks import TaskSet
from app.domain.wire import console as asked
from app.domain.wire.base import CloseCode, Err, Wire
from app.domain.wire.codec import to_console
from app.domain.wire.coverage import AskCoverage
from app.domain.wire.events import Answer
from app.domain.wire.meetings import AskMeetings, AskTurns
from app.domain.wire.records import Profile
from app.domain.wire.shared import AskJobs
from app.hub.connection import Connection
from app.hub.coverage import Coverages
from app.hub.effects import Effects, FindEarlier, Question
from app.hub.engine import Engine
from app.hub.inputs import EarlierFound, Input, SocketGone
from app.hub.store import Store

MOST_JOBS = 500  # or turns, in one answer
MOST_PAST = 500  # meetings in one answer
FAR = 1 << 33  # Unix seconds; a larger number may be more than a database holds


class Pump:
    """Joins engine, store and connections on one loop."""

    def __init__(
        self,
        engine: Engine,
        store: Store,
        clock: Clock,
        tasks: TaskSet,
        coverages: Coverages | None = None,
    ) -> None:
        self.engine = engine
        self.coverages = coverages or Coverages((), clock.now())
        self._store = store
        self._clock = clock
        self._tasks = tasks
        self._connections: dict[int, Connection] = {}
        self._last = 0  # number of the newest connection
        self._ticket = 0  # of the newest rows
        self._safe = 0
        self._held: deque[tuple[int, Effects]] = deque()
        store.listen(self._committed)

    def add(self, connection: Connection) -> int:
        """Take a connection in and return its number."""
        self._last += 1
        self._connections[self._last] = connection
        return self._last

    def drop(self, conn: int) -> None:
        """Note that a connection is gone."""
        self.feed(SocketGone(conn))
        self._connections.pop(conn, None)

    def feed(self, happened: Input) -> None:
        """Let the engine take an input, now, and do what follows."""
        effects = self.engine.handle(happened, self._clock.now())
        self._send(effects.at_once)
        if effects.rows:
            self._ticket = self._store.write(effects.rows)
        if effects.committed or effects.closes or effects.reads:
            if self._safe >= self._ticket and not self._held:
                self._release([effects])
            else:
                self._held.append((self._ticket, effects))

    def tell_everyone(self, message: Callable[[bool], bytes], code: CloseCode) -> None:
        """Send all clients a last frame (by whether they are consoles) and close them."""
        for conn, connection in list(self._connections.items()):
            connection.send([message(self.engine.is_console(conn))])
            connection.close(code)

    def _committed(self, safe: int) -> None:
        self._safe = safe
        released = []
        while self._held and self._held[0][0] <= safe:
            released.append(self._held.popleft()[1])
        self._release(released)

    def _release(self, released: list[Effects]) -> None:
        self._send(frame for effects in released for frame in effects.committed)
        for effects in released:
            for conn, code in effects.closes:
                if connection := self._connections.get(conn):
                    connection.close(code)
            for read in effects.reads:
                self._tasks.start(self._read(read), name="hub read")

    def _send(self, frames: Iterable[tuple[int, bytes]]) -> None:
        """Send each client its frames in order, in one write."""
        by_client: dict[int, list[bytes]] = {}
        for conn, frame in frames:
            by_client.setdefault(conn, []).append(frame)
        for conn, own in by_client.items():
            connection = self._connections.get(conn)
            if connection is not None:
                connection.send(own)

    async def _read(self, read: Question | FindEarlier) -> None:
        if isinstance(read, FindEarlier):
            found = await self._store.earlier(read.identity)
            self.feed(EarlierFound(read.visitor, found))
            return
        self._send([(read.conn, to_console(await self._answer(read)))])

    async def _profile(self, visitor: str) -> Profile | None:
        profile = await self._store.profile(visitor, self.engine.card(visitor))
        lists = self.engine.lists_for(profile.facts) if profile else []
        return msgspec.structs.replace(profile, lists=lists) if profile and lists else profile

    async def _listed(self, question: AskJobs | AskTurns | AskMeetings, rep: str) -> object:
        match question:
            case AskJobs(workflow=workflow, limit=limit):
                return await self._store.jobs(workflow, max(1, min(limit, MOST_JOBS)))
            case AskTurns(team=team, limit=limit):
                return await self._store.turns(team, max(1, min(limit, MOST_JOBS)))
            case AskMeetings(scope=scope, visitor=visitor, before=before):
                whose = "" if scope == "all" else rep
                until = min(before, FAR)
                return await self._store.past_meetings(whose, visitor, until, MOST_PAST)

    async def _answer(self, read: Question) -> Wire:
        question = read.question
        result: object = None
        match question:
            case asked.AskProfile(visitor=visitor):
                result = await self._profile(visitor)
            case asked.AskConversations(scope=scope):
                result = await self._store.conversations(scope, read.rep)
            case asked.AskMessages(conversation=conversation):
                result = await self._store.conversation(conversation)
            case AskJobs() | AskTurns() | AskMeetings():
                result = await self._listed(question, read.rep)
            case AskCoverage():
                result = self.coverages.told(self._clock.now())
            case asked.AskRules():
                result = self.engine.rules
        if result is None:
            return Err(code="not_found", message="There is no such thing.", id=question.id)
        return Answer(id=question.id, result=result)
