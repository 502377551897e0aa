"""Claims of two consoles at one real hub."""

import asyncio

from app.services.claims import Claims, claim_key
from tests.services.link.console import Console
from tests.services.link.wire_hub import WireHub
from tests.services.reps import connected


async def test_two_reps_do_not_write_the_same_record_at_once(tmp_path):
    async with connected(tmp_path, "ada", "bob") as (ada, bob):
        hers, his = Claims(ada.link), Claims(bob.link)
        async with hers.hold("org", "Kim@Example.com") as claim:
            assert claim.granted
            async with his.hold("org", "kim@example.com") as other:
                assert (other.granted, other.holder) == (False, "Ada")
            async with his.hold("org", "lee@example.com") as third:
                assert third.granted
        await soon_free(his)


async def is_free(claims):
    async with claims.hold("org", "kim@example.com") as claim:
        return claim.granted


async def soon_free(claims):
    async with asyncio.timeout(5):
        while not await is_free(claims):
            pass


async def test_one_console_may_hold_the_same_claim_twice_until_both_are_done(tmp_path):
    async with connected(tmp_path, "ada", "bob") as (ada, bob):
        hers, his = Claims(ada.link), Claims(bob.link)
        async with hers.hold("org", "kim@example.com"):
            async with hers.hold("org", "kim@example.com") as again:
                assert again.granted
            assert not await is_free(his)
        await soon_free(his)


async def test_without_a_hub_writing_goes_on():
    async with Claims(None).hold("org", "kim@example.com") as claim:
        assert claim.granted


async def test_a_hub_that_is_away_or_says_nothing_holds_nobody_up(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        claims = Claims(console.link, deadline_s=0.05)
        assert await is_free(claims)  # not connected yet, or not answered
        await console.connected()
        hub.on_message = ignore
        async with asyncio.timeout(5):
            assert await is_free(claims)


async def ignore(_socket, _message):
    return True


def test_the_hub_hears_no_address():
    key = claim_key("00D1", "Kim@Example.com ")
    assert key == claim_key("00D1", "kim@example.com")
    assert key != claim_key("00D2", "kim@example.com")
    assert "kim" not in key
    assert len(key) == 64
