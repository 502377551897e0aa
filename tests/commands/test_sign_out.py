"""``foyer sign-out`` forgets everything, whatever the provider does."""

import asyncio
import time

import pytest

from tests.doors import check_words, desk, interrupt
from tests.hostile_provider import drips, hangs, hostile_provider, says

TOKEN = "refresh-1-that-nobody-may-read"


@pytest.fixture
async def provider():
    async with hostile_provider() as one:
        yield one


@pytest.fixture
async def here(provider, tmp_path):
    one = desk(tmp_path, provider.issuer)
    await one.run("sign-in")
    return one


async def signed_out(here, **env) -> str | None:
    ended = await here.run("sign-out", **env)
    assert (ended.said["state"], ended.code) == ("signed_out", 0)
    assert here.everything() == b""
    if ended.said["reason"] is not None:
        check_words(ended, TOKEN)
    return ended.said["reason"]


async def test_the_sign_in_is_revoked_and_forgotten_with_its_key(here, provider):
    assert await signed_out(here) is None
    assert provider.revoked == [TOKEN]
    assert provider.at("/revoke")[0].form["client_id"] == "desk"
    assert (here.folder / "keychain.json").read_text() == "{}"
    assert (await here.run("sign-in", "--silent")).said["state"] == "failed"
    assert provider.offered == []


async def test_signing_out_twice_or_for_nothing_is_fine(here, provider):
    await signed_out(here)
    assert await signed_out(here) is None
    assert len(provider.revoked) == 1


async def test_a_provider_without_revocation_leaves_nothing_to_revoke(here, provider):
    provider.document["revocation_endpoint"] = None
    assert await signed_out(here) is None


FAULTS = {
    "down": says(503, ""),
    "refuses": says(400, '{"error": "unsupported_token_type"}'),
    "moved": says(302, "", "text/plain", Location="/elsewhere"),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("path", ["/revoke", "/.well-known/openid-configuration"])
async def test_a_provider_that_is_down_keeps_nobody_signed_in(here, provider, path, fault):
    provider.answers[path] = FAULTS[fault]
    assert "confirm" in await signed_out(here)


@pytest.mark.parametrize("fault", [hangs(), drips("x")], ids=["hangs", "drips"])
@pytest.mark.parametrize("path", ["/revoke", "/.well-known/openid-configuration"])
async def test_a_provider_that_hangs_holds_nobody_up(here, provider, path, fault):
    provider.answers[path] = fault
    before = time.monotonic()
    assert "confirm" in await signed_out(here)
    assert time.monotonic() - before < 15  # the bound of the contract itself


async def test_a_keychain_that_hangs_holds_nobody_up(here):
    before = time.monotonic()
    assert "keychain" in await signed_out(here, TEST_KEYCHAIN_MOOD="hangs")
    assert time.monotonic() - before < 15  # the bound of the contract itself


async def test_wrong_settings_keep_nobody_signed_in(here):
    assert "confirm" in await signed_out(here, FOYER_IDENTITY_TIMEOUT="soon")


async def test_wrong_ports_do_not_matter(here):
    assert await signed_out(here, FOYER_IDENTITY_PORTS="x") is None


async def test_a_token_is_revoked_at_nobody_elses(here):
    async with hostile_provider() as other:
        assert "confirm" in await signed_out(here, FOYER_IDENTITY_ISSUER=other.issuer)
        assert other.revoked == []


async def test_a_spent_token_is_revoked_all_the_same(here, provider):
    provider.answers["/token"] = hangs()
    async with here.start("sign-in", "--silent") as process:
        while not provider.offered:  # noqa: ASYNC110  # another process sends it
            await asyncio.sleep(0.02)
        process.kill()
        await process.wait()
    assert await signed_out(here) is None
    assert provider.revoked == [TOKEN]


async def test_ctrl_c_ends_it_in_time_and_all_is_forgotten(here, provider):
    provider.answers["/revoke"] = hangs()
    async with here.start("sign-out") as process:
        while not provider.at("/revoke"):  # noqa: ASYNC110  # another process asks
            await asyncio.sleep(0.02)
        ended = await interrupt(process)
    assert (ended.said["state"], ended.code) == ("signed_out", 0)
    assert here.everything() == b""
