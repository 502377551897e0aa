"""A hub on a thread and loop of its own, inside another program."""

import asyncio
import contextlib
import logging
import sqlite3
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

from app.hub.auth import Verifier
from app.hub.inputs import Staff
from app.hub.server import Hub
from app.hub.settings import Settings
from app.hub.store import Observed

ANSWER_S = 10.0
log = logging.getLogger(__name__)
ResultT = TypeVar("ResultT")


class HubThread:
    """Starts and stops a hub from any thread; the calls wait for it."""

    def __init__(self, settings: Settings, *, verifier: Verifier | None = None) -> None:
        self._settings = settings
        self._verifier = verifier
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._hub: Hub | None = None
        self._started: Future[str] = Future()

    def start(self) -> str:
        """Start and return the address; raise what kept the hub from starting."""
        self._thread = threading.Thread(target=self._run, name="hub", daemon=True)
        self._thread.start()
        return self._started.result(timeout=ANSWER_S)

    def stop(self) -> None:
        """Stop and wait for the end; stopping twice is harmless."""
        thread, self._thread = self._thread, None
        if thread is None or self._loop is None or self._hub is None:
            return
        with contextlib.suppress(RuntimeError):  # it ended by itself
            self._loop.call_soon_threadsafe(self._hub.leave)
        thread.join(timeout=ANSWER_S)

    def observed(self, table: str) -> list[Observed]:
        """Return all rows of visitors, pages, forms, events or messages, oldest first."""
        return self._call(self._running().observed(table))

    def say(self, visitor: str, text: str, rep: Staff) -> None:
        """Write to a visitor as the rep they chat with, or as `rep` if there is none."""
        self._call(self._running().say(visitor, text, rep))

    def _running(self) -> Hub:
        if self._hub is None:
            raise RuntimeError("the hub is not started")
        return self._hub

    def _call(self, work: Coroutine[Any, Any, ResultT]) -> ResultT:
        if self._loop is None:
            raise RuntimeError("the hub is not started")
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=ANSWER_S)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        hub = Hub(self._settings, verifier=self._verifier)
        try:
            address = await hub.start()
        except (OSError, sqlite3.Error) as error:
            self._started.set_exception(error)
            return
        self._hub = hub
        self._started.set_result(address)
        try:
            await hub.run()
        except (OSError, sqlite3.Error):
            log.exception("the hub ended, since it cannot store any more")
        finally:
            await hub.stop()


def new_loop() -> asyncio.AbstractEventLoop:
    """Return a uvloop loop where there is one, else the usual one."""
    try:
        import uvloop  # noqa: PLC0415 there is none on Windows
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()
