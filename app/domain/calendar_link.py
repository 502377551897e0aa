"""Slice of the console's state: the link to the rep's calendar, and how it is judged.

Decided (facts 3.3): only an answer that says so asks for a person. A network that is
away, a provider that is busy and an admin's refusal each have a state of their own,
since what the rep has to do next differs. Refused: one "broken" for all of them.
"""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.health import CONNECTING, FAULT, NEEDS_SIGN_IN, OFFLINE
from app.domain.health import OFF as NOT_SET_UP
from app.domain.health import OK as WELL

UNUSED_S = 60 * 86_400.0  # Microsoft ends a sign-in after 90 days without use
NAMES = {"graph": "Microsoft 365", "google": "Google", "caldav": "CalDAV"}


class LinkState(StrEnum):
    """How the link is; CHECKING only before the first answer of a run."""

    OK = "ok"
    EXPIRING = "expiring"
    NEEDS_SIGN_IN = "needs_sign_in"
    NEEDS_CONSENT = "needs_consent"
    BLOCKED = "blocked"
    UNREACHABLE = "unreachable"
    LIMITED = "limited"
    OFF = "off"
    CHECKING = "checking"


class Trouble(StrEnum):
    """What kind of trouble an attempt met."""

    SIGN_IN = "sign_in"
    CONSENT = "consent"
    POLICY = "policy"
    NETWORK = "network"
    BUSY = "busy"


BROKEN = frozenset({LinkState.NEEDS_SIGN_IN, LinkState.NEEDS_CONSENT, LinkState.BLOCKED})
HEALTH = {
    LinkState.OK: WELL,
    LinkState.EXPIRING: WELL,
    LinkState.NEEDS_SIGN_IN: NEEDS_SIGN_IN,
    LinkState.NEEDS_CONSENT: FAULT,
    LinkState.BLOCKED: FAULT,
    LinkState.UNREACHABLE: OFFLINE,
    LinkState.LIMITED: OFFLINE,
    LinkState.OFF: NOT_SET_UP,
    LinkState.CHECKING: CONNECTING,
}
_TROUBLES = {
    Trouble.SIGN_IN: LinkState.NEEDS_SIGN_IN,
    Trouble.CONSENT: LinkState.NEEDS_CONSENT,
    Trouble.POLICY: LinkState.BLOCKED,
    Trouble.NETWORK: LinkState.UNREACHABLE,
    Trouble.BUSY: LinkState.LIMITED,
}
# RFC 6749 5.2, OpenID Connect Core 3.1.2.6 and the providers' own words. Microsoft sends
# the same error for several reasons and warns not to rely on its numbers, so a number
# only decides where the error itself does not.
_CONSENT_WORDS = {
    "consent_required",
    "insufficientPermissions",
    "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
    "ErrorAccessDenied",
    "invalid_scope",
}
_POLICY_WORDS = {
    "admin_policy_enforced",
    "org_internal",
    "disallowed_useragent",
    "unauthorized_client",
    "invalid_client",
    "device_compliance_required",
}
_CONSENT_NUMBERS = {"65001", "65004", "90094", "90097"}
_POLICY_NUMBERS = {"53000", "53001", "53002", "53003", "53004", "50105", "7000112", "700016"}
_NUMBER = re.compile(r"AADSTS(\d{4,8})")


def kind_of(code: str, said: str = "", sub: str = "") -> Trouble:
    """Return what a refusal asks for.

    Args:
        code: the protocol's error word.
        said: the provider's description, searched for its number alone.
        sub: Microsoft's suberror.

    """
    number = number_in(said)
    if {code, sub} & _CONSENT_WORDS or number in _CONSENT_NUMBERS:
        return Trouble.CONSENT
    if {code, sub} & _POLICY_WORDS or number in _POLICY_NUMBERS:
        return Trouble.POLICY
    if code == "access_denied" and "polic" in said.casefold():
        return Trouble.POLICY
    return Trouble.SIGN_IN


def number_in(said: str) -> str:
    """Return the number of Microsoft's error, to be shown; empty: there is none."""
    found = _NUMBER.search(said)
    return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Met:
    """What the newest attempt met, when it was no success."""

    kind: Trouble
    code: str = ""  # the provider's word, to be shown small
    words: str = ""  # what happened, in a sentence
    host: str = ""
    until: float = 0.0  # asked for no request before this (Unix seconds)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the judgement needs; instants in Unix seconds, 0: never."""

    provider: str = ""  # "graph", "google", "caldav"; empty: none is connected
    last_ok: float = 0.0
    refreshed: float = 0.0  # when the sign-in was last renewed; 0: it needs no renewal
    met: Met | None = None
    since: float = 0.0  # when the trouble began
    managed: bool = False  # the environment signs in: the rep can reconnect nothing


@dataclass(frozen=True, slots=True)
class Verdict:
    """A state with its words: what happened, and what the rep does next."""

    state: LinkState
    words: str = ""
    step: str = ""
    code: str = ""
    since: float = 0.0
    until: float = 0.0


