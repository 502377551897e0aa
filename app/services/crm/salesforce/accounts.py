"""Accounts that may be a visitor's, with their owners and open opportunities.

One round trip: the account of the matched contact by a semi-join, and those whose
website or name fits. Websites are asked for in the forms that people write them in,
since a pattern that begins with a wildcard reads every account of a large org.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.account_match import Account, CompanyHint, Deal
from app.domain.soql_text import like, quoted
from app.services.crm.base import Trips
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer, SalesforceApi
from app.services.crm.salesforce.errors import SalesforceError, first_problem

MOST = 20
OF_CONTACT, FITTING = "of_contact", "fitting"
DEALS = 5  # open opportunities of each account
DEALS_FIELDS = "SELECT Name, StageName, Amount, CloseDate FROM Opportunities"
COLUMNS = "Id, Name, Website, Owner.Name, Owner.Email, LastModifiedDate"
RIGHTS = {"INVALID_FIELD", "INVALID_TYPE", "INSUFFICIENT_ACCESS"}


class Accounts:
    """Reads accounts; without opportunities where the user may not see them."""

    def __init__(self, api: SalesforceApi) -> None:
        self._api = api
        self._no_deals: set[str] = set()  # hosts where opportunities are out of sight

    async def find(self, hint: CompanyHint, contact: str, trips: Trips) -> list[Account]:
        """Return candidates; `contact` is the id of the matched contact, or empty.

        Raise CrmError when accounts cannot be read.
        """
        if hint.empty and not contact:
            return []
        answers = await self._asked(hint, contact, trips)
        if self._api.host not in self._no_deals and any(map(_barred, answers)):
            self._no_deals.add(self._api.host)
            answers = await self._asked(hint, contact, trips)
        for answer in answers:
            if not answer.ok:
                raise SalesforceError(first_problem(answer.body, answer.status))
        parts = self._parts(hint, contact)
        return [
            _account(row, of_contact=part.name == OF_CONTACT)
            for part, answer in zip(parts, answers, strict=True)
            for row in answer.rows
        ]

    async def _asked(self, hint: CompanyHint, contact: str, trips: Trips) -> list[PartAnswer]:
        parts = list(self._parts(hint, contact))
        answers = await self._api.composite(parts, trips, writes=False)
        return [answers.get(part.name) or PartAnswer(0) for part in parts]

    def _parts(self, hint: CompanyHint, contact: str) -> Iterable[Part]:
        if contact:
            chosen = f"Id IN (SELECT AccountId FROM Contact WHERE Id = {quoted(contact)})"  # noqa: S608  # quoted
            yield Part(OF_CONTACT, "GET", soql.query_path(self._query(chosen)))
        if not hint.empty:
            yield Part(FITTING, "GET", soql.query_path(self._query(_fits(hint))))

    def _query(self, condition: str) -> str:
        deals = f", ({DEALS_FIELDS} WHERE IsClosed = FALSE ORDER BY CloseDate LIMIT {DEALS})"
        columns = COLUMNS + ("" if self._api.host in self._no_deals else deals)
        return (
            f"SELECT {columns} FROM Account WHERE {condition} "  # noqa: S608  # quoted
            f"ORDER BY LastModifiedDate DESC, Id LIMIT {MOST}"
        )


def _fits(hint: CompanyHint) -> str:
    sites = [form for domain in hint.domains for form in _forms(domain)]
    either = [f"Website IN ({', '.join(map(quoted, sites))})"] if sites else []
    if name := " ".join(hint.company.split()):
        either.append(f"Name LIKE {like(_first_word(name), before='')}")
    if hint.chosen:
        either.append(f"Id = {quoted(hint.chosen)}")
    return " OR ".join(either)


def _forms(domain: str) -> list[str]:
    """Return a website as it is written: with and without scheme, "www." and slash."""
    parts = domain.split(".")
    hosts = [".".join(parts[n:]) for n in range(max(len(parts) - 1, 1))]
    named = [f"{start}{host}" for host in hosts for start in ("", "www.")]
    schemes = ("", "http://", "https://")
    return [f"{scheme}{name}{end}" for scheme in schemes for name in named for end in ("", "/")]


def _first_word(name: str) -> str:
    """Return the first word; a short one brings its neighbour along."""
    first, _, rest = name.partition(" ")
    return first.rstrip(",.;") if len(first) >= 4 or not rest else name[: max(len(first) + 5, 8)]


def _barred(answer: PartAnswer) -> bool:
    return not answer.ok and first_problem(answer.body, answer.status).code in RIGHTS


def _account(row: Mapping[str, Any], *, of_contact: bool) -> Account:
    deals = (row.get("Opportunities") or {}).get("records") or []
    return Account(
        id=str(row.get("Id") or ""),
        name=str(row.get("Name") or ""),
        website=str(row.get("Website") or ""),
        owner=str((row.get("Owner") or {}).get("Name") or ""),
        owner_email=str((row.get("Owner") or {}).get("Email") or ""),
        modified=str(row.get("LastModifiedDate") or ""),
        deals=tuple(map(_deal, deals)),
        of_contact=of_contact,
    )


def _deal(row: Mapping[str, Any]) -> Deal:
    amount = row.get("Amount")
    return Deal(
        name=str(row.get("Name") or ""),
        stage=str(row.get("StageName") or ""),
        amount=float(amount) if isinstance(amount, int | float) else None,
        closes=str(row.get("CloseDate") or ""),
    )
