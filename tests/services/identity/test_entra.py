"""Entra ID through MSAL, against a provider with Entra's shapes over sockets."""

import json
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from aiohttp import web

from app.core.http import new_client
from app.domain.errors import SignInNeededError, TransientError
from app.services.identity import entra
from app.services.identity.base import (
    MoreWantedError,
    SignInBarredError,
    SignInCancelledError,
    SignInFailedError,
)
from app.services.identity.broker import Broker, NoBrokerError
from app.services.identity.entra import EntraProvider, nonce_hash
from app.services.identity.oidc import Client
from tests.hostile_provider import hostile_provider, says
from tests.token_maker import sign

TENANT = "/5f6a2d01-0000-0000-0000-000000000001/v2.0"
BACK = "http://localhost:45678/callback"
CLAIMS = '{"id_token":{"acrs":{"essential":true,"value":"c1"}}}'


@pytest.fixture
async def idp():
    async with hostile_provider(base=TENANT) as one:
        yield one


@pytest.fixture
async def make(idp):
    async with new_client() as http:

        def made(**more):
            given = {"issuer": idp.issuer, "client_id": "desk"}
            system = more.pop("system", None)
            scopes = ("openid", "profile", "email", "offline_access")
            return EntraProvider(Client(**{**given, "scopes": scopes, **more}), http, system=system)

        yield made


async def answer_of(attempt):
    """Go where the browser goes; return what comes back."""
    async with httpx.AsyncClient(trust_env=False) as browser:
        found = await browser.get(attempt.url)
    return dict(parse_qsl(urlsplit(found.headers["location"]).query))


async def signed_in(engine, nonce="the-hubs-nonce"):
    attempt = await engine.begin(BACK, nonce=nonce)
    return await engine.finish(attempt, await answer_of(attempt))


def refuses(error, said, **more):
    return says(400, json.dumps({"error": error, "error_description": said, **more}))


async def test_a_sign_in_carries_the_hash_of_the_hubs_nonce(make, idp):
    engine = make()
    session = await signed_in(engine)
    assert (session.account.sub, session.account.email) == ("ada", "ada@example.test")
    assert idp.nonce == session.nonce == nonce_hash("the-hubs-nonce")
    asked = idp.at("/authorize")[0].query
    assert asked["response_mode"] == "query"
    assert asked["redirect_uri"] == BACK
    assert asked["code_challenge_method"] == "S256"
    assert set(asked["scope"].split()) == {"openid", "profile", "email", "offline_access"}
    assert idp.at("/token")[0].form["code_verifier"]


async def test_what_is_kept_renews_and_holds_no_token_that_ends_soon(make, idp):
    engine = make()
    session = await signed_in(engine)
    kept = session.tokens.refresh_token
    assert idp.code not in kept
    assert session.tokens.access_token not in kept
    assert session.tokens.id_token not in kept
    for _ in range(3):
        tokens = await make().renew(kept)
        again = await make().confirm(tokens, session.account, session.nonce)
        assert again.account == session.account
        kept = tokens.refresh_token
    assert idp.offered == [f"refresh-{n}-that-nobody-may-read" for n in (1, 2, 3)]


async def test_without_a_refresh_token_nothing_lasting_is_kept(make, idp):
    idp.gives_refresh = False
    assert (await signed_in(make())).tokens.refresh_token == ""


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"aud": "another"}, "another application"),
        ({"iss": "https://login.microsoftonline.com/other/v2.0"}, "another provider"),
        ({"exp": 1.0, "iat": 0.0}, "clock"),
        ({"iat": 4e9, "nbf": 4e9, "exp": 5e9}, "clock"),
    ],
)
async def test_what_msal_does_not_look_at_is_looked_at(make, idp, change, words):
    idp.claims = change
    with pytest.raises(SignInFailedError, match=words):
        await signed_in(make())


async def test_a_token_that_somebody_else_signed_is_refused(make, idp):
    idp.make_token = lambda payload: sign(payload, number=2)
    with pytest.raises(SignInFailedError, match="signature"):
        await signed_in(make())


async def test_a_token_of_another_sign_in_is_refused(make, idp):
    idp.claims = {"nonce": nonce_hash("another")}
    with pytest.raises(SignInFailedError, match="does not fit"):
        await signed_in(make())


@pytest.mark.parametrize(
    ("error", "said", "kind", "code"),
    [
        ("access_denied", "AADSTS50105: not assigned", SignInBarredError, "AADSTS50105"),
        ("access_denied", "AADSTS65004: declined", SignInCancelledError, ""),
        ("invalid_request", "AADSTS50011: reply", SignInFailedError, "AADSTS50011"),
    ],
)
async def test_a_no_in_the_browser_has_its_words(make, idp, error, said, kind, code):
    engine = make()
    attempt = await engine.begin(BACK, nonce="n")
    with pytest.raises(kind) as caught:
        await engine.finish(attempt, {"error": error, "error_description": said})
    assert getattr(caught.value, "code", "") == code
    assert "AADSTS" not in str(caught.value)
    if code == "AADSTS50011":
        assert str(caught.value).endswith("http://localhost/callback.")


