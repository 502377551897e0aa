"""Keeps robots from filling the calendar: what is checked before a time is held.

Decided: everything here costs the calendar nothing, since a refused request never
reaches the engine. A form that looks like a robot's is asked for again, as a person
would want it, never answered as if it had been taken. Limits go by network (an
IPv6 network is a /64), by visitor, by mailbox, by company and for the whole site.
Addresses of this machine are not limited: behind a proxy that was not named in the
settings, everybody has one.
"""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn

from app.core.paths import resources
from app.domain.company_domain import email_domain
from app.domain.email_address import domain_of, is_address, mailbox_of, with_parents
from app.domain.wire.meet import BookMeet, ChangeMeet, MeetRequest, WishTimes
from app.domain.wire.meetings import MeetingRecord
from app.hub.limits import Limiter
from app.hub.refusal import RefusedError, bad_request
from app.hub.settings import Meetings

DAY_S = 86_400.0
OPEN = ("asked", "pending")
STANDING = (*OPEN, "booked", "moving")
SITE = "site"
MAX_ID, MAX_SHORT, MAX_NAME, MAX_TEXT, MAX_ANSWERS = 64, 64, 200, 2000, 20


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: `visitor` where a token said so, `network` where it is not this machine."""

    visitor: str = ""
    network: str = ""


class MeetGuard:
    """Lets requests pass or raises RefusedError."""

    def __init__(self, settings: Meetings, disposable: frozenset[str]) -> None:
        self._settings = settings
        self._disposable = disposable | _small(settings.deny_domains)
        self._allowed = _small(settings.allow_domains)
        self._asks: Limiter[str] = Limiter(settings.asks_per_s, settings.asks_burst)
        self._all_asks: Limiter[str] = Limiter(settings.site_asks_per_s, settings.site_asks_burst)
        self._tries: Limiter[str] = Limiter(settings.tries_per_min / 60, settings.tries_burst)
        self._holds: Limiter[str] = Limiter(settings.holds_per_hour / 3600, settings.holds_burst)
        self._all_holds: Limiter[str] = Limiter(
            settings.site_holds_per_min / 60, settings.site_holds_burst
        )

    def admit(self, request: MeetRequest, asker: Asker, now: float) -> None:
        """Count a request; raise RefusedError when there are too many, or it is out of shape."""
        if asker.network and not self._asks.allows(asker.network, now):
            _wait("Too many requests from your network. Wait a minute, then try again.")
        if not self._all_asks.allows(SITE, now):
            _wait("Many people are booking at the moment. Try again in a minute.")
        if isinstance(request, BookMeet | WishTimes | ChangeMeet):
            keys = [key for key in (asker.network, asker.visitor) if key]
            if not all(self._tries.allows(key, now) for key in keys):
                _wait("That was tried very often. Wait a few minutes, then try again.")
        _check_shape(request)

    def check(
        self,
        request: BookMeet | WishTimes,
        asker: Asker,
        known: Iterable[MeetingRecord],
        now: float,
    ) -> bool:
        """Decide before a time is held; return whether it was counted; raise RefusedError.

        The same request again, by its id, passes uncounted: the browser did not hear the
        answer. `known` are the meetings that lie ahead, and those made within a day.
        """
        records = list(known)
        if any(record.id == request.id for record in records):
            return False
        self._check_person(request)
        self._check_address(request.email)
        if isinstance(request, BookMeet):
            self._check_open(request, asker, records)
            self._check_many(request, records, now)
        self._count(request, asker, now)
        return True

    def undo(self, request: BookMeet | WishTimes, asker: Asker, now: float) -> None:
        """Forget that a request passed, since nothing was held in the end."""
        if asker.network:
            self._holds.give_back(_kind(request, asker.network), now)
        self._all_holds.give_back(SITE, now)

    def forget(self, now: float) -> None:
        """Drop what the limits no longer need."""
        for limiter in (self._asks, self._all_asks, self._tries, self._holds, self._all_holds):
            limiter.forget(now)

    def is_disposable(self, email: str) -> bool:
        """Whether an address is of a service for throw-away mail; our own lists come first."""
        domains = with_parents(domain_of(email))
        if not self._allowed.isdisjoint(domains):
            return False
        return not self._disposable.isdisjoint(domains)

    def _check_person(self, request: BookMeet | WishTimes) -> None:
        if request.trap:
            _again("A hidden field was filled in. Please send the form once more.")
        if request.opened_ms < self._settings.fill_s * 1000:
            _again("That was very quick. Please check the form and send it once more.")

    def _check_address(self, email: str) -> None:
        if not is_address(email):
            raise RefusedError("address", "This is no e-mail address. Please check it.")
        if self.is_disposable(email):
            raise RefusedError(
                "disposable",
                "Invitations are not sent to throw-away addresses. Please give another one.",
            )

    def _check_open(self, request: BookMeet, asker: Asker, records: list[MeetingRecord]) -> None:
        mailbox = mailbox_of(request.email)
        for record in records:
            same = mailbox_of(record.email) == mailbox or (
                asker.visitor and record.visitor == asker.visitor
            )
            if same and record.by == "visitor" and record.state in OPEN:
                raise RefusedError(
                    "one_hold",
                    "Your last booking is still being confirmed. Book another one after that.",
                )

    def _check_many(self, request: BookMeet, records: list[MeetingRecord], now: float) -> None:
        given = self._settings
        mailbox, company = mailbox_of(request.email), email_domain(request.email)
        own = [each for each in records if each.by == "visitor"]
        mine = [each for each in own if mailbox_of(each.email) == mailbox]
        ahead = sum(each.end > now and each.state in STANDING for each in mine)
        if ahead >= given.ahead_per_address:
            raise RefusedError(
                "many", f"This address has {ahead} meetings ahead. Move or cancel one of them."
            )
        today = [each for each in own if each.made > now - DAY_S and each.state != "failed"]
        if sum(each in today for each in mine) >= given.per_day_address:
            raise RefusedError(
                "many", "This address has booked very often today. Try again tomorrow."
            )
        if company and (
            sum(email_domain(each.email) == company for each in today) >= given.per_day_company
        ):
            raise RefusedError(
                "many", "Your company has booked very often today. Try again tomorrow."
            )

    def _count(self, request: BookMeet | WishTimes, asker: Asker, now: float) -> None:
        key = _kind(request, asker.network)
        if asker.network and not self._holds.allows(key, now):
            _wait("Your network has booked several times just now. Try again in some minutes.")
        if not self._all_holds.allows(SITE, now):
            if asker.network:
                self._holds.give_back(key, now)
            _wait("Many people are booking at the moment. Try again in a minute.")


def network_of(address: str) -> str:
    """Return what is limited for an address; empty for this machine and for no address."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is None:
            return "" if found.is_loopback else str(ipaddress.ip_network((found, 64), False))
        found = found.ipv4_mapped
    return "" if found.is_loopback else str(found)


