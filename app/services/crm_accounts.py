"""Finds the account of the visitor whom the rep looks at."""

import logging
from dataclasses import replace

from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.account_match import ACCOUNT, Account, CompanyHint, rank
from app.domain.errors import SignInNeededError, TransientError
from app.domain.matching import Person
from app.domain.newest import with_newest
from app.domain.push_card import KEPT, AccountsFound
from app.domain.wire.records import Profile
from app.services.crm.base import CrmError, Found, Trips
from app.services.crm.console import ConsoleCrm
from app.services.crm_preview import visitor_fields
from app.services.store import Store

log = logging.getLogger(__name__)


class AccountFinder:
    """Asks the CRM once for what is known of a company, and shows what speaks for which account."""

    def __init__(self, crm: ConsoleCrm, store: Store) -> None:
        self._crm, self._store = crm, store
        self._tasks = TaskSet(unhandled)
        self._asked: dict[str, CompanyHint] = {}  # visitor -> what was asked for
        self._accounts: dict[str, list[Account]] = {}  # visitor -> answer

    def noticed(self, visitor: str, profile: Profile, found: Found) -> None:
        """Show the visitor's accounts anew when what is known of the company has changed."""
        hint = hint_of(profile, found.choice.target)
        if self._asked.get(visitor) == hint:
            return
        known = {account.id[:15] for account in self._accounts.get(visitor, ())}
        asked = self._asked.get(visitor)
        self._asked = with_newest(self._asked, visitor, hint, KEPT)
        if (
            asked
            and replace(asked, chosen=hint.chosen) == hint
            and hint.chosen[:15] in {"", *known}
        ):
            self._show(visitor, hint)
        else:
            target = found.choice.target
            contact = target.id if target and target.object == "Contact" else ""
            self._tasks.start(self._find(visitor, hint, contact), name="Find the account")

    async def stop(self) -> None:
        """End what still runs."""
        await self._tasks.close()

    async def _find(self, visitor: str, hint: CompanyHint, contact: str) -> None:
        try:
            accounts = await self._crm.accounts(hint, contact, Trips(within_s=10.0))
        except (CrmError, TransientError, SignInNeededError) as error:
            log.info("No account was found: %s", error)
            self._asked.pop(visitor, None)  # to be asked again
            return
        self._accounts = with_newest(self._accounts, visitor, accounts, KEPT)
        self._show(visitor, hint)

    def _show(self, visitor: str, hint: CompanyHint) -> None:
        self._store.apply(AccountsFound(visitor, rank(hint, self._accounts.get(visitor, ()))))


def hint_of(profile: Profile, target: Person | None) -> CompanyHint:
    """Return what is known of a visitor's company; a lead's own company counts, too."""
    known = {name: fact.value for name, fact in visitor_fields(profile).items()}
    values = target.values if target else {}
    company = known.get("company") or values.get("Company") or ""
    website = known.get("website") or values.get("Website") or ""
    return CompanyHint(
        email=known.get("email", ""),
        website=str(website),
        company=str(company),
        chosen=known.get(ACCOUNT, ""),
    )
