"""Work with a deadline, and threads that hang."""

import asyncio
import subprocess
import sys
import threading

import pytest

from app.core.unheld import run_unheld

PROGRAM = """
import asyncio, threading
from app.core.unheld import run_unheld

async def work():
    hangs = asyncio.to_thread(threading.Event().wait)
    try:
        await asyncio.wait_for(hangs, 0.05)
    except TimeoutError:
        return "late"

print(run_unheld(work()), flush=True)
"""


def test_a_thread_that_hangs_for_ever_does_not_keep_the_program():
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True
    )
    assert (ended.stdout, ended.stderr) == ("late\n", "")


def test_threads_give_results_and_errors_as_usual():
    async def work():
        with pytest.raises(ZeroDivisionError):
            await asyncio.to_thread(lambda: 1 // 0)
        return await asyncio.to_thread(lambda: threading.current_thread().daemon)

    assert run_unheld(work())


def test_an_error_of_the_work_is_raised():
    async def work():
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        run_unheld(work())
