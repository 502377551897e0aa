"""What conditions and texts may name of a visitor besides the fields that were learnt."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.domain.expression import Field, by_name
from app.domain.operand import Kind, folded
from app.domain.routing import LIST_FIELD
from app.domain.visitor_fields import BY_NAME, VisitorField
from app.domain.visitor_values import known_values
from app.domain.wire.records import ConversationRecord, Profile
from app.domain.wire.shared import Job

OF_VISIT = (
    Field("name", "Name"),
    Field("place", "Place"),
    Field("page", "Page"),
    Field("pages", "Pages in the session", Kind.NUMBER),
    Field("conversations", "Conversations", Kind.NUMBER),
    Field("visitor_messages", "Messages of the visitor", Kind.NUMBER),
    Field("rep_messages", "Messages of reps", Kind.NUMBER),
    Field("rep", "Rep of the conversation"),
    Field("disposition", "How the conversation was closed"),
    Field(LIST_FIELD, "Lists of companies"),
)
OF_TRIGGER = (
    Field("meeting_state", "State of the meeting"),
    Field("meeting_start", "Start of the meeting", Kind.TIME),
    Field("changed_field", "Field that changed"),
    Field("old_value", "Value before"),
    Field("new_value", "Value now"),
)
_KINDS = {
    "number": Kind.NUMBER,
    "choice": Kind.CHOICE,
    "date": Kind.TIME,
    "boolean": Kind.YES_NO,
}
_TRIGGER_DATA = {
    "state": "meeting_state",
    "start": "meeting_start",
    "field": "changed_field",
    "old": "old_value",
    "new": "new_value",
}


def condition_fields(visitor: Mapping[str, VisitorField] = BY_NAME) -> dict[str, Field]:
    """Return everything that conditions and texts may name, by name."""
    learnt = (
        Field(each.name, each.label, _KINDS.get(each.kind, Kind.TEXT), each.choices)
        for each in visitor.values()
    )
    return by_name((*OF_VISIT, *OF_TRIGGER, *learnt))


def case_values(
    profile: Profile, job: Job, fields: Mapping[str, VisitorField] = BY_NAME
) -> dict[str, object]:
    """Return what is known of a visitor, its visit and its trigger, by field."""
    known = {name: fact.value for name, fact in known_values(profile, fields).items()}
    whole = " ".join(filter(None, (known.get("first_name"), known.get("last_name"))))
    named = {"name": whole or profile.card.name}
    return {**visit_values(profile), **trigger_values(job), **known, **named}


def visit_values(profile: Profile) -> dict[str, object]:
    """Return the values of `OF_VISIT`: the newest session's, and all conversations'."""
    session = profile.sessions[0] if profile.sessions else None
    newest = max(profile.conversations, key=lambda c: c.opened, default=None)
    return {
        "place": profile.card.place,
        "page": profile.card.page,
        "pages": len(session.pages) if session and session.pages else profile.card.pages,
        "conversations": len(profile.conversations),
        "visitor_messages": _written(profile.conversations, "visitor"),
        "rep_messages": _written(profile.conversations, "rep"),
        "rep": newest.rep_name if newest else "",
        "disposition": newest.disposition if newest else "",
        LIST_FIELD: "\n".join(profile.lists),
    }


def trigger_values(job: Job) -> dict[str, object]:
    """Return the values of `OF_TRIGGER`, as far as the job has them."""
    named: dict[str, Any] = {mine: job.data.get(name) for name, mine in _TRIGGER_DATA.items()}
    return {name: value for name, value in named.items() if value is not None}


def _written(conversations: Sequence[ConversationRecord], author: str) -> int:
    """Count what was said; internal notes are not."""
    said = (m for c in conversations for m in c.messages if m.author == author)
    return sum(m.kind != "note" for m in said)


def in_list_of(profile: Profile) -> Callable[[str, str], bool]:
    """Return what tells whether a list holds the visitor's company; the hub has looked it up."""
    names = {folded(name) for name in profile.lists}
    return lambda name, _value: folded(name) in names
