"""One client's socket: frames go out in order, and never pile up without end."""

import asyncio
import struct
from collections.abc import Sequence
from typing import Protocol

from aiohttp import ClientConnectionResetError, web

from app.core.tasks import TaskSet
from app.domain.wire.base import CloseCode

FULL_BYTES = 1 << 20  # waiting for a client; more of them means it is too slow
CLOSE_S = 5.0
TEXT, BINARY = 0x81, 0x82  # first byte of an unfragmented frame (RFC 6455, 5.2)


class Connection(Protocol):
    """Where the frames of one client go."""

    def send(self, frames: Sequence[bytes]) -> None:
        """Take frames; they go out in order."""
        ...

    def close(self, code: CloseCode) -> None:
        """Close after what was sent."""
        ...


class Socket:
    """A websocket whose frames go straight into the transport, several in one write.

    Decided: the few bytes of framing are put before each frame here, since a write
    per frame is what costs most under load, and aiohttp offers no other; it still
    reads, answers pings and closes. Refused: a sending task per visitor, which
    costs 2 KiB each.
    """

    def __init__(
        self,
        ws: web.WebSocketResponse,
        transport: asyncio.WriteTransport,
        tasks: TaskSet,
        *,
        console: bool,
    ) -> None:
        self._ws = ws
        self._transport = transport
        self._tasks = tasks
        self._kind = BINARY if console else TEXT
        self._code: CloseCode | None = None

    def send(self, frames: Sequence[bytes]) -> None:
        """Take frames; a client that does not keep up is closed and may resume."""
        if self._code is not None or self._ws.closed or self._transport.is_closing():
            return
        parts: list[bytes] = []
        for frame in frames:
            parts += (header(self._kind, len(frame)), frame)
        self._transport.write(b"".join(parts))
        if self._transport.get_write_buffer_size() > FULL_BYTES:
            self.close(CloseCode.SLOW)

    def close(self, code: CloseCode) -> None:
        """Close after what was sent."""
        if self._code is None:
            self._code = code
            self._tasks.start(self._close(code), name="closing client")

    async def _close(self, code: CloseCode) -> None:
        try:
            async with asyncio.timeout(CLOSE_S):
                await self._ws.close(code=code, message=code.name.lower().encode())
        except (TimeoutError, ClientConnectionResetError):
            self._transport.abort()


def header(kind: int, length: int) -> bytes:
    """Return the bytes before a server's frame of this kind and length."""
    if length < 126:
        return bytes((kind, length))
    if length < 1 << 16:
        return struct.pack("!BBH", kind, 126, length)
    return struct.pack("!BBQ", kind, 127, length)
