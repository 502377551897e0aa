"""Refusals of the org, in Salesforce's shape and words."""

from collections.abc import Sequence
from typing import Any


class OrgError(Exception):
    """The org refuses: an HTTP status and a list of {errorCode, message, fields}."""

    def __init__(self, status: int, *errors: dict[str, Any]) -> None:
        super().__init__(errors[0]["message"] if errors else str(status))
        self.status = status
        self.errors = list(errors)


def refusal(
    code: str, message: str, fields: Sequence[str] | None = (), *, status: int = 400
) -> OrgError:
    """Return one error; `fields` None leaves the key out, as Salesforce does outside of writes."""
    error: dict[str, Any] = {"message": message, "errorCode": code}
    if fields is not None:
        error["fields"] = list(fields)
    return OrgError(status, error)


def not_found() -> OrgError:
    """Return the answer to an address or record that is not there."""
    message = "The requested resource does not exist"
    return refusal("NOT_FOUND", message, None, status=404)


def no_session() -> OrgError:
    """Return the answer to a missing, unknown or expired access token."""
    return refusal("INVALID_SESSION_ID", "Session expired or invalid", None, status=401)


def malformed_query(message: str) -> OrgError:
    """Return the answer to a query that cannot be read."""
    return refusal("MALFORMED_QUERY", message, None)


def no_such_column(name: str, entity: str) -> OrgError:
    """Return the answer to a field that is not there, or hidden from this user."""
    message = (
        f"No such column '{name}' on entity '{entity}'. If you are attempting to use a custom "
        "field, be sure to append the '__c' after the custom field name. Please reference your "
        "WSDL or the describe call for the appropriate names."
    )
    return refusal("INVALID_FIELD", message, None)


def no_such_object(name: str) -> OrgError:
    """Return the answer to an object that is not there, or hidden from this user."""
    message = (
        f"sObject type '{name}' is not supported. If you are attempting to use a custom object, be "
        "sure to append the '__c' after the entity name. Please reference your WSDL or the "
        "describe call for the appropriate names."
    )
    return refusal("INVALID_TYPE", message, None)


def duplicates(entity: str, found: Sequence[tuple[str, str]], *, allow_save: bool) -> OrgError:
    """Return the duplicate rule's answer, its key spelled as Salesforce spells it.

    `found` holds (object, id) of each record that matched.
    """
    by_object: dict[str, list[str]] = {}
    for name, record in found:
        by_object.setdefault(name, []).append(record)
    return OrgError(
        400,
        {
            "duplicateResut": {
                "allowSave": allow_save,
                "duplicateRule": f"Standard_{entity}_Duplicate_Rule",
                "duplicateRuleEntityType": entity,
                "errorMessage": DUPLICATES,
                "matchResults": [_match(name, ids) for name, ids in by_object.items()],
            },
            "errorCode": "DUPLICATES_DETECTED",
            "message": DUPLICATES,
        },
    )


DUPLICATES = "Use one of these records?"


def _match(entity: str, ids: Sequence[str]) -> dict[str, Any]:
    return {
        "entityType": entity,
        "errors": [],
        "matchEngine": "ExactMatchEngine",
        "matchRecords": [
            {
                "additionalInformation": [],
                "fieldDiffs": [],
                "matchConfidence": 100.0,
                "record": {
                    "attributes": {
                        "type": entity,
                        "url": f"/services/data/v60.0/sobjects/{entity}/{record}",
                    },
                    "Id": record,
                },
            }
            for record in ids
        ],
        "rule": f"Standard_{entity}_Match_Rule_v1_1",
        "size": len(ids),
        "success": True,
    }