def disposable_domains(file: str = "") -> frozenset[str]:
    """Return the domains of throw-away mail: ours, or those of `file`; raise OSError."""
    if not file:
        return _small((resources() / "meet" / "disposable_domains.txt").read_text().split("\n"))
    with open(file, encoding="utf-8") as lines:
        return _small(line.partition("#")[0] for line in lines)


def _check_shape(request: MeetRequest) -> None:
    """Refuse what no form of ours sends; raise RefusedError."""
    for name in request.__struct_fields__:
        value = getattr(request, name)
        longest = MAX_TEXT if name in ("text", "words", "trap") else MAX_NAME
        longest = 254 if name == "email" else longest
        if isinstance(value, str) and len(value) > longest:
            raise bad_request(f"{name}: at most {longest} letters.")
        if isinstance(value, int) and not 0 <= value < 1 << 53:
            raise bad_request(f"{name}: no such number.")
    if isinstance(request, BookMeet | WishTimes | ChangeMeet) and not 0 < len(request.id) <= MAX_ID:
        raise bad_request(f"A request needs an id of at most {MAX_ID} letters.")
    if isinstance(request, BookMeet) and (
        len(request.answers) > MAX_ANSWERS
        or any(len(each.label) > MAX_TEXT or len(each.value) > MAX_TEXT for each in request.answers)
    ):
        raise bad_request(f"At most {MAX_ANSWERS} answers of {MAX_TEXT} letters each.")


def _kind(request: BookMeet | WishTimes, network: str) -> str:
    return f"{'book' if isinstance(request, BookMeet) else 'wish'} {network}"


def _small(domains: Iterable[str]) -> frozenset[str]:
    return frozenset(each for line in domains if (each := line.strip().casefold().lstrip("@.")))


def _wait(words: str) -> NoReturn:
    raise RefusedError("rate", words, retryable=True)


def _again(words: str) -> NoReturn:
    raise RefusedError("again", words, retryable=True)
