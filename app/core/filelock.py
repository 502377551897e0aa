"""A lock between processes, freed by the system when its holder dies."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

BETWEEN_TRIES_S = 0.03


@asynccontextmanager
async def file_lock(path: Path, *, within_s: float) -> AsyncIterator[None]:
    """Hold the lock named by `path`; raise TimeoutError when it stays taken.

    Also excludes other holders in this process: every holder opens the file
    anew. The file stays behind, empty, for its owner alone.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        async with asyncio.timeout(within_s):
            while not _take(handle):  # noqa: ASYNC110  # other processes set no Event
                await asyncio.sleep(BETWEEN_TRIES_S)
        yield
    finally:
        os.close(handle)  # frees the lock


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
