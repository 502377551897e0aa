"""The link to the hub as the console's services use it."""

import asyncio
import concurrent.futures
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Protocol, TypeVar
from uuid import uuid4

import msgspec

from app import __version__
from app.core.clock import Clock, SystemClock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.desk import RoleKnown
from app.domain.errors import FoyerError, RejectedError, TransientError
from app.domain.health import OK, SystemChanged, SystemHealth
from app.domain.state import Event
from app.domain.updates import HubTold
from app.domain.versions import HubVersions
from app.domain.wire.base import Ready, Wire
from app.domain.wire.console import ConsoleCommand, ConsoleQuestion, Credit, RepTyping
from app.domain.wire.events import ReliableEvent
from app.domain.wire.live import Topic, Typing
from app.domain.wire.shared import SharedNews
from app.services.link.feed import LiveFeed
from app.services.link.items import Arrived, Greeted, Item, Restored, Settled
from app.services.link.lanes import lane_of
from app.services.link.outlet import Outlet
from app.services.link.place import Place
from app.services.link.session import Caller
from app.services.link.thread import LinkThread
from app.services.link.writing import Writing

T = TypeVar("T")
Listener = Callable[[ReliableEvent], None]

ANSWER_DEADLINE_S = 10.0
START_DEADLINE_S = 20.0


class Tickets(Protocol):
    """Where the right to connect comes from."""

    async def ticket(self) -> str:
        """Return a ticket for one connection.

        Raise SignInNeededError when a person has to sign in again, and
        TransientError when the hub cannot be asked now.
        """
        ...


