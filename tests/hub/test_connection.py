import asyncio

import pytest
from aiohttp import ClientConnectionResetError, WSMsgType

from app.core.tasks import TaskSet
from app.domain.wire.base import CloseCode
from app.hub.connection import DIRECT_BYTES, FULL_BYTES, FULL_FRAMES, Socket


class Transport:
    def __init__(self):
        self.waiting, self.cut = 0, asyncio.Event()

    def get_write_buffer_size(self):
        return self.waiting

    def abort(self):
        self.cut.set()


class Ws:
    """As much of aiohttp's websocket as a `Socket` uses."""

    def __init__(self):
        self.transport, self.sent, self.closed_with = Transport(), [], None
        self.closed, self.lost, self.stuck = False, False, None

    def get_extra_info(self, name):
        return self.transport

    async def send_frame(self, frame, kind):
        if self.lost:
            raise ClientConnectionResetError("gone")
        self.sent.append((frame, kind))
        if self.stuck:
            await self.stuck.wait()

    async def close(self, code, message):
        if self.stuck:
            await self.stuck.wait()
        self.closed_with = code


@pytest.fixture
async def tasks():
    errors = []
    made = TaskSet(lambda name, error: errors.append(error))
    yield made
    await made.close()
    assert errors == []


async def settle():
    for _ in range(5):
        await asyncio.sleep(0)


async def test_frames_are_written_at_once_while_there_is_room(tasks):
    ws = Ws()
    socket = Socket(ws, tasks, console=False)
    socket.send(b"a")
    socket.send(b"b")
    assert ws.sent == [(b"a", WSMsgType.TEXT), (b"b", WSMsgType.TEXT)]


async def test_consoles_get_binary_frames(tasks):
    ws = Ws()
    Socket(ws, tasks, console=True).send(b"a")
    assert ws.sent == [(b"a", WSMsgType.BINARY)]


async def test_a_slow_clients_frames_wait_in_order(tasks):
    ws = Ws()
    socket = Socket(ws, tasks, console=False)
    ws.transport.waiting = DIRECT_BYTES
    for frame in (b"a", b"b"):
        socket.send(frame)
    ws.transport.waiting = 0
    socket.send(b"c")
    assert ws.sent == []
    await settle()
    assert [frame for frame, _ in ws.sent] == [b"a", b"b", b"c"]


@pytest.mark.parametrize(("frame", "count"), [(b"x", FULL_FRAMES), (b"x" * (FULL_BYTES // 4), 4)])
async def test_a_client_that_is_too_slow_is_closed_so_that_it_resumes(tasks, frame, count):
    ws = Ws()
    socket = Socket(ws, tasks, console=False)
    ws.transport.waiting = DIRECT_BYTES
    for _ in range(count + 1):
        socket.send(frame)
    await settle()
    assert ws.closed_with == CloseCode.SLOW
    socket.send(b"late")
    assert b"late" not in [sent for sent, _ in ws.sent]


async def test_a_transport_that_pauses_in_the_middle_loses_nothing(tasks):
    ws = Ws()
    ws.stuck = asyncio.Event()
    socket = Socket(ws, tasks, console=False)
    socket.send(b"a")
    socket.send(b"b")
    assert [frame for frame, _ in ws.sent] == [b"a", b"b"]


async def test_a_client_that_vanished_is_no_error(tasks):
    ws = Ws()
    ws.lost = True
    socket = Socket(ws, tasks, console=False)
    socket.send(b"a")
    ws.transport.waiting = DIRECT_BYTES
    socket.send(b"b")
    await settle()
    ws.closed = True
    socket.send(b"c")
    assert ws.sent == []


async def test_the_first_reason_to_close_counts(tasks):
    ws = Ws()
    socket = Socket(ws, tasks, console=False)
    socket.close(CloseCode.GOING_AWAY)
    socket.close(CloseCode.RATE)
    await settle()
    assert ws.closed_with == CloseCode.GOING_AWAY


async def test_a_client_that_does_not_let_itself_be_closed_is_cut_off(tasks, monkeypatch):
    monkeypatch.setattr("app.hub.connection.CLOSE_S", 0.01)
    ws = Ws()
    ws.stuck = asyncio.Event()
    Socket(ws, tasks, console=False).close(CloseCode.NO_PONG)
    async with asyncio.timeout(5):
        await ws.transport.cut.wait()
