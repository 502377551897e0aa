"""What Salesforce's error codes mean for a person, and whether to try again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.services.crm.base import CrmError, Retry
from app.services.crm.salesforce.catalogue import (
    BUSY,
    CATALOGUE,
    DOWN,
    FOLLOWS_ANOTHER,
    LONGEST_QUOTE,
    MAYBE_DONE,
    UNKNOWN,
    Entry,
)
from app.services.crm.salesforce.links import linked


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal as a person reads it; `code` is shown small beside the words."""

    code: str
    words: str
    remedy: str = ""
    retry: Retry = Retry.NO
    uncertain: bool = False  # a write may have happened
    candidates: tuple[tuple[str, str], ...] = ()  # (object, id) of the duplicate rule
    message: str = ""  # Salesforce's own
    fields: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Words and remedy in one."""
        return f"{self.words} {self.remedy}".strip()


class SalesforceError(CrmError):
    """A call failed as a whole."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code, problem.reason, problem.retry, uncertain=problem.uncertain)
        self.problem = problem


def problem(
    error: Mapping[str, Any],
    status: int,
    labels: Mapping[str, str] | None = None,
    sent: Mapping[str, Any] | None = None,
) -> Problem:
    """Return what one error of an answer means.

    `labels` are the fields' names as the rep knows them; `sent` is what was
    written, by which a linked record can be named that Salesforce does not name.
    """
    code = str(
        error.get("errorCode")
        or error.get("statusCode")
        or ("PRECONDITION_FAILED" if status == 412 else f"HTTP_{status}")
    )
    message = str(error.get("message") or "").strip()
    fields = tuple(str(name) for name in error.get("fields") or ())
    names = labels or {}
    entry = _entry(code, message, status)
    said = message.rstrip(".")
    longest = re.search(r"max length\s*=\s*(\d+)", message)
    words = entry.words.format(
        field=_field_words(fields, message, names),
        linked=linked(fields, message, sent or {}, lambda name: names.get(name, _spaced(name))),
        message=said[:LONGEST_QUOTE],
        limit=f": it allows {longest[1]} characters" if longest else "",
    )
    return Problem(
        code=code,
        words=words,
        remedy=entry.remedy,
        retry=entry.retry,
        uncertain=code in MAYBE_DONE or status >= 500,
        candidates=_candidates(error),
        message=message,
        fields=fields,
    )


def first_problem(
    body: object,
    status: int,
    labels: Mapping[str, str] | None = None,
    sent: Mapping[str, Any] | None = None,
) -> Problem:
    """Return what a failed answer means; it may be no JSON at all. See `problem`."""
    errors = [each for each in body if isinstance(each, dict)] if isinstance(body, list) else []
    if isinstance(body, dict):
        errors = [body]
    causes = [e for e in errors if e.get("errorCode") not in FOLLOWS_ANOTHER] or errors
    return problem(causes[0] if causes else {}, status, labels, sent)


def hidden_field(message: str) -> str | None:
    """Return the field that an INVALID_FIELD message names."""
    for pattern in (r"No such column '(?:\w+\.)*(\w+)'", r"field '(\w+)'", r"property '(\w+)'"):
        if found := re.search(pattern, message):
            return found[1]
    return None


def _entry(code: str, message: str, status: int) -> Entry:
    if code == "REQUEST_LIMIT_EXCEEDED" and "concurrent" in message.lower():
        return BUSY
    if code == "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY" and "cannot be inserted" in message.lower():
        return CATALOGUE["NO_RIGHT_TO_CREATE"]
    if code in CATALOGUE:
        return CATALOGUE[code]
    if code.startswith("TXN_SECURITY"):
        return CATALOGUE["TXN_SECURITY_METERING_ERROR"]
    if status == 412:
        return CATALOGUE["PRECONDITION_FAILED"]
    return DOWN if status >= 500 or status in {408, 429} else UNKNOWN


def _field_words(fields: tuple[str, ...], message: str, labels: Mapping[str, str]) -> str:
    names = fields or tuple(re.findall(r"\[(\w+(?:, \w+)*)\]", message))
    plain = [labels.get(n, _spaced(n)) for name in names for n in name.split(", ")]
    if plain:
        return " and ".join(plain)
    return message.partition(":")[0] if ":" in message else "A field"


def _spaced(name: str) -> str:
    """Return an API name in words: LastName becomes Last Name."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removesuffix("__c").replace("_", " "))


def _dict(given: object) -> Mapping[str, Any]:
    return given if isinstance(given, Mapping) else {}


def _candidates(error: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the records that the duplicate rule names; its key is spelled in two ways."""
    result = _dict(error.get("duplicateResut") or error.get("duplicateResult"))
    found: list[tuple[str, str]] = []
    for match in map(_dict, result.get("matchResults") or ()):
        for each in map(_dict, match.get("matchRecords") or ()):
            record = _dict(each.get("record"))
            kind = _dict(record.get("attributes")).get("type") or match.get("entityType") or ""
            if record.get("Id"):
                found.append((str(kind), str(record["Id"])))
    return tuple(dict.fromkeys(found))
