"""Every answer is bounded, and every trouble has its own plain words."""

import asyncio
import ssl
from functools import partial

import httpx
import pytest

from app.core.clock import SystemClock
from app.core.http import (
    Answer,
    Fault,
    NoAnswerError,
    built,
    fetch,
    fetch_blocking,
    fetch_into,
    new_blocking_client,
    new_client,
)
from app.core.proxies import ask_system
from tests.certificates import certificate
from tests.connect_proxy import connect_proxy
from tests.hostile_provider import hostile_provider
from tests.raw_server import raw_server


async def get(url: str, **bounds) -> Answer:
    async with new_client() as client:
        return await fetch(client, client.build_request("GET", url), **bounds)


async def fault_of(url: str, **bounds) -> NoAnswerError:
    with pytest.raises(NoAnswerError) as caught:
        await get(url, **bounds)
    return caught.value


OK = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"


async def test_a_whole_answer_comes_back():
    async with raw_server(OK + b'{"a": 1}\n') as url:
        answer = await get(url)
    assert (answer.status, answer.json()) == (200, {"a": 1})


async def test_what_is_no_json_reads_as_nothing():
    async with raw_server(OK + b"<html> :(") as url:
        assert (await get(url)).json() is None


async def test_json_nested_without_end_reads_as_nothing():
    body = b"[" * 200_000
    async with raw_server(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", body) as url:
        assert (await get(url)).json() is None


async def test_an_answer_that_drips_in_ends_at_the_deadline():
    async with raw_server(OK, *[b"x"] * 9, pause_s=0.2) as url:
        error = await fault_of(url, within_s=0.5)
    assert (error.fault, error.reached) == (Fault.SLOW, True)


async def test_headers_that_drip_in_end_at_the_deadline():
    async with raw_server(*[bytes([b]) for b in OK], pause_s=0.1) as url:
        assert (await fault_of(url, within_s=0.5)).fault == Fault.SLOW


async def test_an_oversize_answer_is_dropped():
    async with raw_server(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 3000) as url:
        error = await fault_of(url, at_most=2000)
    assert error.fault == Fault.TOO_LARGE


async def test_a_cut_answer_is_no_answer():
    async with raw_server(OK + b"half") as url:
        error = await fault_of(url)
    assert (error.fault, error.reached) == (Fault.CUT_OFF, True)


async def test_a_closed_port_was_not_reached():
    async with raw_server() as url:
        pass
    error = await fault_of(url)
    assert (error.fault, error.reached) == (Fault.UNREACHABLE, False)


async def test_plain_http_on_a_secure_address_is_named():
    async with raw_server(OK, reads=False) as url:
        error = await fault_of(url.replace("http:", "https:"))
    assert error.fault == Fault.UNTRUSTED
    assert "https" in error.reason


async def test_a_handshake_that_never_ends_ends_at_the_deadline():
    async with raw_server(hang=True) as url:
        error = await fault_of(url.replace("http:", "https:"), within_s=0.5)
    assert error.fault == Fault.SLOW


async def test_a_redirect_is_not_followed():
    async with raw_server(
        b"HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n"
    ) as url:
        assert (await get(url)).status == 302


async def test_loopback_in_plain_text_takes_no_proxy(monkeypatch):
    async with raw_server() as nobody:
        pass
    monkeypatch.setenv("HTTP_PROXY", nobody)
    monkeypatch.delenv("NO_PROXY", raising=False)
    async with raw_server(OK + b'{"a": 1}\n') as url:
        assert (await get(url)).status == 200


async def test_others_take_the_proxy_of_the_environment(monkeypatch):
    async with raw_server(OK + b'{"p": 1}\n') as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy)
        answer = await get("http://foyer.invalid/")
    assert answer.json() == {"p": 1}


async def test_a_name_that_nobody_knows_is_told_apart():
    error = await fault_of("https://foyer.invalid/")
    assert (error.fault, error.reached) == (Fault.UNREACHABLE, False)
    assert "name" in error.reason


