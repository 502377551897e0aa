"""A proxy of a company: tunnels alone, and the only one that knows where hosts are."""

import asyncio
import base64
from contextlib import asynccontextmanager, suppress


class ConnectProxy:
    """Takes every host for this machine; remembers who was asked for.

    Attributes:
        wanted: "name:password" that it wants; empty: none.
        refuses: hosts that it lets nobody through to.
    """

    def __init__(self, wanted: str = "", refuses: tuple[str, ...] = ()) -> None:
        self.wanted, self.refuses = wanted, refuses
        self.asked: list[str] = []
        self.port = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def hosts(self) -> set[str]:
        return {each.rpartition(":")[0] for each in self.asked}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            await self._answer((await reader.readuntil(b"\r\n\r\n")).decode(), reader, writer)
        writer.close()

    async def _answer(self, head: str, reader, writer) -> None:
        method, target = head.split(" ")[:2]
        self.asked.append(target)
        status = self._status(method, target, head)
        if status:
            writer.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())
            await writer.drain()
            return
        there = await asyncio.open_connection("127.0.0.1", int(target.rpartition(":")[2]))
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.gather(_pump(reader, there[1]), _pump(there[0], writer))

    def _status(self, method: str, target: str, head: str) -> str:
        if method != "CONNECT":
            return "405 Method Not Allowed"
        if self.wanted:
            token = base64.b64encode(self.wanted.encode()).decode()
            if f"proxy-authorization: basic {token}".lower() not in head.lower():
                return "407 Proxy Authentication Required"
        return "403 Forbidden" if target.rpartition(":")[0] in self.refuses else ""


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while part := await source.read(65_536):
            sink.write(part)
            await sink.drain()
        sink.write_eof()


@asynccontextmanager
async def connect_proxy(wanted: str = "", refuses: tuple[str, ...] = ()):
    """Run one on loopback."""
    proxy = ConnectProxy(wanted, refuses)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(server.wait_closed(), 2)
