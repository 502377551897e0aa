"""Who asks for nothing, or tells it byte by byte, does not hold a socket for long."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from app.domain.wire.base import Ack
from app.domain.wire.visitor import Track
from tests.hub.rig import running

BEGUN = b"GET /healthz HTTP/1.1\r\nHost: hub\r\n"
BODY = b"POST /v1/beacon HTTP/1.1\r\nHost: hub\r\nContent-Length: 90\r\n\r\n{"


@asynccontextmanager
async def wire(rig, sent=b""):
    host, port = rig.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(sent)
    try:
        yield reader, writer
    finally:
        writer.close()
        await writer.wait_closed()


@pytest.fixture
def hasty(monkeypatch):
    monkeypatch.setattr("app.hub.patience.LOOK_S", 0.0)
    monkeypatch.setattr("app.hub.patience.FIRST_S", 0.1)


@pytest.mark.parametrize("sent", [b"", BEGUN])
async def test_who_never_finishes_a_first_request_is_let_go(tmp_path, hasty, sent):
    async with running(tmp_path) as rig, wire(rig, sent) as (reader, _):
        assert await reader.read() == b""


async def test_who_asked_and_who_listens_may_stay(tmp_path, hasty):
    async with running(tmp_path) as rig, wire(rig, BEGUN + b"\r\n") as (reader, writer):
        visitor = await rig.visitor()
        await rig.ready(visitor)
        assert b"200 OK" in await reader.readuntil(b"}")
        async with wire(rig) as (idle, _):
            assert await idle.read() == b""
        writer.write(BEGUN + b"\r\n")
        assert b"200 OK" in await reader.readuntil(b"}")
        assert await visitor.ask(Track(id="t1", name="here")) == Ack(id="t1")


async def test_who_asked_once_is_let_go_later(tmp_path, hasty, monkeypatch):
    monkeypatch.setattr("app.hub.patience.KEPT_S", 0.1)
    async with running(tmp_path) as rig, wire(rig, BEGUN + b"\r\n") as (reader, _):
        assert (await reader.read()).endswith(b"}")


async def test_a_body_that_does_not_come_is_not_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr("app.hub.patience.BODY_S", 0.1)
    async with running(tmp_path) as rig, wire(rig, BODY) as (reader, _):
        assert b" 408 " in await reader.readline()


@pytest.mark.parametrize("path", ["/v1/beacon", "/auth/session", "/v1/meet/book"])
async def test_a_body_that_cannot_be_unpacked_is_refused(tmp_path, path):
    async with running(tmp_path) as rig:
        sent = {"data": b"no gzip", "headers": {"Content-Encoding": "gzip"}}
        async with rig.http.post(rig.address + path, **sent) as answer:
            assert answer.status == 400
