"""How long the hub waits for clients that ask for nothing, or tell it byte by byte.

Decided: aiohttp has a limit for neither, and each such socket costs a file and memory. A
connection that has asked is kept longer than proxies keep theirs (60 s), so that a proxy
never asks on one that is just being closed. Refused: a limit of connections per address,
since behind a proxy all have one.
"""

import asyncio

from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web_protocol import RequestHandler

FIRST_S = 20.0  # for the first request's headers
KEPT_S = 75.0  # for the next ones
BODY_S = 30.0  # for a body and its answer
LOOK_S = 5.0  # from one look at all connections to the next
Client = RequestHandler


class Patience:
    """Knows what connections are doing."""

    def __init__(self) -> None:
        self._busy: set[Client] = set()
        self._asked: set[Client] = set()
        self._idle: dict[Client, float] = {}  # since when
        self._next = 0.0

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Serve a request, and count its connection as busy meanwhile."""
        client = request.protocol
        self._busy.add(client)
        self._asked.add(client)
        try:
            if request.method == "POST":
                return await _answered(request, handler)
            return await handler(request)
        finally:
            self._busy.discard(client)
            self._idle.pop(client, None)

    def sweep(self, server: web.Server, now: float) -> None:
        """Close what has been idle for too long by `now`, the loop's time; looks now and then."""
        if now < self._next:
            return
        self._next = now + LOOK_S
        here = set(server.connections)
        self._asked &= here
        self._idle = {each: self._idle.get(each, now) for each in here - self._busy}
        for each, since in self._idle.items():
            if now - since >= (KEPT_S if each in self._asked else FIRST_S):
                each.force_close()


async def _answered(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        async with asyncio.timeout(BODY_S):
            return await handler(request)
    except (web.RequestPayloadError, ConnectionResetError):  # or whoever sent it is gone
        return web.Response(status=400, text="The request's body cannot be read.")
    except TimeoutError:
        return web.Response(status=408, text="The request did not come in time. Send it again.")
