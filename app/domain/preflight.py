"""The least rights that Foyer needs in an org, each with its proof and the admin's remedy.

Pure: rows are made of what describe and a few queries said for this user. What
could not be read is "unknown", never "missing". Creating contacts is never needed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.mapping import Maps, Policy


class RowState(StrEnum):
    """How one row is."""

    OK = "ok"
    WARN = "warn"  # something smaller does not work, or is riskier than it need be
    FAIL = "fail"  # Foyer's main work does not go
    UNKNOWN = "unknown"  # could not be read


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the check.

    `had` and `missing` name single rights, so that a later check can tell which
    of them was lost.
    """

    id: str
    title: str
    state: RowState
    proof: str  # what was read
    remedy: str = ""  # the path in Salesforce's Setup; empty where nothing is to be done
    had: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldSeen:
    """A field as describe shows it to this user."""

    createable: bool = True
    updateable: bool = True


@dataclass(frozen=True, slots=True)
class ObjectSeen:
    """An object as describe shows it to this user."""

    queryable: bool = True
    createable: bool = True
    updateable: bool = True
    fields: Mapping[str, FieldSeen] = field(default_factory=dict)

    def has(self, right: str) -> bool:
        """Whether the user has "Read", "Create" or "Edit"."""
        rights = {"Read": self.queryable, "Create": self.createable, "Edit": self.updateable}
        return rights[right]


