import asyncio
import os
import sys
from contextlib import suppress

import pytest

from app.practice.offspring import descendants
from app.practice.program import NotStartedError, Program
from app.practice.waiting import until

STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print("ready", flush=True)
time.sleep(60)
"""


async def test_output_and_exit_code_are_kept(tmp_path):
    program = await Program.start(
        "greeter",
        [sys.executable, "-c", "print('hello'); raise SystemExit(3)"],
        log=tmp_path / "log",
    )
    assert await program.wait() == 3
    assert (program.code, program.tail()) == (3, "hello")
    await program.end()


async def test_a_stubborn_program_ends_with_its_child(tmp_path):
    program = await Program.start("s", [sys.executable, "-c", STUBBORN], log=tmp_path / "log")
    await until(reads(program, "ready"), "start", timeout_s=10)
    family = [program.pid, *descendants(program.pid)]
    assert len(family) == 2
    await program.end(grace_s=0.05)
    await program.end()
    await until(gone(family), "the end", timeout_s=5)


async def test_a_program_is_fed_through_its_input(tmp_path):
    program = await Program.start("cat", ["cat"], log=tmp_path / "log")
    await program.feed("a secret word")
    assert await program.wait() == 0
    assert program.tail() == "a secret word"


async def test_a_missing_program_is_named(tmp_path):
    with pytest.raises(NotStartedError, match="window manager cannot be started"):
        await Program.start("window manager", ["/no/such/program"], log=tmp_path / "log")


@pytest.mark.parametrize("turns", range(6))
async def test_a_start_that_is_cancelled_leaves_nothing(tmp_path, turns):
    before = set(descendants(os.getpid()))
    starting = asyncio.create_task(Program.start("s", ["sleep", "60"], log=tmp_path / "log"))
    for _ in range(turns):
        await asyncio.sleep(0)
    starting.cancel()
    with suppress(asyncio.CancelledError):
        await (await starting).end()
    await until(gone(set(descendants(os.getpid())) - before), "the end", timeout_s=5)


def reads(program, word):
    async def look():
        return word in program.tail()

    return look


def gone(pids):
    async def look():
        return not any(alive(pid) for pid in pids)

    return look


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
