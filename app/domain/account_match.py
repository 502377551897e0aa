"""Which account a visitor belongs to, with a score that can be explained.

What is looked at, most telling first: a rep's own choice, the account of the matched
contact, the domain of the e-mail address, the website that the visitor named, the
company's name. Free mail providers say nothing of a company.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.company_domain import company_domains, domain_of, email_domain

_LEGAL = (
    "ab ag as bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy plc"
    " pty sa sarl sas se sl spa srl"
)
LEGAL = frozenset(_LEGAL.split())
ACCOUNT = "account"  # visitor field: id of the account that a rep chose
MATCHES_FROM = 40  # points; below that an account is only a candidate


class Reason(StrEnum):
    """Why an account may be the visitor's."""

    CHOSEN = "chosen"
    CONTACT = "contact"
    DOMAIN = "domain"
    WEBSITE = "website"
    NAME = "name"
    NAME_LIKE = "name_like"


POINTS = {
    Reason.CHOSEN: 1000,
    Reason.CONTACT: 500,
    Reason.DOMAIN: 60,
    Reason.WEBSITE: 50,
    Reason.NAME: 40,
    Reason.NAME_LIKE: 15,
}


@dataclass(frozen=True, slots=True)
class Deal:
    """An open opportunity."""

    name: str
    stage: str = ""
    amount: float | None = None
    closes: str = ""  # ISO date


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it was read."""

    id: str
    name: str
    website: str = ""
    owner: str = ""  # name of the user
    owner_email: str = ""
    modified: str = ""  # LastModifiedDate as Salesforce writes it
    deals: tuple[Deal, ...] = ()
    of_contact: bool = False  # the matched contact belongs to it


@dataclass(frozen=True, slots=True)
class CompanyHint:
    """What is known of a visitor's company."""

    email: str = ""
    website: str = ""
    company: str = ""
    chosen: str = ""  # id of the account that a rep chose

    @property
    def domains(self) -> tuple[str, ...]:
        """The company's domains, the e-mail's first."""
        found = (email_domain(self.email), *company_domains(self.website))
        return tuple(dict.fromkeys(each for each in found if each))

    @property
    def empty(self) -> bool:
        """Whether nothing could name an account."""
        return not (self.chosen or self.domains or plain_name(self.company))


@dataclass(frozen=True, slots=True)
class AccountMatch:
    """An account with what speaks for it."""

    account: Account
    points: int
    reasons: tuple[Reason, ...]


def rank(hint: CompanyHint, accounts: Iterable[Account]) -> tuple[AccountMatch, ...]:
    """Return the accounts that something speaks for, the best first.

    The newest change wins between equal points, then the smaller id.
    """
    known: dict[str, Account] = {}
    for account in accounts:
        if account.id not in known or account.of_contact:
            known[account.id] = account
    scored = [scored for account in known.values() if (scored := score(hint, account)).reasons]
    scored.sort(key=lambda match: match.account.id)
    scored.sort(key=lambda match: match.account.modified, reverse=True)
    return tuple(sorted(scored, key=lambda match: match.points, reverse=True))


def best(matches: Sequence[AccountMatch]) -> AccountMatch | None:
    """Return the account that is taken without asking, if one speaks clearly."""
    return matches[0] if matches and matches[0].points >= MATCHES_FROM else None


def score(hint: CompanyHint, account: Account) -> AccountMatch:
    """Return what speaks for one account."""
    reasons = tuple(_reasons(hint, account))
    return AccountMatch(account, sum(POINTS[reason] for reason in reasons), reasons)


def plain_name(company: str) -> str:
    """Return a company's name without case, accents, punctuation and legal form."""
    decomposed = unicodedata.normalize("NFKD", company.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("&", " and ")
    words = re.findall(r"\w+", re.sub(r"[.']", "", bare))
    while len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    return " ".join(words)


def _reasons(hint: CompanyHint, account: Account) -> Iterable[Reason]:
    if _same_id(hint.chosen, account.id):
        yield Reason.CHOSEN
    if account.of_contact:
        yield Reason.CONTACT
    sites = company_domains(account.website)
    if any(_within(email_domain(hint.email), site) for site in sites):
        yield Reason.DOMAIN
    if domain_of(hint.website) in sites:
        yield Reason.WEBSITE
    ours, theirs = plain_name(hint.company), plain_name(account.name)
    if ours and ours == theirs:
        yield Reason.NAME
    elif ours and theirs and (_begins(ours, theirs) or _begins(theirs, ours)):
        yield Reason.NAME_LIKE


def _within(domain: str, site: str) -> bool:
    """Whether a mail domain is the site's, or below it (mail.example.org)."""
    return bool(domain) and (domain == site or domain.endswith(f".{site}"))


def _begins(short: str, long: str) -> bool:
    return len(short) >= 3 and long.startswith(f"{short} ")


def _same_id(one: str, other: str) -> bool:
    return bool(one) and one[:15] == other[:15]
