"""A kept sign-in is renewed by one process at a time, and no refresh token is risked."""

import asyncio
import json

import pytest

from tests.doors import check_words, desk, interrupt
from tests.hostile_provider import cuts, drips, floods, hangs, hostile_provider, says


@pytest.fixture
async def provider():
    async with hostile_provider() as one:
        yield one


@pytest.fixture
async def here(provider, tmp_path):
    one = desk(tmp_path, provider.issuer)
    assert (await one.run("sign-in")).said["state"] == "signed_in"
    return one


async def renewal(here, **env):
    ended = await here.run("sign-in", "--silent", **env)
    assert ended.code == (0 if ended.said["state"] == "signed_in" else 1)
    return ended


async def refusal(here, state: str = "failed", **env) -> str:
    ended = await renewal(here, **env)
    assert (ended.said["state"], ended.said["account"]) == (state, None)
    return check_words(ended, "refresh-1-that", "refresh-2-that")


async def until_seen(provider, count: int) -> None:
    async with asyncio.timeout(20):
        while len(provider.offered) < count:  # noqa: ASYNC110  # another process sends it
            await asyncio.sleep(0.02)


async def test_a_renewal_tells_who_it_is_and_opens_no_browser(here, provider):
    before = len(here.urls)
    for _ in range(3):
        ended = await renewal(here)
        assert ended.said["account"]["sub"] == "ada"
    assert len(here.urls) == before
    assert provider.offered == [f"refresh-{n}-that-nobody-may-read" for n in (1, 2, 3)]


async def test_a_provider_that_does_not_rotate_is_fine(here, provider):
    provider.rotates = False
    assert [(await renewal(here)).code for _ in range(2)] == [0, 0]


async def test_a_renewal_without_an_id_token_is_fine(here, provider):
    provider.id_token_at_renewal = False
    assert (await renewal(here)).said["account"]["email"] == "ada@example.test"


async def test_a_new_name_is_kept(here, provider):
    provider.renewed_claims = {"name": "Ada King"}
    assert (await renewal(here)).said["account"]["name"] == "Ada King"
    provider.id_token_at_renewal = False
    assert (await renewal(here)).said["account"]["name"] == "Ada King"


