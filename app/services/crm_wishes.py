"""The push that one click means: no I/O."""

import hashlib
import json
from collections.abc import Mapping

from app.domain.desk import Thread
from app.domain.push import PushWish
from app.domain.wire.records import Message, Profile
from app.services.crm_preview import plain_fields

SPOKEN = {"text", "times", "meeting"}  # kinds of messages that belong in a transcript


def wish_for(
    profile: Profile,
    threads: Mapping[str, Thread],
    campaign: str,
    *,
    transcript: bool,
    record: str = "",
) -> PushWish:
    """Return the push of everything known of a visitor now.

    The same click on the same knowledge has the same key, so that pressing
    twice is one push; anything new said or learnt makes another.
    """
    fields = plain_fields(profile)
    thread = _newest(profile.card.visitor, threads)
    talk = words_of(thread, fields) if thread and transcript else ""
    said = f"{thread.id}:{len(thread.messages)}" if thread and talk else ""
    chosen = [record] if record else []
    meant = json.dumps([profile.card.visitor, said, fields, campaign, *chosen], sort_keys=True)
    key = f"push:{hashlib.sha256(meant.encode()).hexdigest()[:32]}"
    return PushWish(key, fields.get("email", ""), fields, campaign, talk, record=record)


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
