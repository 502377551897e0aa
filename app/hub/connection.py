"""One client's socket: frames go out in order, and never pile up without end."""

import asyncio
from collections import deque
from typing import Protocol

from aiohttp import ClientConnectionResetError, WSMsgType, web

from app.core.tasks import TaskSet
from app.domain.wire.base import CloseCode

FULL_FRAMES, FULL_BYTES = 1000, 1 << 20  # waiting for a client; more of them means it is too slow
DIRECT_BYTES = 32 * 1024  # in the transport; below that a frame is written without waiting
CLOSE_S = 5.0


class Connection(Protocol):
    """Where the frames of one client go."""

    def send(self, frame: bytes) -> None:
        """Take a frame; it goes out in order."""
        ...

    def close(self, code: CloseCode) -> None:
        """Close after what was sent."""
        ...


class Socket:
    """A websocket that sends without a task of its own, until the client is slow.

    Decided: a frame is written straight into the transport while that has room:
    aiohttp's `send_frame` then ends without waiting. Only a client that lags gets a
    task. Refused: a sending task per visitor, which costs 2 KiB each.
    """

    def __init__(self, ws: web.WebSocketResponse, tasks: TaskSet, *, console: bool) -> None:
        self._ws = ws
        self._tasks = tasks
        self._kind = WSMsgType.BINARY if console else WSMsgType.TEXT
        self._waiting: deque[bytes] = deque()
        self._bytes = 0
        self._sending = False
        self._code: CloseCode | None = None

    def send(self, frame: bytes) -> None:
        """Take a frame; a client that does not keep up is closed and may resume."""
        if self._code is not None or self._ws.closed:
            return
        if not self._sending and self._has_room():
            self._write(frame)
            return
        self._waiting.append(frame)
        self._bytes += len(frame)
        if len(self._waiting) > FULL_FRAMES or self._bytes > FULL_BYTES:
            self._waiting.clear()
            self.close(CloseCode.SLOW)
        elif not self._sending:
            self._sending = True
            self._tasks.start(self._send_waiting(), name="slow client")

    def close(self, code: CloseCode) -> None:
        """Close after what was sent."""
        if self._code is None:
            self._code = code
            self._tasks.start(self._close(), name="closing client")

    def _has_room(self) -> bool:
        transport = self._ws.get_extra_info("transport")
        return transport is None or transport.get_write_buffer_size() < DIRECT_BYTES

    def _write(self, frame: bytes) -> None:
        step = self._ws.send_frame(frame, self._kind)
        try:
            step.send(None)
        except StopIteration:
            return
        except ClientConnectionResetError:  # the reading side notices by itself
            return
        step.close()  # the frame is written; only waiting for the transport was left

    async def _send_waiting(self) -> None:
        try:
            while self._waiting:
                frame = self._waiting.popleft()
                self._bytes -= len(frame)
                await self._ws.send_frame(frame, self._kind)
        except ClientConnectionResetError:
            self._waiting.clear()
        finally:
            self._sending = False

    async def _close(self) -> None:
        code = self._code or CloseCode.GOING_AWAY
        try:
            async with asyncio.timeout(CLOSE_S):
                await self._ws.close(code=code, message=code.name.lower().encode())
        except (TimeoutError, ClientConnectionResetError):
            transport = self._ws.get_extra_info("transport")
            if transport is not None:
                transport.abort()
