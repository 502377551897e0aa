"""A lock between processes."""

import asyncio
import subprocess
import sys

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
    async with asyncio.timeout(5), holding(tmp_path / "l"):
        assert not lock.take()
    assert lock.take()
    lock.release()