@pytest.mark.parametrize(
    ("made", "trusted", "words"),
    [
        ({}, True, None),
        ({}, False, "not trusted"),
        ({"address": "127.0.0.9"}, True, "another name"),
        ({"days": -1}, True, "out of date"),
    ],
)
async def test_every_fault_of_a_certificate_has_its_own_words(
    tmp_path, monkeypatch, made, trusted, words
):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path, **made))
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "own.pem"))
    async with hostile_provider(context) as provider:
        url = provider.issuer + "/.well-known/openid-configuration"
        if words is None:
            assert (await get(url)).status == 200
        else:
            assert words in (await fault_of(url)).reason


def blocking(url: str, **bounds) -> Answer:
    with new_blocking_client() as client:
        return fetch_blocking(client, client.build_request("GET", url), SystemClock(), **bounds)


@pytest.mark.parametrize(
    ("parts", "bounds", "fault"),
    [
        ([b"x"] * 9, {"within_s": 0.5}, Fault.SLOW),
        ([b"x" * 9], {"at_most": 4}, Fault.TOO_LARGE),
        ([b"x"], {}, Fault.CUT_OFF),
    ],
)
async def test_blocking_work_has_the_same_bounds(parts, bounds, fault):
    async with raw_server(OK, *parts, pause_s=0.2) as url:
        with pytest.raises(NoAnswerError) as caught:
            await asyncio.to_thread(blocking, url, **bounds)
    assert (caught.value.fault, caught.value.reached) == (fault, True)
    assert caught.value.host in url


async def test_blocking_work_returns_whole_answers_and_names_who_is_not_there():
    async with raw_server(OK + b'{"a": 1}\n') as url:
        assert (await asyncio.to_thread(blocking, url)).json() == {"a": 1}
    with pytest.raises(NoAnswerError) as caught:
        await asyncio.to_thread(blocking, url)
    assert (caught.value.fault, caught.value.reached) == (Fault.UNREACHABLE, False)
    assert (await fault_of(url)).host in url


async def poured(url: str, **bounds) -> tuple[Answer, bytes]:
    body = bytearray()
    async with new_client() as client:
        request = client.build_request("GET", url)
        limits = {"within_s": 5, "at_most": 9, **bounds}
        return await fetch_into(client, request, body.extend, **limits), bytes(body)


async def test_a_body_is_poured_as_it_was_sent():
    packed = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
    async with raw_server(packed) as url:
        answer, body = await poured(url)
    assert (answer.status, answer.body, body) == (200, b"", b"abc")


async def test_nothing_is_poured_of_another_answer():
    async with raw_server(b"HTTP/1.1 503 Busy\r\nContent-Length: 4\r\n\r\nwait") as url:
        answer, body = await poured(url)
    assert (answer.status, body) == (503, b"")


@pytest.mark.parametrize(
    ("pieces", "ways", "bounds", "fault"),
    [
        ([OK, b'{"a": 1}', b"\n"], {"pause_s": 0.3}, {"within_s": 0.4}, Fault.SLOW),
        ([OK], {"hang": True}, {"silent_s": 0.1}, Fault.SLOW),
        ([OK + b"123456789"], {}, {"at_most": 8}, Fault.TOO_LARGE),
        ([OK + b"1234"], {}, {}, Fault.CUT_OFF),
    ],
)
async def test_pouring_is_bounded(pieces, ways, bounds, fault):
    async with raw_server(*pieces, **ways) as url:
        with pytest.raises(NoAnswerError) as caught:
            await poured(url, **bounds)
    assert caught.value.fault is fault
    assert caught.value.host


