"""Slice of the console's state: the connection to the CRM, with its rights and its allowance."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.api_budget import Budget
from app.domain.preflight import Row, lost


@dataclass(frozen=True, slots=True)
class Connected:
    """Who is connected to which org."""

    user: str
    org: str  # its id in the short form
    username: str = ""
    name: str = ""
    email: str = ""
    org_name: str = ""
    instance: str = ""
    sandbox: bool = False
    since: float = 0.0  # Unix seconds


@dataclass(frozen=True, slots=True)
class Attempt:
    """A sign-in that waits for a person in the browser."""

    link: str
    opened: bool = True  # False: no browser could be opened for the link
    until: float = 0.0  # when it is given up (Unix seconds)


@dataclass(frozen=True, slots=True)
class Checked:
    """The newest check of the rights."""

    rows: tuple[Row, ...] = ()
    at: float = 0.0  # Unix seconds; 0: never
    lost: tuple[str, ...] = ()  # rights that an earlier check had seen, and that are missing
    trouble: str = ""  # why the newest try to check did not go


@dataclass(frozen=True, slots=True)
class CrmConnection:
    """The connection as its page shows it.

    `moved_from` is the org that was connected before this one, until the ids that
    are stored for it were validated again.
    """

    who: Connected | None = None
    attempt: Attempt | None = None
    trouble: str = ""  # why the newest sign-in did not go
    checked: Checked = field(default_factory=Checked)
    checking: bool = False
    budget: Budget = field(default_factory=Budget)
    moved_from: str = ""
    synced: float = 0.0  # when Salesforce last took or gave something (Unix seconds)


@dataclass(frozen=True, slots=True)
class ConnectedChanged:
    """Somebody is connected, or nobody any more."""

    who: Connected | None
    moved_from: str = ""


@dataclass(frozen=True, slots=True)
class AttemptChanged:
    """A sign-in began, went on or ended; `trouble` says why it did not go."""

    attempt: Attempt | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CheckChanged:
    """The rights are being read, were read, or could not be."""

    checked: Checked
    running: bool = False


@dataclass(frozen=True, slots=True)
class BudgetChanged:
    """Another count of the day's calls is known."""

    budget: Budget


@dataclass(frozen=True, slots=True)
class Synced:
    """Salesforce took or gave something."""

    at: float


CrmConnectionEvent = ConnectedChanged | AttemptChanged | CheckChanged | BudgetChanged | Synced


def reduce_crm(crm: CrmConnection, event: object) -> CrmConnection:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case ConnectedChanged(who, moved_from):
            return replace(crm, who=who, moved_from=moved_from)
        case AttemptChanged(attempt, trouble):
            return replace(crm, attempt=attempt, trouble=trouble)
        case CheckChanged(checked, running):
            return replace(crm, checked=checked, checking=running)
        case BudgetChanged(budget):
            return replace(crm, budget=budget)
        case Synced(at):
            return replace(crm, synced=max(crm.synced, at))
        case _:
            return crm


def compared(before: Checked, rows: Sequence[Row], now: float) -> Checked:
    """Return a new check, with what is lost: newly, or since an earlier check and still missing."""
    missing = {right for row in rows for right in row.missing}
    known = (right for right in before.lost if right in missing)
    gone = tuple(dict.fromkeys((*known, *lost(before.rows, rows))))
    return Checked(tuple(rows), now, gone)
