"""What a user of the practice org may see and do."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.practice.org.errors import no_such_column, no_such_object
from app.practice.org.schema import Field, SObject

PERMISSIONS = {
    "ApiEnabled": "API Enabled",
    "ActivitiesAccess": "Access Activities",
    "EditTask": "Edit Tasks",
    "EditEvent": "Edit Events",
    "MarketingUser": "Marketing User",
    "AllowViewEditConvertedLeads": "View and Edit Converted Leads",
    "ViewSetup": "View Setup and Configuration",
    "ViewAllData": "View All Data",
    "ModifyAllData": "Modify All Data",
}
WANTED = frozenset({"ApiEnabled", "ActivitiesAccess", "EditTask", "EditEvent", "MarketingUser"})
ACTIVITIES = frozenset({"Task", "Event", "EventRelation", "EmailMessage"})
NEEDED = {"Task": "EditTask", "Event": "EditEvent", "EventRelation": "EditEvent"}
NEEDED |= {"Campaign": "MarketingUser", "CampaignMemberStatus": "MarketingUser"}


@dataclass(frozen=True, slots=True)
class User:
    """A user with the rights of its profile and permission sets.

    `rights` holds per object the letters R, C, E, D; `hidden` and `read_only`
    hold "Object.Field" (field-level security); `permissions` are names of
    `PERMISSIONS`.
    """

    id: str
    username: str
    name: str
    email: str
    rights: dict[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    read_only: frozenset[str] = frozenset()
    permissions: frozenset[str] = WANTED
    active: bool = True

    def may(self, right: str, name: str) -> bool:
        """Whether the user has a right ("R", "C", "E", "D") on an object.

        Activities need Access Activities, and each its own permission to edit;
        campaigns are made and changed by Marketing Users alone.
        """
        if name in ACTIVITIES and "ActivitiesAccess" not in self.permissions:
            return False
        barred = right != "R" and NEEDED.get(name, "ApiEnabled") not in self.permissions
        return right in self.rights.get(name, "") and not barred

    def sees(self, name: str, column: Field) -> bool:
        """Whether the user may read the field."""
        return f"{name}.{column.name}" not in self.hidden

    def writes(self, name: str, column: Field, when: str) -> bool:
        """Whether the user may set the field: `when` is "c" (create) or "u" (update)."""
        readable = self.sees(name, column)
        return readable and when in column.write and f"{name}.{column.name}" not in self.read_only


def visible_object(objects: dict[str, SObject], user: User, name: str) -> SObject:
    """Return the object of that name, in any case; raise OrgError when this user has none."""
    real = name if name in objects else _real(objects, name)
    if real is None or not user.may("R", real):
        raise no_such_object(name)
    return objects[real]


def _real(names: Iterable[str], wanted: str) -> str | None:
    folded = wanted.casefold()
    return next((name for name in names if name.casefold() == folded), None)


def visible_field(user: User, owner: SObject, name: str) -> Field:
    """Return the field of that name, in any case; raise OrgError when this user has none."""
    column = owner.named(name)
    if column is None or not user.sees(owner.name, column):
        raise no_such_column(name, owner.name)
    return column
