"""A list of companies as its document holds it (kind "target_list")."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from app.domain.crm_shape import Shapes
from app.domain.expression import BadExpressionError
from app.domain.list_check import faults, resolved
from app.domain.list_faults import Fault
from app.domain.list_query import ListQuery, read, stored
from app.domain.list_soql import LONGEST, where_of

KIND: Final = "target_list"
BASES = ("Account", "Lead", "Contact")
USES = ("routing", "experiences", "reports")
SHORTEST_MIN, LONGEST_MIN = 5, 24 * 60
STAMPS = ("SystemModstamp", "LastModifiedDate")


@dataclass(frozen=True, slots=True)
class TargetList:
    """One list.

    `domain_fields` tell the company's domain; each may hold several domains, or an e-mail.
    """

    title: str = ""
    query: ListQuery = field(default_factory=ListQuery)
    domain_fields: tuple[str, ...] = ("Website",)
    refresh_min: int = 15
    used_for: tuple[str, ...] = ("routing", "experiences")


def to_body(given: TargetList) -> dict[str, Any]:
    """Return the document's body."""
    return {
        "title": given.title,
        "query": stored(given.query),
        "domain_fields": list(given.domain_fields),
        "refresh_min": given.refresh_min,
        "used_for": list(given.used_for),
    }


def from_body(body: Mapping[str, Any]) -> TargetList:
    """Return the list of a document; raise BadExpressionError when it cannot be read."""
    match body:
        case {"title": str(title), "query": query, **rest}:
            minutes = rest.get("refresh_min", 15)
            return TargetList(
                title=title,
                query=read(query),
                domain_fields=_texts(rest.get("domain_fields"), ("Website",)),
                refresh_min=minutes if isinstance(minutes, int) else 15,
                used_for=_texts(rest.get("used_for"), ()),
            )
    raise BadExpressionError("The list has no title or no query.")


def name_of(title: str, taken: frozenset[str] = frozenset()) -> str:
    """Return a free name for a new list, made of its title."""
    plain = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:40] or "list"
    numbered = (f"{plain}-{n}" for n in range(2, len(taken) + 3))
    return plain if plain not in taken else next(n for n in numbered if n not in taken)


def list_faults(given: TargetList, shapes: Shapes) -> list[Fault]:
    """Return what keeps this list from being read; nothing when it can be."""
    found = faults(given.query, shapes)
    if found:
        return found
    base = shapes[given.query.base]
    told = [resolved(path, base, shapes) for path in given.domain_fields]
    if not any(isinstance(each, tuple) for each in told):
        return [Fault("no_domain")]
    too_long = len(where_of(given.query, shapes)) > LONGEST
    return [Fault("too_long")] if too_long else []


def columns(given: TargetList, shapes: Shapes) -> tuple[str, ...]:
    """Return what to read of each record: only fields that this user may read."""
    base = shapes[given.query.base]
    wanted = ("Id", "Name", *given.domain_fields, *STAMPS)
    seen = [path for path in wanted if isinstance(resolved(path, base, shapes), tuple)]
    return tuple(dict.fromkeys(seen))


def _texts(given: object, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(given, list):
        return otherwise
    return tuple(each for each in given if isinstance(each, str))
