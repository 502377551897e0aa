"""The push that one click means: no I/O."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.desk import Thread
from app.domain.mapping_page import activity_campaigns
from app.domain.push import PushWish
from app.domain.shared import Shared
from app.domain.visitor_fields import BY_NAME, VOLATILE, BadFieldError, VisitorField, fields_of
from app.domain.wire.records import Message, Profile
from app.services.crm_preview import plain_fields

SPOKEN = {"text", "times", "meeting"}  # kinds of messages that belong in a transcript


@dataclass(frozen=True, slots=True)
class WishSettings:
    """What the company's shared settings say about pushes."""

    fields: Mapping[str, VisitorField] = field(default_factory=lambda: BY_NAME)
    activities: Mapping[str, str] = field(default_factory=dict)  # "chat" ... -> campaign's id


def settings_of(shared: Shared) -> WishSettings:
    """Return the settings of pushes; visitor fields that cannot be read are the standard ones."""
    try:
        fields = fields_of(shared)
    except BadFieldError:
        fields = dict(BY_NAME)
    return WishSettings(fields, activity_campaigns(shared))


def wish_for(
    profile: Profile,
    threads: Mapping[str, Thread],
    campaign: str,
    *,
    transcript: bool,
    record: str = "",
    settings: WishSettings | None = None,
) -> PushWish:
    """Return the push of everything known of a visitor now.

    The same click on the same knowledge has the same key, so that pressing
    twice is one push; anything new said or learnt makes another. A page that the
    visitor turns meanwhile does not count.
    """
    settings = settings or WishSettings()
    fields = plain_fields(profile, settings.fields)
    thread = _newest(profile.card.visitor, threads)
    talk = words_of(thread, fields) if thread and transcript else ""
    said = f"{thread.id}:{len(thread.messages)}" if thread and talk else ""
    campaign = campaign or _activity(profile, bool(talk), settings.activities)
    lasting = {name: value for name, value in fields.items() if name not in VOLATILE}
    chosen = [record] if record else []
    meant = json.dumps([profile.card.visitor, said, lasting, campaign, *chosen], sort_keys=True)
    key = f"push:{hashlib.sha256(meant.encode()).hexdigest()[:32]}"
    manual = tuple(sorted(fact.field for fact in profile.facts if fact.source == "rep"))
    email = fields.get("email", "")
    mark = _mark(thread, talk, email, record) if thread and talk else ""
    return PushWish(key, email, fields, campaign, talk, record=record, manual=manual, talk=mark)


def _mark(thread: Thread, talk: str, email: str, record: str) -> str:
    """Return what names these words of this conversation about this person.

    A click and a workflow that push the same words write one task, not two.
    """
    lines = talk.count("\n") + 1
    return ":".join(("talk", thread.id, str(lines), email.strip().casefold(), record))


def _activity(profile: Profile, talked: bool, activities: Mapping[str, str]) -> str:
    """Return the campaign of what the visitor did (A11): a chat before a form."""
    if talked and activities.get("chat"):
        return activities["chat"]
    filled = any(fact.source == "form" for fact in profile.facts)
    return activities.get("form", "") if filled else ""


def words_of(thread: Thread, fields: Mapping[str, object]) -> str:
    """Return a conversation as text, a line for each message."""
    visitor = str(fields.get("first_name") or fields.get("last_name") or "Visitor")
    spoken = [m for m in thread.messages if m.kind in SPOKEN and m.text.strip()]
    return "\n".join(f"{_who(m, visitor)}: {' '.join(m.text.split())}" for m in spoken)


def _who(message: Message, visitor: str) -> str:
    if message.author == "visitor":
        return visitor
    return message.name or ("Assistant" if message.author == "bot" else "Rep")


def _newest(visitor: str, threads: Mapping[str, Thread]) -> Thread | None:
    mine = [thread for thread in threads.values() if thread.visitor.visitor == visitor]
    return max(mine, key=lambda thread: thread.opened, default=None)
