"""What the org's setup and its records make of a write: each refusal has a natural cause."""

from dataclasses import dataclass, field

from app.practice.org.access import User
from app.practice.org.errors import OrgError, refusal
from app.practice.org.records import Records
from app.practice.org.schema import Row, SObject

SWITCHES = {
    "validation_rule": "A validation rule: a lead that is being worked has a phone number",
    "flow_error": "The flow that runs on leads and contacts fails",
    "apex_error": "The Apex trigger on leads and contacts fails",
    "storage_full": "The org's data storage is full",
    "ip_restricted": "Users may come from the company's network alone",
    "refresh_expired": "Refresh tokens are too old",
    "not_installed": "The app is not installed in the org",
    "no_email_messages": "Enhanced Email is off: there are no e-mail messages",
}
PEOPLE = {"Lead", "Contact"}
FLOW = (
    "We can't save this record because the “Route new people” process failed. Give your "
    "Salesforce admin these details. This error occurred when the flow tried to look up records: "
    "INVALID_FIELD_IN_WEIGHTED_ASSIGNMENT. Error ID: 1790450612-48213 (-1790450612)"
)
APEX = (
    "PersonTrigger: execution of BeforeSave caused by: System.NullPointerException: Attempt to "
    "de-reference a null object Trigger.PersonTrigger: line 12, column 1"
)
RULE = "Enter a phone number before you work on a lead."


@dataclass(slots=True)
class Conduct:
    """The switches that are on, and the records that are held: set by `Admin`."""

    on: set[str] = field(default_factory=set)
    locked: set[str] = field(default_factory=set)  # in an approval
    frozen: set[str] = field(default_factory=set)  # read-only for all but owner and admin

    def check_new(self, kind: SObject) -> None:
        """Raise OrgError when nothing more can be stored."""
        if "storage_full" in self.on and kind.prefix:
            raise refusal("STORAGE_LIMIT_EXCEEDED", "storage limit exceeded", [])

    def check_record(self, user: User, row: Row) -> None:
        """Raise OrgError for a record that is locked, or not this user's to change."""
        record = str(row["Id"])
        if record in self.locked:
            message = (
                "the entity is locked for editing: The record you are trying to edit, or one of "
                "its related records, is currently locked."
            )
            raise refusal("ENTITY_IS_LOCKED", message)
        own = row.get("OwnerId") == user.id or "ModifyAllData" in user.permissions
        if record in self.frozen and not own:
            message = "insufficient access rights on object id"
            raise refusal("INSUFFICIENT_ACCESS_OR_READONLY", message)

    def check_saved(self, kind: SObject, row: Row) -> None:
        """Raise OrgError when a rule or an automation of the org refuses the record."""
        if kind.name not in PEOPLE:
            return
        working = str(row.get("Status") or "").startswith("Working")
        if "validation_rule" in self.on and working and not row.get("Phone"):
            raise refusal("FIELD_CUSTOM_VALIDATION_EXCEPTION", RULE, ["Phone"])
        if "apex_error" in self.on:
            raise refusal("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", APEX)
        if "flow_error" in self.on:
            raise refusal("CANNOT_EXECUTE_FLOW_TRIGGER", FLOW)


def check_owner(records: Records, kind: SObject, values: Row) -> None:
    """Raise OrgError for an owner who is switched off."""
    owner = str(values.get("OwnerId") or "")
    row = records.get("User", owner) if owner.startswith("005") else None
    if row is not None and not row.get("IsActive"):
        raise _inactive(owner, kind)


def _inactive(owner: str, kind: SObject) -> OrgError:
    message = f"operation performed with inactive user [{owner}] as owner of {kind.name.lower()}"
    return refusal("INACTIVE_OWNER_OR_USER", message)