_MANAGED = {
    Trouble.SIGN_IN: "Your administrator signs in here: ask for a new sign-in.",
    Trouble.CONSENT: "Ask your admin to agree to Foyer.",
    Trouble.POLICY: "Show this to your IT.",
}


def judged(facts: Facts, now: float) -> Verdict:
    """Return the state of a link; pure."""
    met, name = facts.met, NAMES.get(facts.provider, facts.provider)
    if not facts.provider:
        return Verdict(LinkState.OFF, "No calendar is set up.", "Connect one in Settings.")
    if met is not None and not (met.kind is Trouble.BUSY and met.until <= now):
        return _troubled(facts, met, name)
    if facts.refreshed and now - facts.refreshed > UNUSED_S:
        return Verdict(
            LinkState.EXPIRING,
            f"The sign-in to {name} was not renewed for 60 days and will end soon.",
            "Reconnect the calendar.",
            since=facts.refreshed + UNUSED_S,
        )
    if facts.last_ok:
        return Verdict(LinkState.OK, since=facts.since)
    return Verdict(LinkState.CHECKING, "The calendar is being read.")


def _troubled(facts: Facts, met: Met, name: str) -> Verdict:
    words, step = {
        Trouble.SIGN_IN: (f"Your sign-in to {name} has ended.", "Reconnect the calendar."),
        Trouble.CONSENT: (
            f"Foyer lacks a right at {name}.",
            "Ask your admin to agree to Foyer, then reconnect the calendar.",
        ),
        Trouble.POLICY: (
            f"A rule of your organisation keeps Foyer out of {name}.",
            "Show this to your IT, then reconnect the calendar.",
        ),
        Trouble.NETWORK: (met.words or f"{name} cannot be reached.", _blocked_words(met.host)),
        Trouble.BUSY: (f"{name} asks for a pause.", "Foyer goes on by itself."),
    }[met.kind]
    if facts.provider == "caldav" and met.kind is Trouble.SIGN_IN:
        words = "The calendar server refuses the user or the app password."
    if facts.managed:
        step = _MANAGED.get(met.kind, step)
    return Verdict(_TROUBLES[met.kind], words, step, met.code, facts.since, met.until)


def _blocked_words(host: str) -> str:
    """Return the next step where the network is the trouble (K7)."""
    if not host:
        return "Foyer tries again by itself."
    return (
        f"If other pages open, the network or a proxy blocks {host}: ask your IT to allow it. "
        "Foyer tries again by itself."
    )


@dataclass(frozen=True, slots=True)
class LinkAttempt:
    """A sign-in that waits for a person in the browser."""

    link: str
    opened: bool = True  # False: no browser could be opened for the link
    until: float = 0.0  # when it is given up


@dataclass(frozen=True, slots=True)
class LinkedCalendar:
    """A calendar that can be chosen."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """The link as its page, the banner and the admins' table show it."""

    provider: str = ""
    account: str = ""  # the account's address
    state: LinkState = LinkState.OFF
    words: str = ""
    step: str = ""
    code: str = ""
    since: float = 0.0
    until: float = 0.0
    calendar: str = ""  # the name of the one that is read and written
    last_read: float = 0.0
    managed: bool = False  # the environment signs in
    checking: bool = False
    attempt: LinkAttempt | None = None
    trouble: str = ""  # why the newest sign-in did not go
    other: str = ""  # another account than before has signed in, and waits for a yes
    choices: tuple[LinkedCalendar, ...] = ()  # calendars of a server, to choose one
    mail: bool = False  # the sign-in may send mail too

    @property
    def is_broken(self) -> bool:
        """Whether only a person can mend it."""
        return self.state in BROKEN


@dataclass(frozen=True, slots=True)
class LinkJudged:
    """The link has another state, account or reading."""

    provider: str
    verdict: Verdict
    account: str = ""
    calendar: str = ""
    last_read: float = 0.0
    managed: bool = False
    checking: bool = False
    mail: bool = False


@dataclass(frozen=True, slots=True)
class LinkAttemptChanged:
    """A sign-in began, went on or ended; `trouble` says why it did not go."""

    attempt: LinkAttempt | None = None
    trouble: str = ""
    other: str = ""
    choices: tuple[LinkedCalendar, ...] = field(default_factory=tuple)


CalendarLinkEvent = LinkJudged | LinkAttemptChanged


def reduce_calendar_link(link: CalendarLink, event: object) -> CalendarLink:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case LinkJudged():
            return _with(link, event)
        case LinkAttemptChanged(attempt, trouble, other, choices):
            return replace(link, attempt=attempt, trouble=trouble, other=other, choices=choices)
        case _:
            return link


def _with(link: CalendarLink, event: LinkJudged) -> CalendarLink:
    verdict = event.verdict
    return replace(
        link,
        provider=event.provider,
        account=event.account,
        state=verdict.state,
        words=verdict.words,
        step=verdict.step,
        code=verdict.code,
        since=verdict.since,
        until=verdict.until,
        calendar=event.calendar,
        last_read=event.last_read,
        managed=event.managed,
        checking=event.checking,
        mail=event.mail,
    )
