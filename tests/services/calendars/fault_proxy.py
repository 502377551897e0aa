"""An HTTP proxy for tests that fails the way networks and servers do."""

import asyncio
from collections import deque

HEAD_END = b"\r\n\r\n"


class FaultProxy:
    """Passes requests on to a port of this machine; `faults` says what happens to the next ones.

    Each fault is (method, what): "cut" loses the answer after the work was done,
    "500" answers with an error after it was done, "refuse" answers 500 without doing
    it, "drip" sends a byte at a time, "garbage" and any number answer with that.
    """

    def __init__(self, port):
        self._upstream = port
        self.faults = deque()
        self.seen = []  # (method, path) of every request
        self.url = ""

    async def start(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self):
        self._server.close()
        await self._server.wait_closed()

    def fail(self, method, *what):
        self.faults.extend((method, one) for one in what)

    async def _serve(self, reader, writer):
        try:
            head = await reader.readuntil(HEAD_END)
            method, path = head.decode().split(" ")[:2]
            self.seen.append((method, path))
            body = await reader.readexactly(_length(head))
            await self._answer(method, head, body, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, method, head, body, writer):
        what = self._next(method)
        if what in {"refuse", "garbage"} or (what.isdecimal() and what != "500"):
            return await self._send(writer, _made(what))
        answer = await self._upstream_answer(head, body)
        if what == "cut":
            return None
        if what == "500":
            return await self._send(writer, _made("500"))
        if what == "drip":
            return await self._drip(writer, answer)
        return await self._send(writer, answer)

    def _next(self, method):
        if self.faults and self.faults[0][0] == method:
            return self.faults.popleft()[1]
        return "pass"

    async def _upstream_answer(self, head, body):
        reader, writer = await asyncio.open_connection("127.0.0.1", self._upstream)
        lines = [one for one in head.split(b"\r\n") if not one.lower().startswith(b"connection:")]
        writer.write(b"\r\n".join([lines[0], b"Connection: close", *lines[1:]]) + body)
        answer = await reader.read()
        writer.close()
        return answer

    async def _send(self, writer, answer):
        writer.write(answer)
        await writer.drain()

    async def _drip(self, writer, answer):
        for byte in answer:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.05)


def _length(head):
    for line in head.decode("latin-1").split("\r\n"):
        if line.lower().startswith("content-length:"):
            return int(line.partition(":")[2])
    return 0


def _made(what):
    if what == "garbage":
        return b"HTTP/1.1 200 OK\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<html>hello</ht"
    status = "500" if what == "refuse" else what
    extra = "Retry-After: 1\r\n" if status in {"429", "503"} else ""
    return (
        f"HTTP/1.1 {status} Fault\r\n{extra}Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
    )
