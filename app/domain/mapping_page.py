"""A mapping page as the shared document "mapping" holds it (names "Lead" and "Contact")."""

from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain.mapping import BYPASS, CONTACT, LEAD, ME, FieldMap, Maps, ObjectMap, Policy
from app.domain.shared import Shared

FORMAT = 1  # of bodies and files; a newer one is refused
OBJECTS = ("Lead", "Contact")
MOST_LINES = 200
ACTIVITIES = ("chat", "meeting", "form")
SETTINGS = "activities"  # name of the "crm" document with their campaigns


class BadPageError(ValueError):
    """A stored or imported page cannot be used; the text says where and why."""


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    target: str
    visitor: str = ""
    policy: Policy = Policy.FILL_IF_BLANK
    default: str = ""
    hidden: bool = False
    any_value: bool = False


class _Page(msgspec.Struct, forbid_unknown_fields=True):
    lines: list[_Line]
    format: int = FORMAT
    campaign: str = ""
    member_status: str = ""
    assignment: str = BYPASS
    owner: str = ME
    record_type: str = ""
    org: str = ""


def to_body(page: ObjectMap) -> dict[str, Any]:
    """Return a page as a document's body."""
    return {
        "format": FORMAT,
        "lines": [_line(line) for line in page.fields],
        "campaign": page.campaign,
        "member_status": page.member_status,
        "assignment": page.assignment,
        "owner": page.owner,
        "record_type": page.record_type,
        "org": page.org,
    }


def from_body(name: str, body: Mapping[str, Any]) -> ObjectMap:
    """Return the page of "Lead" or "Contact"; raise BadPageError with what is wrong."""
    if name not in OBJECTS:
        raise BadPageError(f"There is no mapping for '{name[:40]}': only for Lead and Contact.")
    known = body.get("format", FORMAT)
    if isinstance(known, int) and known > FORMAT:
        raise BadPageError(
            f"The {name} mapping was made by a newer Foyer (format {known}). Update Foyer."
        )
    try:
        page = msgspec.convert(dict(body), _Page)
    except msgspec.ValidationError as error:
        raise BadPageError(f"The {name} mapping cannot be read: {error}.") from error
    return _checked(name, page)


def _checked(name: str, page: _Page) -> ObjectMap:
    if len(page.lines) > MOST_LINES:
        raise BadPageError(f"The {name} mapping has more than {MOST_LINES} lines.")
    seen: set[str] = set()
    for number, line in enumerate(page.lines, 1):
        if not line.target.strip():
            raise BadPageError(f"Line {number} of the {name} mapping names no Salesforce field.")
        if line.target in seen:
            raise BadPageError(f"The {name} mapping writes {line.target} twice (line {number}).")
        seen.add(line.target)
    lines = (
        FieldMap(e.visitor, e.target, e.policy, e.default, e.hidden, e.any_value)
        for e in page.lines
    )
    return ObjectMap(
        object=name,
        fields=tuple(lines),
        campaign=page.campaign,
        member_status=page.member_status,
        assignment=page.assignment,
        owner=page.owner,
        record_type=page.record_type,
        org=page.org,
    )


def page_of(shared: Shared, name: str) -> ObjectMap:
    """Return the page in force: the document's, else the one that Foyer brings along.

    Raise BadPageError where the document cannot be read: nothing is to be
    written by another mapping than the one that an admin made.
    """
    document = shared.document("mapping", name)
    if document is None:
        return CONTACT if name == "Contact" else LEAD
    return from_body(name, document.body)


def maps_of(shared: Shared) -> Maps:
    """Return both pages and the campaigns of activities; raise BadPageError."""
    return Maps(page_of(shared, "Lead"), page_of(shared, "Contact"), activity_campaigns(shared))


def activity_campaigns(shared: Shared) -> dict[str, str]:
    """Return the campaign's id of each activity that has one (A11)."""
    document = shared.document("crm", SETTINGS)
    found = (document.body.get("activity_campaigns") if document else None) or {}
    if not isinstance(found, Mapping):
        return {}
    return {a: str(found[a]) for a in ACTIVITIES if isinstance(found.get(a), str) and found[a]}


def _line(line: FieldMap) -> dict[str, Any]:
    return {
        "target": line.target,
        "visitor": line.visitor,
        "policy": line.policy.value,
        "default": line.default,
        "hidden": line.hidden,
        "any_value": line.any_value,
    }
