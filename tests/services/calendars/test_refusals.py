"""A provider's refusal in words."""

import pytest

from app.domain.calendar_link import Trouble, kind_of
from app.services.calendars.refusals import refusal


@pytest.mark.parametrize(
    ("found", "kind", "words"),
    [
        ({"error": "invalid_grant"}, Trouble.SIGN_IN, "Google did not sign you in (invalid_grant)"),
        ({"error": "access_denied"}, Trouble.SIGN_IN, "You said no on Google's page"),
        ({"error": "invalid_grant", "suberror": "consent_required"}, Trouble.CONSENT, "admin"),
        (
            {"error": "invalid_grant", "error_description": "AADSTS53003: <b>x</b>"},
            Trouble.POLICY,
            "(invalid_grant 53003)",
        ),
        ({}, Trouble.SIGN_IN, "no reason"),
        ({"error": "x" * 500}, Trouble.SIGN_IN, "x" * 60),
    ],
)
def test_each_refusal_says_what_to_do_and_can_be_judged(found, kind, words):
    error = refusal("Google", found)
    assert words in str(error)
    assert kind_of(error.code, error.said) is kind
    assert len(str(error)) < 200
    assert "<b>" not in str(error)
