"""The provider keeps to the rules of its protocol."""

import base64
import hashlib
import time
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest

from app.core.clock import SystemClock
from app.practice.identity.book import Book
from app.practice.identity.grants import Grants, RefusedError, UnsafeRedirectError
from app.practice.identity.people import PEOPLE

ISSUER = "http://127.0.0.1:4711"
REDIRECT = "http://127.0.0.1:50123/callback"
VERIFIER = "v" * 64
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest())[:-1].decode()
ASK = {
    "client_id": "foyer-console",
    "redirect_uri": REDIRECT,
    "response_type": "code",
    "scope": "openid profile email unheard-of",
    "state": "s",
    "nonce": "n",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
}


@pytest.fixture
def grants(tmp_path):
    book = Book(tmp_path / "identity.sqlite", SystemClock())
    yield Grants(ISSUER, book, SystemClock())
    book.close()


def code_form(grants, **changes) -> dict[str, str]:
    back = grants.agree(grants.ask(ASK), PEOPLE[0])
    code = parse_qs(urlsplit(back).query)["code"][0]
    form = {
        "grant_type": "authorization_code",
        "client_id": "foyer-console",
        "code": code,
        "redirect_uri": REDIRECT,
        "code_verifier": VERIFIER,
    }
    return {**form, **changes}


def renewal(token: object) -> dict[str, str]:
    return {
        "grant_type": "refresh_token",
        "client_id": "foyer-console",
        "refresh_token": str(token),
    }


def refusal(grants, form) -> str:
    with pytest.raises(RefusedError) as caught:
        grants.exchange(form)
    return caught.value.code


def test_the_answer_names_state_and_issuer(grants):
    back = parse_qs(urlsplit(grants.agree(grants.ask(ASK), PEOPLE[0])).query)
    assert (back["state"], back["iss"]) == (["s"], [ISSUER])


def test_tokens_tell_who_it_is_and_are_signed(grants):
    tokens = grants.exchange(code_form(grants))
    key = jwt.PyJWKSet.from_dict(grants.jwks()).keys[0]
    claims = jwt.decode(tokens["id_token"], key, audience="foyer-console", issuer=ISSUER)
    assert (claims["nonce"], claims["email"]) == ("n", "maria.rossi@tidemark.example")
    assert claims["exp"] > time.time()
    assert grants.who(str(tokens["access_token"]))["name"] == "Maria Rossi"
    assert tokens["scope"] == "openid profile email"


@pytest.mark.parametrize(
    "changes",
    [
        {"client_id": "other"},
        {"redirect_uri": "https://evil.test/callback"},
        {"redirect_uri": "http://127.0.0.1:1/elsewhere"},
        {"redirect_uri": "http://127.0.0.1/callback"},
        {"redirect_uri": "http://127.0.0.1:x/callback"},
        {"redirect_uri": ""},
    ],
)
def test_an_unknown_asker_gets_no_answer_sent(grants, changes):
    with pytest.raises(UnsafeRedirectError):
        grants.ask({**ASK, **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"response_type": "token"},
        {"code_challenge_method": "plain"},
        {"code_challenge": ""},
        {"scope": "profile"},
    ],
)
def test_a_request_against_the_rules_is_refused(grants, changes):
    with pytest.raises(RefusedError):
        grants.ask({**ASK, **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"code_verifier": "w" * 64},
        {"code_verifier": "short"},
        {"redirect_uri": "http://127.0.0.1:1/callback"},
        {"code": "made-up"},
    ],
)
def test_a_code_is_worth_nothing_to_others(grants, changes):
    assert refusal(grants, code_form(grants, **changes)) == "invalid_grant"


def test_another_application_and_grant_are_refused(grants):
    assert refusal(grants, code_form(grants, client_id="x")) == "invalid_client"
    assert refusal(grants, code_form(grants, grant_type="password")) == "unsupported_grant_type"


def test_a_code_used_twice_ends_the_sign_in(grants):
    form = code_form(grants)
    tokens = grants.exchange(form)
    assert refusal(grants, form) == "invalid_grant"
    assert refusal(grants, renewal(tokens["refresh_token"])) == "invalid_grant"


def test_refresh_tokens_rotate_and_reuse_ends_the_sign_in(grants):
    first = grants.exchange(code_form(grants))
    second = grants.exchange(renewal(first["refresh_token"]))
    assert second["refresh_token"] != first["refresh_token"]
    assert refusal(grants, renewal(first["refresh_token"])) == "invalid_grant"
    assert refusal(grants, renewal(second["refresh_token"])) == "invalid_grant"


def test_revocation_ends_every_token_of_the_sign_in(grants):
    tokens = grants.exchange(code_form(grants))
    grants.revoke("unknown")
    grants.revoke(str(tokens["refresh_token"]))
    assert grants.who(str(tokens["access_token"])) is None
    assert refusal(grants, renewal(tokens["refresh_token"])) == "invalid_grant"


def test_ending_the_session_needs_an_id_token_of_ours(grants):
    tokens = grants.exchange(code_form(grants))
    assert not grants.end("nonsense")
    assert grants.end(str(tokens["id_token"]))
    assert refusal(grants, renewal(tokens["refresh_token"])) == "invalid_grant"


def test_a_renewed_token_answers_no_request(grants):
    first = grants.exchange(code_form(grants))
    second = grants.exchange(renewal(first["refresh_token"]))
    claims = jwt.decode(str(second["id_token"]), options={"verify_signature": False})
    assert "nonce" not in claims
