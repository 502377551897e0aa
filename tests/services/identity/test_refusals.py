"""Each kind of refusal is recognised in the shapes in which providers send it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.identity.refusals import WORDS, Kind, Refusal, recognised

ENTRA = (
    "AADSTS{}: {} Trace ID: 4b2e8a1c-0000-0000-0000-1f5f6a2d0100 Correlation ID: "
    "7f6c1a2b-0000-0000-0000-000000000000 Timestamp: 2026-01-05 09:12:44Z"
)
SHAPES = [
    # Microsoft Entra ID
    (
        Kind.NOT_ASSIGNED,
        "access_denied",
        ENTRA.format(
            50105,
            "Your administrator has configured the application Foyer ('1b2c') to block users "
            "unless they are specifically granted ('assigned') access to the application.",
        ),
    ),
    (
        Kind.POLICY,
        "access_denied",
        ENTRA.format(
            53003,
            "Access has been blocked by Conditional Access policies. The access policy does not "
            "allow token issuance.",
        ),
    ),
    (
        Kind.DEVICE,
        "invalid_grant",
        ENTRA.format(53000, "Your device is required to be compliant to access this resource."),
    ),
    (
        Kind.PROOF,
        "interaction_required",
        ENTRA.format(
            50076,
            "Due to a configuration change made by your administrator, you must use multi-factor "
            "authentication to access '00000003'.",
        ),
    ),
    (Kind.PROOF, "interaction_required", ENTRA.format(50158, "External security challenge.")),
    (
        Kind.CONSENT,
        "invalid_grant",
        ENTRA.format(
            65001,
            "The user or administrator has not consented to use the application with ID '1b2c' "
            "named 'Foyer'. Send an interactive authorization request for this user and resource.",
        ),
    ),
    (Kind.CONSENT, "access_denied", ENTRA.format(90094, "The grant requires admin permission.")),
    (Kind.CONSENT, "access_denied", ENTRA.format(90095, "Admin consent request is pending.")),
    (Kind.DECLINED, "access_denied", ENTRA.format(65004, "User declined to consent to the app.")),
    (
        Kind.REDIRECT,
        "invalid_request",
        ENTRA.format(
            50011,
            "The redirect URI 'http://localhost:41234/callback' specified in the request does not "
            "match the redirect URIs configured for the application '1b2c'.",
        ),
    ),
    (Kind.REDIRECT, "invalid_client", ENTRA.format(900971, "No reply address provided.")),
    (Kind.TENANT, "access_denied", ENTRA.format(500021, "Access to 'Tidemark' tenant is denied.")),
    (
        Kind.OUTSIDER,
        "invalid_request",
        ENTRA.format(
            50020,
            "User account 'x@example.test' from identity provider 'live.com' does not exist in "
            "tenant 'Tidemark' and cannot access the application '1b2c'(Foyer) in that tenant.",
        ),
    ),
    (Kind.OUTSIDER, "interaction_required", ENTRA.format(16000, "Select an account.")),
    (Kind.OUTSIDER, "access_denied", ENTRA.format(51004, "User does not exist in the directory.")),
    (Kind.UNKNOWN, "invalid_grant", ENTRA.format(50034, "The user account does not exist.")),
    (Kind.DISABLED, "invalid_grant", ENTRA.format(50057, "The user account is disabled.")),
    (Kind.LOCKED, "invalid_grant", ENTRA.format(50053, "The account is locked.")),
    (Kind.PASSWORD, "invalid_grant", ENTRA.format(50055, "The password is expired.")),
    (Kind.CLIENT, "unauthorized_client", ENTRA.format(700016, "Application was not found.")),
    (Kind.SECRET, "invalid_client", ENTRA.format(7000218, "client_assertion or client_secret")),
    (Kind.LATE, "invalid_grant", ENTRA.format(54005, "OAuth2 Authorization code was redeemed.")),
    (
        Kind.INVITATION,
        "access_denied",
        "AADB2B_0001: We can't redeem the invitation, because it has expired.",
    ),
    # Okta
    (Kind.NOT_ASSIGNED, "access_denied", "User is not assigned to the client application."),
    (
        Kind.POLICY,
        "access_denied",
        "Policy evaluation failed for this request, please check the policy configurations.",
    ),
    (
        Kind.REDIRECT,
        "invalid_request",
        "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings: "
        "https://example-admin.okta.com/admin/app/oidc_client/instance/x#tab-general",
    ),
    (Kind.PROOF, "unmet_authentication_requirements", "The requested factor is not enrolled."),
    (Kind.INVITATION, "access_denied", "The activation token is expired."),
    (Kind.DEVICE, "access_denied", "Your device doesn't meet the device assurance policy."),
    (Kind.INVITATION, "access_denied", "Your account activation has expired."),
    (Kind.INVITATION, "access_denied", "This invite link was already used."),
    # Google
    (Kind.CONSENT, "admin_policy_enforced", ""),
    (Kind.OUTSIDER, "org_internal", ""),
    (Kind.REDIRECT, "redirect_uri_mismatch", ""),
    (Kind.BROWSER, "disallowed_useragent", ""),
    # Auth0, Keycloak, Ping, OneLogin
    (Kind.DISABLED, "unauthorized", "user is blocked"),
    (Kind.REDIRECT, "invalid_request", "Callback URL mismatch."),
    (Kind.REDIRECT, "invalid_redirect_uri", "Invalid parameter: redirect_uri"),
    (Kind.LATE, "temporarily_unavailable", "authentication_expired"),
    (Kind.NOT_ASSIGNED, "access_denied", "User is not authorized to access this application."),
    (Kind.NOT_ASSIGNED, "access_denied", "User does not have access to this application."),
    (None, "access_denied", "The resource owner or authorization server denied the request."),
    (None, "access_denied", "End-User aborted interaction"),
    (None, "server_error", "AADSTS9999999: something new."),
]


@pytest.mark.parametrize(("kind", "error", "said"), SHAPES)
def test_each_shape_is_recognised(kind, error, said):
    assert recognised(error, said).kind is kind


def test_the_code_beside_it_is_the_providers():
    assert recognised("access_denied", ENTRA.format(50105, "x")).code == "AADSTS50105"
    assert recognised("access_denied", "User is not assigned.").code == "access_denied"
    assert recognised("Ünglück!", None) == Refusal(None, "")


def test_each_kind_has_its_own_words_that_name_what_helps():
    words = {kind: Refusal(kind).words("http://localhost/callback") for kind in Kind}
    assert len(set(words.values())) == len(Kind) == len(WORDS)
    for each in words.values():
        assert 8 <= len(each) <= 600
        assert "AADSTS" not in each
        assert any(helps in each for helps in ("IT", "again", "another"))
    assert words[Kind.REDIRECT].endswith("http://localhost/callback.")


@given(st.one_of(st.text(), st.integers()), st.one_of(st.text(), st.none()))
def test_whatever_a_provider_sends_nothing_of_it_gets_into_the_words(error, said):
    found = recognised(error, said)
    assert found.words("R") in {"", *(Refusal(kind).words("R") for kind in Kind)}
    assert len(found.code) <= 40
