"""What Salesforce says when it signs nobody in, in plain words with the admin's remedy."""

from dataclasses import dataclass

from app.domain.errors import FoyerError, SignInNeededError, TransientError

INSTALL = "Setup > Connected Apps OAuth Usage > Foyer > Install"
APPROVE = "Setup > Connected Apps > Manage Connected Apps > Foyer > Manage Profiles"
GONE = "Your Salesforce sign-in is no longer valid. Sign in to Salesforce again."


@dataclass(frozen=True, slots=True)
class Refused:
    """One reason: `error` as OAuth names it, and a mark in its description."""

    error: str  # empty: any
    mark: str  # in small letters; empty: any
    words: str
    passes: bool = False  # by itself, after a while


REFUSALS = (
    Refused(
        "",
        "ip restricted",
        "Salesforce does not let you in from this network. Connect to your company's VPN, or ask "
        "your Salesforce admin: Setup > Profiles > yours > Login IP Ranges, and the IP Relaxation "
        "of the app Foyer.",
    ),
    Refused(
        "",
        "login_during_restricted_domain",
        "You may not use Salesforce from this network. Connect to your company's network or VPN.",
    ),
    Refused(
        "",
        "login_during_restricted_time",
        "You may not use Salesforce at this hour. Ask your Salesforce admin: Login Hours of your "
        "profile.",
    ),
    Refused(
        "",
        "inactive user",
        "Your Salesforce user is switched off. Ask your Salesforce admin: Setup > Users.",
    ),
    Refused(
        "inactive_user",
        "",
        "Your Salesforce user is switched off. Ask your Salesforce admin: Setup > Users.",
    ),
    Refused("inactive_org", "", "Your Salesforce org is locked, closed or suspended."),
    Refused(
        "",
        "must be installed",
        f"The app is not approved in your org. Ask your Salesforce admin: {INSTALL}.",
    ),
    Refused(
        "",
        "oauth_approval_error",
        f"The app is not approved in your org. Ask your Salesforce admin: {INSTALL}.",
    ),
    Refused(
        "",
        "not admin approved",
        f"Your admin has not let you use this app. Ask your Salesforce admin: {APPROVE}.",
    ),
    Refused(
        "invalid_app_access",
        "",
        f"Your admin has not let you use this app. Ask your Salesforce admin: {APPROVE}.",
    ),
    Refused(
        "",
        "hasn't approved",
        "You have not allowed Foyer yet, or the approval was taken back. Connect again and choose "
        "Allow.",
    ),
    Refused(
        "",
        "authentication failure",
        "Your Salesforce user may not sign in. Ask your Salesforce admin: Setup > Login History "
        "says why.",
    ),
    Refused(
        "",
        "audience",
        "The login address does not belong to your user. Choose production, sandbox or your "
        "company's domain in Settings.",
    ),
    Refused(
        "invalid_grant",
        "authorization code",
        "The sign-in took too long, or its answer was used already. Connect again.",
    ),
    Refused("invalid_grant", "code verifier", "The sign-in was mixed up. Connect again."),
    Refused("invalid_request", "code verifier", "The sign-in was mixed up. Connect again."),
    Refused("invalid_grant", "", GONE),
    Refused("access_denied", "", "You declined in Salesforce. Connect again and choose Allow."),
    Refused(
        "redirect_uri_mismatch",
        "",
        "The org does not know Foyer's address on this computer. Ask your admin to register "
        "http://localhost:17171/callback and the other four in the app.",
    ),
    Refused(
        "invalid_client_id", "", "The org does not know Foyer's client id. Check it in Settings."
    ),
    Refused(
        "invalid_client",
        "",
        f"The app is not approved in your org. Ask your Salesforce admin: {INSTALL}.",
    ),
    Refused(
        "unsupported_grant_type",
        "",
        "The app in your org does not allow this kind of sign-in. Ask your Salesforce admin to "
        "allow the Authorization Code flow with PKCE, and refresh tokens.",
    ),
    Refused(
        "invalid_scope",
        "",
        "The app in your org lacks a scope. Ask your Salesforce admin to give it api, "
        "refresh_token and openid.",
    ),
    Refused(
        "rate_limit_exceeded",
        "",
        "Salesforce has had too many sign-ins just now. Foyer tries again.",
        passes=True,
    ),
    Refused("server_error", "", "Salesforce failed just now. Foyer tries again.", passes=True),
    Refused(
        "temporarily_unavailable",
        "",
        "Salesforce is not answering. Foyer tries again.",
        passes=True,
    ),
)


def oauth_error(error: str, description: str) -> FoyerError:
    """Return what a refused sign-in or renewal means.

    SignInNeededError, with the remedy; TransientError when it passes by itself.
    What is not known is told in Salesforce's own words.
    """
    lowered = f"{error} {description}".lower()
    for known in REFUSALS:
        if known.error in {"", error} and known.mark in lowered:
            if known.passes:
                return TransientError(known.words)
            return SignInNeededError(known.words, code=error, said=known.mark)
    said = ": ".join(part for part in (error[:80], description[:200]) if part) or "nothing more"
    return SignInNeededError(f"Salesforce did not sign you in. It said: {said}.")
