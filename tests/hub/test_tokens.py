import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.hub.tokens import LIFETIME_S, NONCE_S, PASS_S, RENEW_S, Signer, digest

SIGNER = Signer(b"a secret")


def test_a_token_names_its_visitor():
    token = SIGNER.token("vera", now=1000.0)
    assert SIGNER.holder(token, 1000.0).visitor == "vera"


def test_a_token_is_renewed_after_a_day_and_ends_in_time():
    token = SIGNER.token("vera", now=0.0)
    assert not SIGNER.holder(token, RENEW_S - 10).renew
    assert SIGNER.holder(token, RENEW_S + 10).renew
    assert SIGNER.holder(token, LIFETIME_S + 1) is None


def test_another_hubs_token_is_nobodys():
    assert SIGNER.holder(Signer(b"another").token("vera", 0.0), 0.0) is None


@given(st.data())
def test_a_token_that_was_touched_is_nobodys(data):
    token = SIGNER.token("vera", now=0.0)
    at = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.characters().filter(lambda c: c != token[at]))
    assert SIGNER.holder(token[:at] + other + token[at + 1 :], 0.0) is None


@pytest.mark.parametrize(
    "token", ["", ".", "v1.", "v1...", "v1.x.y.z", "n1.a.b.c", "v1.\ud800.1.x", "v1.a.1.\ud800"]
)
def test_nonsense_is_nobodys(token):
    assert SIGNER.holder(token, 0.0) is None


def test_a_nonce_is_ours_for_ten_minutes():
    nonce = SIGNER.nonce(0.0)
    assert nonce != SIGNER.nonce(0.0)
    assert SIGNER.is_current(nonce, NONCE_S - 1)
    assert not SIGNER.is_current(nonce, NONCE_S + 1)
    assert SIGNER.is_ours(nonce)
    assert not SIGNER.is_ours("made up")


def test_a_nonce_is_no_token_and_a_token_no_nonce():
    assert SIGNER.holder(SIGNER.nonce(0.0), 0.0) is None
    assert not SIGNER.is_ours(SIGNER.token("vera", 0.0))


def test_secrets_are_kept_as_their_hash():
    assert digest("x") == digest("x") != digest("y")
    assert len(digest("x")) == 64


def test_a_browsers_secret_makes_one_visitor_at_this_hub_alone():
    secret = "abcd1234efgh5678ijkl9012"
    assert SIGNER.born(secret) == SIGNER.born(secret) != ""
    assert SIGNER.born(secret) != Signer(b"another").born(secret)
    assert "." not in SIGNER.born(secret)


@pytest.mark.parametrize("secret", ["", "short", "x" * 65])
def test_what_could_be_guessed_or_is_too_long_makes_nobody(secret):
    assert SIGNER.born(secret) == ""


def test_tabs_that_are_greeted_at_once_get_the_same_token():
    assert SIGNER.token("vera", 1000.0) == SIGNER.token("vera", 1002.5)


def test_a_pass_opens_one_thing_for_a_day():
    key = SIGNER.pass_for("ics m1", now=1000.0)
    assert SIGNER.lets_pass("ics m1", key, 86_000.0)
    assert not SIGNER.lets_pass("ics m2", key, 1000.0)
    assert not SIGNER.lets_pass("ics m1", key, 1000.0 + PASS_S)
    assert not Signer(b"other").lets_pass("ics m1", key, 1000.0)


@given(st.text())
def test_no_text_is_a_pass(text):
    assert not SIGNER.lets_pass("ics m1", text, 0.0)
