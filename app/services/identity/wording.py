"""A provider's refusals in plain words."""

import re
from collections.abc import Iterable

from app.services.identity.refusals import LONGEST_SAID, recognised

LONGEST_WORD, LONGEST = 24, 240
# What looks like the inside of a program is no help to a rep, and may be a secret.
NUMBERS = re.compile(r"\bAADSTS\d+:?\s*")
TRAILER = re.compile(
    r"\s*(Trace ID|Correlation ID|Timestamp):.*", re.S
)  # of Entra, for its support
INSIDES = re.compile(r"(?i)(error|exception|traceback)\b|[<>{}]|\beyJ|https?:")

BY_CODE = {
    "invalid_scope": "does not allow what Foyer asks for. Check the scopes in the settings",
    "unauthorized_client": "does not allow Foyer to sign people in. Check the client id",
    "unauthorised_client": "does not allow Foyer to sign people in. Check the client id",
    "invalid_request": "did not understand the request. Check the settings of the sign-in",
    "unsupported_response_type": "does not offer this kind of sign-in to Foyer",
    "login_required": "wants you to sign in on its own page first. Sign in again",
    "consent_required": "wants somebody to agree to Foyer first. Ask your IT",
    "interaction_required": "wants to ask you something more. Sign in again",
    "account_selection_required": "wants you to choose an account. Sign in again",
    "server_error": "has trouble of its own. Try again later",
    "temporarily_unavailable": "is too busy just now. Try again in a few minutes",
    "invalid_client": "does not know Foyer. Check the client id and the client secret",
    "invalid_grant": "takes its own answer for too old, or for used before. Sign in again",
    "unsupported_grant_type": "does not offer this step to Foyer. Ask your IT",
    "slow_down": "is too busy just now. Try again in a few minutes",
}


def refusal(code: object, said: object, secrets: Iterable[str] = (), *, redirect: str = "") -> str:
    """Return what a provider refused and what helps.

    What is not recognised is told by the protocol's word, with the provider's own sentence
    when that is plain.

    Args:
        code: the protocol's error word.
        said: the provider's description, untrusted.
        secrets: what must not come back in it.
        redirect: the address that it was to come back to.
    """
    if words := recognised(code, said).words(redirect):
        return words
    known = BY_CODE.get(code if isinstance(code, str) else "")
    sentence = f"The identity provider {known or 'refused the sign-in. Ask your IT'}."
    added = plain(said, secrets)
    return f"{sentence} It said: “{added}”" if added else sentence


def plain(said: object, secrets: Iterable[str] = ()) -> str:
    """Return a provider's words if a rep may see them, else nothing."""
    if not isinstance(said, str):
        return ""
    bare = TRAILER.sub("", NUMBERS.sub("", said[:LONGEST_SAID]))
    text = " ".join("".join(c if c.isprintable() else " " for c in bare).split())[:LONGEST]
    leaks = any(secret and secret in said for secret in secrets)
    if leaks or INSIDES.search(text) or any(len(w) > LONGEST_WORD for w in text.split()):
        return ""
    return text
