"""kill -9 of a whole console: the next start leads the rep back to the same place."""

import asyncio
import json
import os
import sys
from contextlib import asynccontextmanager

import aiohttp
import pytest

from app.domain.wire import PROTOCOL_JSON
from tests.hub.rig import SITE
from tests.journeys.test_console_killed import VisitorAtHome, process
from tests.services.eventually import eventually

SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080}


class Console:
    """A console process, by the lines that it answers."""

    def __init__(self, running):
        self.running = running

    async def __call__(self, name, *given):
        self.running.stdin.write(json.dumps([name, *given]).encode() + b"\n")
        return json.loads(await asyncio.wait_for(self.running.stdout.readline(), 30))

    async def sees(self, wanted):
        """Wait until the rep sees this; return it, or what is seen instead."""
        for _ in range(200):
            seen = await self("see")
            if wanted.items() <= seen.items():
                return wanted
        return seen

    async def kill(self):
        self.running.kill()
        await self.running.wait()


@asynccontextmanager
async def console(hub, rep, folder):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("FOYER_", "DBUS_"))}
    screen = folder.parent / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}))
    given = {
        "FOYER_DATA_DIR": str(folder),
        "FOYER_HUB_URL": hub,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
    }
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.journeys.restored_process", hub, rep),
        env=kept | given,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Console(running)
    finally:
        if running.returncode is None:
            running.kill()
        await running.wait()


@asynccontextmanager
async def asking(hub, words):
    """Be a visitor who wrote so many lines."""
    async with aiohttp.ClientSession() as http:
        headers = {"Origin": SITE}
        socket = await http.ws_connect(f"{hub}/ws", protocols=[PROTOCOL_JSON], headers=headers)
        visitor = VisitorAtHome(socket)
        listening = asyncio.get_running_loop().create_task(visitor.listen())
        await visitor.hello()
        for number in range(1, words + 1):
            await visitor.say(number)
        await eventually(lambda: bool(visitor.conversation))
        yield visitor
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await socket.close()


async def left_behind(lena, first, second):
    """Work in two conversations, then stand on a page of the settings."""
    await lena("resize", 1300, 820)
    for conversation, words in ((first, "to the first"), (second, "to the second")):
        await lena("accept", conversation)
        await lena("write", "composer-text", words)
    await lena("open", first)
    await lena("mail")
    await lena("write", "mail-text", "Thank you!")
    await lena("write", "conversation-filter", "visitor")
    await lena("press", "rail-settings")
    await lena("press", "settings-page-salesforce.outbox")
    return await lena("see")


@pytest.mark.timeout(90)
async def test_the_next_start_finds_everything_where_it_was(tmp_path):
    for name in ("hub", "lena"):
        (tmp_path / name).mkdir()
    async with process("tests.journeys.hub_process", tmp_path / "hub") as running:
        hub = (await running.stdout.readline()).decode().strip()
        async with asking(hub, 30) as one, asking(hub, 1) as two:
            first, second = one.conversation, two.conversation
            async with console(hub, "lena", tmp_path / "lena") as lena:
                before = await left_behind(lena, first, second)
                place = next((tmp_path / "lena" / "reps").iterdir()) / "place.json"
                await eventually(lambda: b"salesforce.outbox" in place.read_bytes())
                await eventually((tmp_path / "lena" / "window.json").exists)
                await lena.kill()
            async with console(hub, "lena", tmp_path / "lena") as lena:
                wanted = {k: v for k, v in before.items() if k != "from_end"}
                after = await lena.sees(wanted)
                await lena("open", second)
                other = await lena.sees({"open": second, "draft": "to the second"})
                await lena("open", first)
                again = await lena.sees({"draft": "to the first", "from_end": 0})
            async with console(hub, "tom", tmp_path / "lena") as tom:
                nothing = await tom("see")
    assert (before["page"], before["settings"]) == ("settings", "salesforce.outbox")
    assert (before["open"], before["draft"], before["mailing"]) == (
        first,
        "to the first",
        "follow_up",
    )
    assert before["mail"].startswith("Thank you!")
    assert after == wanted
    assert other == {"open": second, "draft": "to the second"}
    assert again == {"draft": "to the first", "from_end": 0}
    assert (nothing["page"], nothing["open"], nothing["draft"]) == ("chats", None, "")