async def test_a_proxy_that_wants_a_password_is_told_from_one_that_refuses(monkeypatch):
    async with connect_proxy(wanted="me:secret", refuses=("no.test",)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        error = await fault_of("https://x.test:1/")
        assert (error.fault, error.reached) == (Fault.UNREACHABLE, False)
        assert "a name and a password" in error.reason
        monkeypatch.setenv("HTTPS_PROXY", f"http://me:secret@127.0.0.1:{proxy.port}")
        assert "refused to connect" in (await fault_of("https://no.test:1/")).reason


async def test_the_proxies_of_the_system_are_taken_host_by_host(monkeypatch):
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "https_proxy", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    async with connect_proxy() as proxy, raw_server(OK + b'{"a": 1}\n') as direct:
        ask_system(lambda url: proxy.address if "out.test" in url else "")
        try:
            await fault_of("https://out.test:1/")
            assert (await get(direct)).status == 200
            with new_blocking_client() as client:
                request = client.build_request("GET", "https://out.test:2/")
                with pytest.raises(NoAnswerError):
                    await asyncio.to_thread(fetch_blocking, client, request, SystemClock())
        finally:
            ask_system(None)
        assert proxy.asked == ["out.test:1", "out.test:2"]


@pytest.mark.parametrize(
    ("url", "token"),
    [
        ("http://[::1", "x"),
        ("http://127.0.0.1:99999/", "x"),
        ("http://127.0.0.1:port/", "x"),
        ("http://127.0.0.1/", "\u20ac"),
        ("http://me:secret@127.0.0.1:99999/", "x"),
    ],
)
async def test_what_cannot_be_sent_at_all_is_told_before_anything_goes_out(url, token):
    async with new_client() as client:
        with pytest.raises(NoAnswerError, match="Nothing can be sent") as told:
            built(client, "GET", url, headers={"Authorization": f"Bearer {token}"})
    assert (told.value.fault, told.value.reached) == (Fault.UNREACHABLE, False)
    assert "secret" not in told.value.reason


async def test_a_header_that_is_none_is_told_without_its_secret():
    async with raw_server(OK + b"{}") as url, new_client() as client:
        request = built(client, "GET", url, headers={"Authorization": "Bearer secret\r\nX: y"})
        with pytest.raises(NoAnswerError) as told:
            await fetch(client, request)
    assert "secret" not in told.value.reason
    assert (told.value.reached, told.value.host) == (False, request.url.netloc.decode())


def test_blocking_work_tells_it_in_the_same_words():
    def refused(request):
        raise httpx.LocalProtocolError("Illegal header value b'Bearer secret'", request=request)

    client = httpx.Client(transport=httpx.MockTransport(refused))
    with client, pytest.raises(NoAnswerError, match="Nothing can be sent to 'hub") as told:
        fetch_blocking(client, client.build_request("GET", "https://hub/"), SystemClock())
    assert "secret" not in told.value.reason
    assert (told.value.reached, told.value.host) == (False, "hub")


@pytest.mark.parametrize("proxy", ["ftp://proxy", "bad:::proxy", "socks9://x"])
async def test_a_proxy_that_is_no_address_is_said_and_nothing_is_sent(monkeypatch, proxy):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy)
    async with new_client() as client:
        with pytest.raises(NoAnswerError, match="HTTPS_PROXY, HTTP_PROXY or ALL_PROXY") as met:
            await fetch(client, client.build_request("GET", "https://hub.example/"))
    assert (met.value.reached, met.value.host) == (False, "hub.example")
    with new_blocking_client() as client:
        request = client.build_request("GET", "https://hub.example/")
        with pytest.raises(NoAnswerError, match="is no address"):
            fetch_blocking(client, request, SystemClock())


async def test_this_machine_is_reached_whatever_the_environment_names(monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "bad:::proxy")
    async with raw_server(OK + b'{"a": 1}\n') as url:
        assert (await get(url)).status == 200
        with new_blocking_client() as client:
            work = partial(fetch_blocking, client, client.build_request("GET", url), SystemClock())
            assert (await asyncio.to_thread(work)).status == 200


async def test_a_port_that_there_is_not_cannot_be_reached():
    async with new_client() as client:
        with pytest.raises(NoAnswerError, match="cannot be reached"):
            await fetch(client, client.build_request("GET", "http://127.0.0.1:999999/"))
    with new_blocking_client() as client:
        request = client.build_request("GET", "http://127.0.0.1:999999/")
        with pytest.raises(NoAnswerError, match="cannot be reached"):
            fetch_blocking(client, request, SystemClock())


async def test_half_a_character_in_an_answer_is_none():
    body = rb'{"a": "Lunch \ud83d"}'
    async with raw_server(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", body) as url:
        assert (await get(url)).json() == {"a": "Lunch ?"}
