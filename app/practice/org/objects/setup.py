"""The objects of Setup: users, groups, the org, record types, rules, permissions."""

from app.practice.org.access import PERMISSIONS
from app.practice.org.schema import SObject, flag, of, sobject, text


def setup_objects() -> tuple[SObject, ...]:
    """Return all of them; the REST API writes none of their fields here."""
    return _user(), _group(), _organization(), _record_type(), _assignment_rule(), _permissions()


def _user() -> SObject:
    return sobject(
        "User",
        "005",
        "Users",
        text("Username", "Username", 80, write="", id_lookup=True),
        text("Name", "Full Name", 121, write=""),
        text("FirstName", "First Name", 40, write=""),
        text("LastName", "Last Name", 80, write=""),
        text("Title", "Title", 80, write=""),
        of("email", "Email", "Email", length=128, write=""),
        flag("IsActive", "Active", write=""),
        text("UserType", "User Type", 40, write=""),
        flag("UserPermissionsMarketingUser", "Marketing User", write=""),
        text("TimeZoneSidKey", "Time Zone", 40, write=""),
    )


def _group() -> SObject:
    return sobject(
        "Group",
        "00G",
        "Groups",
        text("Name", "Name", 40, write=""),
        text("DeveloperName", "Developer Name", 80, write=""),
        text("Type", "Type", 40, write=""),
    )


def _organization() -> SObject:
    return sobject(
        "Organization",
        "00D",
        "Organizations",
        text("Name", "Name", 80, write=""),
        text("OrganizationType", "Edition", 40, write=""),
        flag("IsSandbox", "Is Sandbox", write=""),
        text("InstanceName", "Instance Name", 5, write=""),
        text("LanguageLocaleKey", "Language", 40, write=""),
    )


def _record_type() -> SObject:
    return sobject(
        "RecordType",
        "012",
        "Record Types",
        text("Name", "Name", 80, write=""),
        text("DeveloperName", "Record Type Name", 80, write=""),
        text("SobjectType", "SObject Type Name", 40, write=""),
        text("Description", "Description", 255, write=""),
        flag("IsActive", "Active", write=""),
        label="Record Type",
    )


def _assignment_rule() -> SObject:
    return sobject(
        "AssignmentRule",
        "01Q",
        "Assignment Rules",
        text("Name", "Name", 120, write=""),
        text("SobjectType", "SObject Type", 40, write=""),
        flag("Active", "Active", write=""),
        label="Assignment Rule",
    )


def _permissions() -> SObject:
    """Return UserPermissionAccess: what the caller's permissions are, one row that is not kept."""
    granted = (flag(f"Permissions{name}", label, write="") for name, label in PERMISSIONS.items())
    return sobject("UserPermissionAccess", "", "User Permission Access", *granted)
