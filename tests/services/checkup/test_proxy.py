import asyncio
import ssl
from contextlib import asynccontextmanager

import pytest

from app.services.checkup.ground import Ground
from app.services.checkup.proxy import hosts, look_at_network, proxy_of
from app.services.settings import Calendar, Crm, Hub, Identity, Settings, Updates
from tests.certificates import certificate
from tests.raw_server import raw_server
from tests.services.checkup.rig import ground, serving

PROXIES = {"https": "http://maria:secret@proxy.example:3128", "all": "socks5://other:1080"}


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://hub.example/", "http://proxy.example:3128"),
        ("http://hub.example/", "socks5://other:1080"),
        ("http://127.0.0.1:8700/", ""),
        ("", ""),
    ],
)
def test_a_proxy_is_named_without_its_password(url, proxy):
    assert proxy_of(url, PROXIES) == proxy


def test_hosts_that_the_environment_lets_pass_take_none(monkeypatch):
    monkeypatch.setenv("no_proxy", "hub.example")
    assert proxy_of("https://hub.example/", PROXIES) == ""


async def test_every_system_that_is_set_up_is_tried_once(tmp_path):
    settings = Settings(
        hub=Hub(url="https://hub.example/x"),
        identity=Identity(issuer="https://hub.example/realm"),
        crm=Crm(login_url="https://org.example"),
        calendar=Calendar(provider="google"),
        updates=Updates(url="https://up.example/y"),
    )
    async with ground(tmp_path, settings) as here:
        assert hosts(here) == [
            "https://hub.example/",
            "https://org.example/",
            "https://www.googleapis.com/",
            "https://up.example/",
        ]


async def look(tmp_path, url):
    async with ground(tmp_path, Settings(hub=Hub(url=url))) as here:
        return await row(here)


async def row(here: Ground):
    (found,) = await look_at_network(here)
    return found


async def test_nothing_set_up_is_no_fault(tmp_path):
    async with ground(tmp_path) as here:
        assert (await row(here)).state == "off"


async def test_a_direct_way_is_told(tmp_path):
    async with serving({"/": (200, {})}) as url:
        found = await look(tmp_path, url)
    assert (found.state, found.words) == ("ok", "No proxy is used.")


@pytest.mark.parametrize(
    ("answer", "state", "words"),
    [
        (b"407 Proxy Authentication Required", "fault", "user name and a password"),
        (b"403 Forbidden", "offline", "does not connect to hub.example"),
    ],
)
async def test_a_proxy_that_keeps_us_out_is_told_with_words_for_it(
    tmp_path, monkeypatch, answer, state, words
):
    said = b"HTTP/1.1 " + answer + b"\r\nContent-Length: 0\r\n\r\n"
    async with raw_server(said) as address:
        port = address.rpartition(":")[2].strip("/") if isinstance(address, str) else address
        monkeypatch.setenv("https_proxy", f"http://maria:secret@127.0.0.1:{port}")
        found = await look(tmp_path, "https://hub.example")
    assert (found.state, words in found.words, found.repair.id) == (state, True, "copy")
    assert "hub.example" in found.repair.copy
    assert "secret" not in repr(found)


async def test_a_proxy_that_lets_us_through_is_named(tmp_path, monkeypatch):
    async with tunnelling() as port, serving({"/": (200, {})}, tls=own_tls(tmp_path)) as url:
        trust(monkeypatch, tmp_path)
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        found = await look(tmp_path, url)
    assert found.state == "ok"
    assert dict(found.details)[url.removeprefix("https://")] == f"http://127.0.0.1:{port}"


async def test_a_certificate_of_the_organisations_own_is_an_information(tmp_path, monkeypatch):
    async with serving({"/": (200, {})}, tls=own_tls(tmp_path)) as url:
        trust(monkeypatch, tmp_path)
        found = await look(tmp_path, url)
    assert (found.state, "by Test" in found.words) == ("ok", True)


def own_tls(folder):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(folder))
    return context


def trust(monkeypatch, folder):
    monkeypatch.setenv("SSL_CERT_FILE", str(folder / "own.pem"))


@asynccontextmanager
async def tunnelling():
    """A proxy that connects to whatever it is asked for."""
    pumps = set()

    async def serve(reader, writer):
        pumps.add(asyncio.current_task())
        target = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
        host, _, port = target.rpartition(":")
        far_reader, far_writer = await asyncio.open_connection(host, int(port))
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))

    async def pump(source, sink):
        try:
            while piece := await source.read(65536):
                sink.write(piece)
                await sink.drain()
        except ConnectionError:
            pass
        finally:
            sink.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in pumps:
            task.cancel()
        await asyncio.gather(*pumps, return_exceptions=True)
