"""Reads what the check of the rights needs: describes and queries in one composite.

Decided: the objects of the metadata are described, since a composite may hold five
queries only; the user's own record is read as a record, for the same reason. What
may not exist in an org (Access Activities, single sign-on) is asked for alone, so
that its refusal says nothing about the rest.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.preflight import (
    ASKED_OBJECTS,
    CONVERTED,
    FieldSeen,
    MappedField,
    ObjectSeen,
    Seen,
)
from app.services.crm.salesforce import soql
from app.services.crm.salesforce.api import Part, PartAnswer

TOGETHER = ("ApiEnabled", "EditTask", "EditEvent", CONVERTED)
ALONE = ("ActivitiesAccess", "IsSsoEnabled")
USER_FIELDS = "Id,IsActive,UserPermissionsMarketingUser"
NOT_THERE = {"NOT_FOUND", "INVALID_TYPE", "INSUFFICIENT_ACCESS"}


def parts(user: str) -> list[Part]:
    """Return all that is asked: 13 describes, 4 queries and a record, of 25 parts at most."""
    asked = [
        Part(f"describe_{name}", "GET", f"/sobjects/{name}/describe") for name in ASKED_OBJECTS
    ]
    asked.append(_permissions("together", TOGETHER))
    asked.extend(_permissions(f"alone_{name}", (name,)) for name in ALONE)
    asked.append(Part("owner", "GET", soql.query_path("SELECT Owner.Name FROM Account LIMIT 1")))
    if user:
        asked.append(Part("user", "GET", f"/sobjects/User/{user}?fields={USER_FIELDS}"))
    return asked


def seen(answers: Mapping[str, PartAnswer], mapped: Sequence[MappedField]) -> Seen:
    """Return what the answers say; a part that failed says nothing, or that it is not there."""
    objects = {
        name: _object(answer)
        for name in ASKED_OBJECTS
        if (answer := answers.get(f"describe_{name}")) and _says_something(answer)
    }
    owner = answers.get("owner")
    user = answers.get("user")
    return Seen(
        api=True,
        objects=objects,
        permissions=_permitted(answers),
        user=user.body if user and user.ok and isinstance(user.body, dict) else {},
        owner_name=None if owner is None else _owner_name(owner),
        mapped=mapped,
    )


def _permissions(name: str, asked: Sequence[str]) -> Part:
    columns = ", ".join(f"Permissions{each}" for each in asked)
    query = f"SELECT {columns} FROM UserPermissionAccess LIMIT 1"  # noqa: S608  # our own names
    return Part(name, "GET", soql.query_path(query))


def _permitted(answers: Mapping[str, PartAnswer]) -> dict[str, bool]:
    asked = [answers[n] for n in ("together", *(f"alone_{each}" for each in ALONE)) if n in answers]
    rows = [row for answer in asked for row in answer.rows]
    return {
        name.removeprefix("Permissions"): value
        for row in rows
        for name, value in row.items()
        if name.startswith("Permissions") and isinstance(value, bool)
    }


def _says_something(answer: PartAnswer) -> bool:
    return (answer.ok and isinstance(answer.body, dict)) or _codes(answer) & NOT_THERE != set()


def _object(answer: PartAnswer) -> ObjectSeen | None:
    if not answer.ok:
        return None
    body: dict[str, Any] = answer.body
    return ObjectSeen(
        queryable=bool(body.get("queryable", True)),
        createable=bool(body.get("createable")),
        updateable=bool(body.get("updateable")),
        fields={
            str(each["name"]): FieldSeen(bool(each.get("createable")), bool(each.get("updateable")))
            for each in body.get("fields") or ()
            if "name" in each
        },
    )


def _owner_name(answer: PartAnswer) -> bool | None:
    if answer.ok:
        return True
    return False if "INVALID_FIELD" in _codes(answer) else None


def _codes(answer: PartAnswer) -> set[str]:
    errors = answer.body if isinstance(answer.body, list) else []
    return {str(error.get("errorCode")) for error in errors if isinstance(error, dict)}
