"""Places that processes share."""

import asyncio
import subprocess
import sys
from contextlib import AsyncExitStack

import pytest

from app.services.calendars.places import AT_ONCE, Places

PROGRAM = """
import asyncio, sys
from pathlib import Path
from app.services.calendars.places import Places

async def hold():
    async with Places(Path(sys.argv[1]), "a").one(), Places(Path(sys.argv[1]), "a").one():
        print("held", flush=True)
        await asyncio.sleep(60)

asyncio.run(hold())
"""


async def taken(places, number):
    async with AsyncExitStack() as held:
        for _ in range(number):
            await held.enter_async_context(places.one())


async def test_there_are_four_and_one_that_is_given_back_is_taken_again(tmp_path):
    places = Places(tmp_path, "a")
    for _ in range(2):
        await taken(places, AT_ONCE)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(taken(places, AT_ONCE + 1), 0.1)


async def test_another_account_has_its_own(tmp_path):
    async with Places(tmp_path, "a").one():
        await taken(Places(tmp_path, "b"), AT_ONCE)


@pytest.fixture
def other(tmp_path):
    """Another process, which has two places."""
    program = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    with subprocess.Popen(program, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


async def test_another_process_takes_of_the_same_and_gives_back_when_it_is_killed(tmp_path, other):
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(taken(Places(tmp_path, "a"), AT_ONCE - 1), 0.1)
    other.kill()
    await asyncio.wait_for(taken(Places(tmp_path, "a"), AT_ONCE), 10)
