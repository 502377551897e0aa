"""A team of three at a real hub: one answers, one is silent, one's link is broken."""

import asyncio
import subprocess
import sys
import time
from contextlib import asynccontextmanager, contextmanager
from types import SimpleNamespace

import aiohttp

from app.domain.shared import DocumentsLoaded
from app.domain.wire import meetings as wire
from app.domain.wire.shared import Document, PutDocument
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.store import Store
from tests.hub.rig import Rig
from tests.journeys.tickets import VouchedTickets

DAY_S = 86_400
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
HOURS = wire.WorkingHours(
    zone="UTC", weekly=[wire.WeekHours(days=EVERY_DAY, start="08:00", end="20:00")]
)
TEAM = {"title": "Sales", "members": [{"rep": rep} for rep in ("eve", "bo", "ada")]}
DEMO = {"title": "Demo", "host": "team", "team": "sales", "notice_min": 0}


@contextmanager
def hub_process(folder):
    """Run a hub for the length of the block; yields its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.hub_process", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)


class Team:
    """The others' consoles."""

    def __init__(self, rig):
        self._rig = rig

    async def start(self):
        self.eve, self.bo, self.ada = [await self._rig.console(r) for r in ("eve", "bo", "ada")]
        for kind, name, body in (("team", "sales", TEAM), ("meeting_type", "demo", DEMO)):
            await self.eve.ask(
                PutDocument(id=self.eve.id(), kind=kind, name=name, body=body, base=0)
            )
        await tell(self.eve, "eve", "ok")
        await tell(self.ada, "ada", "ok")
        await tell(self.bo, "bo", "needs_sign_in", "The password was changed.")

    async def work(self):
        """Let one console answer what the hub wants to know, and the others keep silent."""
        await asyncio.gather(self._answer(), silence(self.bo), silence(self.ada))

    async def _answer(self):
        while not isinstance(heard := await self.eve.next(), int):
            if isinstance(heard, wire.TimesWanted):
                await tell(self.eve, "eve", "ok")


async def tell(console, rep, state, words=""):
    """Tell how a calendar is."""
    now = time.time()
    calendar = wire.RepCalendar(
        rep=rep,
        hours=HOURS,
        link=wire.LinkReport(state=state, words=words),
        low=int(now) - DAY_S,
        high=int(now) + 40 * DAY_S,
        read_at=now - 3600,
    )
    await console.send(wire.PutCalendar(id=console.id(), calendar=calendar))


async def silence(console):
    """Read and keep silent."""
    while not isinstance(await console.next(), int):
        pass


@asynccontextmanager
async def team_at(hub):
    """Run the others' consoles for the length of the block."""
    async with aiohttp.ClientSession() as http:
        team = Team(Rig(SimpleNamespace(address=hub), http))
        await team.start()
        working = asyncio.ensure_future(team.work())
        try:
            yield team
        finally:
            working.cancel()
            await asyncio.wait([working])


@asynccontextmanager
async def linked(hub, folder):
    """Yield a store that knows the company's kinds, and a link to the hub."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store()
    store.apply(
        DocumentsLoaded(
            (
                Document(kind="meeting_type", name="demo", version=1, body=DEMO),
                Document(kind="team", name="sales", version=1, body=TEAM),
            )
        )
    )
    link = HubLink(Place(hub, "lena", folder), VouchedTickets(hub, "lena"), store.apply)
    try:
        yield store, link
    finally:
        await link.stop()
