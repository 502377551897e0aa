"""What a provider's refusal means for the person: whose turn it is, and what helps.

Decided: a table of kinds, recognised by Entra's numbers, by the protocol's words, or by
the sentences of Okta, Google, Auth0, Ping and Keycloak. Microsoft asks apps not to lean on
its numbers, since they grow: one that is not known here falls back to what the protocol
says, so that nothing but the help in the words hangs on them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_SAID = 4_000  # characters of a description that are looked through


class Kind(StrEnum):
    """Why nobody was signed in."""

    NOT_ASSIGNED = "not assigned"
    POLICY = "policy"
    DEVICE = "device"
    PROOF = "proof"
    CONSENT = "consent"
    DECLINED = "declined"
    REDIRECT = "redirect"
    TENANT = "tenant"
    OUTSIDER = "outsider"
    INVITATION = "invitation"
    UNKNOWN = "unknown"
    DISABLED = "disabled"
    LOCKED = "locked"
    PASSWORD = "password"  # noqa: S105  # a kind of trouble
    CLIENT = "client"
    SECRET = "secret"  # noqa: S105  # as above
    BROWSER = "browser"
    LATE = "late"


WORDS: Mapping[Kind, str] = {
    Kind.NOT_ASSIGNED: (
        "Your account is not assigned to Foyer at your company's identity provider. Ask your IT to "
        "assign you to Foyer there, or a group that you are in; then sign in again."
    ),
    Kind.POLICY: (
        "A sign-on rule of your company does not let you in from here or just now. Try again on "
        "your company's network or VPN; if that does not help, show this to your IT."
    ),
    Kind.DEVICE: (
        "Your company lets in only devices that it manages and finds in order, and this one is not "
        "among them. Ask your IT to register this computer, then sign in again."
    ),
    Kind.PROOF: (
        "Your company wants one more proof that it is you, such as a code on your phone. Sign in "
        "again and follow its steps in the browser; your IT helps when none are offered."
    ),
    Kind.CONSENT: (
        "An administrator has to agree to Foyer at your identity provider first. Ask your IT to "
        "grant admin consent for Foyer, then sign in again."
    ),
    Kind.DECLINED: (
        "You did not agree to what Foyer asks for on the provider's page, so you were not signed "
        "in. Sign in again if that was not meant."
    ),
    Kind.REDIRECT: (
        "Your identity provider does not know the address to which Foyer asks it to come back. Ask "
        "your IT to register it for Foyer: {redirect}."
    ),
    Kind.TENANT: (
        "This network or the other organisation lets people of chosen organisations in only, and "
        "yours is not among them. Use your work account, or ask your IT about tenant restrictions "
        "and cross-tenant access."
    ),
    Kind.OUTSIDER: (
        "The account that you chose is not in your company's directory. Sign in with your work "
        "account, or ask your IT to invite the other one as a guest."
    ),
    Kind.INVITATION: (
        "Your invitation to this organisation has expired or was never accepted. Ask your IT to "
        "send it again, accept it from the mail, then sign in here."
    ),
    Kind.UNKNOWN: (
        "Your identity provider does not know this account. Check the address that you typed in, "
        "or use another account; your IT can tell whether yours exists."
    ),
    Kind.DISABLED: (
        "Your account is switched off at your company's identity provider. Ask your IT to switch "
        "it on again."
    ),
    Kind.LOCKED: (
        "Your account is locked at your identity provider, mostly after too many attempts. Wait a "
        "few minutes, or ask your IT to unlock it."
    ),
    Kind.PASSWORD: (
        "Your password has expired or must be changed first. Change it on the page of your "
        "identity provider, then sign in again."
    ),
    Kind.CLIENT: (
        "Your identity provider does not know Foyer by the client id in the settings. Ask your IT "
        "for the right client id, and whether the issuer is the one of your company."
    ),
    Kind.SECRET: (
        "Your identity provider takes Foyer for a website that has a secret. Ask your IT to "
        "register it as a mobile and desktop application, or as a native one."
    ),
    Kind.BROWSER: (
        "Your identity provider does not accept the browser that opened. Copy the link into "
        "another browser, such as the one that you use for work."
    ),
    Kind.LATE: (
        "The sign-in took too long, or its answer was used already. Sign in again and finish "
        "without a long pause."
    ),
}

# Entra's numbers (AADSTS…), as in Microsoft's reference of error codes.
_NUMBERS: Mapping[Kind, str] = {
    Kind.NOT_ASSIGNED: "50105",
    Kind.POLICY: "53003 53004 53011 530032 530034",
    Kind.DEVICE: "53000 53001 53002 53009 530002 530003 50097 50129 50131 50155 135011",
    Kind.PROOF: "50072 50074 50076 50079 50158 50203",
    Kind.CONSENT: "65001 90093 90094 90095 650052 650056",
    Kind.DECLINED: "65004",
    Kind.REDIRECT: "50011 500113 900971",
    Kind.TENANT: "500021 500022 500212 500213 90071",
    Kind.OUTSIDER: "16000 50020 50177 50178 51004 90072 500208",
    Kind.UNKNOWN: "50034 50059 50128",
    Kind.DISABLED: "50057 500571",
    Kind.LOCKED: "50053",
    Kind.PASSWORD: "50055 50056 50144",
    Kind.CLIENT: "50194 70001 90002 500011 700016 700038 7000112",
    Kind.SECRET: "7000218 9002326 9002327",
    Kind.LATE: "50089 50132 50133 50173 54005 70000 70008 700082 700084",
}
_BY_NUMBER = {number: kind for kind, numbers in _NUMBERS.items() for number in numbers.split()}

# Error words that some providers send instead of a sentence.
_BY_WORD: Mapping[str, Kind] = {
    "consent_required": Kind.CONSENT,
    "admin_policy_enforced": Kind.CONSENT,
    "org_internal": Kind.OUTSIDER,
    "redirect_uri_mismatch": Kind.REDIRECT,
    "invalid_redirect_uri": Kind.REDIRECT,
    "disallowed_useragent": Kind.BROWSER,
    "deleted_client": Kind.CLIENT,
    "unmet_authentication_requirements": Kind.PROOF,
    "mfa_required": Kind.PROOF,
    "enrollment_required": Kind.PROOF,
    "password_expired": Kind.PASSWORD,
    "user_not_assigned": Kind.NOT_ASSIGNED,
}

# Sentences of the providers; the first that fits counts.
_SENTENCES: tuple[tuple[Kind, str], ...] = (
    (Kind.DECLINED, r"declined to consent|(user|owner) (has )?(declined|cancel)"),
    (
        Kind.INVITATION,
        r"AADB2B_|invitation|activation (link|token)|not (yet )?activated|redeem"
        r"|\b(invite|activation)\b.*\b(expired|used|invalid)\b",
    ),
    (
        Kind.NOT_ASSIGNED,
        r"not (been )?(assigned|granted|authorized|authorised) (a role|to|for|access)"
        r"|not assigned|no access to (the|this) (client|app)"
        r"|not have (access|permission)s? to (the|this) (client|app)",
    ),
    (Kind.REDIRECT, r"redirect.?ur[il]|reply (url|address)|callback url"),
    (Kind.DEVICE, r"\bdevice\b.*\b(compli|managed|trust|regist|assurance|join)|unmanaged device"),
    (Kind.PROOF, r"multi.?factor|\bmfa\b|second factor|step.?up"),
    (Kind.DISABLED, r"\b(user|account)\b.*\b(disabled|blocked|deactivated|suspended|inactive)\b"),
    (Kind.LOCKED, r"\b(user|account)\b.*\blocked\b|too many (failed )?attempts"),
    (Kind.PASSWORD, r"password.*(expired|must be changed)"),
    (Kind.POLICY, r"\bpolic(y|ies)\b|not allowed from (this|your)|\bzone\b|\bip address\b"),
    (Kind.CONSENT, r"admin(istrator)?('s)? (approval|consent)|consent is required"),
    (
        Kind.LATE,
        r"authentication_expired|(sign.?in|login|authentication) (has )?(timed out|expired)",
    ),
    (Kind.OUTSIDER, r"not in (the|this) (organi[sz]ation|directory|tenant)"),
)
_COMPILED = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in _SENTENCES)
_NUMBER = re.compile(r"AADSTS(\d{4,9})")
_WORD = re.compile(r"[a-z][a-z_]{2,39}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a provider refused, as far as it can be told."""

    kind: Kind | None
    code: str = ""  # to be shown small, for IT: "AADSTS50105", "access_denied"

    def words(self, redirect: str = "") -> str:
        """Return what happened and what helps; empty when it is not known.

        `redirect` is the address that IT has to register.
        """
        return WORDS[self.kind].format(redirect=redirect or "…") if self.kind else ""


def recognised(error: object, said: object) -> Refusal:
    """Return what a refusal means.

    Args:
        error: the protocol's error word.
        said: the provider's description, untrusted; nothing of it is shown.
    """
    word = error if isinstance(error, str) else ""
    text = said[:LONGEST_SAID] if isinstance(said, str) else ""
    number = _NUMBER.search(text)
    code = f"AADSTS{number[1]}" if number else word if _WORD.fullmatch(word) else ""
    if number and number[1] in _BY_NUMBER:
        return Refusal(_BY_NUMBER[number[1]], code)
    return Refusal(_BY_WORD.get(word) or _by_sentence(text), code)


def _by_sentence(text: str) -> Kind | None:
    return next((kind for kind, pattern in _COMPILED if pattern.search(text)), None)
