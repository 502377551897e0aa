"""What a provider's refusal of a sign-in means, in words."""

from collections.abc import Mapping

from app.domain.calendar_link import Trouble, kind_of, number_in
from app.domain.errors import FoyerError, SignInNeededError

_WORDS = {
    Trouble.SIGN_IN: "{name} did not sign you in ({code}). Connect again.",
    Trouble.CONSENT: (
        "{name} wants an admin to agree to Foyer first ({code}). Ask your admin, then connect "
        "again."
    ),
    Trouble.POLICY: (
        "A rule of your organisation keeps Foyer out of {name} ({code}). Show this to your IT."
    ),
}
_SAID_NO = "You said no on {name}'s page, so the calendar is not connected. Connect again."


def refusal(name: str, found: Mapping[str, object]) -> FoyerError:
    """Return the error for an answer with "error", "error_description" and "suberror"."""
    code, said = str(found.get("error") or ""), str(found.get("error_description") or "")
    sub = str(found.get("suberror") or "")
    kind = kind_of(code, said, sub)
    shown = " ".join(part for part in (code or "no reason", number_in(said)) if part)[:60]
    if kind is Trouble.SIGN_IN and code == "access_denied":
        return SignInNeededError(_SAID_NO.format(name=name), code=code, said=said)
    words = _WORDS[kind].format(name=name, code=shown)
    told = "consent_required" if kind is Trouble.CONSENT else code
    return SignInNeededError(words, code=told, said=said)
