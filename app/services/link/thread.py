"""The link's own thread and loop."""

import asyncio
import concurrent.futures
import logging
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.errors import FoyerError
from app.domain.health import FAULT, SystemChanged, SystemHealth
from app.domain.wire.console import ConsoleCommand
from app.services.console_database import console_database
from app.services.link.feed import LiveFeed
from app.services.link.items import Restored
from app.services.link.journal import Journal
from app.services.link.place import Place
from app.services.link.replay import restored
from app.services.link.runner import Runner
from app.services.link.session import Caller
from app.services.link.switchboard import Asked, Switchboard

T = TypeVar("T")
STOP_DEADLINE_S = 3.0

log = logging.getLogger(__name__)


class LinkThread:
    """Runs the switchboard and its connection; `run`, `post` and `stop` are thread-safe."""

    def __init__(
        self,
        place: Place,
        caller: Caller,
        feed: LiveFeed,
        emit: Callable[..., None],
        clock: Clock,
    ) -> None:
        self._place = place
        self._caller = caller
        self._feed = feed
        self._emit = emit
        self._clock = clock
        self._loop = asyncio.new_event_loop()
        self._ending = asyncio.Event()
        self._thread = threading.Thread(target=self._main, name="hub link", daemon=True)

    def start(self, ticket: Callable[[], Awaitable[str]]) -> None:
        """Start the thread; the first item it emits is `Restored`."""
        self._ticket = ticket
        self._thread.start()

    def stop(self) -> None:
        """Close the connection and wait for the thread's end. Blocks: call it in an executor."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(STOP_DEADLINE_S)

    def run(self, work: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
        """Run a coroutine on the link's loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def post(self, work: Callable[[Switchboard], None]) -> None:
        """Do something with the switchboard, soon."""
        self._loop.call_soon_threadsafe(lambda: work(self._board))

    def reconnect(self) -> None:
        """Try to connect now."""
        self.run(self._reconnect())

    async def _reconnect(self) -> None:
        self._runner.reconnect()

    async def write(self, command: ConsoleCommand, lane: str) -> None:
        """Store a command; for `run`."""
        self._board.write(command, lane)

    async def again(self, command: str) -> None:
        """Send a refused command again; for `run`."""
        self._board.again(command)

    async def give_up(self, command: str) -> None:
        """Forget a refused command; for `run`."""
        self._board.give_up(command)

    async def ask(self, question: Asked) -> object:
        """Return the hub's answer; for `run`."""
        return await self._board.ask(question)

    def _main(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._live())

    async def _live(self) -> None:
        try:
            database = console_database(self._place.folder)
            journal = Journal(database, self._place.owner)
            self._emit(*restored(journal))  # kept in no name: it would stay for all of the day
        except (sqlite3.Error, OSError) as error:
            words = f"The console's database cannot be opened ({error})."
            self._emit(Restored(fault=FoyerError(words)))
            return
        self._board = Switchboard(journal, self._feed, self._emit, self._clock)
        self._runner = Runner(self._board, self._place.hub, self._ticket, self._caller, self._emit)
        tasks = TaskSet(self._failed)
        tasks.start(self._runner.run(self._clock), name="hub link")
        await self._ending.wait()
        self._runner.end()
        await tasks.close()
        journal.close()

    def _failed(self, name: str, error: BaseException) -> None:
        unhandled(name, error)
        words = "The link to the hub stopped because of a fault in Foyer. Restart the console."
        self._emit(SystemChanged("hub", SystemHealth(FAULT, words, self._clock.now())))
