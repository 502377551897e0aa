"""A small hub on a real socket, for tests of the console's side.

It numbers and keeps reliable events, replays them, and acknowledges commands
once by id, like the real one; a test says what else it does.
"""

import asyncio
import time

from websockets.asyncio.server import serve

from app.domain.wire import PROTOCOL_MSGPACK, codec
from app.domain.wire.base import Ack, Ping, Ready, Resync
from app.domain.wire.console import AskConversations, ConsoleHello
from app.domain.wire.events import Answer, Event, Snapshot
from app.domain.wire.shared import AskDocuments, AskLists


class WireHub:
    """Listens on a free port of this machine."""

    def __init__(self, *, epoch="e1", heartbeat_ms=10_000, clock_ahead=0.0):
        self.epoch = epoch
        self.heartbeat_ms = heartbeat_ms
        self.clock_ahead = clock_ahead
        self.log = []  # reliable events, number 1 first
        self.hellos = []
        self.received = []  # everything after the hello, in order
        self.commands = {}  # id -> command, each once
        self.acks = True
        self.can_resume = True
        self.greets = True
        self.on_message = None
        self.sockets = set()
        self.changed = asyncio.Event()

    async def __aenter__(self):
        await self.listen(0)
        return self

    async def listen(self, port):
        self._server = await serve(
            self._serve, "127.0.0.1", port, subprotocols=[PROTOCOL_MSGPACK], compression=None
        )
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    async def __aexit__(self, *_):
        await self.close()

    async def close(self):
        for socket in list(self.sockets):
            socket.transport.abort()
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, socket):
        self.sockets.add(socket)
        try:
            hello = codec.from_console(await socket.recv(decode=False))
            assert isinstance(hello, ConsoleHello)
            self.hellos.append(hello)
            self._note()
            if self.greets:
                await self._greet(socket, hello)
            async for frame in socket:
                await self._take(socket, codec.from_console(frame))
        finally:
            self.sockets.discard(socket)

    async def _greet(self, socket, hello):
        resumed = self.can_resume and (hello.epoch in ("", self.epoch))
        await self.send(
            Ready(
                client=hello.client,
                epoch=self.epoch,
                seq=len(self.log),
                resumed=resumed,
                heartbeat_ms=self.heartbeat_ms,
                now=time.time() + self.clock_ahead,
                rep="lena",
            ),
            socket,
        )
        if not resumed:
            self.log.append(self.snapshot())
        since = hello.seq if resumed else len(self.log) - 1
        for number, event in enumerate(self.log[since:], since + 1):
            await self.send(Event(q=number, e=event), socket)

    def snapshot(self):
        return Snapshot(presence="available")

    async def _take(self, socket, message):
        self.received.append(message)
        if self.on_message and await self.on_message(socket, message):
            pass
        elif isinstance(message, Resync):
            for number, event in enumerate(self.log[message.since :], message.since + 1):
                await self.send(Event(q=number, e=event), socket)
        elif isinstance(message, AskConversations | AskDocuments | AskLists):
            await self.send(Answer(id=message.id, result=[]), socket)
        elif getattr(message, "id", None):
            self.commands.setdefault(message.id, message)
            if self.acks:
                await self.send(Ack(id=message.id, seq=len(self.commands)), socket)
        self._note()

    async def send(self, message, socket=None):
        for one in [socket] if socket else list(self.sockets):
            await one.send(codec.to_console(message))

    async def post(self, *events):
        """Log reliable events and send them to who is connected."""
        for event in events:
            self.log.append(event)
            await self.send(Event(q=len(self.log), e=event))

    async def ping(self):
        await self.send(Ping(q=len(self.log)))

    def _note(self):
        self.changed.set()

    async def until(self, holds, deadline_s=10):
        async with asyncio.timeout(deadline_s):
            while not holds():
                self.changed.clear()
                try:
                    async with asyncio.timeout(0.02):  # what holds may change on the other side
                        await self.changed.wait()
                except TimeoutError:
                    continue

    def got(self, kind):
        return [message for message in self.received if isinstance(message, kind)]
