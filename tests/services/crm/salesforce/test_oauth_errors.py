"""A refused sign-in or renewal in plain words, with the admin's remedy."""

import pytest

from app.domain.errors import SignInNeededError, TransientError
from app.services.crm.salesforce.oauth_errors import oauth_error

EXPIRED = "expired access/refresh token"


@pytest.mark.parametrize(
    ("error", "description", "words"),
    [
        ("invalid_grant", EXPIRED, "no longer valid"),
        ("invalid_grant", "expired authorization code", "took too long"),
        ("invalid_grant", "ip restricted", "Login IP Ranges"),
        ("invalid_request", "IP restricted or invalid login hours", "VPN"),
        ("invalid_grant", "inactive user", "switched off"),
        ("inactive_user", "", "switched off"),
        ("inactive_org", "", "org is locked"),
        ("invalid_grant", "authentication failure", "Login History"),
        ("invalid_grant", "audience is invalid", "login address"),
        ("invalid_grant", "user hasn't approved this consumer", "choose Allow"),
        ("invalid_client", "app must be installed into org", "OAuth Usage > Foyer > Install"),
        ("OAUTH_APPROVAL_ERROR_GENERIC", "An unexpected error", "OAuth Usage > Foyer > Install"),
        ("invalid_client", "invalid client credentials", "OAuth Usage"),
        ("OAUTH_APP_ACCESS_DENIED", "user is not admin approved to access this app", "Profiles"),
        ("invalid_client_id", "client identifier invalid", "client id"),
        ("redirect_uri_mismatch", "redirect_uri must match configuration", "localhost:17171"),
        ("access_denied", "end-user denied authorization", "You declined"),
        ("unsupported_grant_type", "grant type not supported", "PKCE"),
        ("invalid_request", "invalid code verifier", "Connect again"),
        ("invalid_scope", "", "refresh_token"),
        ("invalid_grant", "LOGIN_DURING_RESTRICTED_TIME", "hour"),
        ("invalid_grant", "LOGIN_DURING_RESTRICTED_DOMAIN", "network"),
    ],
)
def test_every_refusal_says_what_to_do(error, description, words):
    found = oauth_error(error, description)
    assert isinstance(found, SignInNeededError)
    assert words in str(found)
    assert error not in str(found)


@pytest.mark.parametrize(
    "error", ["rate_limit_exceeded", "server_error", "temporarily_unavailable"]
)
def test_what_passes_by_itself_needs_no_person(error):
    assert isinstance(oauth_error(error, ""), TransientError)


def test_an_unknown_refusal_is_told_in_salesforces_words_and_no_longer_than_can_be_read():
    assert "odd_thing: It is odd" in str(oauth_error("odd_thing", "It is odd"))
    assert "nothing more" in str(oauth_error("", ""))
    assert len(str(oauth_error("x" * 999, "y" * 999))) < 400
