"""The client for Salesforce keeps to the hosts that the company allows."""

import asyncio

import pytest

from app.core.http import Fault, NoAnswerError, fetch
from app.services.crm_client import crm_client
from app.services.settings import Crm


@pytest.fixture
async def server():
    seen = []

    async def answer(reader, writer):
        seen.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}", seen


async def test_a_host_that_is_not_allowed_never_hears_of_it(server):
    address, seen = server
    async with crm_client(Crm(allowed_hosts="acme.my.salesforce.com")) as client:
        with pytest.raises(
            NoAnswerError, match=r"does not allow Foyer to use 127\.0\.0\.1"
        ) as info:
            await fetch(client, client.build_request("GET", address))
    assert (info.value.fault, info.value.reached, seen) == (Fault.FORBIDDEN, False, [])


async def test_a_host_that_is_allowed_answers(server):
    address, seen = server
    for hosts in ("", "acme.my.salesforce.com 127.0.0.1"):
        async with crm_client(Crm(allowed_hosts=hosts)) as client:
            answer = await fetch(client, client.build_request("GET", address))
        assert answer.status == 200
    assert len(seen) == 2


@pytest.mark.parametrize("url", ["http://acme.my.salesforce.com/", "http://10.0.0.1:8080/"])
async def test_a_sign_in_never_travels_in_the_clear(url):
    async with crm_client(Crm()) as client:
        with pytest.raises(NoAnswerError, match="https only") as info:
            await fetch(client, client.build_request("GET", url))
    assert (info.value.fault, info.value.reached) == (Fault.FORBIDDEN, False)
