"""The real hub on a quick clock, with visitors who browse, ask and leave.

python -m tests.bench.soak_parts.town FOLDER BEGAN SPEED VISITORS CHATS

It prints, as JSON, the addresses of the hub and of a calendar server, and ends when its
standard input does; a line "cut" there breaks every connection, "hush" keeps the visitors
still until "go on". Heartbeats and patience keep their real length. The crowd comes in
where sockets hand over what browsers send.
"""

import asyncio
import dataclasses
import json
import random
import sys
from pathlib import Path

import msgspec

from app.domain.routing import DEFAULT_RULE
from app.domain.wire import VERSION
from app.domain.wire.records import PageView
from app.domain.wire.visitor import Identify, Page, Say, VisitorHello
from app.hub import auth, inputs
from app.hub.server import Hub
from app.hub.settings import Limits, Routing, Settings
from app.practice.calendar import PracticeCalendar
from tests.bench.live_parts.crowd_hub import COMPANIES, NAMES, PAGES
from tests.bench.soak_parts.quick import QuickClock
from tests.hub.rig import SITE, Vouching

TICK_S = 0.02  # real
PAGES_PER_S = 120  # real: what a busy site does to a Live View
LEAVES_PER_S = 4  # real
ASKS_EVERY_S = 240.0  # simulated seconds between two messages of a visitor who chats
ASKS_TIMES = 10  # then the visitor says thanks, and another one comes
THANKS = "Thanks, that was all."
FREE = 1e9


class Quick(Settings, frozen=True):
    """Settings of a hub whose clock is quick: connections live in real time."""

    speed: float = 1.0

    @property
    def tuning(self):
        usual = Settings.tuning.fget(self)
        return dataclasses.replace(
            usual,
            live_hz=usual.live_hz / self.speed,
            rep_gone_s=usual.rep_gone_s * self.speed,
            visitor_beat_s=FREE,  # nobody answers for the crowd
            console_beat_s=usual.console_beat_s * self.speed,
            patience_s=usual.patience_s * self.speed,
            rep_commands_per_s=FREE,
            rep_commands_burst=FREE,
        )


class Crowd:
    """Visitors who come, go from page to page, ask and leave."""

    def __init__(self, hub, clock, visitors, chats):
        self._feed, self._clock = hub._pump.feed, clock
        self._visitors, self._chats = visitors, chats
        self._dice = random.Random(11)
        self._here = []  # numbers of who browses
        self._asks = {}  # number of who chats -> [said, when to say more]
        self._count = self._numbers = 0
        self.still = False

    async def arrive(self):
        for _ in range(self._visitors):
            self._here.append(self._opened())
            if len(self._here) % 50 == 0:
                await asyncio.sleep(0)
        now = self._clock.now()
        for _ in range(self._chats):
            self._asks[self._opened()] = [0, now + self._dice.random() * ASKS_EVERY_S]

    async def live(self):
        loop = asyncio.get_running_loop()
        began, pages, leaves = loop.time(), 0, 0
        while True:
            await asyncio.sleep(TICK_S)
            if self.still:
                began += TICK_S
                continue
            passed = loop.time() - began
            while pages < passed * PAGES_PER_S:
                pages += 1
                self._say(self._dice.choice(self._here), Page(id=self._id(), view=self._view()))
            while leaves < passed * LEAVES_PER_S:
                leaves += 1
                self._replace()
            self._ask()

    def _replace(self):
        place = self._dice.randrange(len(self._here))
        self._feed(inputs.SocketGone(-self._here[place]))
        self._here[place] = self._opened()

    def _ask(self):
        now = self._clock.now()
        for number, (said, at) in list(self._asks.items()):
            if at > now:
                continue
            self._say(number, Say(id=self._id(), text=self._words(said)))
            if said >= ASKS_TIMES:
                self._feed(inputs.SocketGone(-number))
                del self._asks[number]
                self._asks[self._opened()] = [0, now + self._pause()]
            else:
                self._asks[number] = [said + 1, now + self._pause()]

    def _words(self, said):
        if said >= ASKS_TIMES:
            return THANKS
        return f"Question {said + 1}: does your plan cover {self._dice.choice(COMPANIES)}?"

    def _pause(self):
        return ASKS_EVERY_S * (0.5 + self._dice.random())

    def _opened(self):
        number = self._numbers = self._numbers + 1
        hello = VisitorHello(
            v=VERSION, site="main", client=f"tab{number}", view=self._view(), user_agent="soak"
        )
        self._feed(inputs.VisitorOpened(-number, f"visitor{number:06}", hello))
        if number % 3 == 0:
            name, company = self._dice.choice(NAMES), self._dice.choice(COMPANIES)
            fields = {"name": name, "company": company, "email": f"v{number}@example.org"}
            self._say(number, Identify(id=self._id(), fields=fields))
        return number

    def _say(self, number, message):
        self._feed(inputs.VisitorSent(-number, message))

    def _view(self):
        path, title = self._dice.choice(PAGES)
        return PageView(id=self._id(), url=SITE + path, path=path, title=title)

    def _id(self):
        self._count += 1
        return f"id{self._count}"


async def commands(hub, crowd):
    """Obey lines of standard input, until it ends."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := (await reader.readline()).strip():
        crowd.still = line == b"hush"
        if line == b"cut":
            for connection in list(hub._runner.server.connections):
                if connection.transport is not None:
                    connection.transport.abort()


async def serve(folder, began, speed, visitors, chats):
    auth.TICKET_S *= speed
    msgspec.structs.force_setattr(DEFAULT_RULE, "offer_s", DEFAULT_RULE.offer_s * speed)
    clock = QuickClock(began, speed)
    limits = Limits(*(FREE for _ in Limits.__struct_fields__))
    settings = Quick(
        port=0,
        origins=[SITE],
        database=str(folder / "hub.db"),
        limits=limits,
        routing=Routing(chats_at_once=10 * chats, ignored_offers=10**9),
        speed=speed,
    )
    hub = Hub(settings, clock=clock, verifier=Vouching())
    calendar = PracticeCalendar(folder / "calendar", zone="Europe/Rome")
    told = {"hub": await hub.start(), "url": await calendar.start()}
    crowd = Crowd(hub, clock, visitors, chats)
    await crowd.arrive()
    named = {name: getattr(calendar, name) for name in ("username", "password", "calendar")}
    print(json.dumps({**told, **named}), flush=True)
    living = asyncio.get_running_loop().create_task(crowd.live())
    try:
        await commands(hub, crowd)
    finally:
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)
        await calendar.stop()
        await hub.stop()


if __name__ == "__main__":
    numbers = (float(sys.argv[2]), float(sys.argv[3]), *map(int, sys.argv[4:]))
    asyncio.run(serve(Path(sys.argv[1]), *numbers))
