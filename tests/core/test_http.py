"""Every answer is bounded, and every trouble has its own plain words."""

import ssl

import pytest

from app.core.http import Answer, Fault, NoAnswerError, fetch, new_client, trust
from tests.certificates import certificate
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


def test_a_broken_certificate_file_is_no_crash(monkeypatch, tmp_path):
    (tmp_path / "ca.pem").write_text("nonsense")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    assert trust().verify_mode == ssl.CERT_REQUIRED


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
