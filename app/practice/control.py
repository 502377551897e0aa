"""The practice stack's control address: what happened at the hub, and hands of its people.

For tests and for curious people; on loopback only, and never part of a production hub.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import msgspec
from aiohttp import web

from app.domain.wire.shared import DocumentKind

HOST = "127.0.0.1"

Row = dict[str, Any]


class Seen(Protocol):
    """One thing that happened to a visitor."""

    @property
    def visitor(self) -> str:
        """Return the visitor's id."""
        ...

    @property
    def what(self) -> dict[str, object]:
        """Return what it was."""
        ...


class Glass(Protocol):
    """The hub as the control address needs it."""

    async def observed(self, table: str) -> Sequence[Seen]:
        """Return all rows of visitors, pages, forms, events, messages or experiences."""
        ...

    async def say(self, visitor: str, text: str) -> None:
        """Write to a visitor as a practice rep."""
        ...

    async def put(self, kind: DocumentKind, name: str, body: dict[str, Any]) -> None:
        """Make a page of shared settings, unless there is or was one of this name."""
        ...


class Said(msgspec.Struct, frozen=True):
    """The body of POST /say."""

    visitor: str
    text: str


class Page(msgspec.Struct, frozen=True):
    """The body of POST /documents."""

    kind: DocumentKind
    name: str
    body: dict[str, Any]


def _with(*names: str) -> Callable[[Seen], Row]:
    return lambda seen: {"visitor": seen.visitor} | {name: seen.what.get(name) for name in names}


ROWS: dict[str, Callable[[Seen], Row]] = {
    "visitors": _with(),
    "pages": _with("url"),
    "forms": _with("fields"),
    "events": _with("name"),
    "messages": _with("from", "text"),
    "experiences": _with("name"),
}


class Control:
    """Serves the control address; a part of the practice stack."""

    name = "control"

    def __init__(self, glass: Glass, port: int = 0) -> None:
        self._glass = glass
        self._port = port
        self._runner: web.AppRunner | None = None

    async def start(self) -> str:
        """Listen and return the address; raise OSError when the port is taken."""
        app = web.Application()
        app.add_routes([web.get(f"/{table}", self._rows) for table in ROWS])
        app.add_routes([web.post("/say", self._say), web.post("/documents", self._put)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self._port).start()
        return f"http://{HOST}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """End; stopping twice is harmless."""
        runner, self._runner = self._runner, None
        if runner:
            await runner.cleanup()

    async def _rows(self, request: web.Request) -> web.Response:
        table = request.path.strip("/")
        seen = await self._glass.observed(table)
        return web.json_response([ROWS[table](each) for each in seen])

    async def _say(self, request: web.Request) -> web.Response:
        try:
            said = msgspec.json.decode(await request.read(), type=Said)
        except msgspec.DecodeError as error:
            return _refused(400, f'The body is {{"visitor": …, "text": …}}: {error}.')
        if not said.text.strip():
            return _refused(400, "The text is empty.")
        if all(each.visitor != said.visitor for each in await self._glass.observed("visitors")):
            return _refused(404, "There is no such visitor.")
        await self._glass.say(said.visitor, said.text)
        return web.json_response({"ok": True})

    async def _put(self, request: web.Request) -> web.Response:
        try:
            page = msgspec.json.decode(await request.read(), type=Page)
        except msgspec.DecodeError as error:
            return _refused(400, f'The body is {{"kind": …, "name": …, "body": …}}: {error}.')
        await self._glass.put(page.kind, page.name, page.body)
        return web.json_response({"ok": True})


def _refused(status: int, reason: str) -> web.Response:
    return web.json_response({"error": reason}, status=status)
