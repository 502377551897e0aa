import asyncio

import pytest
from aiohttp import ClientConnectionResetError

from app.core.tasks import TaskSet
from app.domain.wire.base import CloseCode
from app.hub.connection import BINARY, FULL_BYTES, TEXT, Socket, header


class Transport:
    def __init__(self):
        self.written, self.waiting, self.closing = [], 0, False
        self.cut = asyncio.Event()

    def write(self, data):
        self.written.append(data)

    def get_write_buffer_size(self):
        return self.waiting

    def is_closing(self):
        return self.closing

    def abort(self):
        self.cut.set()


class Ws:
    """As much of aiohttp's websocket as a `Socket` uses."""

    def __init__(self):
        self.closed, self.closed_with, self.stuck, self.lost = False, None, None, False

    async def close(self, code, message):
        if self.stuck:
            await self.stuck.wait()
        if self.lost:
            raise ClientConnectionResetError("gone")
        self.closed_with = code


@pytest.fixture
async def tasks():
    errors = []
    made = TaskSet(lambda name, error: errors.append(error))
    yield made
    await made.close()
    assert errors == []


def socket(tasks, *, console=False):
    ws, transport = Ws(), Transport()
    return Socket(ws, transport, tasks, console=console), ws, transport


async def settle():
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("length", "head"),
    [
        (0, b"\x81\x00"),
        (125, b"\x81\x7d"),
        (126, b"\x81\x7e\x00\x7e"),
        (65535, b"\x81\x7e\xff\xff"),
        (65536, b"\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00"),
    ],
)
def test_frames_are_headed_by_kind_and_length(length, head):
    assert header(TEXT, length) == head
    assert header(BINARY, length)[0] == 0x82


async def test_several_frames_are_one_write(tasks):
    made, _, transport = socket(tasks)
    made.send([b"a", b"bc"])
    assert transport.written == [b"\x81\x01a\x81\x02bc"]


async def test_consoles_get_binary_frames(tasks):
    made, _, transport = socket(tasks, console=True)
    made.send([b"a"])
    assert transport.written == [b"\x82\x01a"]


async def test_a_client_that_is_too_slow_is_closed_so_that_it_resumes(tasks):
    made, ws, transport = socket(tasks)
    transport.waiting = FULL_BYTES + 1
    made.send([b"a"])
    await settle()
    assert ws.closed_with == CloseCode.SLOW
    made.send([b"late"])
    assert len(transport.written) == 1


async def test_a_client_that_vanished_is_sent_nothing(tasks):
    made, ws, transport = socket(tasks)
    transport.closing = True
    made.send([b"a"])
    transport.closing, ws.closed = False, True
    made.send([b"b"])
    assert transport.written == []


async def test_the_first_reason_to_close_counts(tasks):
    made, ws, _ = socket(tasks)
    made.close(CloseCode.GOING_AWAY)
    made.close(CloseCode.RATE)
    await settle()
    assert ws.closed_with == CloseCode.GOING_AWAY


async def test_a_client_that_does_not_let_itself_be_closed_is_cut_off(tasks, monkeypatch):
    monkeypatch.setattr("app.hub.connection.CLOSE_S", 0.01)
    made, ws, transport = socket(tasks)
    ws.stuck = asyncio.Event()
    made.close(CloseCode.NO_PONG)
    async with asyncio.timeout(5):
        await transport.cut.wait()


async def test_a_client_that_vanished_while_closing_is_cut_off(tasks):
    made, ws, transport = socket(tasks)
    ws.lost = True
    made.close(CloseCode.RATE)
    await settle()
    assert transport.cut.is_set()
