"""A lock between processes."""

import asyncio
import stat
import subprocess
import sys

import pytest

from app.core.process_lock import ProcessLock, holding

HOLDER = """
import sys
from pathlib import Path
from app.core.process_lock import ProcessLock
lock = ProcessLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_one_holder_at_a_time_within_a_process(tmp_path):
    one, other = ProcessLock(tmp_path / "l"), ProcessLock(tmp_path / "l")
    assert (one.take(), one.take(), other.take()) == (True, True, False)
    one.release()
    one.release()
    assert (one.held, other.take()) == (False, True)
    other.release()


def test_a_killed_holder_lets_go(tmp_path):
    command = [sys.executable, "-c", HOLDER, str(tmp_path / "l")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline().strip() == b"True"
        lock = ProcessLock(tmp_path / "l")
        assert not lock.take()
        holder.kill()
        holder.wait(10)
        assert lock.take()
        lock.release()


async def test_waiting_for_the_lock_ends_when_it_is_released(tmp_path):
    lock = ProcessLock(tmp_path / "l")
    lock.take()
    asyncio.get_running_loop().call_later(0.02, lock.release)
    async with holding(tmp_path / "l", within_s=5):
        assert not lock.take()
    assert lock.take()
    lock.release()


async def test_a_second_holder_waits_for_the_first(tmp_path):
    order = []

    async def take(name: str) -> None:
        async with holding(tmp_path / "x.lock", within_s=5):
            order.append(f"{name} in")
            await asyncio.sleep(0.05)
            order.append(f"{name} out")

    await asyncio.gather(*[take(name) for name in "abc"])
    assert [word.split()[1] for word in order] == ["in", "out"] * 3


async def test_a_lock_that_stays_taken_is_given_up(tmp_path):
    async with holding(tmp_path / "x.lock", within_s=1):
        with pytest.raises(TimeoutError):
            async with holding(tmp_path / "x.lock", within_s=0.05):
                pass
    async with holding(tmp_path / "x.lock", within_s=1):
        assert stat.S_IMODE((tmp_path / "x.lock").stat().st_mode) == 0o600


async def test_one_of_several_is_enough(tmp_path):
    paths = [tmp_path / name for name in "ab"]
    async with holding(*paths, within_s=1), holding(*paths, within_s=1):
        with pytest.raises(TimeoutError):
            async with holding(*paths, within_s=0.05):
                pass
    other = ProcessLock(paths[1])
    async with holding(*paths, within_s=None):
        assert other.take()
    other.release()
