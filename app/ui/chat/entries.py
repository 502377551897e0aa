"""A thread as a list of things to show, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.desk import Draft, Thread
from app.domain.wire.records import Message
from app.ui import words

GROUP_S = 180.0  # messages of one author this close stand together
SENDING, SENT, READ, FAILED = "sending", "sent", "read", "failed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line or bubble; `key` stays the same while its state changes."""

    key: str
    kind: str  # "day", "system", "in", "out", "note", "times", "meeting"
    text: str
    author: str = ""
    at: float = 0.0
    state: str = ""  # of our own messages
    reason: str = ""  # why sending failed
    lines: tuple[str, ...] = ()  # times offered
    link: str = ""
    meta: str = ""  # under the last bubble of a group: who and when


def entries(thread: Thread, now: float) -> list[Entry]:
    """Return what the conversation shows, oldest first, drafts last."""
    said = [_of_message(message, thread) for message in thread.messages]
    said += [_of_draft(draft) for draft in thread.drafts]
    return list(_with_days(_with_meta(said), now))


def _of_message(message: Message, thread: Thread) -> Entry:
    kind = {"system": "system", "note": "note", "times": "times", "meeting": "meeting"}.get(
        message.kind, "in" if message.author == "visitor" else "out"
    )
    own = message.author != "visitor"
    read = message.seq <= thread.read_by_visitor
    return Entry(
        key=message.client_id or f"seq-{message.seq}",
        kind=kind,
        text=_meeting_words(message) if kind == "meeting" else message.text,
        author=words.person(thread.visitor) if not own else message.name or _you(),
        at=message.ts,
        state=(READ if read else SENT) if own and kind != "note" else "",
        lines=_times(message) if kind == "times" else (),
        link=str(message.data.get("join_url") or "") if kind == "meeting" else "",
    )


def _of_draft(draft: Draft) -> Entry:
    return Entry(
        key=draft.id,
        kind="note" if draft.kind == "note" else "out",
        text=draft.text,
        author=_you(),
        at=draft.ts,
        state=FAILED if draft.state == "failed" else SENDING,
        reason=draft.reason,
    )


def _with_meta(said: list[Entry]) -> Iterator[Entry]:
    """Write who and when under the last bubble of each group."""
    for entry, following in zip(said, [*said[1:], None], strict=True):
        together = (
            following is not None
            and following.kind == entry.kind
            and following.author == entry.author
            and following.state == entry.state
            and following.at - entry.at < GROUP_S
        )
        if together or entry.kind == "system":
            yield entry
        else:
            yield replace(entry, meta=f"{entry.author}  {words.clock_time(entry.at)}")


def _with_days(said: Iterator[Entry], now: float) -> Iterator[Entry]:
    last = ""
    for entry in said:
        day = words.day(entry.at, now)
        if day != last:
            last = day
            yield Entry(
                key=f"day-{day}-{entry.key}",
                kind="day",
                text=f"{day}, {words.clock_time(entry.at)}",
                at=entry.at,
            )
        yield entry


def _times(message: Message) -> tuple[str, ...]:
    slots = message.data.get("slots")
    starts = [_instant(slot) for slot in slots] if isinstance(slots, list) else []
    return tuple(f"{words.weekday(start)}, {words.clock_time(start)}" for start in starts if start)


def _meeting_words(message: Message) -> str:
    start = _instant(message.data.get("start"))
    when = f"{words.weekday(start)}, {words.clock_time(start)}" if start else ""
    state = str(message.data.get("state") or "")
    title = {
        "booked": words.translate("Chat", "Meeting booked"),
        "booked_no_link": words.translate("Chat", "Meeting booked, without a link"),
        "pending": words.translate("Chat", "Meeting is being confirmed"),
        "cancelled": words.translate("Chat", "Meeting cancelled"),
    }.get(state, message.text)
    return f"{title} · {when}" if when and title else title or when


def _instant(written: object) -> float | None:
    if not isinstance(written, str):
        return None
    try:
        return datetime.fromisoformat(written).timestamp()
    except ValueError:
        return None


def _you() -> str:
    return words.translate("Chat", "You")
