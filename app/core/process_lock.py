"""A lock between processes; it falls open when its holder dies, however it dies."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

LOOK_EVERY_S = 0.03
CLOSE_ON_EXEC = getattr(os, "O_CLOEXEC", 0)  # a child must not keep it


class ProcessLock:
    """Held by at most one process (and one holder within it) at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds it."""
        return self._handle is not None

    def take(self) -> bool:
        """Take the lock if it is free; return whether it is held now."""
        if self._handle is not None:
            return True
        handle = os.open(self._path, os.O_CREAT | os.O_RDWR | CLOSE_ON_EXEC, 0o600)
        if _locked(handle):
            self._handle = handle
            return True
        os.close(handle)
        return False

    def release(self) -> None:
        """Let others take it; releasing twice is harmless."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


@asynccontextmanager
async def holding(path: Path, *, within_s: float) -> AsyncIterator[None]:
    """Hold the lock named by `path`; raise TimeoutError when it stays taken.

    Also excludes other holders in this process. The file stays behind, empty,
    for its owner alone.
    """
    lock = ProcessLock(path)
    async with asyncio.timeout(within_s):
        while not lock.take():  # noqa: ASYNC110  # another process cannot set our Event
            await asyncio.sleep(LOOK_EVERY_S)
    try:
        yield
    finally:
        lock.release()


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
