"""One holder at a time, over processes, and none that is dead."""

import asyncio
import stat
import sys

import pytest

from app.core.filelock import file_lock

HOLD = """
import asyncio, sys
from pathlib import Path
from app.core.filelock import file_lock

async def hold():
    async with file_lock(Path(sys.argv[1]), within_s=5):
        print("held", flush=True)
        await asyncio.sleep(3600)

asyncio.run(hold())
"""


async def test_a_second_holder_waits_for_the_first(tmp_path):
    order = []

    async def take(name: str) -> None:
        async with file_lock(tmp_path / "x.lock", within_s=5):
            order.append(f"{name} in")
            await asyncio.sleep(0.05)
            order.append(f"{name} out")

    await asyncio.gather(*[take(name) for name in "abc"])
    assert [word.split()[1] for word in order] == ["in", "out"] * 3


async def test_a_lock_that_stays_taken_is_given_up(tmp_path):
    async with file_lock(tmp_path / "x.lock", within_s=1):
        with pytest.raises(TimeoutError):
            async with file_lock(tmp_path / "x.lock", within_s=0.05):
                pass
    async with file_lock(tmp_path / "x.lock", within_s=1):
        assert stat.S_IMODE((tmp_path / "x.lock").stat().st_mode) == 0o600


async def test_a_dead_holder_holds_nothing(tmp_path):
    path = tmp_path / "x.lock"
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLD, str(path), stdout=asyncio.subprocess.PIPE
    )
    try:
        assert await holder.stdout.readline() == b"held\n"
        with pytest.raises(TimeoutError):
            async with file_lock(path, within_s=0.05):
                pass
    finally:
        holder.kill()
        await holder.communicate()
    async with file_lock(path, within_s=5):
        pass
