"""The loopback address is ours alone, and waits for the right answer."""

import asyncio
import socket

import httpx
import pytest

from app.services.identity.base import SignInFailedError
from app.services.identity.loopback import Loopback


async def test_the_right_answer_ends_the_wait_and_others_do_not():
    loopback = Loopback("127.0.0.1")
    redirect = await loopback.open()
    try:
        async with httpx.AsyncClient(trust_env=False) as browser:
            early = await browser.get(redirect, params={"code": "c", "state": "s"})
            loopback.expect("s")
            wrong = await browser.get(redirect, params={"code": "c", "state": "x"})
            head = await browser.head(redirect, params={"code": "c", "state": "s"})
            right = await browser.get(redirect, params={"code": "c", "state": "s"})
            again = await browser.get(redirect, params={"code": "d", "state": "s"})
        statuses = [one.status_code for one in (early, wrong, head, right, again)]
        assert statuses == [400, 400, 405, 200, 200]
        assert (await loopback.answer())["code"] == "c"
    finally:
        await loopback.close()


async def test_giving_up_raises_unless_the_answer_came_before():
    loopback = Loopback("127.0.0.1")
    await loopback.open()
    loopback.give_up(SignInFailedError("no browser"))
    loopback.give_up(SignInFailedError("again"))
    with pytest.raises(SignInFailedError, match="no browser"):
        await loopback.answer()
    await loopback.close()


async def test_closing_frees_the_port_and_ends_who_says_nothing(caplog):
    loopback = Loopback("127.0.0.1")
    port = httpx.URL(await loopback.open()).port
    _, silent = await asyncio.open_connection("127.0.0.1", port)
    await loopback.close()
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)
    silent.close()
    assert caplog.records == []  # browsers keep a connection or two open for later


async def test_the_first_free_port_is_taken_and_no_other():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SignInFailedError, match=str(port)):
            await Loopback("127.0.0.1", [port]).open()


async def test_localhost_is_ours_on_both_protocols():
    loopback = Loopback("localhost")
    port = httpx.URL(redirect := await loopback.open()).port
    try:
        assert redirect.startswith("http://localhost:")
        for address in ("127.0.0.1", "::1"):
            _, writer = await asyncio.open_connection(address, port)
            writer.close()
    finally:
        await loopback.close()


async def test_somebody_else_on_the_other_protocol_takes_the_port():
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as taken:
        loopback = Loopback("localhost", [taken.getsockname()[1]])
        with pytest.raises(SignInFailedError):
            await loopback.open()


async def test_it_proves_that_what_is_sent_arrives():
    loopback = Loopback("127.0.0.1")
    await loopback.open()
    await loopback.prove()
    await loopback.close()


async def test_what_is_swallowed_on_the_way_is_said_with_the_port(monkeypatch):
    loopback = Loopback("127.0.0.1")
    port = httpx.URL(await loopback.open()).port
    monkeypatch.setattr("app.services.identity.loopback.PROVE_WITHIN_S", 0.2)
    monkeypatch.setattr(Loopback, "_reply", lambda self, head: b"HTTP/1.1 200 OK\r\n\r\nnot Foyer")
    with pytest.raises(SignInFailedError, match=f"port {port}"):
        await loopback.prove()
    await loopback.close()


async def test_a_connection_that_is_refused_is_said_too():
    loopback = Loopback("127.0.0.1")
    await loopback.open()
    await loopback.close()
    with pytest.raises(SignInFailedError, match="firewall"):
        await loopback.prove()
