"""A command that prints one JSON object on standard output, and nothing else there.

Standard output is kept aside first, so that a browser, a plugin or a library
that writes to it writes to standard error instead. Ctrl-C ends the work in time,
whatever it hangs on, and is heard before the slow imports begin.
"""

import json
import os
import signal
import sys
import threading
from collections.abc import Coroutine, Mapping
from contextlib import redirect_stdout, suppress
from types import FrameType
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

if TYPE_CHECKING:
    import asyncio

AFTER_INTERRUPT_S = 3.0
SHORTEST, LONGEST = 8, 600  # of a reason

Report = Mapping[str, object]


class Work(Protocol):
    """What a command does; made late, since its imports take time."""

    def __call__(self) -> Coroutine[object, object, Report]:
        """Return the work, not yet begun."""
        ...


class Door:
    """One command's way in and out; it hears Ctrl-C from the moment that it is made.

    Args:
        interrupted: what to print after Ctrl-C.
        broken: what to print when the program itself is at fault.
    """

    def __init__(self, *, interrupted: Report, broken: Report) -> None:
        self._interrupted, self._broken = interrupted, broken
        self._stopping = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[Report] | None = None
        self._hurry: asyncio.Future[None] | None = None
        self._before = signal.signal(signal.SIGINT, self._on_interrupt)

    def run(self, work: Work) -> Report:
        """Do the work and print what it reports; return that."""
        out = _taken_stdout()
        try:
            with redirect_stdout(sys.stderr):
                report = self._outcome(work)
            with out:
                out.write(json.dumps(report).encode() + b"\n")
                out.flush()
                os.dup2(out.fileno(), 1)
        finally:
            signal.signal(signal.SIGINT, self._before)
        return report

    def leave(self, code: int) -> int:
        """Return `code`, or end the process at once when a thread would hold it.

        A name look-up that hangs cannot be stopped, and Python waits for it.
        """
        held = [t for t in threading.enumerate() if not t.daemon and t is not _main_thread()]
        if held or (self._task and not self._task.done()):
            with suppress(OSError, ValueError, AttributeError):  # there may be none
                sys.stderr.flush()
            os._exit(code)
        return code

    def _outcome(self, work: Work) -> Report:
        import asyncio  # noqa: PLC0415  # Ctrl-C is heard while this loads
        import logging  # noqa: PLC0415  # as above

        self._loop = loop = asyncio.new_event_loop()
        self._hurry = loop.create_future()
        self._task = task = loop.create_task(work())
        if self._stopping:
            self._stop()
        ends: set[asyncio.Future[Any]] = {task, self._hurry}
        try:
            loop.run_until_complete(asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED))
            if task.done():
                loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            if task.done():
                loop.close()
        if not task.done() or task.cancelled():
            return self._interrupted
        if error := task.exception():
            logging.getLogger(__name__).error("the command failed", exc_info=error)
            return self._broken
        return task.result()

    def _on_interrupt(self, _signal: int, _frame: FrameType | None) -> None:
        self._stopping = True
        if self._loop and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._stop)

    def _stop(self) -> None:
        if self._loop and self._task and self._hurry:
            self._task.cancel()
            self._loop.call_later(AFTER_INTERRUPT_S, _settle, self._hurry)


def plain(reason: str) -> str:
    """Return a reason in the length that a reason has."""
    words = " ".join(reason.split())
    words = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
    return words if len(words) >= SHORTEST else "It did not work, and nothing says why. Try again."


def _settle(future: "asyncio.Future[None]") -> None:
    if not future.done():
        future.set_result(None)


def _main_thread() -> threading.Thread:
    return threading.main_thread()


def _taken_stdout() -> BinaryIO:
    """Return the real standard output; what others print goes to standard error from now on."""
    if sys.stdout is not None:
        sys.stdout.flush()
    try:
        mine = os.dup(1)
        os.dup2(2, 1)
    except OSError:  # started without one
        return open(os.devnull, "wb")
    return os.fdopen(mine, "wb")