async def test_a_refusal_at_the_token_endpoint_has_its_words(make, idp):
    idp.answers["/token"] = refuses("invalid_grant", "AADSTS53003: blocked by policy")
    with pytest.raises(SignInFailedError, match="sign-on rule") as caught:
        await signed_in(make())
    assert caught.value.code == "AADSTS53003"


async def test_conditional_access_is_asked_once_more_with_its_claims(make, idp):
    engine = make()
    idp.answers["/token"] = refuses("interaction_required", "AADSTS50076: x", claims=CLAIMS)
    with pytest.raises(MoreWantedError, match="one more proof"):
        await signed_in(engine)
    idp.answers.clear()
    await signed_in(engine)
    first, second = (one.query for one in idp.at("/authorize"))
    assert "claims" not in first
    assert json.loads(second["claims"]) == json.loads(CLAIMS)
    await signed_in(engine)
    assert "claims" not in idp.at("/authorize")[2].query


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (refuses("invalid_grant", "AADSTS700082: expired"), SignInNeededError),
        (refuses("interaction_required", "AADSTS50076: x", claims=CLAIMS), SignInNeededError),
        (refuses("invalid_grant", "AADSTS50057: disabled"), SignInNeededError),
        (refuses("temporarily_unavailable", ""), TransientError),
        (says(503, "{}"), TransientError),
        (says(200, "<html>the proxy's page</html>", "text/html"), TransientError),
    ],
)
async def test_a_renewal_tells_what_ends_it_from_what_passes(make, idp, answer, kind):
    kept = (await signed_in(make())).tokens.refresh_token
    idp.answers["/token"] = answer
    with pytest.raises(kind):
        await make().renew(kept)
    sent = [one.form["grant_type"] for one in idp.at("/token")]
    assert sent.count("refresh_token") == 1


async def test_an_issuer_without_a_tenant_is_said_before_a_browser_opens(make, idp):
    idp.base, idp.issuer = "", idp.issuer.removesuffix(TENANT)
    with pytest.raises(SignInFailedError, match="tenant id"):
        await make(issuer=idp.issuer).begin(BACK, nonce="n")


async def test_more_parameters_go_along_but_not_over_ours(make, idp):
    engine = make(extra=(("domain_hint", "tidemark.example"), ("nonce", "mine"), ("state", "x")))
    attempt = await engine.begin(BACK, nonce="n", hint="ada@example.test")
    asked = dict(parse_qsl(urlsplit(attempt.url).query))
    assert (asked["domain_hint"], asked["login_hint"]) == ("tidemark.example", "ada@example.test")
    assert (asked["nonce"], asked["state"]) == (nonce_hash("n"), attempt.state)


class BrokerAnswers:
    """Stands where the operating system's broker is; it answers with a token of the provider."""

    def __init__(self, idp, answer=None):
        self.idp, self.answer, self.asked = idp, answer, []

    def __call__(self, app, scopes, **asked):
        self.asked.append((scopes, asked))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer or {"access_token": "a", "id_token": self.idp.id_token({"nonce": "os"})}


async def test_the_system_signs_in_where_it_can_and_is_checked_all_the_same(make, idp, monkeypatch):
    asked = BrokerAnswers(idp)
    monkeypatch.setattr(entra.broker, "ask", asked)
    engine = make(system=Broker(lambda: 4711))
    session = await engine.on_system(hint="ada@example.test")
    assert (session.account.sub, session.nonce) == ("ada", "")
    given = {"window": 4711, "hint": "ada@example.test", "claims": None}
    assert asked.asked == [(["email"], given)]
    idp.claims = {"aud": "another"}
    with pytest.raises(SignInFailedError):
        await engine.on_system()


async def test_without_a_broker_that_works_the_browser_is_the_way(make, idp, monkeypatch):
    assert await make().on_system() is None
    monkeypatch.setattr(entra.broker, "ask", BrokerAnswers(idp, NoBrokerError("x")))
    assert await make(system=Broker()).on_system() is None
    refused = {"error": "broker_error", "error_description": "AADSTS50105 Status: x"}
    monkeypatch.setattr(entra.broker, "ask", BrokerAnswers(idp, refused))
    with pytest.raises(SignInFailedError, match="assigned"):
        await make(system=Broker()).on_system()


async def test_a_provider_that_hangs_or_answers_html_is_trouble_that_passes(make, idp):
    engine = make()
    attempt = await engine.begin(BACK, nonce="n")
    idp.answers["/token"] = says(502, "<html>")
    with pytest.raises(TransientError):
        await engine.finish(attempt, await answer_of(attempt))


async def test_what_msal_would_log_about_tokens_is_not_logged(make, idp, caplog):
    caplog.set_level("DEBUG")
    session = await signed_in(make())
    await make().renew(session.tokens.refresh_token)
    told = " ".join(each.getMessage() for each in caplog.records if "http" not in each.name)
    for secret in (idp.code, session.tokens.access_token, "refresh-1-that", "refresh-2-that"):
        assert secret not in told


async def handed_on(request: web.Request) -> web.Response:
    raise web.HTTPFound("/elsewhere")


async def test_no_redirect_is_followed_with_a_secret(make, idp):
    engine = make()
    attempt = await engine.begin(BACK, nonce="n")
    idp.answers["/token"] = handed_on
    with pytest.raises(TransientError):
        await engine.finish(attempt, await answer_of(attempt))
    assert idp.at("/elsewhere") == []
