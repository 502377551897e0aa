"""Names the record that a refused write pointed to: what it is, its field, its id."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

# An id: 15 characters, or 18 with three for its case; the first three tell the kind.
ID = re.compile(r"\b(?=[a-zA-Z]*\d)[a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?\b")
KINDS = {
    "001": "account",
    "003": "contact",
    "005": "user",
    "006": "opportunity",
    "00D": "org",
    "00G": "queue",
    "00Q": "lead",
    "00T": "task",
    "00U": "event",
    "00v": "campaign member",
    "012": "record type",
    "701": "campaign",
}
BY_FIELD = {
    "OwnerId": "owner",
    "CampaignId": "campaign",
    "RecordTypeId": "record type",
    "WhoId": "person",
    "LeadId": "lead",
    "ContactId": "contact",
    "AccountId": "account",
    "OpportunityId": "opportunity",
}


def linked(
    fields: Sequence[str], message: str, sent: Mapping[str, Any], label: Callable[[str], str]
) -> str:
    """Return words such as "The campaign 701… (Campaign ID)"; "A linked record" as the last resort.

    Salesforce often names the id alone, or nothing: then what was sent tells the
    field. `label` gives a field's name as the rep knows it.
    """
    found = ID.search(message)
    links = {name: str(value) for name, value in sent.items() if _is_link(name, value)}
    names = list(fields) or [n for n, v in links.items() if found and v[:15] == found[0][:15]]
    if not names and not found:
        names = list(links)
    if not names:
        return _one("", found[0], label) if found else "A linked record"
    told = [_one(name, links.get(name) or (found[0] if found else ""), label) for name in names]
    words = " or ".join([told[0], *(each[0].lower() + each[1:] for each in told[1:])])
    return words


def _one(field: str, record: str, label: Callable[[str], str]) -> str:
    kind = BY_FIELD.get(field) or KINDS.get(record[:3], "linked record")
    words = f"The {kind} {record}".strip()
    return f"{words} ({label(field)})" if field else words


def _is_link(name: str, value: object) -> bool:
    text = value if isinstance(value, str) else ""
    return bool(ID.fullmatch(text)) and (name.endswith(("Id", "__c")) or text[:3] in KINDS)
