"""kill -9 of the hub, again and again: no message is lost, doubled or out of order."""

import asyncio
import random
import sqlite3
import sys
from contextlib import suppress

import aiohttp
import httpx
import pytest

from app.core.clock import SystemClock
from app.domain.desk import Account, SignedIn
from app.domain.errors import TransientError
from app.domain.wire import PROTOCOL_JSON, VERSION, codec
from app.domain.wire.base import Ack, Err, Ping, Pong, Ready
from app.domain.wire.events import Event, Offered, Posted, Snapshot
from app.domain.wire.visitor import Say, VisitorHello
from app.services.chat import Chat
from app.services.link import HubLink
from app.services.link.place import Place
from app.services.store import Store
from tests.hostile_provider import hostile_provider
from tests.hub.rig import SITE
from tests.services.eventually import eventually

TOTAL = 500  # messages each way
KILLS = 5
WORKING_S = 0.8  # a kill falls somewhere within, after the hub is up
PAUSE_S = 0.01  # of either side between two messages
CONFIG = """
port = {port}
origins = ["{origin}"]
[identity]
issuer = "{issuer}"
audience = "desk"
[limits]
commands_per_s = 10000.0
commands_burst = 10000.0
messages_per_s = 10000.0
messages_burst = 10000.0
"""


class KilledHub:
    """A `foyer hub` that is killed and started again on the same port."""

    def __init__(self, folder, issuer):
        self._config = folder / "hub.toml"
        self._issuer = issuer
        self._process = None
        self.address = ""

    async def start(self):
        port = self.address.rpartition(":")[2] or 0
        self._config.write_text(CONFIG.format(port=port, origin=SITE, issuer=self._issuer))
        command = (sys.executable, "-m", "app", "hub", "--config", str(self._config))
        self._process = await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.PIPE
        )
        line = await self._process.stdout.readline()
        self.address = line.decode().split()[-1]

    async def kill(self):
        self._process.kill()
        await self._process.wait()

    async def kill_again_and_again(self, dice):
        for _ in range(KILLS):
            await asyncio.sleep(dice.random() * WORKING_S)
            await self.kill()
            await self.start()


class SignedInOnce:
    """Tickets from one sign-in, which has to outlive every hub."""

    def __init__(self, address, id_token):
        self._address, self._id_token, self._session = address, id_token, ""

    async def ticket(self):
        try:
            async with httpx.AsyncClient(base_url=self._address, timeout=10) as http:
                if not self._session:
                    body = {"id_token": self._id_token}
                    made = await http.post("/auth/session", json=body)
                    self._session = made.json()["session"]
                bearer = {"Authorization": f"Bearer {self._session}"}
                given = await http.post("/auth/ticket", headers=bearer)
                assert given.status_code == 200, given.text
                return given.json()["ticket"]
        except httpx.HTTPError as error:
            raise TransientError(f"The hub cannot be asked ({error}).") from error


class Browser:
    """A visitor who writes "visitor 1", "visitor 2" ...; comes back by itself."""

    def __init__(self, address):
        self._address = f"{address}/ws"
        self._socket = None
        self._token, self._epoch, self._seq = "", "", 0
        self._ready = False
        self._turn = asyncio.Lock()
        self._unanswered = {}  # id -> command, in order
        self.seen = {}  # seq in the conversation -> text
        self.doubled = []
        self.resumed = 0

    async def stay(self, http):
        while True:
            with suppress(aiohttp.ClientError, ConnectionError):
                headers = {"Origin": SITE}
                async with http.ws_connect(
                    self._address, protocols=[PROTOCOL_JSON], headers=headers
                ) as self._socket:
                    await self._talk()
            self._ready = False
            await asyncio.sleep(0.05)

    async def write_all(self):
        for number in range(1, TOTAL + 1):
            say = Say(id=f"v{number}", text=f"visitor {number}")
            async with self._turn:
                self._unanswered[say.id] = say
                if self._ready:
                    await self._send(say)
            await asyncio.sleep(PAUSE_S)
        await eventually(lambda: not self._unanswered, deadline_s=60)

    async def _talk(self):
        hello = VisitorHello(
            v=VERSION,
            site="main",
            client="tab1",
            token=self._token,
            epoch=self._epoch,
            seq=self._seq,
        )
        await self._send(hello)
        async for frame in self._socket:
            await self._hear(codec.from_hub_json(frame.data))

    async def _hear(self, message):
        match message:
            case Ready():
                await self._greeted(message)
            case Ping():
                await self._send(Pong(q=self._seq))
            case Ack():
                self._unanswered.pop(message.id, None)
            case Err():
                raise AssertionError(message)
            case Event(q=q, e=Snapshot(conversations=conversations)):
                self._seq = q
                for record in conversations:
                    self.seen |= {m.seq: m.text for m in record.messages}
            case Event(q=q):
                assert q == self._seq + 1, f"a gap: {q} after {self._seq}"
                self._seq = q
                self._note(message.e)

    async def _greeted(self, ready):
        self._token = ready.token or self._token
        self._epoch = ready.epoch
        self.resumed += ready.resumed
        async with self._turn:
            for command in list(self._unanswered.values()):
                await self._send(command)
            self._ready = True

    def _note(self, event):
        if isinstance(event, Posted):
            if event.message.seq in self.seen:
                self.doubled.append(event.message.text)
            self.seen[event.message.seq] = event.message.text

    async def _send(self, message):
        with suppress(ConnectionError):  # it is sent again after the reconnect
            if self._socket is not None and not self._socket.closed:
                await self._socket.send_str(codec.to_browser(message).decode())


