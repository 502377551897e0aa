"""How The Update Framework's client fetches: through `core.http`, bounded, and to be stopped.

For one worker thread at a time, which has a loop of its own: neither the window's loop nor
tuf's blocking calls wait for each other, and a deadline holds over the whole of an answer.
Refused: tuf's own fetcher on `requests`, which knows no system trust store and takes a byte
every few seconds for progress.
"""

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from urllib.parse import urlsplit

import httpx
from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from app.core.addresses import is_loopback
from app.core.http import Answer, Fault, NoAnswerError, fetch_into, new_client
from app.domain.errors import TransientError
from app.services.updates.base import Progress, UpdateRefusedError
from app.services.updates.pace import SMALL, Pace
from app.services.updates.stopping import Stop, StoppedError

STEPS = 200  # of progress that are told, at most


class Downloads(FetcherInterface):
    """What tuf's client asks for its files; use it as a context manager, on one thread.

    Args:
        folder: where files lie while they come; they have no name there, so that nothing is
            left when the process dies.
    """

    def __init__(self, folder: Path, pace: Pace, stop: Stop) -> None:
        self._folder, self._pace, self._stop = folder, pace, stop
        self._runner = asyncio.Runner(loop_factory=asyncio.SelectorEventLoop)
        self._client: httpx.AsyncClient | None = None  # made when it is needed: it takes a while
        self._task: asyncio.Task[Answer] | None = None
        self.progress: Progress | None = None

    def __enter__(self) -> Self:
        self._stop.wake = self._wake
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._client is not None:
            self._runner.run(self._client.aclose())
        self._runner.close()

    @contextmanager
    def download_file(self, url: str, max_length: int) -> Iterator[IO[bytes]]:
        """Yield a file with what `url` holds, at most `max_length` bytes.

        Raise TransientError, UpdateRefusedError, StoppedError; DownloadHTTPError for what is
        not there, since that is how tuf finds the newest root.
        """
        with tempfile.TemporaryFile(dir=self._folder) as file:
            told = self._told(file.write, max_length)
            try:
                answer = self._runner.run(self._fetch_into(url, told, max_length))
            except NoAnswerError as error:
                raise _words(error) from error
            except asyncio.CancelledError as error:
                raise StoppedError from error
            _check(answer, url)
            file.seek(0)
            yield file

    def _fetch(self, url: str) -> Iterator[bytes]:
        with self.download_file(url, SMALL) as file:
            yield file.read()

    async def _fetch_into(self, url: str, sink: Callable[[bytes], object], size: int) -> Answer:
        self._task = asyncio.current_task()
        self._stop.raise_if_asked()
        client = self._client = self._client or new_client()
        try:
            return await fetch_into(
                client,
                client.build_request("GET", url),
                sink,  # type: ignore[arg-type]  # what it returns is not looked at
                within_s=self._pace.within_s(size),
                at_most=size,
                silent_s=self._pace.silent_s,
            )
        finally:
            self._task = None

    def _wake(self) -> None:
        """End what is being fetched; called from another thread."""
        if (task := self._task) is not None:
            with suppress(RuntimeError):  # it has just ended, and its loop
                task.get_loop().call_soon_threadsafe(task.cancel)

    def _told(self, write: Callable[[bytes], object], size: int) -> Callable[[bytes], None]:
        progress, come, next_step = self.progress, 0, 0

        def sink(piece: bytes) -> None:
            nonlocal come, next_step
            write(piece)
            come += len(piece)
            if progress is not None and (come >= next_step or come >= size):
                next_step = come + size // STEPS
                progress(come, size)

        return sink


def safe_address(url: str) -> str:
    """Return the address with a slash at its end; raise UpdateRefusedError for an unsafe one."""
    try:
        parts = urlsplit(url)
        secure = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
    except ValueError:
        secure = False
    if not secure or not parts.hostname:
        raise UpdateRefusedError(
            "The address of the updates must start with https://. Correct it in the settings, "
            "or ask your IT."
        )
    return url.rstrip("/") + "/"


def _check(answer: Answer, url: str) -> None:
    if answer.status == 200:
        return
    host = urlsplit(url).netloc
    if 300 <= answer.status < 400:
        raise UpdateRefusedError(
            f"{host} sends to another address for updates, which is not followed. Correct the "
            "address in the settings, or ask your IT."
        )
    raise DownloadHTTPError(f"{host} answered {answer.status}", answer.status)


def _words(error: NoAnswerError) -> TransientError | UpdateRefusedError:
    if error.fault is Fault.TOO_LARGE:
        return UpdateRefusedError(
            f"{error.host} sent more than was announced for an update. It was refused and nothing "
            "was changed. Tell your IT if it happens again."
        )
    return TransientError(error.reason)
