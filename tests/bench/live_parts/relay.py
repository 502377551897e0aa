"""The same merged feed for a browser: python -m tests.bench.live_parts.relay HUB.

Takes the topic "all" from the hub as a console does, hands each frame on as JSON,
serves the page with ag-grid, and prints what the page says.
"""

import asyncio
import contextlib
import json
import sys
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Response

from app.domain.wire import PROTOCOL_MSGPACK, VERSION, codec
from app.domain.wire.base import Ping, Pong
from app.domain.wire.console import ConsoleHello, Credit, Subscribe
from app.domain.wire.live import LiveDelta, LivePart
from app.services.link.address import websocket_address
from tests.bench.live_parts.figures import figures
from tests.journeys.tickets import VouchedTickets

HERE = Path(__file__).parent
GRID = HERE.parents[2] / "node_modules/ag-grid-community/dist/ag-grid-community.min.js"
FILES = {"/": (HERE / "aggrid.html", "text/html"), "/grid.js": (GRID, "text/javascript")}
FIELDS = ("id", "name", "company", "place", "url", "title", "since", "entered", "pages", "status",
          "owner", "typing", "source", "changed")  # fmt: skip


def page(connection, request):
    found = FILES.get(urlsplit(request.path).path)
    if found is None:
        return None
    body = found[0].read_bytes()
    headers = Headers([("Content-Type", found[1]), ("Content-Length", str(len(body)))])
    return Response(HTTPStatus.OK, "OK", headers, body)


def as_json(frame):
    rows = [dict(zip(FIELDS, msgspec.to_builtins(row), strict=True)) for row in frame.rows]
    if isinstance(frame, LivePart):
        return {"t": "snap", "rows": rows, "last": frame.part == frame.parts}
    return {"t": "b", "u": rows}


async def feed(hub, browser):
    ticket = await VouchedTickets(hub, "relay").ticket()
    async with connect(
        websocket_address(hub), subprotocols=[PROTOCOL_MSGPACK], compression=None, max_size=None
    ) as socket:
        hello = ConsoleHello(v=VERSION, ticket=ticket, client="relay")
        await socket.send(codec.to_hub(hello))
        await socket.send(codec.to_hub(Subscribe(topic="all")))
        async for data in socket:
            frame = codec.from_hub(data)
            if isinstance(frame, Ping):
                await socket.send(codec.to_hub(Pong(q=frame.q)))
            elif isinstance(frame, LivePart | LiveDelta):
                await socket.send(codec.to_hub(Credit(topic="all", n=frame.n)))
                await browser.send(json.dumps(as_json(frame)))


async def listen(browser):
    async for text in browser:
        said = json.loads(text)
        if said["t"] == "mark":
            print(said["k"], flush=True)
        else:
            told = figures(said["latencies"], said["stalls"], said["visitors"])
            print(json.dumps(told), flush=True)


async def main(hub):
    async def handle(browser):
        feeding = asyncio.get_running_loop().create_task(feed(hub, browser))
        with contextlib.suppress(ConnectionClosed):  # the browser is ended in the middle
            await listen(browser)
        feeding.cancel()
        await asyncio.gather(feeding, return_exceptions=True)

    async with serve(
        handle, "127.0.0.1", 0, process_request=page, compression=None, max_size=None
    ) as s:
        print(s.sockets[0].getsockname()[1], flush=True)
        await s.wait_closed()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
