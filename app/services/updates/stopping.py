"""Lets the window's thread end what a worker thread does."""

import threading
from collections.abc import Callable


class StoppedError(Exception):
    """The work was asked to end before its time."""


class Stop:
    """Asked once, from any thread; heard at the next step of the work."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self.wake: Callable[[], None] = _nothing

    def ask(self) -> None:
        """Ask the work to end, and wake it up where it waits."""
        self._asked.set()
        self.wake()

    def raise_if_asked(self) -> None:
        """Raise StoppedError once it was asked for."""
        if self._asked.is_set():
            raise StoppedError


def _nothing() -> None:
    return
