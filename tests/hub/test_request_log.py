import asyncio
import logging

import pytest
from aiohttp.http_exceptions import BadHttpMessage, HttpProcessingError

from app.hub import request_log
from tests.hub.rig import running


async def answered(address, request):
    """Send bytes as they are and return the first line of the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(address.rpartition(":")[2]))
    writer.write(request)
    line = await reader.readline()
    writer.close()
    return line


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: -1",
        b"Authorization: \x01",
        b"Content-Encoding: zstd",
        b"Transfer-Encoding: chunked, gzip",
        b"A: " + b"x" * 20_000,
    ],
    ids=["length", "control", "encoding", "transfer", "long"],
)
async def test_a_request_that_is_none_is_answered_and_not_logged(tmp_path, caplog, head):
    async with running(tmp_path) as rig:
        request = b"POST /v1/meet/times HTTP/1.1\r\nHost: a\r\n" + head + b"\r\n\r\n"
        assert await answered(rig.address, request) == b"HTTP/1.0 400 Bad Request\r\n"
    assert caplog.records == []


async def test_who_goes_in_the_middle_of_a_body_is_not_logged(tmp_path, caplog):
    async with running(tmp_path) as rig:
        _, writer = await asyncio.open_connection("127.0.0.1", int(rig.address.rpartition(":")[2]))
        writer.write(b"POST /v1/beacon HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{")
        await writer.drain()
        await asyncio.sleep(0.05)
        writer.close()
        await writer.wait_closed()
        await asyncio.sleep(0.05)
        assert (await rig.get("/healthz"))[0] == 200
    assert caplog.records == []


@pytest.mark.parametrize(
    ("error", "logged"),
    [
        (BadHttpMessage("no"), False),
        (HttpProcessingError(code=500), True),
        (ValueError("ours"), True),
    ],
)
def test_what_the_hub_itself_got_wrong_is_logged(caplog, error, logged):
    request_log.log.error("Error handling request from %s", "somebody", exc_info=error)
    assert bool(caplog.records) is logged


def test_a_record_without_an_error_is_logged(caplog):
    with caplog.at_level(logging.INFO):
        request_log.log.info("said")
    assert len(caplog.records) == 1
