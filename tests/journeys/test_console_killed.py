"""kill -9 of the console, again and again: no message is lost, doubled or out of order."""

import asyncio
import contextlib
import itertools
import json
import random
import sqlite3
import sys
from contextlib import asynccontextmanager

import aiohttp
import pytest

from app.domain.wire import PROTOCOL_JSON, VERSION, codec
from app.domain.wire.base import Ack, Ping, Pong
from app.domain.wire.events import Event, Posted
from app.domain.wire.records import PageView
from app.domain.wire.visitor import Say, VisitorHello
from tests.hub.rig import SITE
from tests.services.eventually import eventually

TOTAL = 500  # messages each way
KILLS = 12
SHARE = TOTAL // (KILLS + 2)  # messages between two kills, at most
STARTING_S = 0.7  # seconds that a start takes, about
PAUSE_S = 0.008  # of the visitor between two messages


@asynccontextmanager
async def process(module, *given):
    """Run a program of ours for the length of the block; kill -9 ends it."""
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *map(str, given), stdout=asyncio.subprocess.PIPE, limit=2**24
    )
    try:
        yield running
    finally:
        if running.returncode is None:
            running.kill()
        await running.wait()


class VisitorAtHome:
    """A visitor who writes "visitor 1", "visitor 2" ... and keeps what the rep wrote."""

    def __init__(self, socket):
        self._socket = socket
        self._acked = {}
        self.seen = {}  # seq -> text
        self.conversation = ""

    async def hello(self):
        view = PageView(id="p1", url=f"{SITE}/pricing", path="/pricing")
        hello = VisitorHello(v=VERSION, site="main", client="tab1", view=view)
        await self._send(hello)

    async def say(self, number):
        acked = self._acked[f"v{number}"] = asyncio.Event()
        await self._send(Say(id=f"v{number}", text=f"visitor {number}"))
        await acked.wait()

    async def listen(self):
        async for frame in self._socket:
            message = codec.from_hub_json(frame.data)
            match message:
                case Ping():
                    await self._send(Pong(q=message.q))
                case Ack():
                    self._acked[message.id].set()
                case Event(e=Posted(message=posted)):
                    self.seen[posted.seq] = posted.text
                    self.conversation = posted.conversation

    async def _send(self, message):
        await self._socket.send_str(codec.to_browser(message).decode())


async def write_all(visitor):
    for number in range(1, TOTAL + 1):
        await visitor.say(number)
        await asyncio.sleep(PAUSE_S)


async def watch(console, accepted):
    """Collect what the console says; return its last word, or None when it was killed."""
    async for line in console.stdout:
        said = json.loads(line)
        if "thread" in said:
            return said
        accepted.append(said["accepted"])
    return None


async def killed_again_and_again(hub, folder, accepted, dice):
    """Start the console, kill it at a random point, start it again; return its last word."""
    for kill in itertools.count():
        async with process("tests.journeys.console_process", hub, folder, TOTAL) as console:
            watching = asyncio.get_running_loop().create_task(watch(console, accepted))
            if kill < KILLS:
                await somewhen(accepted, dice, starting=kill % 4 == 3)
                console.kill()
            if said := await watching:
                return said, kill
    return None


async def somewhen(accepted, dice, *, starting):
    """Return while the console starts, or while it works; never when it is done."""
    enough = len(accepted) + dice.randint(1, SHARE)
    if starting:
        with contextlib.suppress(TimeoutError):
            await eventually(lambda: len(accepted) >= enough, dice.random() * STARTING_S)
    else:
        await eventually(lambda: len(accepted) >= enough)


async def chat(hub, folder):
    """Let visitor and rep write while the console is killed.

    Return what the visitor saw, what the console showed at the end, and what it
    had shown as accepted.
    """
    accepted, loop = [], asyncio.get_running_loop()
    async with aiohttp.ClientSession() as http:
        headers = {"Origin": SITE}
        socket = await http.ws_connect(f"{hub}/ws", protocols=[PROTOCOL_JSON], headers=headers)
        visitor = VisitorAtHome(socket)
        listening = loop.create_task(visitor.listen())
        await visitor.hello()
        writing = loop.create_task(write_all(visitor))
        said, kills = await killed_again_and_again(hub, folder, accepted, random.Random(2026))
        await writing
        await eventually(lambda: len(visitor.seen) >= 2 * TOTAL)
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await socket.close()
    assert kills == KILLS, "the console was done too early"
    return [visitor.seen[seq] for seq in sorted(visitor.seen)], said, accepted


def in_order(texts, who):
    return [text for text in texts if text.startswith(who)]


@pytest.mark.timeout(90)
async def test_nothing_is_lost_or_doubled_when_the_console_is_killed(tmp_path):
    for name in ("hub", "console"):
        (tmp_path / name).mkdir()
    async with process("tests.journeys.hub_process", tmp_path / "hub") as running:
        hub = (await running.stdout.readline()).decode().strip()
        seen, said, accepted = await chat(hub, tmp_path / "console")
    shown = [text for _, author, text, _ in said["thread"] if author != "bot"]
    stored = stored_texts(tmp_path / "hub" / "hub.db")
    for texts in (shown, stored, seen):
        assert in_order(texts, "visitor") == [f"visitor {n}" for n in range(1, TOTAL + 1)]
        assert in_order(texts, "rep") == [f"rep {n}" for n in range(1, TOTAL + 1)]
    assert said["drafts"] == 0
    assert {f"rep {n}" for n in accepted} <= set(stored)
    assert [seq for seq, *_ in said["thread"]] == list(range(1, len(shown) + 1))


def stored_texts(path):
    database = sqlite3.connect(path)
    rows = database.execute("SELECT text FROM messages ORDER BY conversation, seq").fetchall()
    database.close()
    return [row[0] for row in rows]
