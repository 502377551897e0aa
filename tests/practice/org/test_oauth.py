"""Codes and tokens of the org."""

from types import SimpleNamespace

import pytest

from app.core.database import connect
from app.practice.org.oauth import OAuthError, Sessions, challenge_of

VERIFIER = "v" * 50


@pytest.fixture
def time():
    return SimpleNamespace(now=1000.0)


@pytest.fixture
def sessions(time):
    database = connect(":memory:")
    yield Sessions(database, "00DFy0000000001AAA", lambda: time.now)
    database.close()


def test_the_challenge_is_that_of_rfc_7636():
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert challenge_of(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_a_code_is_good_once(sessions):
    code = sessions.code("u", "c", "r", challenge_of(VERIFIER))
    tokens = sessions.exchange(code, "c", "r", VERIFIER)
    assert sessions.user(tokens.access) == "u"
    assert tokens.access.startswith("00DFy0000000001!")
    with pytest.raises(OAuthError, match="expired authorization code"):
        sessions.exchange(code, "c", "r", VERIFIER)


@pytest.mark.parametrize(
    ("client", "redirect", "verifier", "error"),
    [
        ("other", "r", VERIFIER, "invalid_client_id"),
        ("c", "other", VERIFIER, "redirect_uri_mismatch"),
        ("c", "r", "", "invalid_grant"),
        ("c", "r", "w" * 50, "invalid_request"),
    ],
)
def test_a_code_is_refused_to_anyone_else(sessions, client, redirect, verifier, error):
    code = sessions.code("u", "c", "r", challenge_of(VERIFIER))
    with pytest.raises(OAuthError) as refused:
        sessions.exchange(code, client, redirect, verifier)
    assert refused.value.error == error


def test_a_refresh_token_is_good_once_and_reuse_ends_everything(sessions):
    first = sessions.grant("u", "c")
    second = sessions.refresh(first.refresh, "c")
    assert sessions.user(first.access) is None
    assert sessions.user(second.access) == "u"
    with pytest.raises(OAuthError):
        sessions.refresh(first.refresh, "c")
    assert sessions.user(second.access) is None
    with pytest.raises(OAuthError):
        sessions.refresh(second.refresh, "c")


def test_the_sixth_approval_revokes_the_oldest(sessions):
    grants = [sessions.grant("u", "c") for _ in range(6)]
    assert [sessions.user(g.access) for g in grants] == [None, "u", "u", "u", "u", "u"]


def test_sessions_end_by_time_by_hand_and_by_revocation(sessions, time):
    tokens = sessions.grant("u", "c")
    time.now += 7201
    assert sessions.user(tokens.access) is None
    tokens = sessions.refresh(tokens.refresh, "c")
    sessions.expire()
    assert sessions.user(tokens.access) is None
    assert sessions.revoke(tokens.refresh)
    assert not sessions.revoke(tokens.refresh)