@dataclass(frozen=True, slots=True)
class MappedField:
    """A field that pushes read, and perhaps write."""

    object: str
    name: str
    creates: bool = False
    updates: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What could be read; what is not in a mapping could not.

    `objects`: None says that the org shows no such object to this user.
    `permissions`: by their names without "Permissions". `user`: columns of the
    user's own record.
    """

    api: bool | None = None
    objects: Mapping[str, ObjectSeen | None] = field(default_factory=dict)
    permissions: Mapping[str, bool] = field(default_factory=dict)
    user: Mapping[str, object] = field(default_factory=dict)
    owner_name: bool | None = None
    mapped: Sequence[MappedField] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """The rights that are needed on one object."""

    id: str
    object: str
    title: str
    rights: tuple[str, ...]
    without: str  # what does not work then
    grave: bool = False


NEEDS = (
    Need("leads", "Lead", "Leads", ("Read", "Create", "Edit"), "Nobody can be pushed.", grave=True),
    Need("contacts", "Contact", "Contacts", ("Read", "Edit"), "Contacts are missed.", grave=True),
    Need(
        "accounts",
        "Account",
        "Accounts",
        ("Read", "Create", "Edit"),
        "Companies are not matched, and account fields are not written.",
    ),
    Need("opportunities", "Opportunity", "Opportunities", ("Read",), "Deals are not shown."),
    Need("campaigns", "Campaign", "Campaigns", ("Read", "Edit"), "Nobody joins a campaign."),
    Need(
        "members",
        "CampaignMember",
        "Campaign Members",
        ("Read", "Create"),
        "Nobody joins a campaign.",
    ),
    Need("tasks", "Task", "Tasks", ("Read", "Create"), "Chats are not filed.", grave=True),
    Need("events", "Event", "Events", ("Read", "Create", "Edit"), "Meetings are not filed."),
    Need(
        "emails",
        "EmailMessage",
        "Email Messages",
        ("Create",),
        "E-mails are filed as tasks instead.",
    ),
)
DASHBOARD = {
    "Account": ("LastModifiedDate", "Id", "Website", "Name"),
    "Opportunity": (
        *("Id", "Name", "StageName", "Amount", "CloseDate", "IsClosed", "CreatedDate", "AccountId"),
    ),
}
METADATA = ("EntityDefinition", "FieldDefinition", "EntityParticle", "PicklistValueInfo")
CONVERTED = "AllowViewEditConvertedLeads"
PERMISSIONS = (  # id, name in the API, title, what does not work without it, grave
    ("activities", "ActivitiesAccess", "Access Activities", "Chats are not filed.", True),
    ("edit_tasks", "EditTask", "Edit Tasks", "Chats are not filed.", True),
    ("edit_events", "EditEvent", "Edit Events", "Meetings are not filed.", False),
)
ASKED_OBJECTS = (*(need.object for need in NEEDS), *METADATA)
CONNECTORS = {"pi__": "Account Engagement (Pardot)", "mkto": "Marketo", "HubSpot": "HubSpot"}
SYSTEM = "Setup > Permission Sets > the set of this user > System Permissions"


def preflight(seen: Seen) -> tuple[Row, ...]:
    """Return every row, in the order in which a person reads them."""
    return (
        _api(seen),
        *(_object(need, seen) for need in NEEDS),
        *(_mapped(name, seen) for name in ("Lead", "Contact")),
        *(_dashboard(name, seen) for name in DASHBOARD),
        *(_permission(row, seen) for row in PERMISSIONS),
        _converted(seen),
        _marketing_user(seen),
        _metadata(seen),
        _connector(seen),
    )


def mapped_fields(maps: Maps) -> list[MappedField]:
    """Return the fields of both mapping pages with what pushes do to them.

    Contacts are never created.
    """
    kept = {Policy.NEVER, Policy.CREATE_ONLY}
    return [
        MappedField(
            page.object,
            line.target,
            creates=page.object == "Lead" and line.policy is not Policy.NEVER,
            updates=line.policy not in kept,
        )
        for page in (maps.lead, maps.contact)
        for line in page.fields
    ]


def lost(before: Iterable[Row], after: Iterable[Row]) -> tuple[str, ...]:
    """Return the rights that an earlier check had seen and that are missing now, by name."""
    had = {right for row in before for right in row.had}
    missing = (right for row in after for right in row.missing)
    return tuple(dict.fromkeys(right for right in missing if right in had))


def gravest(rows: Iterable[Row]) -> RowState:
    """Return the worst state; what is unknown counts less than what is known to be wrong."""
    order = (RowState.FAIL, RowState.WARN, RowState.UNKNOWN)
    states = {row.state for row in rows}
    return next((state for state in order if state in states), RowState.OK)


def _api(seen: Seen) -> Row:
    name = "API Enabled"
    allowed = seen.api if seen.api is not None else seen.permissions.get("ApiEnabled")
    if allowed:
        return Row("api", name, RowState.OK, "Salesforce answers this user's calls.", had=(name,))
    if allowed is None:
        return Row("api", name, RowState.UNKNOWN, "Salesforce has not answered yet.")
    return Row(
        "api",
        name,
        RowState.FAIL,
        "Salesforce refuses every call: API_DISABLED_FOR_ORG.",
        f"{SYSTEM} > API Enabled: on. Essentials and some Professional orgs have no API at all.",
        missing=(name,),
    )


def _object(need: Need, seen: Seen) -> Row:
    if need.object not in seen.objects:
        return _unknown(need.id, need.title, f"{need.object} could not be read.")
    found = seen.objects[need.object]
    rights = {right: found is not None and found.has(right) for right in need.rights}
    return _of_rights(
        Row(need.id, need.title, RowState.FAIL if need.grave else RowState.WARN, need.without),
        {f"{need.title}: {right}": there for right, there in rights.items()},
        proof=_told(rights) if found else f"{need.object} is not visible to this user.",
        remedy=_object_remedy(need, [r for r, there in rights.items() if not there]),
    )


def _object_remedy(need: Need, missing: Sequence[str]) -> str:
    if need.object == "EmailMessage":
        return "Setup > Enhanced Email: on. Without it Foyer files e-mails as tasks."
    if need.object == "CampaignMember":
        return (
            "Setup > Permission Sets > the set of this user > Object Settings > Campaigns: Edit "
            "(members follow it)."
        )
    rights = ", ".join(missing)
    return (
        "Setup > Permission Sets > the set of this user > Object Settings > "
        f"{need.title}: {rights}."
    )


def _mapped(name: str, seen: Seen) -> Row:
    row, title = f"{name.lower()}_fields", f"Mapped fields of {name}"
    found = seen.objects.get(name)
    if found is None:
        return _unknown(row, title, f"{name} could not be read.")
    rights: dict[str, bool] = {}
    for each in (m for m in seen.mapped if m.object == name):
        known = found.fields.get(each.name)
        rights[f"{name}.{each.name}: Read"] = known is not None
        if known is not None and (each.creates or each.updates):
            writes = (known.createable or not each.creates, known.updateable or not each.updates)
            rights[f"{name}.{each.name}: Edit"] = all(writes)
    missing = [right for right, there in rights.items() if not there]
    proof = f"{len(rights) - len(missing)} of {len(rights)} rights are there."
    if missing:
        proof += f" Not there: {', '.join(missing)}."
    return _of_rights(
        Row(row, title, RowState.WARN, "These fields are left out of pushes."),
        rights,
        proof=proof,
        remedy=_field_remedy(name, missing),
    )


def _dashboard(name: str, seen: Seen) -> Row:
    row, title = f"{name.lower()}_dashboard", f"Dashboard fields of {name}"
    found = seen.objects.get(name)
    if found is None:
        return _unknown(row, title, f"{name} could not be read.")
    rights = {f"{name}.{each}: Read": each in found.fields for each in DASHBOARD[name]}
    if name == "Account" and seen.owner_name is not None:
        rights["Account.Owner.Name: Read"] = seen.owner_name
    missing = [right for right, there in rights.items() if not there]
    told = ", ".join(m.removesuffix(": Read") for m in missing)
    return _of_rights(
        Row(row, title, RowState.WARN, "Dashboards miss these columns."),
        rights,
        proof=f"Not visible: {told}." if missing else f"All {len(rights)} are visible.",
        remedy=_field_remedy(name, missing),
    )


def _field_remedy(name: str, missing: Sequence[str]) -> str:
    fields = dict.fromkeys(m.partition(": ")[0].partition(".")[2] for m in missing)
    return (
        f"Setup > Object Manager > {name} > Fields & Relationships > {', '.join(fields)} > Set "
        "Field-Level Security: Visible, and not Read-Only."
    )


def _permission(row: tuple[str, str, str, str, bool], seen: Seen) -> Row:
    name, permission, title, without, grave = row
    if permission not in seen.permissions:
        return _unknown(name, title, "The org does not tell whether it is on.")
    there = seen.permissions[permission]
    return _of_rights(
        Row(name, title, RowState.FAIL if grave else RowState.WARN, without),
        {title: there},
        proof=f"{title} is {'on' if there else 'off'}.",
        remedy=f"{SYSTEM} > {title}: on.",
    )


def _converted(seen: Seen) -> Row:
    row, title = "converted_leads", "View and Edit Converted Leads: off"
    on = seen.permissions.get(CONVERTED)
    if on is None:
        return _unknown(row, title, "The org does not tell whether it is on.")
    if not on:
        return Row(row, title, RowState.OK, "It is off.")
    return Row(
        row,
        title,
        RowState.WARN,
        "It is on: a converted lead could be changed where its contact should be.",
        f"{SYSTEM} > View and Edit Converted Leads: off.",
    )


def _marketing_user(seen: Seen) -> Row:
    there = seen.user.get("UserPermissionsMarketingUser")
    if not isinstance(there, bool):
        return _unknown("marketing_user", "Marketing User", "The user's record does not tell.")
    return _of_rights(
        Row("marketing_user", "Marketing User", RowState.WARN, "Campaigns cannot be changed."),
        {"Marketing User": there},
        proof=f"Marketing User is {'on' if there else 'off'}.",
        remedy="Setup > Users > this user > Edit > Marketing User: on.",
    )


def _metadata(seen: Seen) -> Row:
    row, title = "metadata", "Filters over related objects"
    known = {name: seen.objects[name] for name in METADATA if name in seen.objects}
    if len(known) < len(METADATA):
        return _unknown(row, title, "Not all of its objects could be read.")
    rights = {f"{n}: Read": seen is not None and seen.queryable for n, seen in known.items()}
    return _of_rights(
        Row(row, title, RowState.WARN, "Lists cannot be filtered by related objects."),
        rights,
        proof=_told({name.removesuffix(": Read"): there for name, there in rights.items()}),
        remedy=f"{SYSTEM} > View Setup and Configuration: on.",
    )


def _connector(seen: Seen) -> Row:
    row, title = "connector", "Marketing automation"
    names = [n for o in ("Lead", "Contact") if (f := seen.objects.get(o)) for n in f.fields]
    known = next(
        (c for start, c in CONNECTORS.items() if any(n.startswith(start) for n in names)), ""
    )
    if not known:
        return _unknown(row, title, "Cannot be seen: no field of it is visible to this user.")
    active, single = seen.user.get("IsActive"), seen.permissions.get("IsSsoEnabled")
    wrong = [
        w
        for w, bad in (("not active", active is False), ("not SSO-enabled", single is False))
        if bad
    ]
    if wrong:
        return Row(
            row,
            title,
            RowState.WARN,
            f"{known} is there, and this user is {' and '.join(wrong)}.",
            "Setup > Users > this user: Active; Setup > Permission Sets > the set of this user > "
            "System Permissions > Is Single Sign-On Enabled: on; and link the user in the "
            "connector.",
        )
    told = "SSO-enabled" if single else "active; the org does not tell about single sign-on"
    return Row(row, title, RowState.OK, f"{known} is there; this user is {told}.")


def _of_rights(row: Row, rights: Mapping[str, bool], *, proof: str, remedy: str) -> Row:
    """Return a row for rights that are there or not; `row` is how it is when some are not."""
    had = tuple(right for right, there in rights.items() if there)
    missing = tuple(right for right, there in rights.items() if not there)
    if not missing:
        return Row(row.id, row.title, RowState.OK, proof, had=had)
    return Row(row.id, row.title, row.state, f"{proof} {row.proof}", remedy, had, missing)


def _told(rights: Mapping[str, bool]) -> str:
    return ", ".join(f"{name} {'✓' if there else '✗'}" for name, there in rights.items()) + "."


def _unknown(row: str, title: str, proof: str) -> Row:
    return Row(row, title, RowState.UNKNOWN, proof)
