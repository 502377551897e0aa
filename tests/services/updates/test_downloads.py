"""The fetcher alone, on a thread as the engine has it, against servers that say raw bytes."""

import asyncio

import pytest
from tuf.api.exceptions import DownloadHTTPError

from app.domain.errors import TransientError
from app.services.updates.base import UpdateRefusedError
from app.services.updates.downloads import Downloads, safe_address
from app.services.updates.pace import Pace
from app.services.updates.stopping import Stop, StoppedError
from tests.raw_server import raw_server

# The server ends each connection, and says so: an unsaid end races with the next request on it.
OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9\r\n\r\n123456789"


async def fetched(folder, url, at_most, *, stop=None, progress=None):
    def work():
        pace = Pace(small_s=5, silent_s=5)
        with Downloads(folder, pace, stop or Stop()) as downloads:
            downloads.progress = progress
            first = downloads.download_bytes(url, at_most)
            (again,) = downloads.fetch(url)
            assert first == again
            return first

    return await asyncio.to_thread(work)


async def test_a_file_comes_whole_and_leaves_nothing_behind(tmp_path):
    steps = []
    async with raw_server(OK) as url:
        body = await fetched(tmp_path, url, 9, progress=lambda *step: steps.append(step))
    assert body == b"123456789"
    assert (9, 9) in steps
    assert list(tmp_path.iterdir()) == []


async def test_what_is_packed_on_the_way_is_not_unpacked(tmp_path):
    """A small answer must not swell in memory; what was signed is the file as it is."""
    head = OK[:-9].replace(b"Length: 9", b"Length: 4\r\nContent-Encoding: gzip")
    async with raw_server(head + b"abcd") as url:
        assert await fetched(tmp_path, url, 9) == b"abcd"


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (OK + b"0", None),
        (b"HTTP/1.1 200 OK\r\n\r\n1234567890", UpdateRefusedError),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", DownloadHTTPError),
        (b"HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Length: 0\r\n\r\n", UpdateRefusedError),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123", TransientError),
        (b"nonsense\r\n\r\n", TransientError),
    ],
)
async def test_each_answer_has_its_own_error(tmp_path, answer, kind):
    async with raw_server(answer) as url:
        if kind is None:
            assert await fetched(tmp_path, url, 9) == b"123456789"
            return
        with pytest.raises(kind):
            await fetched(tmp_path, url, 9)


async def test_it_stops_while_the_other_side_is_silent(tmp_path):
    stop, begun, loop = Stop(), asyncio.Event(), asyncio.get_running_loop()

    def note(*_):
        loop.call_soon_threadsafe(begun.set)

    async def ask():
        await begun.wait()
        stop.ask()

    async with raw_server(OK[:-5], hang=True) as url:
        work = fetched(tmp_path, url, 9, stop=stop, progress=note)
        ended, _ = await asyncio.gather(work, ask(), return_exceptions=True)
    assert isinstance(ended, StoppedError)


async def test_it_does_not_begin_when_it_was_stopped_before(tmp_path):
    stop = Stop()
    stop.ask()
    with pytest.raises(StoppedError):
        await fetched(tmp_path, "http://127.0.0.1:1", 9, stop=stop)


@pytest.mark.parametrize(
    "url",
    ["https://u.example.com/foyer", "http://127.0.0.1:8/a", "http://localhost/", "http://[::1]/"],
)
def test_a_safe_address_ends_with_a_slash(url):
    assert safe_address(url) == url.rstrip("/") + "/"
