"""Websockets of browsers and consoles: hello, then frames to the engine."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Callable
from functools import partial

from aiohttp import WSMsgType, web

from app import __version__
from app.core.clock import Clock
from app.core.tasks import TaskSet
from app.core.ulid import ulid
from app.domain.versions import HubVersions, is_older, refusal
from app.domain.wire import codec
from app.domain.wire.base import PROTOCOL_JSON, PROTOCOL_MSGPACK, VERSION, CloseCode
from app.domain.wire.faults import console_fault, visitor_fault
from app.domain.wire.visitor import Page, VisitorHello
from app.hub import inputs
from app.hub.auth import Auth
from app.hub.connection import Socket
from app.hub.gate import Gate
from app.hub.pump import Pump
from app.hub.store import Store
from app.hub.tokens import Signer

HELLO_S = 10.0
BROWSER_FRAME, CONSOLE_FRAME = 64 * 1024, 1024 * 1024  # bytes, at most
CONSOLE_BUFFER = 64 * 1024  # bytes in the kernel: a stuck console hides few stale rows
MAX_CLIENT = 64
# The kernel finds a dead peer within 25 s: first probe after 10 s, then 3 every 5 s.
_KEEPALIVE = (("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3))

log = logging.getLogger(__name__)

Opening = Callable[[int], inputs.Input]  # by connection
WebSocket = web.WebSocketResponse


class _FinalError(Exception):
    def __init__(self, code: CloseCode, reason: str = "") -> None:
        self.code, self.reason = code, reason or code.name.lower()


class Sockets:
    """Serves the websocket route."""

    def __init__(
        self, pump: Pump, store: Store, auth: Auth, gate: Gate, clock: Clock, tasks: TaskSet
    ) -> None:
        self._pump = pump
        self._store = store
        self._auth = auth
        self._gate = gate
        self._clock = clock
        self._tasks = tasks
        self._signer = Signer(store.secret)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take one client from hello to its end."""
        if not self._gate.admits(request, self._clock.now()):
            return web.Response(status=429, text="Too many connections from this address.")
        console = PROTOCOL_MSGPACK in request.headers.get("Sec-WebSocket-Protocol", "")
        ws = web.WebSocketResponse(
            protocols=(PROTOCOL_MSGPACK,) if console else (PROTOCOL_JSON,),
            compress=False,
            max_msg_size=CONSOLE_FRAME if console else BROWSER_FRAME,
            decode_text=False,
            timeout=2.0,
        )
        await ws.prepare(request)
        _tune(ws.get_extra_info("socket"), console=console)
        try:
            await self._greet(request, ws, console=console)
        except _FinalError as final:
            await ws.close(code=final.code, message=final.reason.encode())
        return ws

    async def _greet(self, request: web.Request, ws: WebSocket, *, console: bool) -> None:
        if ws.ws_protocol is None:
            raise self._bad_version()
        frame = await _first_frame(ws)
        if frame is None:
            return
        opening = self._console(frame) if console else await self._visitor(request, frame)
        transport = request.transport
        if transport is None:
            return
        conn = self._pump.add(Socket(ws, transport, self._tasks, console=console))
        try:
            self._pump.feed(opening(conn))
            origin = None if console else request.headers.get("Origin")
            await self._listen(ws, conn, origin, console=console)
        finally:
            self._pump.drop(conn)

    def _console(self, frame: bytes) -> Opening:
        try:
            hello = codec.hello(frame)
        except codec.BadFrameError as error:
            raise _FinalError(CloseCode.BAD_VERSION) from error
        if hello.v != VERSION:
            raise self._bad_version()
        staff = self._auth.redeem(hello.ticket)
        if staff is None or not 0 < len(hello.client) <= MAX_CLIENT:
            raise _FinalError(CloseCode.BAD_TOKEN)
        version = hello.version[:MAX_CLIENT]
        if self._gate.minimum and is_older(version, self._gate.minimum):
            log.warning("The console of %s is too old: version %r", staff.id, version)
            raise self._bad_version()
        log.info("The console of %s came: version %r", staff.id, version)
        return lambda conn: inputs.ConsoleOpened(conn, staff, hello)

    def _bad_version(self) -> _FinalError:
        told = HubVersions(VERSION, __version__, self._gate.minimum)
        return _FinalError(CloseCode.BAD_VERSION, refusal(told))

    async def _visitor(self, request: web.Request, frame: bytes) -> Opening:
        try:
            hello = codec.from_visitor(frame)
        except codec.BadFrameError as error:
            raise _FinalError(CloseCode.BAD_VERSION) from error
        origin, now = request.headers.get("Origin"), self._clock.now()
        if not isinstance(hello, VisitorHello) or hello.v != VERSION:
            self._pump.coverages.outdated(origin, now)
            raise _FinalError(CloseCode.BAD_VERSION)
        site = self._gate.site(hello.site)
        if site is None or not self._gate.lets_in(origin, site):
            self._pump.coverages.refused(origin, now)
            raise _FinalError(CloseCode.BAD_ORIGIN)
        if not 0 < len(hello.client) <= MAX_CLIENT:
            raise _FinalError(CloseCode.BAD_VERSION)
        self._pump.coverages.arrived(origin, hello.view.path if hello.view else "", now)
        holder = self._signer.holder(hello.token, now)
        born = "" if holder else self._signer.born(hello.birth)
        visitor = holder.visitor if holder else born or ulid(now)
        token = "" if holder and not holder.renew else self._signer.token(visitor, now)
        stored = None
        if (holder or born) and not self._pump.engine.knows(visitor):
            stored = await self._store.visitor(visitor)
        return lambda conn: inputs.VisitorOpened(conn, visitor, hello, token, stored, site.chat)

    async def _listen(self, ws: WebSocket, conn: int, origin: str | None, *, console: bool) -> None:
        take = self._from_console if console else partial(self._from_visitor, origin)
        async for message in ws:
            if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                self._pump.feed(take(conn, message.data))
                if (pause_s := self._pump.engine.pause_s(conn)) > 0.0:
                    await asyncio.sleep(pause_s)

    def _from_visitor(self, origin: str | None, conn: int, frame: bytes) -> inputs.Input:
        try:
            sent = codec.from_visitor(frame)
            if isinstance(sent, Page):
                self._pump.coverages.opened(origin, sent.view.path, self._clock.now())
            return inputs.VisitorSent(conn, sent)
        except codec.BadFrameError as error:
            return inputs.Malformed(conn, visitor_fault(frame, error))

    def _from_console(self, conn: int, frame: bytes) -> inputs.Input:
        try:
            return inputs.ConsoleSent(conn, codec.from_console(frame))
        except codec.BadFrameError as error:
            return inputs.Malformed(conn, console_fault(frame, error))


async def _first_frame(ws: WebSocket) -> bytes | None:
    """Return the first frame, or None when there is none in time."""
    try:
        async with asyncio.timeout(HELLO_S):
            message = await ws.receive()
    except TimeoutError:
        await ws.close(code=CloseCode.NO_PONG, message=b"no hello")
        return None
    if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
        return None
    frame: bytes = message.data
    return frame


def _tune(raw: socket.socket | None, *, console: bool) -> None:
    """Let the kernel find dead peers, and buffer little for consoles."""
    if raw is None:
        return
    with contextlib.suppress(OSError):  # a proxy's socket may refuse; heartbeats do the same later
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for name, value in _KEEPALIVE:
            if hasattr(socket, name):
                raw.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)
        if console:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, CONSOLE_BUFFER)
