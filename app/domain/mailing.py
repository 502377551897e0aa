"""Slice of the console's state: mails that were written here, and who may be written to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.opt_out import Standing

WAITING, SENDING, SENT, REFUSED, UNSURE = "waiting", "sending", "sent", "refused", "unsure"


@dataclass(frozen=True, slots=True)
class MailView:
    """How one mail stands.

    `unsure`: it may have gone out, and a person has to look. `logged` is how its
    activity in the CRM stands: "", "waiting", "done" or "refused".
    """

    key: str
    to: str
    subject: str
    state: str
    conversation: str = ""
    code: str = ""
    reason: str = ""
    note: str = ""  # something to know although it was sent
    at: float = 0.0
    logged: str = ""
    log_reason: str = ""
    log_url: str = ""


@dataclass(frozen=True, slots=True)
class Mailing:
    """Mails by key, standings by address, and whether mail is set up."""

    mails: Mapping[str, MailView] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    unsubscribed: Mapping[str, str] = field(default_factory=dict)  # address -> state of the write
    sender: str = ""  # "Name <address>" as it goes out; empty: mail is not set up


@dataclass(frozen=True, slots=True)
class MailChanged:
    """A mail was written, or moved on."""

    mail: MailView


@dataclass(frozen=True, slots=True)
class MailDropped:
    """A mail is not to be sent any more."""

    key: str


@dataclass(frozen=True, slots=True)
class StandingKnown:
    """Whether an address may be written to was found out; None: it is being asked."""

    address: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class OptOutChanged:
    """An opt-out was asked for, or moved on; `words` say how it stands."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class MailSetUp:
    """Mail can be sent as this sender."""

    sender: str


MailEvent = MailChanged | MailDropped | StandingKnown | OptOutChanged | MailSetUp


def reduce_mailing(mailing: Mailing, event: object) -> Mailing:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case MailChanged(mail):
            return replace(mailing, mails={**mailing.mails, mail.key: mail})
        case MailDropped(key):
            return replace(mailing, mails={k: m for k, m in mailing.mails.items() if k != key})
        case StandingKnown(address, standing):
            others = {a: s for a, s in mailing.standings.items() if a != address}
            known = others if standing is None else {**others, address: standing}
            return replace(mailing, standings=known)
        case OptOutChanged(address, words):
            return replace(mailing, unsubscribed={**mailing.unsubscribed, address: words})
        case MailSetUp(sender):
            return replace(mailing, sender=sender)
        case _:
            return mailing
