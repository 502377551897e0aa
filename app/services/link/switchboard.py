"""What outlives a connection to the hub; frames in, frames out, no sockets.

Runs on the link's thread. Whatever is told to the console is committed first.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from app.core.clock import Clock
from app.domain.errors import RejectedError, TransientError
from app.domain.lane import Lane, Verdict
from app.domain.wire import VERSION, codec
from app.domain.wire.base import Ack, Err, Go, Ping, Pong, Ready, Resync, Wire
from app.domain.wire.console import (
    ConsoleCommand,
    ConsoleHello,
    ConsoleQuestion,
    RepSay,
    Start,
    Subscribe,
    Unsubscribe,
)
from app.domain.wire.events import Answer, Event, Snapshot
from app.domain.wire.live import LiveDelta, LivePart, Topic, Typing
from app.domain.wire.shared import SharedNews
from app.services.link.courier import Courier, Parcel
from app.services.link.feed import LiveFeed
from app.services.link.items import Arrived, Greeted, Item, Settled
from app.services.link.journal import Journal

Asked = ConsoleQuestion | ConsoleCommand

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Newer:
    """A reliable event of a kind that only a newer version knows."""

    number: int


class Switchboard:
    """Commands, questions, the place in the reliable lane, and the live topic."""

    def __init__(
        self, journal: Journal, feed: LiveFeed, emit: Callable[..., None], clock: Clock
    ) -> None:
        self._journal = journal
        self._feed = feed
        self._emit = emit
        self._clock = clock
        self._courier = Courier()
        self._questions: dict[str, tuple[Asked, asyncio.Future[object]]] = {}
        self._unsent: list[Asked] = []
        self._loose: list[Wire] = []
        self._hello_at = 0.0
        self._going: asyncio.Future[Go] | None = None
        self._topic: Topic | None = None
        self._lane = self._stored_lane()
        self._asked_again = -1  # last number for which a resend was asked
        self.more = asyncio.Event()  # something new may be sent
        for written in journal.unsettled():
            if written.refused is None:
                self._courier.add(Parcel(written.id, written.lane, written.frame))

    # from the console

    def write(self, command: ConsoleCommand, lane: str) -> None:
        """Store a command; from now on it survives everything and is sent when possible."""
        written = self._journal.write(command, lane, self._clock.now())
        self._courier.add(Parcel(written.id, written.lane, written.frame))
        self.more.set()

    def again(self, command: str) -> None:
        """Send a refused command again, as the last of its lane."""
        written = self._journal.again(command)
        if written:
            self._courier.add(Parcel(written.id, written.lane, written.frame))
            self.more.set()

    def give_up(self, command: str) -> None:
        """Forget a refused command."""
        self._courier.settled(command)
        self._journal.settle(command)

    async def ask(self, question: Asked) -> object:
        """Return the hub's answer; asked again after a reconnect. The caller sets the deadline.

        A command that is asked like this is not stored: nobody sends it after the deadline.
        """
        answer: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        self._questions[question.id] = (question, answer)
        self._unsent.append(question)
        self.more.set()
        try:
            return await answer
        finally:
            del self._questions[question.id]

    def subscribe(self, topic: Topic | None) -> None:
        """Remember the live topic for this and later connections; None: no live rows."""
        self._topic = topic
        if topic:
            self._feed.restart(topic)
        self.tell(Subscribe(topic=topic) if topic else Unsubscribe())

    def tell(self, message: Wire) -> None:
        """Send something of the state lane, on this connection or never."""
        self._loose.append(message)
        self.more.set()

    def handled(self, number: int) -> None:
        """The console has acted on events up to `number`."""
        self._journal.handled(number)

    # for a connection

    def hello(self, ticket: str, client: str, version: str) -> ConsoleHello:
        """Return the first message of a connection."""
        self._hello_at = self._clock.now()
        return ConsoleHello(
            v=VERSION,
            ticket=ticket,
            client=client,
            epoch=self._lane.epoch,
            seq=self._lane.seq,
            version=version,
        )

    def connected(self, ready: Ready) -> list[Wire]:
        """Return what is sent first on a new connection, commands apart."""
        self._lane.greet(ready.epoch, resumed=ready.resumed)
        self._asked_again = -1
        self._courier.disconnected()
        self._loose = []
        now = self._clock.now()
        self._emit(Greeted(ready, now, offset=ready.now - (self._hello_at + now) / 2))
        self.more.set()
        self._unsent = [question for question, _ in self._questions.values()]
        if not self._topic:
            return []
        self._feed.restart(self._topic)
        return [Subscribe(topic=self._topic)]

    async def told_to_go(self) -> Go:
        """Wait until the hub says that it is about to stop."""
        self._going = asyncio.get_running_loop().create_future()
        return await self._going

    def outgoing(self) -> list[bytes]:
        """Return the frames to send now: questions, and commands that are due."""
        questions, self._unsent = self._unsent, []
        loose, self._loose = self._loose, []
        asked = [question for question in questions if question.id in self._questions]
        frames = [codec.to_hub(message) for message in (*loose, *asked)]
        return frames + [parcel.frame for parcel in self._courier.due(self._clock.now())]

    def next_due(self) -> float | None:
        """Return in how many seconds a held command is due, if there is one."""
        return self._courier.next_due(self._clock.now())

    @property
    def overdue(self) -> bool:
        """Whether the hub leaves a command without an answer for too long."""
        return self._courier.overdue(self._clock.now())

    def incoming(self, frames: list[bytes]) -> list[Wire]:
        """Take a burst of frames in one transaction; return what to answer.

        Live rows need no transaction, and come far more often than all else.
        """
        messages = [message for frame in frames if (message := self._read(frame)) is not None]
        if not messages:
            return []
        answers: list[Wire] = []
        items: list[Item] = []
        try:
            with self._journal.transaction():
                for message in messages:
                    self._take(message, items, answers)
        except sqlite3.Error:
            self._lane = self._stored_lane()
            raise
        self._emit(*items)
        return answers

    def _stored_lane(self) -> Lane:
        epoch, seq, _ = self._journal.place()
        return Lane(epoch, seq)

    def _read(self, frame: bytes) -> codec.HubMessage | _Newer | None:
        """Return what is left to do with a frame; live rows are merged at once."""
        try:
            message = codec.from_hub(frame)
        except codec.BadFrameError as error:
            number = codec.number_of(frame)
            log.warning("A frame of the hub cannot be read: %s", error)
            return None if number is None else _Newer(number)
        if isinstance(message, LivePart | LiveDelta):
            self._feed.put(message)
            return None
        return message

    def _take(
        self, message: codec.HubMessage | _Newer, items: list[Item], answers: list[Wire]
    ) -> None:
        match message:
            case Event():
                self._reliable(message, items, answers)
            case Ack() | Err():
                self._answered(message, items)
            case news if isinstance(news, Typing | SharedNews):
                items.append(message)
            case _Newer(number):
                self._pass_over(number)
            case _:
                self._aside(message, answers)

    def _aside(self, message: codec.HubMessage, answers: list[Wire]) -> None:
        match message:
            case Ping():
                answers.append(Pong(q=self._lane.seq))
                self._catch_up(message.q, answers)
            case Answer():
                self._resolve(message.id, message.result)
            case Go() if self._going and not self._going.done():
                self._going.set_result(message)
            case _:
                log.info("The hub sent '%s' where none was expected.", type(message).__name__)

    def _reliable(self, event: Event, items: list[Item], answers: list[Wire]) -> None:
        snapshot = isinstance(event.e, Snapshot)
        verdict = self._lane.judge(event.q, snapshot=snapshot)
        if verdict is Verdict.GAP:
            self._catch_up(event.q, answers)
        if verdict is not Verdict.APPLY:
            return
        if snapshot:
            self._journal.restart(self._lane.epoch, event)
        else:
            self._journal.append(self._lane.epoch, [event])
        items.append(Arrived(event.q, event.e, self._clock.now()))

    def _catch_up(self, newest: int, answers: list[Wire]) -> None:
        """Ask for what is missing, once for each place where we are stuck."""
        if self._lane.behind(newest) and self._asked_again != self._lane.seq:
            self._asked_again = self._lane.seq
            answers.append(Resync(since=self._lane.seq))

    def _answered(self, answer: Ack | Err, items: list[Item]) -> None:
        if answer.id in self._questions:
            if isinstance(answer, Err):
                self._refuse_question(answer)
            else:
                self._resolve(answer.id, None)
            return
        written = self._journal.find(answer.id or "")
        if written is None:
            if isinstance(answer, Err):
                log.warning("The hub refused something: %s (%s)", answer.message, answer.code)
        elif isinstance(answer, Ack):
            self._done(written.id)
            items.append(Settled(written.command, seq=answer.seq))
        elif answer.retryable:
            self._courier.postpone(written.id, self._clock.now())
            self.more.set()
        else:
            self._refused(written.command, answer)
            items.append(Settled(written.command, answer.code, answer.message))

    def _done(self, command: str) -> None:
        self._courier.settled(command)
        self._journal.settle(command)
        self.more.set()

    def _refused(self, command: ConsoleCommand, answer: Err) -> None:
        """What the rep wrote is kept with the reason; any other command is over."""
        if isinstance(command, RepSay | Start):
            self._courier.settled(command.id)
            self._journal.refuse(command.id, answer.message)
            self.more.set()
        else:
            self._done(command.id)

    def _resolve(self, question: str, result: object) -> None:
        asked = self._questions.get(question)
        if asked and not asked[1].done():
            asked[1].set_result(result)

    def _refuse_question(self, answer: Err) -> None:
        future = self._questions[answer.id or ""][1]
        refused = RejectedError(answer.message, code=answer.code)
        if not future.done():
            future.set_exception(TransientError(answer.message) if answer.retryable else refused)

    def _pass_over(self, number: int) -> None:
        if self._lane.judge(number, snapshot=False) is Verdict.APPLY:
            self._journal.skip(self._lane.epoch, number)