FAULTS = {
    "html": says(200, "<html>", "text/html"),
    "html refusal": says(400, "<html>invalid_grant", "text/html"),
    "down": says(503, '{"error": "invalid_grant"}'),
    "busy": says(429, "{}"),
    "cut": cuts(),
    "flood": floods(),
    "empty": says(200, "{}"),
    "client": says(401, '{"error": "invalid_client"}'),
    "moved": says(302, "", "text/plain", Location="/elsewhere"),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_an_answer_that_is_none_loses_nothing(here, provider, fault):
    provider.answers["/token"] = FAULTS[fault]
    await refusal(here)
    assert len(provider.offered) == 1
    del provider.answers["/token"]
    assert (await renewal(here)).code == 0


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_description_that_is_none_loses_nothing(here, provider, fault):
    provider.answers["/.well-known/openid-configuration"] = FAULTS[fault]
    await refusal(here)
    assert provider.offered == []
    provider.answers.clear()
    assert (await renewal(here)).code == 0


@pytest.mark.parametrize("fault", [drips("{"), hangs()], ids=["drips", "hangs"])
async def test_an_answer_without_end_loses_nothing(here, provider, fault):
    provider.answers["/token"] = fault
    await refusal(here, "timed_out", FOYER_IDENTITY_TIMEOUT="2")
    provider.answers.clear()
    assert (await renewal(here)).code == 0


async def test_keys_that_cannot_be_had_lose_nothing(here, provider):
    provider.answers["/keys"] = says(500, "")
    await refusal(here)
    provider.answers.clear()
    assert (await renewal(here)).code == 0
    assert len(set(provider.offered)) == len(provider.offered)


async def test_invalid_grant_says_sign_in_again_and_is_not_tried_again(here, provider):
    provider.live.clear()
    first = await refusal(here)
    assert "ign in again" in first
    assert "ign in again" in await refusal(here)
    assert len(provider.offered) == 1
    assert (await here.run("sign-in")).said["state"] == "signed_in"
    assert (await renewal(here)).code == 0


async def test_a_renewal_for_somebody_else_is_refused_for_good(here, provider):
    provider.renewed_claims = {"sub": "eve"}
    assert "another person" in await refusal(here)
    assert provider.revoked == ["refresh-2-that-nobody-may-read"]
    provider.renewed_claims = {}
    assert "ign in again" in await refusal(here)
    assert len(provider.offered) == 1


@pytest.mark.parametrize(
    "change", [{"nonce": "other"}, {"aud": "other"}, {"iss": "https://e.test"}]
)
async def test_a_renewed_token_is_checked_in_full(here, provider, change):
    provider.renewed_claims = change
    await refusal(here)
    provider.renewed_claims = {}
    assert (await renewal(here)).code == 0


async def test_a_kill_in_between_ends_in_sign_in_again_and_never_in_a_loop(here, provider):
    provider.answers["/token"] = hangs()
    async with here.start("sign-in", "--silent") as process:
        await until_seen(provider, 1)
        process.kill()
        await process.wait()
    del provider.answers["/token"]
    for _ in range(2):
        assert "ign in again" in await refusal(here)
    assert provider.offered == ["refresh-1-that-nobody-may-read"]
    assert (await here.run("sign-in")).said["state"] == "signed_in"
    assert (await renewal(here)).code == 0


async def test_ctrl_c_waits_for_an_answer_that_is_on_its_way(here, provider):
    async def late(request):
        await asyncio.sleep(0.6)
        return await provider.token(request)

    provider.answers["/token"] = late
    async with here.start("sign-in", "--silent") as process:
        await until_seen(provider, 1)
        assert (await interrupt(process)).said["state"] == "cancelled"
    assert (await renewal(here)).code == 0
    assert len(set(provider.offered)) == len(provider.offered) == 2


async def test_ctrl_c_ends_a_renewal_that_hangs_and_loses_nothing(here, provider):
    provider.answers["/token"] = hangs()
    async with here.start("sign-in", "--silent") as process:
        await until_seen(provider, 1)
        assert (await interrupt(process)).said["state"] == "cancelled"
    provider.answers.clear()
    assert (await renewal(here)).code == 0


async def test_many_processes_renew_one_after_the_other(here, provider):
    async def slow(request):
        await asyncio.sleep(0.2)
        return await provider.token(request)

    provider.answers["/token"] = slow
    ended = await asyncio.gather(*[renewal(here) for _ in range(6)])
    assert [one.code for one in ended] == [0] * 6
    assert len(set(provider.offered)) == len(provider.offered) == 6


async def test_signing_out_meanwhile_wins(here, provider):
    go_on = asyncio.Event()

    async def held(request):
        await go_on.wait()
        return await provider.token(request)

    provider.answers["/token"] = held
    async with here.start("sign-in", "--silent") as process:
        await until_seen(provider, 1)
        assert (await here.run("sign-out")).said["state"] == "signed_out"
        provider.live.add("refresh-1-that-nobody-may-read")
        go_on.set()
        out, _ = await process.communicate()
    assert json.loads(out)["state"] == "failed"
    assert here.everything() == b""
    assert provider.live == set()


async def test_nobody_signed_in_is_said_without_asking_anybody(provider, tmp_path):
    empty = desk(tmp_path / "other", provider.issuer)
    assert "Nobody" in await refusal(empty)
    assert provider.seen == []


async def test_another_provider_gets_no_token_of_this_one(here):
    async with hostile_provider() as other:
        await refusal(here, FOYER_IDENTITY_ISSUER=other.issuer)
        assert other.offered == []
    await refusal(here, FOYER_IDENTITY_CLIENT_ID="other")
    assert (await renewal(here)).code == 0


async def test_no_lasting_sign_in_is_said(provider, tmp_path):
    provider.gives_refresh = False
    one = desk(tmp_path / "other", provider.issuer)
    await one.run("sign-in")
    assert "lasting" in await refusal(one)


@pytest.mark.parametrize("mood", ["locked", "hangs"])
async def test_a_keychain_that_is_shut_loses_nothing(here, mood, provider):
    assert "keychain" in await refusal(here, TEST_KEYCHAIN_MOOD=mood)
    assert (await renewal(here)).code == 0


async def test_what_was_damaged_is_said(here):
    path = here.folder / "data" / "secrets" / "identity.secret"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert "ign in again" in await refusal(here)
    path.write_bytes(b"")
    assert "ign in again" in await refusal(here)
