"""A real hub on a free port, with small clients of the wire."""

import asyncio
import itertools
import json
from contextlib import asynccontextmanager

import aiohttp

from app.core.id_tokens import Claims, TokenRefusedError
from app.domain.wire import PROTOCOL_JSON, PROTOCOL_MSGPACK, VERSION, codec
from app.domain.wire.base import Ack, Err, Ping, Pong, Ready
from app.domain.wire.console import ConsoleHello
from app.domain.wire.events import Answer, Event
from app.domain.wire.records import PageView
from app.domain.wire.visitor import VisitorHello
from app.hub.server import Hub
from app.hub.settings import Identity, Settings

SITE = "https://shop.example"
WAIT_S = 10.0


class Vouching:
    """A verifier that believes every token of the form that `id_token` makes."""

    async def verify(self, token, *, nonce=None):
        if not token.startswith("vouched "):
            raise TokenRefusedError("This token is not ours.")
        claims = json.loads(token.removeprefix("vouched "))
        return Claims(
            iss="https://idp.example",
            sub=claims["sub"],
            email=claims.get("email", ""),
            name=claims.get("name", ""),
            groups=tuple(claims.get("groups", ())),
            raw=claims,
        )


def id_token(sub="ada", **claims):
    given = {"email": f"{sub}@example.com", "name": sub.title(), **claims}
    return "vouched " + json.dumps({"sub": sub, **given})


def settings(folder, **fields):
    given = {
        "port": 0,
        "origins": [SITE],
        "identity": Identity(admins=["eve@example.com"]),
        "live_hz": 20.0,
        **fields,
    }
    return Settings(database=str(folder / "hub.db"), **given)


class Client:
    """One websocket; keeps what it heard, answers pings."""

    def __init__(self, ws, *, console):
        self.ws, self.console = ws, console
        self.heard = []
        self._ids = itertools.count(1)

    async def send(self, message):
        if self.console:
            await self.ws.send_bytes(codec.to_hub(message))
        else:
            await self.ws.send_str(codec.to_browser(message).decode())

    async def next(self):
        """Return the next message, or the close code as a number."""
        frame = await self.ws.receive(timeout=WAIT_S)
        if frame.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED):
            return self.ws.close_code
        decode = codec.from_hub if self.console else codec.from_hub_json
        message = decode(frame.data)
        self.heard.append(message)
        if isinstance(message, Ping):
            await self.send(Pong(q=message.q))
        return message

    async def until(self, fits):
        """Return the first message that fits; those before are in `heard`."""
        while True:
            message = await self.next()
            assert not isinstance(message, int), f"closed with {message}"
            if fits(message):
                return message

    async def event(self, kind):
        found = await self.until(lambda m: isinstance(m, Event) and isinstance(m.e, kind))
        return found.e

    async def ask(self, command):
        await self.send(command)
        return await self.until(lambda m: isinstance(m, Ack | Err | Answer) and m.id == command.id)

    async def closed(self):
        """Return the code with which the hub closes."""
        while not isinstance(message := await self.next(), int):
            pass
        return message

    def id(self):
        return f"id{next(self._ids)}"


class Rig:
    """A running hub and ways to reach it."""

    def __init__(self, hub, http):
        self.hub, self.http = hub, http
        self.address = hub.address

    async def post(self, path, body=None, **headers):
        async with self.http.post(self.address + path, json=body, headers=headers) as answer:
            return answer.status, await answer.json(content_type=None)

    async def get(self, path, **headers):
        async with self.http.get(self.address + path, headers=headers) as answer:
            return answer.status, await answer.text()

    async def session(self, sub="ada", **claims):
        status, made = await self.post("/auth/session", {"id_token": id_token(sub, **claims)})
        assert status == 200, made
        return made

    async def ticket(self, sub="ada"):
        made = await self.session(sub)
        _, got = await self.post("/auth/ticket", Authorization=f"Bearer {made['session']}")
        return got["ticket"]

    async def socket(self, protocol, origin=SITE, path="/ws"):
        headers = {"Origin": origin} if origin else {}
        ws = await self.http.ws_connect(
            self.address + path, protocols=[protocol] if protocol else [], headers=headers
        )
        return Client(ws, console=protocol == PROTOCOL_MSGPACK)

    async def visitor(self, *, origin=SITE, **fields):
        client = await self.socket(PROTOCOL_JSON, origin)
        view = PageView(id=f"p{id(client)}", url=f"{SITE}/pricing", path="/pricing")
        given = {"v": VERSION, "site": "main", "client": f"tab{id(client)}", "view": view}
        await client.send(VisitorHello(**(given | fields)))
        return client

    async def console(self, sub="ada", **fields):
        client = await self.socket(PROTOCOL_MSGPACK, None)
        given = {"v": VERSION, "client": f"console{id(client)}"}
        if "ticket" not in fields:
            fields["ticket"] = await self.ticket(sub)
        await client.send(ConsoleHello(**(given | fields)))
        return client

    async def ready(self, client):
        return await client.until(lambda m: isinstance(m, Ready))


@asynccontextmanager
async def running(folder, **fields):
    """Run a hub for the length of the block."""
    hub = Hub(settings(folder, **fields), verifier=Vouching())
    await hub.start()
    try:
        async with asyncio.timeout(60), aiohttp.ClientSession() as http:
            yield Rig(hub, http)
    finally:
        await hub.stop()
