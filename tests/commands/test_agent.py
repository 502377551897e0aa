"""``foyer agent`` at its door: who may start it, and how it ends."""

import asyncio
import signal

import pytest

from tests.doors import desk
from tests.hostile_provider import hostile_provider, says

HUB = "http://127.0.0.1:9"  # nobody listens there


@pytest.fixture
async def provider():
    async with hostile_provider() as one:
        yield one


async def told(process, words):
    """Read the log until a line has these words; return it."""
    async with asyncio.timeout(20):
        while line := await process.stderr.readline():
            if words in line.decode():
                return line.decode()
    raise AssertionError(f"it ended without saying '{words}'")


async def left(here, **env):
    """Run the agent to its end; return its code and what it said."""
    async with here.start("agent", **env) as process, asyncio.timeout(30):
        _, log = await process.communicate()
        return process.returncode, log.decode()


async def test_without_a_hub_it_says_what_to_set(tmp_path):
    code, words = await left(desk(tmp_path, "http://127.0.0.1:9"))
    assert (code, "FOYER_HUB_URL" in words) == (2, True)


async def test_a_setting_of_the_wrong_kind_is_named(tmp_path):
    code, words = await left(
        desk(tmp_path, "http://127.0.0.1:9"), FOYER_HUB_URL=HUB, FOYER_IDENTITY_TIMEOUT="soon"
    )
    assert (code, "FOYER_IDENTITY_TIMEOUT" in words) == (2, True)


async def test_nobody_signed_in_ends_with_what_to_do(tmp_path, provider):
    code, words = await left(desk(tmp_path, provider.issuer), FOYER_HUB_URL=HUB)
    assert (code, "Run foyer sign-in first" in words) == (1, True)
    assert "Traceback" not in words


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
async def test_it_waits_for_a_provider_that_is_down_and_stops_when_told(tmp_path, provider, how):
    here = desk(tmp_path, provider.issuer)
    assert (await here.run("sign-in")).code == 0
    provider.answers["/token"] = says(503, "")
    async with here.start("agent", FOYER_HUB_URL=HUB) as process:
        await told(process, "Cannot sign in yet")
        second, words = await left(here, FOYER_HUB_URL=HUB)
        assert (second, "already" in words) == (2, True)
        process.send_signal(how)
        async with asyncio.timeout(10):
            assert await process.wait() == 0
