"""ui-api: the values of picklists for one record type."""

from collections.abc import Sequence
from typing import Any

from app.practice.org.access import User
from app.practice.org.describe import MASTER, shown_fields
from app.practice.org.errors import not_found
from app.practice.org.ids import with_checksum
from app.practice.org.schema import Field, Row, SObject

LISTED = {"picklist", "multipicklist"}
# What a record type leaves of a picklist; the others have every value.
OF_RECORD_TYPE: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {
    ("Lead", "Partner"): {
        "LeadSource": ("Partner Referral", "Other"),
        "Rating": ("Hot", "Warm"),
    },
}


def picklist_values(
    kind: SObject, user: User, types: Sequence[Row], record_type: str, base: str
) -> dict[str, Any]:
    """Return every picklist of an object for a record type; raise OrgError for another one.

    `types` are the object's RecordType rows; the master type is always known. `base`
    is the address of this answer.
    """
    left = _left(kind, types, record_type)
    fields = {
        column.name: _values(column, kind, left.get(column.name), f"{base}/{column.name}")
        for column in shown_fields(kind, user)
        if column.type in LISTED
    }
    return {"eTag": _tag(fields), "picklistFieldValues": fields}


def _left(kind: SObject, types: Sequence[Row], record_type: str) -> dict[str, tuple[str, ...]]:
    wanted = with_checksum(record_type)
    if wanted == MASTER:
        return {}
    found = next((row for row in types if row["Id"] == wanted), None)
    if found is None:
        raise not_found()
    return OF_RECORD_TYPE.get((kind.name, str(found["DeveloperName"])), {})


def _values(column: Field, kind: SObject, left: tuple[str, ...] | None, url: str) -> dict[str, Any]:
    """Return one picklist; only active values are here, unlike in describe."""
    controlling = kind.fields[column.controller].values if column.controller else ()
    places = {value: place for place, value in enumerate(controlling)}
    values = [
        {
            "attributes": None,
            "label": value,
            "validFor": [places[each] for each in column.valid.get(value, ()) if each in places],
            "value": value,
        }
        for value in column.values
        if value not in column.inactive and (left is None or value in left)
    ]
    default = next((each for each in values if each["value"] == column.default), None)
    body = {"controllerValues": places, "defaultValue": default, "url": url, "values": values}
    return {"eTag": _tag(body), **body}


def _tag(body: object) -> str:
    return f"{hash(str(body)) & 0xFFFFFFFFFFFFFFFF:016x}"
