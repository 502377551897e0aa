"""Servers that answer with anything at all, over real sockets: a clear error, in time."""

import asyncio

import pytest

from app.core.clock import SystemClock
from app.domain.errors import TransientError, UncertainError
from app.services.calendar_providers import calendar_named
from app.services.calendars import account as account_module
from app.services.calendars.account import Account
from tests.services.calendars.cloud import KEY, MEETING, START

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b']><multistatus xmlns="DAV:"><response><href>&j;</href></response></multistatus>'
)
ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    b'<multistatus xmlns="DAV:"><response><href>&x;</href></response></multistatus>'
)


class Hostile:
    """Answers every request the same way."""

    def __init__(self, how):
        self.how, self.requests = how, 0

    async def start(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self):
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader, writer):
        try:
            await reader.readuntil(b"\r\n\r\n")
            self.requests += 1
            await getattr(self, self.how)(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, writer, body, status=b"200 OK", head=b""):
        size = b"Content-Length: %d\r\n" % len(body)
        writer.write(b"HTTP/1.1 " + status + b"\r\n" + head + size + b"Connection: close\r\n\r\n")
        writer.write(body)
        await writer.drain()

    async def html(self, writer):
        head = b"Content-Type: text/html\r\n"
        await self._answer(writer, b"<html><body>Sign in to the hotel</body></html>", head=head)

    async def bomb(self, writer):
        await self._answer(writer, BOMB, b"207 Multi-Status")

    async def entity(self, writer):
        await self._answer(writer, ENTITY, b"207 Multi-Status")

    async def redirect(self, writer):
        await self._answer(writer, b"", b"302 Found", f"Location: {self.url}/x\r\n".encode())

    async def endless(self, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + b" " * 65_536 + b"\r\n")
            await writer.drain()

    async def drip(self, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
        while True:
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.2)

    async def silent(self, writer):
        await asyncio.sleep(30)

    async def nothing(self, writer):
        writer.write(b"\x00\xff\r\n\r\n")
        await writer.drain()


EVERY = ["html", "bomb", "entity", "redirect", "endless", "drip", "silent", "nothing"]


@pytest.fixture
async def server(request):
    made = Hostile(request.param)
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def opened(server, monkeypatch):
    monkeypatch.setattr(account_module, "AT_MOST", 2_000_000)
    made = []

    def make(kind):
        given = {"rep": "noa@example.com", "access_token": "t", "username": "u", "password": "p"}
        given |= {"url": server.url, "api_url": server.url}
        made.append(calendar_named(kind, given, Account(SystemClock(), within_s=0.6)))
        return made[-1]

    yield make
    for calendar in made:
        await calendar.close()


@pytest.mark.parametrize("kind", ["graph", "google", "caldav"])
@pytest.mark.parametrize("server", EVERY, indirect=True)
async def test_busy_times_end_in_an_error_in_time(server, opened, kind):
    async with asyncio.timeout(10):
        with pytest.raises(TransientError) as told:
            await opened(kind).taken(START, START + 60)
    assert "127.0.0.1" in str(told.value)
    assert server.requests <= 6


@pytest.mark.parametrize("kind", ["graph", "google"])
@pytest.mark.parametrize("server", EVERY, indirect=True)
async def test_a_write_whose_answer_is_none_is_uncertain(server, opened, kind):
    async with asyncio.timeout(10):
        with pytest.raises(UncertainError):
            await opened(kind).create(MEETING, KEY)
