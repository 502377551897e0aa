"""What an admin can choose among in an org: campaigns, assignment rules, owners."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class MemberStatus:
    """A status that members of one campaign can have."""

    label: str
    default: bool = False
    responded: bool = False


@dataclass(frozen=True, slots=True)
class CampaignChoice:
    """A campaign with the statuses of its members."""

    id: str
    name: str
    active: bool = True
    statuses: tuple[MemberStatus, ...] = ()


@dataclass(frozen=True, slots=True)
class AssignmentRule:
    """An assignment rule of an object."""

    id: str
    name: str
    object: str = "Lead"
    active: bool = True


@dataclass(frozen=True, slots=True)
class OrgUser:
    """A user who can own records."""

    id: str
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True)
class OrgChoices:
    """The choices of one org, as one user sees them.

    None stands for what could not be read, and is then not checked.
    """

    org: str
    campaigns: tuple[CampaignChoice, ...] | None = None
    rules: tuple[AssignmentRule, ...] | None = None
    users: tuple[OrgUser, ...] | None = None
    may_add_members: bool = True

    def campaign(self, record: str) -> CampaignChoice | None:
        """Return a campaign by its id, of 15 or 18 characters."""
        return _by_id(self.campaigns or (), record)

    def rule(self, record: str) -> AssignmentRule | None:
        """Return an assignment rule by its id."""
        return _by_id(self.rules or (), record)

    def user(self, record: str) -> OrgUser | None:
        """Return a user by its id."""
        return _by_id(self.users or (), record)


T = TypeVar("T", CampaignChoice, AssignmentRule, OrgUser)


def _by_id(found: Iterable[T], record: str) -> T | None:
    return next((each for each in found if record and each.id[:15] == record[:15]), None)
