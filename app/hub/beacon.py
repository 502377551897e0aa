"""POST /v1/beacon: commands that outlive their page."""

import asyncio
from collections.abc import Callable, Sequence

from aiohttp import web

from app.core.clock import Clock
from app.domain.wire import codec
from app.domain.wire.base import CloseCode
from app.domain.wire.visitor import Beacon
from app.hub import inputs
from app.hub.gate import Gate
from app.hub.pump import Pump
from app.hub.sockets import BROWSER_FRAME, MAX_CLIENT
from app.hub.store import Store
from app.hub.tokens import Signer

COMMITTED_S = 10.0
MAX_COMMANDS = 100


class _RefusedError(Exception):
    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        self.reason = reason


class _Answers:
    """Collects the answers of one beacon."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []

    def send(self, frames: Sequence[bytes]) -> None:
        """Take answers."""
        self.frames += frames

    def close(self, code: CloseCode) -> None:
        """Nothing is open."""


class Beacons:
    """Serves the beacon route. Answers a JSON list of Ack and Err, once all is stored."""

    def __init__(self, pump: Pump, store: Store, gate: Gate, clock: Clock) -> None:
        self._pump = pump
        self._store = store
        self._gate = gate
        self._clock = clock
        self._signer = Signer(store.secret)

    async def serve(self, request: web.Request) -> web.Response:
        """Take one beacon."""
        try:
            beacon, visitor, chat = await self._checked(request)
        except _RefusedError as refused:
            return web.json_response({"error": refused.reason}, status=refused.status)
        stored = None
        if not self._pump.engine.knows(visitor):
            stored = await self._store.visitor(visitor)
        frames = await self._fed(lambda conn: inputs.Beaconed(conn, visitor, beacon, stored, chat))
        body = b"[" + b",".join(frames) + b"]"
        return _readable(web.Response(body=body), request.headers.get("Origin"))

    async def _checked(self, request: web.Request) -> tuple[Beacon, str, bool]:
        """Return the beacon, whose it is, and whether the site offers chat."""
        now = self._clock.now()
        if not self._gate.admits(request, now):
            raise _RefusedError(429, "Too many requests from this address.")
        beacon = await _read(request)
        site = self._gate.site(beacon.site)
        if site is None or not self._gate.lets_in(request.headers.get("Origin"), site):
            self._pump.coverages.refused(request.headers.get("Origin"), now)
            raise _RefusedError(403, "This website may not use this hub.")
        holder = self._signer.holder(beacon.token, now)
        if holder is None:
            raise _RefusedError(401, "A beacon needs a visitor's token.")
        return beacon, holder.visitor, site.chat

    async def _fed(self, given: Callable[[int], inputs.Input]) -> list[bytes]:
        answers = _Answers()
        conn = self._pump.add(answers)
        try:
            self._pump.feed(given(conn))
            async with asyncio.timeout(COMMITTED_S):
                await self._store.settled()
        finally:
            self._pump.drop(conn)
        return answers.frames


async def _read(request: web.Request) -> Beacon:
    try:
        beacon = codec.beacon(await request.read())
    except web.HTTPRequestEntityTooLarge as error:
        raise _RefusedError(413, f"A beacon has at most {BROWSER_FRAME} bytes.") from error
    except codec.BadFrameError as error:
        raise _RefusedError(400, f"The beacon cannot be read: {error}") from error
    if not 0 < len(beacon.client) <= MAX_CLIENT or len(beacon.commands) > MAX_COMMANDS:
        raise _RefusedError(400, f"A beacon has a client and at most {MAX_COMMANDS} commands.")
    return beacon


def _readable(response: web.Response, origin: str | None) -> web.Response:
    """Let the page read the answer; it carries nothing that the page did not send."""
    response.content_type = "application/json"
    if origin:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Vary"] = "Origin"
    return response
