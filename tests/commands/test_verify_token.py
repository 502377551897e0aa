"""``foyer verify-token`` takes and refuses what the hub takes and refuses."""

import asyncio
import json
import signal
import sys
import time

import pytest

from tests.doors import ROOT, check_words, desk
from tests.hostile_provider import hangs, hostile_provider, says
from tests.token_maker import forge, sign


@pytest.fixture
async def provider():
    async with hostile_provider() as one:
        yield one


@pytest.fixture
def here(provider, tmp_path):
    return desk(tmp_path, provider.issuer)


def claims(provider, **changes) -> dict:
    now = time.time()
    full = {"iss": provider.issuer, "sub": "ada", "aud": "desk", "iat": now, "exp": now + 60}
    return {k: v for k, v in {**full, **changes}.items() if v is not None}


async def refusal(here, token: str | bytes, **env) -> str:
    given = token if isinstance(token, bytes) else token.encode()
    ended = await here.run("verify-token", stdin=given, **env)
    assert (ended.said["ok"], ended.code) == (False, 1)
    return check_words(ended, *([token] if isinstance(token, str) and len(token) > 20 else []))


async def test_a_good_token_is_good_also_with_blanks_around(here, provider):
    token = f"\n  {sign(claims(provider))} \r\n"
    ended = await here.run("verify-token", stdin=token.encode())
    assert (ended.said, ended.code) == ({"ok": True, "reason": None}, 0)


async def test_an_old_token_that_is_still_good_is_good(here, provider):
    token = sign(claims(provider, iat=time.time() - 3000))
    assert (await here.run("verify-token", stdin=token.encode())).said["ok"]


async def test_the_audience_may_be_another_than_the_client(here, provider):
    token = sign(claims(provider, aud="api://hub", azp="desk"))
    audience = {"FOYER_IDENTITY_AUDIENCE": "api://hub"}
    assert (await here.run("verify-token", stdin=token.encode(), **audience)).said["ok"]
    await refusal(here, token)
    await refusal(here, sign(claims(provider, aud="api://hub", azp="other")), **audience)


async def test_every_fault_has_its_own_words(here, provider):
    now = time.time()
    tokens = [
        "",
        "nonsense",
        forge({"alg": "none"}, claims(provider)),
        sign(claims(provider), number=1),
        sign(claims(provider), kid="unknown"),
        sign(claims(provider, iss="https://evil.test")),
        sign(claims(provider, aud="other")),
        sign(claims(provider, azp="other")),
        sign(claims(provider, exp=now - 600, iat=now - 1200)),
        sign(claims(provider, iat=now + 600, exp=now + 1200)),
        sign(claims(provider, sub=None)),
        sign(claims(provider, exp=None)),
        sign(claims(provider, iat=None)),
    ]
    reasons = [await refusal(here, token) for token in tokens]
    assert len(set(reasons)) == len(tokens)


async def test_what_is_no_token_is_refused(here):
    for junk in (b"\x00\xff\xfe", b"a" * 2_000_000, b"two words", b"..", "é.é.é".encode()):
        await refusal(here, junk)


async def test_keys_that_cannot_be_had_are_said(here, provider):
    provider.answers["/keys"] = says(500, "")
    keys = await refusal(here, sign(claims(provider)))
    provider.answers["/.well-known/openid-configuration"] = says(500, "")
    assert keys != await refusal(here, sign(claims(provider)))
    provider.answers["/.well-known/openid-configuration"] = hangs()
    await refusal(here, sign(claims(provider)), FOYER_IDENTITY_TIMEOUT="2")


@pytest.mark.parametrize(
    "env",
    [
        {"FOYER_IDENTITY_ISSUER": ""},
        {"FOYER_IDENTITY_ISSUER": "http://evil.test"},
        {"FOYER_IDENTITY_CLIENT_ID": ""},
        {"FOYER_IDENTITY_TIMEOUT": "x"},
        {"FOYER_DATA_DIR": "/dev/null/x"},
    ],
    ids=str,
)
async def test_a_wrong_setting_is_named(here, provider, env):
    assert "itself failed" not in await refusal(here, sign(claims(provider)), **env)


async def test_a_standard_input_that_is_closed_is_an_empty_one(here):
    command = f"exec {sys.executable} -m app verify-token <&-"
    process = await asyncio.create_subprocess_shell(
        command, cwd=ROOT, env=here.env, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert "no token on standard input" in json.loads(out)["reason"]


async def test_ctrl_c_ends_the_wait_for_a_token(here):
    async with here.start("verify-token") as process:
        process.stdin.write(b" " * 500_000)  # more than a pipe holds: who took it is reading
        await process.stdin.drain()
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(4):  # standard input stays open
            said = json.loads(await process.stdout.read())
        assert (said["ok"], "cancelled" in said["reason"]) == (False, True)