class Desk:
    """The console's own link, store and chat service, with a rep who types."""

    def __init__(self, address, folder, tickets):
        self.store = Store()
        self.link = HubLink(Place(address, "ada", folder), tickets, self.store.apply)
        self.chat = Chat(self.link, self.store, SystemClock())
        self.offers = asyncio.Queue()
        self.link.listen(self._happened)
        self.store.apply(SignedIn(Account("ada", "Ada", "ada@example.test")))

    @property
    def thread(self):
        return next(iter(self.store.state.desk.threads.values()), None)

    async def write_all(self):
        await self.link.start()
        await self.chat.accept(await self.offers.get())
        await eventually(lambda: self.thread and self.thread.status == "open", deadline_s=60)
        for number in range(1, TOTAL + 1):
            await self.chat.reply(self.thread.id, f"rep {number}")
            await asyncio.sleep(PAUSE_S)
        await eventually(lambda: len(self.thread.messages) >= 2 * TOTAL, deadline_s=60)
        await eventually(lambda: not self.thread.drafts, deadline_s=60)

    def _happened(self, event):
        if isinstance(event, Offered):
            self.offers.put_nowait(event.offer)


async def chat(folder, issuer, id_token):
    """Let visitor and rep write while the hub is killed; return both, as they ended."""
    hub = KilledHub(folder, issuer)
    await hub.start()
    browser = Browser(hub.address)
    desk = Desk(hub.address, folder, SignedInOnce(hub.address, id_token))
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as http:
        staying = loop.create_task(browser.stay(http))
        try:
            await asyncio.gather(
                browser.write_all(),
                desk.write_all(),
                hub.kill_again_and_again(random.Random(2026)),
            )
            await eventually(lambda: len(browser.seen) >= 2 * TOTAL, deadline_s=60)
        finally:
            staying.cancel()
            await asyncio.gather(staying, return_exceptions=True)
            await desk.link.stop()
            await hub.kill()
    return browser, desk


def of(who, texts):
    return [text for text in texts if text.startswith(who)]


@pytest.mark.timeout(180)
async def test_nothing_is_lost_or_doubled_when_the_hub_is_killed(tmp_path):
    async with hostile_provider() as provider:
        browser, desk = await chat(tmp_path, provider.issuer, provider.id_token({"nonce": None}))
    shown = [m.text for m in desk.thread.messages]
    seen = [browser.seen[seq] for seq in sorted(browser.seen)]
    stored = stored_texts(tmp_path / "hub.db")
    for texts in (shown, seen, stored):
        assert of("visitor", texts) == [f"visitor {n}" for n in range(1, TOTAL + 1)]
        assert of("rep", texts) == [f"rep {n}" for n in range(1, TOTAL + 1)]
    assert shown == seen == stored
    assert browser.doubled == []
    assert browser.resumed >= KILLS // 2


def stored_texts(path):
    database = sqlite3.connect(path)
    rows = database.execute("SELECT text FROM messages ORDER BY conversation, seq").fetchall()
    database.close()
    return [row[0] for row in rows]
