"""What workflows wait for: their triggers, by name, and what happened to a visitor.

Of a workflow's document the hub reads `enabled`, `trigger`, `field`, `delay_s` and
`after_chat`, and nothing else; whoever does the job looks at the conditions.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.facts import known_facts
from app.domain.wire.records import Fact
from app.domain.wire.shared import Document

TRIGGERS = ("identified", "chat_ended", "meeting", "session_ended", "field_changed")
LONGEST_DELAY_S = 30 * 24 * 3600.0
MAX_FIELD = 64


@dataclass(frozen=True, slots=True)
class Watch:
    """One enabled workflow."""

    workflow: str
    version: int
    trigger: str
    field: str = ""  # that has to change; empty: any
    delay_s: float = 0.0
    after_chat: bool = False


Watched = Mapping[str, tuple[Watch, ...]]  # by trigger


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A trigger that came, for one visitor.

    `subject` is the same when the same thing is told again, so that one job is made of it.
    """

    trigger: str
    visitor: str
    subject: str
    conversation: str = ""
    session: str = ""
    rep: str = ""  # whose conversation or meeting it is
    data: Mapping[str, Any] = field(default_factory=dict)


def watched(documents: Iterable[Document]) -> dict[str, tuple[Watch, ...]]:
    """Return what the workflows in force wait for; a trigger that nobody waits for is not in it."""
    found: dict[str, tuple[Watch, ...]] = {}
    for document in documents:
        watch = _watch(document)
        if watch is not None:
            found[watch.trigger] = (*found.get(watch.trigger, ()), watch)
    return found


def wants_facts(watched: Watched) -> bool:
    """Whether any workflow waits for something to become known."""
    return "identified" in watched or "field_changed" in watched


def learnt(
    visitor: str, before: Mapping[str, str], facts: Iterable[Fact], now: float
) -> list[Occurrence]:
    """Return what came of new facts: an e-mail that is known or new, fields with other values.

    A field counts only for a visitor who has an e-mail: nobody else is anybody's record.
    """
    after = known_facts(facts)
    email = after.get("email", "")
    found = []
    if email and email.casefold() != before.get("email", "").casefold():
        found.append(Occurrence("identified", visitor, f"{visitor}\n{email.casefold()}"))
    changes = [
        {"field": name, "old": before.get(name, ""), "new": after.get(name, "")}
        for name in sorted({*before, *after})
        if before.get(name, "") != after.get(name, "")
    ]
    if email and changes:
        subject = f"{visitor}\n{now}"  # a value may come back: each change counts
        data = {"changes": changes}
        found.append(Occurrence("field_changed", visitor, subject, data=data))
    return found


def fits(watch: Watch, occurrence: Occurrence) -> Mapping[str, Any] | None:
    """Return the data of the job that this workflow gets of it, or None when it gets none.

    Of several changes a workflow for any field gets the first as `field`, `old`, `new`,
    and all of them as `changes`.
    """
    if occurrence.trigger != "field_changed":
        return occurrence.data
    changes = occurrence.data["changes"]
    if not watch.field:
        return {**changes[0], "changes": changes}
    return next((change for change in changes if change["field"] == watch.field), None)


def _watch(document: Document) -> Watch | None:
    body = document.body
    trigger = body.get("trigger")
    if document.kind != "workflow" or document.dropped or body.get("enabled") is not True:
        return None
    if trigger not in TRIGGERS:
        return None
    field = body.get("field")
    return Watch(
        workflow=document.name,
        version=document.version,
        trigger=str(trigger),
        field=field[:MAX_FIELD] if isinstance(field, str) else "",
        delay_s=_delay(body.get("delay_s")),
        after_chat=body.get("after_chat") is True,
    )


def _delay(given: object) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or math.isnan(given):
        return 0.0
    return min(max(float(given), 0.0), LONGEST_DELAY_S)
