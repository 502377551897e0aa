"""Keeps one connection to the hub, for as long as it is wanted."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from app.core.backoff import full_jitter
from app.core.clock import Clock
from app.domain.errors import FoyerError, RejectedError, SignInNeededError
from app.domain.health import CONNECTING, FAULT, NEEDS_SIGN_IN, OFFLINE, SystemChanged, SystemHealth
from app.domain.updates import HubTold
from app.services.link.address import may_move, websocket_address
from app.services.link.session import Caller, Ended, visit
from app.services.link.switchboard import Switchboard

FIRST_PAUSE_S = 1.5  # at most, after a connection that had worked
STEADY_S = 5.0  # a connection that breaks sooner counts as a refusal
TICKET_DEADLINE_S = 20.0

GetTicket = Callable[[], Awaitable[str]]
Told = Callable[[SystemChanged | HubTold], None]


class Runner:
    """Connects, waits, connects again; says how it goes in words."""

    def __init__(
        self, board: Switchboard, hub: str, ticket: GetTicket, caller: Caller, told: Told
    ) -> None:
        self._board = board
        self._hub = hub
        self._ticket = ticket
        self._caller = caller
        self._told = told
        self._failures = 0
        self._other: str | None = None  # where the hub sent us
        self._again = asyncio.Event()
        self._ending = False

    def end(self) -> None:
        """Connect no more; to be called before `run` is cancelled.

        Before Python 3.13 a TaskGroup forgets a cancellation that comes at the moment of
        a fault of its own, such as a hub that closes while the console ends.
        """
        self._ending = True

    def reconnect(self) -> None:
        """Try now: the network is back, the machine woke, or the rep asks."""
        self._failures = 0
        self._again.set()

    async def run(self, clock: Clock) -> None:
        """Stay connected until cancelled, or until `end`."""
        while not self._ending:
            self._again.clear()
            started = clock.now()
            self._tell(SystemHealth(CONNECTING, "Connecting to the hub …", started))
            ended = await self._once()
            if self._ending:
                return
            steady = ended.ready and clock.now() - started >= STEADY_S
            self._failures = 0 if steady else self._failures + 1
            await self._wait(ended, clock.now())

    async def _once(self) -> Ended:
        """Connect once and stay; return why it ended."""
        try:
            address = self._other or websocket_address(self._hub)
            async with asyncio.timeout(TICKET_DEADLINE_S):
                ticket = await self._ticket()
        except TimeoutError:
            return Ended("The hub does not answer.")
        except SignInNeededError as error:
            return Ended(str(error), state=NEEDS_SIGN_IN, final=True)
        except RejectedError as error:
            return Ended(str(error), state=FAULT, final=True)
        except FoyerError as error:
            return Ended(str(error))
        ended = await visit(self._board, address, ticket, self._caller)
        self._other = ended.url if ended.url and may_move(address, ended.url) else None
        return ended

    async def _wait(self, ended: Ended, now: float) -> None:
        if ended.versions:
            self._told(HubTold(ended.versions))
        if ended.final:
            self._tell(SystemHealth(ended.state, ended.words, now))
            await self._again.wait()
            return
        pause_s = self._pause(ended)
        state = ended.state if ended.state != CONNECTING else OFFLINE
        self._tell(SystemHealth(state, ended.words, now, now + pause_s))
        try:
            async with asyncio.timeout(pause_s):
                await self._again.wait()
        except TimeoutError:
            return

    def _pause(self, ended: Ended) -> float:
        if ended.delay_s is not None:
            return ended.delay_s
        if self._failures == 0:
            return random.random() * FIRST_PAUSE_S  # noqa: S311 spreads consoles, keeps no secret
        return full_jitter(self._failures)

    def _tell(self, health: SystemHealth) -> None:
        self._told(SystemChanged("hub", health))
