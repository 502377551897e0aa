"""A lock between processes; it falls open when its holder dies, however it dies."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterable
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
async def holding(*paths: Path, within_s: float | None) -> AsyncIterator[None]:
    """Hold one of the locks named by `paths`; raise TimeoutError when all stay taken.

    Also excludes other holders in this process. The files stay behind, empty,
    for their owner alone. Without `within_s` the caller bounds the wait.
    """
    async with asyncio.timeout(within_s):
        while (lock := _taken(paths)) is None:  # noqa: ASYNC110  # no Event over processes
            await asyncio.sleep(LOOK_EVERY_S)
    try:
        yield
    finally:
        lock.release()


def _taken(paths: Iterable[Path]) -> ProcessLock | None:
    locks = (ProcessLock(path) for path in paths)
    return next((lock for lock in locks if lock.take()), None)


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
