"""Simulated visitors: each a real connection to the hub, as a browser would make it."""

import asyncio
import contextlib
import logging
import uuid
from random import Random

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Origin, Subprotocol

from app.core.clock import Clock, SystemClock
from app.core.tasks import TaskSet
from app.domain.wire.base import PROTOCOL_JSON, VERSION, Ping, Pong, Ready, Wire
from app.domain.wire.codec import from_hub_json, to_browser
from app.domain.wire.events import Event, Posted
from app.domain.wire.records import PageView
from app.domain.wire.visitor import Identify, Leave, Page, Say, VisitorHello, VisitorTyping
from app.practice.visits import Stop, Visit, plan_visit
from app.practice.website.pages import SITE

PATH = "/ws"
MOST = 2000  # at once; more than one process does well
ARRIVE_S = 0.25  # between two arrivals at the start
PAUSE_S = 5.0  # before somebody else comes in the place of one who left
OPEN_S = 10.0
ANSWER_S = 90.0  # that a visitor waits for a rep
log = logging.getLogger(__name__)


class Visitors:
    """Keeps so many people on the practice website, a part of the practice stack."""

    name = "Visitors"

    def __init__(
        self,
        hub: str,
        website: str,
        count: int,
        *,
        chance: Random | None = None,
        pace: float = 1.0,
    ) -> None:
        """Keep `count` visitors at the hub; a `pace` of 2 halves every stay and wait."""
        self._hub = hub
        self._website = website
        self._count = min(count, MOST)
        self._chance = chance or Random()  # noqa: S311 plausible, not secret
        self._pace = pace
        self._tasks = TaskSet(_report)

    async def start(self) -> str:
        """Let the first ones in and return where they look around."""
        for number in range(self._count):
            self._tasks.start(self._place(number), name=f"visitor {number}")
        return self._website

    async def stop(self) -> None:
        """Let all of them leave; stopping twice is harmless."""
        await self._tasks.close()

    async def _place(self, number: int) -> None:
        """One visitor after another in this place."""
        await asyncio.sleep(number * ARRIVE_S / self._pace)
        while True:
            visitor = Visitor(self._hub, self._website, plan_visit(self._chance), pace=self._pace)
            try:
                await visitor.visit()
            except (OSError, WebSocketException, TimeoutError) as error:
                log.info("a simulated visitor could not stay: %s", error)
            await asyncio.sleep(PAUSE_S / self._pace)


class Visitor:
    """One person with one tab."""

    def __init__(
        self, hub: str, website: str, visit: Visit, *, pace: float = 1.0, clock: Clock | None = None
    ) -> None:
        self._address = hub.replace("http", "ws", 1) + PATH
        self._website = website
        self._visit = visit
        self._pace = pace
        self._clock = clock or SystemClock()
        self._ready = asyncio.Event()
        self._answered = asyncio.Event()
        self._view = ""

    async def visit(self) -> None:
        """Come, look around, perhaps talk, and leave; raise when the hub cannot be reached."""
        async with connect(
            self._address,
            origin=Origin(self._website),
            subprotocols=[Subprotocol(PROTOCOL_JSON)],
            user_agent_header=self._visit.agent,
            open_timeout=OPEN_S,
            close_timeout=1,
            compression=None,
            proxy=None,
        ) as socket:
            tasks = TaskSet(_report)
            tasks.start(self._listen(socket), name="listening visitor")
            try:
                await self._look_around(socket)
            finally:  # also when the practice stack ends
                await tasks.close()
                with contextlib.suppress(WebSocketException):
                    await self._send(socket, Leave(view=self._view))

    async def _look_around(self, socket: ClientConnection) -> None:
        visit = self._visit
        first = self._viewed(visit.stops[0], referrer=visit.referrer)
        await self._send(socket, self._hello(first))
        await asyncio.wait_for(self._ready.wait(), OPEN_S)
        if visit.person:
            await self._send(socket, Identify(id=_new_id(), fields=dict(visit.person)))
        await self._stay(visit.stops[0])
        for stop in visit.stops[1:]:
            await self._send(socket, Page(id=_new_id(), view=self._viewed(stop)))
            await self._stay(stop)
        await self._talk(socket)

    async def _talk(self, socket: ClientConnection) -> None:
        """Say each line when the one before was answered; give up when nobody does."""
        for line in self._visit.lines:
            self._answered.clear()
            await self._send(socket, VisitorTyping(on=True))
            await asyncio.sleep(min(6.0, 0.07 * len(line)) / self._pace)
            await self._send(socket, Say(id=_new_id(), text=line))
            try:
                await asyncio.wait_for(self._answered.wait(), ANSWER_S / self._pace)
            except TimeoutError:
                return

    async def _listen(self, socket: ClientConnection) -> None:
        with contextlib.suppress(WebSocketException):  # the one who sends will notice
            async for frame in socket:
                await self._hear(socket, from_hub_json(frame))

    async def _hear(self, socket: ClientConnection, message: object) -> None:
        match message:
            case Ready():
                self._ready.set()
            case Ping():
                await self._send(socket, Pong(q=message.q))
            case Event(e=Posted(message=posted)) if posted.author == "rep":
                self._answered.set()

    def _hello(self, view: PageView) -> VisitorHello:
        return VisitorHello(
            v=VERSION,
            site=SITE,
            client=_new_id(),
            user_agent=self._visit.agent,
            tz=self._visit.timezone,
            lang=self._visit.language,
            view=view,
        )

    def _viewed(self, stop: Stop, referrer: str | None = None) -> PageView:
        self._view = _new_id()
        return PageView(
            id=self._view,
            url=f"{self._website}{stop.path}",
            path=stop.path,
            title=stop.title,
            referrer=self._website if referrer is None else referrer,
            entered=self._clock.now(),
            utm=self._visit.utm if referrer is not None else {},
            gclid=self._visit.gclid if referrer is not None else "",
        )

    async def _stay(self, stop: Stop) -> None:
        await asyncio.sleep(stop.stay_s / self._pace)

    async def _send(self, socket: ClientConnection, message: Wire) -> None:
        await socket.send(to_browser(message).decode())


def _new_id() -> str:
    return uuid.uuid4().hex


def _report(name: str, error: BaseException) -> None:
    log.error("%s ended with a fault: %s", name, error)