class HubLink:
    """Sends commands that survive everything; applies what the hub tells.

    All methods are for the console's thread, between `start` and `stop`.
    """

    def __init__(
        self,
        place: Place,
        tickets: Tickets,
        apply: Callable[[Event], None],
        *,
        clock: Clock | None = None,
    ) -> None:
        self._place = place
        self._tickets = tickets
        self._apply = apply
        self._clock = clock or SystemClock()
        self._listeners: list[Listener] = []
        self._settled_listeners: list[Callable[[Settled], None]] = []
        self._greeted_listeners: list[Callable[[Ready], None]] = []
        self._news_listeners: list[Callable[[SharedNews], None]] = []
        self._topic: Topic | None = None
        self._waiters: dict[str, asyncio.Future[Settled]] = {}
        self._thread: LinkThread | None = None
        self._restored: asyncio.Future[None] | None = None
        self._writing = Writing(apply)
        self._tasks = TaskSet(unhandled)
        self.live = LiveFeed()
        self.clock_offset = 0.0  # seconds to add to this machine's clock to get the hub's
        self.connected = False

    async def start(self) -> None:
        """Show what is stored, then connect and stay connected."""
        loop = asyncio.get_running_loop()
        restored = self._restored = loop.create_future()
        outlet: Outlet[Item] = Outlet(loop, self._take)
        caller = Caller(uuid4().hex, __version__)
        self._thread = LinkThread(self._place, caller, self.live, outlet.put, self._clock)
        self._thread.start(self._ticket_from(loop))
        async with asyncio.timeout(START_DEADLINE_S):
            await restored
        if self._topic:
            self.subscribe(self._topic)

    async def stop(self) -> None:
        """Close the connection and end the thread; rows not confirmed stay for the next start."""
        if self._thread:
            thread, self._thread = self._thread, None
            await asyncio.to_thread(thread.stop)
            await self._tasks.close()
            self._writing.close()
        self.connected = False

    def listen(self, listener: Listener) -> None:
        """Call `listener` with each reliable event, once, after the store has it.

        An event is told again after a crash in the middle of the call.
        """
        self._listeners.append(listener)

    def on_settled(self, listener: Callable[[Settled], None]) -> None:
        """Call `listener` with the hub's answer to each command."""
        self._settled_listeners.append(listener)

    def on_greeted(self, listener: Callable[[Ready], None]) -> None:
        """Call `listener` whenever a connection stands."""
        self._greeted_listeners.append(listener)

    def on_news(self, listener: Callable[[SharedNews], None]) -> None:
        """Call `listener` with what the hub tells outside the reliable lane."""
        self._news_listeners.append(listener)

    async def send(self, command: ConsoleCommand, *, lane: str = "") -> None:
        """Store a command; when this returns, neither a crash nor a dead line can lose it."""
        await self._on_thread(self._running().write(command, lane or lane_of(command)))

    async def request(
        self, command: ConsoleCommand, *, lane: str = "", deadline_s: float = ANSWER_DEADLINE_S
    ) -> Settled:
        """Send a command and wait for the hub's answer.

        Raise RejectedError with the hub's words, and TransientError when the
        hub has not answered in time; the command still goes out then.
        """
        answer: asyncio.Future[Settled] = asyncio.get_running_loop().create_future()
        self._waiters[command.id] = answer
        try:
            await self.send(command, lane=lane)
            async with asyncio.timeout(deadline_s):
                settled = await answer
        except TimeoutError as error:
            words = "The hub has not confirmed yet; this goes out as soon as it is reachable."
            raise TransientError(words) from error
        finally:
            self._waiters.pop(command.id, None)
        if settled.words:
            raise RejectedError(settled.words, code=settled.code)
        return settled

    async def once(self, command: ConsoleCommand, *, deadline_s: float = ANSWER_DEADLINE_S) -> None:
        """Send a command that is not stored; return when the hub has committed it.

        Raise RejectedError with the hub's words, and TransientError when the hub has
        not answered in time: it may have taken the command, and will not get it again.
        """
        await self._asked(command, deadline_s)

    async def again(self, command: str) -> None:
        """Send a command again that the hub refused."""
        await self._on_thread(self._running().again(command))

    async def give_up(self, command: str) -> None:
        """Forget a command that the hub refused."""
        await self._on_thread(self._running().give_up(command))

    async def ask(
        self, question: ConsoleQuestion, kind: type[T], *, deadline_s: float = ANSWER_DEADLINE_S
    ) -> T:
        """Return the hub's answer; asked again after a reconnect within the deadline.

        Raise TransientError when there is none in time, RejectedError when the
        hub refuses.
        """
        result = await self._asked(question, deadline_s)
        try:
            return msgspec.convert(result, kind)
        except msgspec.ValidationError as error:
            raise RejectedError(f"The hub's answer cannot be read ({error}).") from error

    def subscribe(self, topic: Topic | None) -> None:
        """Choose the live topic, now or for the start; None: the Live View is hidden."""
        self._topic = topic
        if self._thread:
            self._thread.post(lambda board: board.subscribe(topic))

    def credit(self, topic: Topic, frame: int) -> None:
        """Tell the hub that live frames up to this number are on the board."""
        self.tell(Credit(topic=topic, n=frame))

    def typing(self, conversation: str, on: bool) -> None:
        """Tell the visitor that the rep writes, or stopped; lost when offline."""
        self.tell(RepTyping(conversation=conversation, on=on))

    def tell(self, message: Wire) -> None:
        """Send what is not answered, on this connection or never."""
        if self._thread and self.connected:
            self._thread.post(lambda board: board.tell(message))

    def reconnect(self) -> None:
        """Try to connect now: the network is back, the machine woke, or the rep asks."""
        self._running().reconnect()

    async def _asked(self, message: ConsoleQuestion | ConsoleCommand, deadline_s: float) -> object:
        try:
            async with asyncio.timeout(deadline_s):
                return await self._on_thread(self._running().ask(message))
        except TimeoutError as error:
            raise TransientError("The hub does not answer; try again.") from error

    def _running(self) -> LinkThread:
        if self._thread is None:
            raise TransientError("The link to the hub is not started.")
        return self._thread

    async def _on_thread(self, work: Coroutine[Any, Any, T]) -> T:
        return await asyncio.wrap_future(self._running().run(work))

    def _ticket_from(self, loop: asyncio.AbstractEventLoop) -> Callable[[], Awaitable[str]]:
        """Tickets are asked for on the console's loop, where the sign-in lives."""

        async def ticket() -> str:
            answer: concurrent.futures.Future[str] = concurrent.futures.Future()
            loop.call_soon_threadsafe(self._start_ticket, answer)
            return await asyncio.wrap_future(answer)

        return ticket

    def _start_ticket(self, answer: "concurrent.futures.Future[str]") -> None:
        if self._thread:
            self._tasks.start(self._get_ticket(answer), name="hub ticket")

    async def _get_ticket(self, answer: "concurrent.futures.Future[str]") -> None:
        if answer.set_running_or_notify_cancel():
            try:
                answer.set_result(await self._tickets.ticket())
            except FoyerError as error:
                answer.set_exception(error)

    def _take(self, items: list[Item]) -> None:
        for item in items:
            self._take_one(item)
        handled = max((i.number for i in items if isinstance(i, Arrived)), default=0)
        if handled and self._thread:
            self._thread.post(lambda board: board.handled(handled))

    def _take_one(self, item: Item) -> None:
        match item:
            case Restored():
                self._restore(item)
            case Arrived():
                self._arrived(item.event)
            case Settled():
                self._settle(item)
            case Greeted():
                self._greeted(item)
            case Typing(who="visitor"):
                self._writing.show(item.conversation, item.on)
            case news if isinstance(news, SharedNews):
                self._hear(news)
            case SystemChanged() | HubTold():  # either way there is no connection
                self.connected = False
                self._apply(item)

    def _arrived(self, event: ReliableEvent) -> None:
        self._apply(event)
        for listener in tuple(self._listeners):
            listener(event)

    def _hear(self, news: SharedNews) -> None:
        for listener in tuple(self._news_listeners):
            listener(news)

    def _restore(self, item: Restored) -> None:
        for event in item.known:
            self._apply(event)
        for draft in item.drafts:
            self._apply(draft)
        if self._restored is None or self._restored.done():
            return
        if item.fault:
            self._restored.set_exception(item.fault)
        else:
            self._restored.set_result(None)

    def _settle(self, item: Settled) -> None:
        waiter = self._waiters.get(item.command.id)
        if waiter and not waiter.done():
            waiter.set_result(item)
        for listener in tuple(self._settled_listeners):
            listener(item)

    def _greeted(self, item: Greeted) -> None:
        self.connected = True
        self.clock_offset = item.offset
        if item.ready.role:
            self._apply(RoleKnown(item.ready.role))
        ready = item.ready
        self._apply(HubTold(HubVersions(ready.protocol, ready.hub, ready.minimum)))
        self._apply(SystemChanged("hub", SystemHealth(OK, "Connected to the hub.", item.at)))
        for listener in tuple(self._greeted_listeners):
            listener(item.ready)
