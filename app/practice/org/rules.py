"""Checks one write the way Salesforce does, before anything is changed."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from app.practice.org.access import User
from app.practice.org.errors import OrgError, refusal
from app.practice.org.ids import looks_like_id, with_checksum
from app.practice.org.schema import Field, Row, SObject, Value

EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
TEXTS = {"string", "textarea", "phone", "url", "email", "picklist", "multipicklist", "combobox"}
Finds = Callable[[str], tuple[str, Row] | None]
JUNCTION = {"Lead", "Contact", "User"}
ID_ERRORS = {"LeadId", "ContactId", "CampaignId"}


def checked(kind: SObject, user: User, given: dict[str, Any], when: str) -> Row:
    """Return the values to store, of the right types; raise OrgError.

    `when` is "c" for create and "u" for update. References are checked later by
    `check_references`, since they need the records.
    """
    values: Row = {}
    for name, value in given.items():
        if name in {"attributes", "Id", "id"}:
            continue
        column = _known_column(kind, user, name)
        if not user.writes(kind.name, column, when):
            raise _not_writeable(column, when)
        values[column.name] = _typed(column, value)
    if when == "c":
        values = {**_defaults(kind), **values}
    _check_required(kind, values, when)
    for name, value in values.items():
        _check_value(kind.fields[name], value)
    return values


def check_references(kind: SObject, values: Row, find: Finds) -> Row:
    """Return `values` with ids in their long form; raise OrgError for one that is not there."""
    for name, value in values.items():
        column = kind.fields[name]
        if column.type == "junction" and value:
            for each in str(value).split(";"):
                _check_listed(column, each, find)
        if column.type != "reference" or value is None or value == "@user":
            continue
        text = str(value)
        if not looks_like_id(text):
            message = f"{column.label}: id value of incorrect type: {text}"
            raise refusal("MALFORMED_ID", message, [column.name])
        values = {**values, name: with_checksum(text)}
        found = find(with_checksum(text))
        if found is None or found[0] not in column.refers:
            raise _bad_reference(column, text, found)
    return values


def _check_listed(column: Field, text: str, find: Finds) -> None:
    found = find(text) if looks_like_id(text) else None
    if found is None or found[0] not in JUNCTION:
        raise _bad_reference(column, text, found)


def _bad_reference(column: Field, text: str, found: tuple[str, Row] | None) -> OrgError:
    if found is not None:
        message = f"{column.label}: id value of incorrect type: {text}"
        return refusal("FIELD_INTEGRITY_EXCEPTION", message, [column.name])
    fields = [column.name] if column.name in ID_ERRORS else []
    return refusal("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", fields)


def _known_column(kind: SObject, user: User, name: str) -> Field:
    column = kind.named(name)
    if column is None or not user.sees(kind.name, column):
        message = f"No such column '{name}' on sobject of type {kind.name}"
        raise refusal("INVALID_FIELD", message, None)
    return column


def _not_writeable(column: Field, when: str) -> OrgError:
    if when == "u" and column.write == "c":
        message = f"Field is not updateable: {column.name}"
        return refusal("FIELD_NOT_UPDATABLE", message, [column.name])
    message = (
        f"Unable to create/update fields: {column.name}. Please check the security settings of "
        "this field and verify that it is read/write for your profile or permission set."
    )
    return refusal("INVALID_FIELD_FOR_INSERT_UPDATE", message, [column.name])


def _defaults(kind: SObject) -> Row:
    return {f.name: f.default for f in kind.fields.values() if f.default is not None and f.write}


def _check_required(kind: SObject, values: Row, when: str) -> None:
    missing = [
        column.name
        for column in kind.fields.values()
        if column.required
        and column.write
        and values.get(column.name) is None
        and (when == "c" or column.name in values)
    ]
    if missing:
        message = f"Required fields are missing: [{', '.join(missing)}]"
        raise refusal("REQUIRED_FIELD_MISSING", message, missing)


def _typed(column: Field, value: Any) -> Value:  # noqa: ANN401  # decoded JSON
    if value is None or (isinstance(value, str) and not value.strip()):
        return False if column.type == "boolean" else None
    if column.type == "junction" and isinstance(value, list):
        return ";".join(with_checksum(str(each)) for each in value)
    if isinstance(value, list | dict):
        raise _unreadable(column, value)
    if column.type in TEXTS | {"reference"}:
        text = value if isinstance(value, str) else json.dumps(value)
        return text.strip()
    return _converted(column, value)


def _converted(column: Field, value: Value) -> Value:
    try:
        match column.type:
            case "boolean" if isinstance(value, bool):
                return value
            case "int" if not isinstance(value, bool):
                return int(str(value))
            case "currency" | "double" | "percent" if not isinstance(value, bool):
                return float(str(value))
            case "date":
                return date.fromisoformat(str(value)).isoformat()
            case "datetime":
                return _moment(str(value))
    except ValueError as error:
        raise _unreadable(column, value) from error
    raise _unreadable(column, value)


def _moment(text: str) -> str:
    iso = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", text.replace("Z", "+00:00"))
    moment = datetime.fromisoformat(iso)
    if moment.tzinfo is None:
        raise ValueError(text)
    utc = moment.astimezone(UTC)
    return utc.strftime("%Y-%m-%dT%H:%M:%S.000+0000")


def _unreadable(column: Field, value: object) -> OrgError:
    message = f"Cannot deserialize instance of {column.type} from value {value}"
    return refusal("JSON_PARSER_ERROR", message, None)


def _check_value(column: Field, value: Value) -> None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        if column.type == "int" and not -99_999_999 <= value <= 99_999_999:
            message = f"{column.label}: value outside of valid range on numeric field: {value}"
            raise refusal("NUMBER_OUTSIDE_VALID_RANGE", message, [column.name])
        return
    if not isinstance(value, str):
        return
    if column.length and column.type != "reference" and _units(value) > column.length:
        message = (
            f"{column.label}: data value too large: {value[:255]} (max length={column.length})"
        )
        raise refusal("STRING_TOO_LONG", message, [column.name])
    if column.type == "email" and not EMAIL.fullmatch(value):
        message = f"{column.label}: invalid email address: {value}"
        raise refusal("INVALID_EMAIL_ADDRESS", message, [column.name])
    _check_choice(column, value)


def _check_choice(column: Field, text: str) -> None:
    if not column.restricted or text.startswith("@"):
        return
    for value in text.split(";") if column.type == "multipicklist" else [text]:
        if value not in column.values or value in column.inactive:
            message = f"{column.label}: bad value for restricted picklist field: {value}"
            raise refusal("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, [column.name])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
