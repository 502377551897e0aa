"""Who owns a visitor's account, and which rep that is here.

The e-mail address tells; the name does only where the CRM gives no address, and only
when one rep alone is called so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.account_match import Account, AccountMatch, best
from app.domain.wire.meetings import RepCalendar


@dataclass(frozen=True, slots=True)
class AccountOwner:
    """The user who owns an account."""

    name: str  # as the CRM has it; the address where it has none
    email: str = ""
    rep: str = ""  # empty: no rep that the hub told of


def owner_of(
    matches: Sequence[AccountMatch], calendars: Mapping[str, RepCalendar]
) -> AccountOwner | None:
    """Return the owner of the account that clearly is the visitor's; None: there is none.

    `matches` are the accounts, the best first; `calendars` what is known of all reps.
    """
    clear = best(matches)
    account = clear.account if clear else None
    if account is None or not (account.owner or account.owner_email):
        return None
    email = account.owner_email.strip()
    return AccountOwner(account.owner or email, email, _rep(account, calendars))


def _rep(account: Account, calendars: Mapping[str, RepCalendar]) -> str:
    address = account.owner_email.strip().casefold()
    if address:
        same = (rep for rep, each in calendars.items() if each.email.casefold() == address)
        return next(same, "")
    name = account.owner.casefold()
    called = [rep for rep, each in calendars.items() if name and each.name.casefold() == name]
    return called[0] if len(called) == 1 else ""
