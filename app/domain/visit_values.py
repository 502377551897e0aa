"""What conditions and texts may name of a visitor besides the fields that were learnt."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.expression import Field, by_name
from app.domain.operand import Kind
from app.domain.wire.records import ConversationRecord, Profile
from app.domain.wire.shared import Job

LEARNT = (
    Field("email", "E-mail"),
    Field("first_name", "First name"),
    Field("last_name", "Last name"),
    Field("name", "Name"),
    Field("company", "Company"),
    Field("title", "Job title"),
    Field("phone", "Phone"),
    Field("website", "Website"),
    Field("city", "City"),
    Field("state", "State"),
    Field("country", "Country"),
    Field("industry", "Industry"),
    Field("employees", "Employees", Kind.NUMBER),
    Field("lead_source", "Lead source"),
    Field("description", "Description"),
)
OF_VISIT = (
    Field("place", "Place"),
    Field("page", "Page"),
    Field("landing", "First page of the session"),
    Field("referrer", "Referrer"),
    Field("pages", "Pages in the session", Kind.NUMBER),
    Field("sessions", "Sessions", Kind.NUMBER),
    Field("first_seen", "First seen", Kind.TIME),
    Field("utm_source", "UTM source"),
    Field("utm_medium", "UTM medium"),
    Field("utm_campaign", "UTM campaign"),
    Field("utm_term", "UTM term"),
    Field("utm_content", "UTM content"),
    Field("gclid", "GCLID"),
    Field("conversations", "Conversations", Kind.NUMBER),
    Field("visitor_messages", "Messages of the visitor", Kind.NUMBER),
    Field("rep_messages", "Messages of reps", Kind.NUMBER),
    Field("rep", "Rep of the conversation"),
    Field("disposition", "How the conversation was closed"),
)
OF_TRIGGER = (
    Field("meeting_state", "State of the meeting"),
    Field("meeting_start", "Start of the meeting", Kind.TIME),
    Field("changed_field", "Field that changed"),
    Field("old_value", "Value before"),
    Field("new_value", "Value now"),
)
STANDARD = by_name((*LEARNT, *OF_VISIT, *OF_TRIGGER))
_UTM = ("source", "medium", "campaign", "term", "content")
_TRIGGER_DATA = {
    "state": "meeting_state",
    "start": "meeting_start",
    "field": "changed_field",
    "old": "old_value",
    "new": "new_value",
}


def visit_values(profile: Profile) -> dict[str, object]:
    """Return the values of `OF_VISIT`: the newest session's, and all conversations'."""
    session = profile.sessions[0] if profile.sessions else None
    utm: Mapping[str, str] = session.utm if session else {}
    newest = max(profile.conversations, key=lambda c: c.opened, default=None)
    return {
        "place": profile.card.place,
        "page": profile.card.page,
        "landing": session.landing if session else "",
        "referrer": session.referrer if session else "",
        "pages": len(session.pages) if session and session.pages else profile.card.pages,
        "sessions": len(profile.sessions),
        "first_seen": profile.first_seen or None,
        "gclid": session.gclid if session else "",
        **{f"utm_{name}": utm.get(name, "") for name in _UTM},
        "conversations": len(profile.conversations),
        "visitor_messages": _written(profile.conversations, "visitor"),
        "rep_messages": _written(profile.conversations, "rep"),
        "rep": newest.rep_name if newest else "",
        "disposition": newest.disposition if newest else "",
    }


def trigger_values(job: Job) -> dict[str, object]:
    """Return the values of `OF_TRIGGER`, as far as the job has them."""
    named: dict[str, Any] = {mine: job.data.get(name) for name, mine in _TRIGGER_DATA.items()}
    return {name: value for name, value in named.items() if value is not None}


def _written(conversations: Sequence[ConversationRecord], author: str) -> int:
    """Count what was said; internal notes are not."""
    said = (m for c in conversations for m in c.messages if m.author == author)
    return sum(m.kind != "note" for m in said)
