"""A visitor books by the link of a meeting type: a real browser, the real hub, a scripted host."""

import asyncio
import os
import time
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import msgspec
import pytest

from app.core.ulid import ulid
from app.domain.wire import meetings as wire
from app.domain.wire.events import Event
from app.domain.wire.shared import PutDocument
from app.hub.server import Hub
from tests.hub.rig import Rig, Vouching, settings

ROOT = Path(__file__).parents[2]
BROWSE = Path(__file__).parent / "meet_browser.mjs"
LONGEST_S = 150
DAY_S = 86_400
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
HOURS = wire.WorkingHours(
    zone="UTC", weekly=[wire.WeekHours(days=EVERY_DAY, start="08:00", end="20:00")]
)
INTRO = {
    "title": "Introduction",
    "host": "team",
    "team": "sales",
    "linkable": True,
    "notice_min": 60,
    "questions": [{"label": "Company size", "required": True, "choices": ["1-10", "more"]}],
}


class Host:
    """A console that books, moves and cancels in a calendar that it makes up."""

    def __init__(self, console):
        self.console = console
        self.done = []

    async def ready(self):
        team = {"title": "Sales", "members": [{"rep": "eve"}]}
        for kind, name, body in (("team", "sales", team), ("meeting_type", "intro", INTRO)):
            await self.console.ask(
                PutDocument(id=self.console.id(), kind=kind, name=name, body=body, base=0)
            )
        await self.tell_calendar()

    async def tell_calendar(self):
        now = time.time()
        calendar = wire.RepCalendar(
            rep="eve",
            hours=HOURS,
            link=wire.LinkReport(state="ok"),
            low=int(now) - DAY_S,
            high=int(now) + 40 * DAY_S,
            read_at=now,
        )
        await self.console.send(wire.PutCalendar(id=self.console.id(), calendar=calendar))

    async def work(self):
        """Do what the hub asks for, until the socket closes."""
        while not isinstance(heard := await self.console.next(), int):
            if isinstance(heard, wire.TimesWanted):
                await self.tell_calendar()
            elif isinstance(heard, Event) and isinstance(heard.e, wire.MeetingAsked):
                await self._carry_out(heard.e)

    async def _carry_out(self, asked):
        meeting = asked.meeting
        self.done.append((asked.what, meeting.id, asked.words))
        moved = {"start": meeting.wanted_start, "end": meeting.wanted_end}
        changes = {
            "book": {"state": "booked", "join_url": "https://meet.example/abc"},
            "move": {"state": "booked", **moved, "wanted_start": 0, "wanted_end": 0},
            "cancel": {"state": "cancelled"},
        }[asked.what]
        record = msgspec.structs.replace(meeting, **changes)
        await self.console.send(wire.KeepMeeting(id=self.console.id(), record=record))


@asynccontextmanager
async def hosting(folder, **fields):
    hub = Hub(settings(folder, **fields), verifier=Vouching())
    await hub.start()
    try:
        async with aiohttp.ClientSession() as http:
            rig = Rig(hub, http)
            host = Host(await rig.console("eve"))
            await host.ready()
            worker = asyncio.ensure_future(host.work())
            try:
                yield rig, host
            finally:
                worker.cancel()
                await asyncio.wait([worker])
    finally:
        await hub.stop()


async def browse(address, *arguments):
    process = await asyncio.create_subprocess_exec(
        *("node", str(BROWSE), address, *arguments),
        cwd=ROOT,
        env=dict(os.environ),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        async with asyncio.timeout(LONGEST_S):
            output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0, output.decode()


@pytest.mark.timeout(LONGEST_S + 20)
async def test_a_visitor_books_moves_and_cancels_by_links(tmp_path):
    async with hosting(tmp_path) as (rig, host):
        await browse(rig.address, "link")
        assert [what for what, *_ in host.done] == ["book", "move", "cancel"]
        assert len({meeting for _, meeting, _ in host.done}) == 1
        assert host.done[-1][2] == "Something came up"


@pytest.mark.timeout(LONGEST_S + 20)
async def test_a_visitor_books_in_the_chat_and_reads_it_there(tmp_path):
    async with hosting(tmp_path, origins=["*"]) as (rig, host):
        await browse(rig.address, "chat")
        assert [what for what, *_ in host.done] == ["book"]


async def test_twenty_tries_of_a_robot_make_one_hold(tmp_path):
    async with hosting(tmp_path, proxies=["127.0.0.1"]) as (rig, host):
        host.console = Silent(host.console)
        times = await post(rig, "times", {"type": "intro"})
        starts = times[1]["starts"]
        tries = [
            {
                "id": ulid(time.time()),
                "type": "intro",
                "start": starts[n],
                "email": f"bot+{n}@robots.example",
                "opened_ms": 60_000,
                "answers": [{"label": "Company size", "value": "more"}],
            }
            for n in range(20)
        ]
        answers = await asyncio.gather(*(post(rig, "book", one) for one in tries))
        statuses = sorted(status for status, _ in answers)
        assert statuses.count(200) == 1
        assert set(statuses) <= {200, 409, 429}
        after = await post(rig, "times", {"type": "intro"})
        assert len(set(starts) - set(after[1]["starts"])) == 1


class Silent:
    """A host's console that hears and says nothing more."""

    def __init__(self, console):
        self._console = console

    async def next(self):
        return await self._console.next()

    async def send(self, message):
        pass

    def id(self):
        return "none"


async def post(rig, name, given):
    headers = {"X-Forwarded-For": "203.0.113.9"}
    url = f"{rig.address}/v1/meet/{name}"
    async with rig.http.post(url, json=given, headers=headers) as answer:
        return answer.status, await answer.json()
