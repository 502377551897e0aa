"""The fields that a visitor can have: the standard ones and those that an admin made (C4, P4, P7).

Decided: a field has one source order, the rep's correction first, then what the
visitor said (form, chat, identify), then what the visit itself shows (campaign
parameters, pages), then what can be worked out (a name split in two). "Keep
blank" ends after what was said; "next source" goes on. Refused: an order per
field, which nobody could explain on the push card.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

import msgspec

from app.domain.shared import Shared

Kind = Literal["text", "email", "number", "choice", "date", "boolean"]
Prefill = Literal["next_source", "keep_blank"]
NEXT: Prefill = "next_source"
MOST_CUSTOM, MOST_CHOICES = 100, 200
NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
DOCUMENT = "custom"  # name of the "visitor_fields" document


class BadFieldError(ValueError):
    """A visitor field cannot be made; the text says why."""


@dataclass(frozen=True, slots=True)
class VisitorField:
    """One field of a visitor."""

    name: str  # as forms and pages send it
    label: str
    kind: Kind = "text"
    choices: tuple[str, ...] = ()  # of a "choice"
    prefill: Prefill = "next_source"
    custom: bool = False
    group: str = "person"  # "person", "company", "visit", "campaign", "custom"


def _of(group: str, *fields: tuple[str, str] | tuple[str, str, Kind]) -> tuple[VisitorField, ...]:
    return tuple(
        VisitorField(each[0], each[1], each[2] if len(each) > 2 else "text", group=group)
        for each in fields
    )


STANDARD: tuple[VisitorField, ...] = (
    *_of(
        "person",
        ("first_name", "First name"),
        ("last_name", "Last name"),
        ("email", "E-mail", "email"),
        ("phone", "Phone"),
        ("title", "Job title"),
        ("description", "Description"),
        ("city", "City"),
        ("state", "State or province"),
        ("country", "Country"),
    ),
    *_of(
        "company",
        ("company", "Company"),
        ("website", "Website"),
        ("industry", "Industry"),
        ("employees", "Employees", "number"),
    ),
    *_of(
        "campaign",
        ("lead_source", "Lead source"),
        ("utm_source", "UTM source"),
        ("utm_medium", "UTM medium"),
        ("utm_campaign", "UTM campaign"),
        ("utm_term", "UTM term"),
        ("utm_content", "UTM content"),
        ("gclid", "GCLID"),
        ("referrer", "Referrer"),
    ),
    *_of(
        "visit",
        ("landing_page", "Landing page"),
        ("last_page", "Last page"),
        ("pages_count", "Pages seen", "number"),
        ("visits_count", "Visits", "number"),
        ("first_seen", "First seen", "date"),
        ("last_seen", "Last seen", "date"),
    ),
)
BY_NAME: Mapping[str, VisitorField] = {each.name: each for each in STANDARD}
VOLATILE = {"last_page", "pages_count", "visits_count", "last_seen"}  # change with every page


class _Stored(msgspec.Struct):
    name: str
    label: str
    kind: Kind = "text"
    choices: list[str] = []
    prefill: Prefill = "next_source"


class _Body(msgspec.Struct):
    fields: list[_Stored] = []
    prefill: dict[str, Prefill] = {}  # of standard fields


def fields_of(shared: Shared) -> dict[str, VisitorField]:
    """Return every visitor field by name; raise BadFieldError when the document is unreadable."""
    document = shared.document("visitor_fields", DOCUMENT)
    return dict(BY_NAME) if document is None else fields_from(document.body)


def fields_from(body: Mapping[str, Any]) -> dict[str, VisitorField]:
    """Return the standard fields and a document's own, by name; raise BadFieldError."""
    try:
        stored = msgspec.convert(dict(body), _Body)
    except msgspec.ValidationError as error:
        raise BadFieldError(f"The visitor fields cannot be read: {error}.") from error
    known = {n: _with_prefill(each, stored.prefill.get(n)) for n, each in BY_NAME.items()}
    for each in stored.fields:
        field = VisitorField(
            each.name, each.label, each.kind, tuple(each.choices), each.prefill, True, "custom"
        )
        known[field.name] = checked(field, known)
    return known


def body_of(fields: Iterable[VisitorField]) -> dict[str, Any]:
    """Return the document's body for all fields."""
    listed = list(fields)
    own = [each for each in listed if each.custom]
    return {
        "fields": [
            {
                "name": each.name,
                "label": each.label,
                "kind": each.kind,
                "choices": list(each.choices),
                "prefill": each.prefill,
            }
            for each in own
        ],
        "prefill": {e.name: e.prefill for e in listed if not e.custom and e.prefill != NEXT},
    }


def checked(field: VisitorField, known: Mapping[str, VisitorField]) -> VisitorField:
    """Return a new custom field as it may be kept; raise BadFieldError with the reason."""
    label = " ".join(field.label.split())
    if not NAME.fullmatch(field.name):
        raise BadFieldError(
            f"'{field.name[:40]}' is no name for a field: small letters, digits and _ only."
        )
    if not label:
        raise BadFieldError("Give the field a label.")
    if field.name in known:
        raise BadFieldError(f"There is a field '{field.name}' already.")
    if sum(each.custom for each in known.values()) >= MOST_CUSTOM:
        raise BadFieldError(f"There can be {MOST_CUSTOM} fields of your own.")
    choices = tuple(dict.fromkeys(c.strip() for c in field.choices if c.strip()))
    if field.kind == "choice" and not choices:
        raise BadFieldError(f"{label} is a choice: name at least one value.")
    if len(choices) > MOST_CHOICES:
        raise BadFieldError(f"{label} has more than {MOST_CHOICES} values.")
    return VisitorField(field.name, label, field.kind, choices, field.prefill, True, "custom")


def name_for(label: str, known: Iterable[str]) -> str:
    """Return a name for a new field that a form can send; free among `known`."""
    plain = re.sub(r"[^a-z0-9]+", "_", label.casefold()).strip("_")[:60]
    base = plain if plain[:1].isalpha() else f"field_{plain}".strip("_")
    taken = set(known)
    names = (base if n == 1 else f"{base}_{n}" for n in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def label_of(name: str, known: Mapping[str, VisitorField] = BY_NAME) -> str:
    """Return how a visitor field is called; one that nobody described keeps its name."""
    field = known.get(name)
    return field.label if field else name.replace("_", " ").capitalize()


def _with_prefill(field: VisitorField, prefill: Prefill | None) -> VisitorField:
    if prefill is None or prefill == field.prefill:
        return field
    return replace(field, prefill=prefill)
