"""The real hub with a crowd in it: python -m tests.bench.live_parts.crowd_hub FOLDER.

The crowd comes in where sockets hand over what browsers send; engine, database,
state lane and console sockets are as always.
"""

import asyncio
import random
import sys
import time
from pathlib import Path

from app.domain.wire import VERSION
from app.domain.wire.base import Pong
from app.domain.wire.records import PageView
from app.domain.wire.visitor import Identify, Page, Say, VisitorHello
from app.hub import inputs
from app.hub.server import Hub
from tests.hub.rig import SITE, Vouching, settings
from tests.journeys.hub_process import NO_LIMITS

VISITORS, RATE, HOT, WAITING = 10_000, 2000, 30, 12
TICK_S = 0.01
PAGES = [
    (f"/{part}/{page}", f"{part.title()}: {page.replace('-', ' ')}")
    for part in ("pricing", "product", "blog", "docs", "demo", "customers")
    for page in ("overview", "enterprise", "security", "integrations", "getting-started")
]
NAMES = ("Sarah Chen", "Marcus Webb", "Priya Natarajan", "Tomás Rivera", "Aiko Tanaka")
COMPANIES = ("Acme Robotics", "Northwind", "Globex", "Initech", "Vandelay AS", "Hooli")


class Crowd:
    """Visitors who come, tell who they are, and go from page to page."""

    def __init__(self, hub):
        self._feed = hub._pump.feed
        self._dice = random.Random(7)
        self._count = 0

    async def arrive(self):
        for number in range(VISITORS):
            hello = VisitorHello(
                v=VERSION, site="main", client=f"tab{number}", view=self._view(), user_agent="bench"
            )
            self._feed(inputs.VisitorOpened(-number - 1, f"visitor{number:05}", hello))
            if number % 3 == 0:
                fields = {"name": self._dice.choice(NAMES), "company": self._dice.choice(COMPANIES)}
                self._say(number, Identify(id=self._id(), fields=fields))
            if number >= VISITORS - WAITING:
                self._say(number, Say(id=self._id(), text="Do you offer volume pricing?"))
            if number % 50 == 0:
                await asyncio.sleep(0)

    async def browse(self):
        """Open pages at a steady rate, half of them by the hottest visitors."""
        started, done = time.perf_counter(), 0
        while True:
            await asyncio.sleep(TICK_S)
            due = int((time.perf_counter() - started) * RATE)
            for number in range(done, due):
                self._say(self._somebody(), Page(id=self._id(), view=self._view()))
                if number % 2:  # browsers answer the hub's heartbeat, each in its turn
                    self._say(number // 2 % VISITORS, Pong(q=0))
            done = due

    def _somebody(self):
        if self._dice.random() < 0.5:
            return VISITORS - 1 - self._dice.randrange(HOT)
        return self._dice.randrange(VISITORS)

    def _say(self, number, message):
        self._feed(inputs.VisitorSent(-number - 1, message))

    def _view(self):
        path, title = self._dice.choice(PAGES)
        return PageView(id=self._id(), url=SITE + path, path=path, title=title)

    def _id(self):
        self._count += 1
        return f"id{self._count}"


async def serve(folder):
    hub = Hub(settings(folder, limits=NO_LIMITS, live_hz=5.0), verifier=Vouching())
    address = await hub.start()
    crowd = Crowd(hub)
    await crowd.arrive()
    print(address, flush=True)
    try:
        await crowd.browse()
    finally:
        await hub.stop()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
