"""The engine builds the right request; what comes back is checked (see also tests/commands)."""

from urllib.parse import parse_qs, urlsplit

import pytest

from app.core.http import new_client
from app.domain.errors import TransientError
from app.services.identity.base import SignInCancelledError, SignInFailedError
from app.services.identity.oidc import Client, OidcProvider
from tests.hostile_provider import hostile_provider, says

BACK = "http://127.0.0.1:1/callback"


@pytest.fixture
async def idp():
    async with hostile_provider() as one:
        yield one


@pytest.fixture
async def engine(idp):
    async with new_client() as http:
        yield OidcProvider(Client(idp.issuer, "desk", extra=(("hd", "e.test"),)), http)


async def test_the_hint_goes_along_but_overrules_nothing(engine):
    attempt = await engine.begin(BACK, nonce="n", hint="ada@example.test")
    query = parse_qs(urlsplit(attempt.url).query)
    assert (query["login_hint"], query["hd"]) == (["ada@example.test"], ["e.test"])
    assert attempt.verifier not in attempt.url


async def test_a_whole_sign_in_and_its_renewal_are_checked(engine, idp):
    attempt = await engine.begin(BACK, nonce="n")
    idp.nonce = "n"
    session = await engine.finish(attempt, {"code": "c", "state": attempt.state})
    tokens = await engine.renew(session.tokens.refresh_token)
    assert (await engine.confirm(tokens, session.account, "n")).account == session.account
    await engine.revoke(tokens.refresh_token)
    assert idp.revoked == [tokens.refresh_token]


async def test_a_denial_is_no_failure(engine):
    attempt = await engine.begin(BACK, nonce="n")
    with pytest.raises(SignInCancelledError):
        await engine.finish(attempt, {"error": "access_denied", "state": attempt.state})
    with pytest.raises(SignInFailedError):
        await engine.finish(attempt, {"error": "other", "state": attempt.state})


async def test_trouble_that_passes_is_told_from_trouble_that_stays(engine, idp):
    idp.answers["/.well-known/openid-configuration"] = says(503, "")
    with pytest.raises(TransientError):
        await engine.prepare()
    idp.answers["/.well-known/openid-configuration"] = says(200, "[]")
    with pytest.raises(SignInFailedError):
        await engine.prepare()
    with pytest.raises(TransientError):
        await engine.revoke("r")


async def test_a_path_with_blanks_is_quoted_and_a_query_is_kept(engine, idp):
    idp.document["authorization_endpoint"] = f"{idp.issuer}/a b/%20c?x=1&x=2"
    attempt = await engine.begin(BACK, nonce="n")
    assert "/a%20b/%20c?x=1&x=2&" in attempt.url
