"""A thread as a list of things to show, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from app.domain.desk import Draft, Thread
from app.domain.wire.records import Message
from app.ui import words
from app.ui.automatic import shown_text

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


def entries(thread: Thread, now: float, zone: ZoneInfo | None = None) -> list[Entry]:
    """Return what the conversation shows, oldest first, drafts last.

    `zone`: where the rep reads the times of meetings; None: this machine's.
    """
    said = [_of_message(message, thread, zone) for message in thread.messages]
    said += [_of_draft(draft) for draft in thread.drafts]
    return list(_with_days(_with_meta(said), now))


def _of_message(message: Message, thread: Thread, zone: ZoneInfo | None) -> Entry:
    kind = {"system": "system", "note": "note", "times": "times", "meeting": "meeting"}.get(
        message.kind, "in" if message.author == "visitor" else "out"
    )
    own = message.author != "visitor"
    read = message.seq <= thread.read_by_visitor
    return Entry(
        key=message.client_id or f"seq-{message.seq}",
        kind=kind,
        text=_meeting_words(message, zone) if kind == "meeting" else shown_text(message),
        author=words.person(thread.visitor) if not own else message.name or _you(),
        at=message.ts,
        state=(READ if read else SENT) if own and kind != "note" else "",
        lines=_times(message, zone) if kind == "times" else (),
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


def _times(message: Message, zone: ZoneInfo | None) -> tuple[str, ...]:
    slots = message.data.get("slots")
    starts = [_instant(slot) for slot in slots] if isinstance(slots, list) else []
    return tuple(_when(start, zone) for start in starts if start)


def _when(start: float, zone: ZoneInfo | None) -> str:
    if zone is None:
        return f"{words.weekday(start)}, {words.clock_time(start)}"
    return f"{words.day_in(start, zone)}, {words.clock_in(start, zone)}"


def _meeting_words(message: Message, zone: ZoneInfo | None) -> str:
    start = _instant(message.data.get("start"))
    when = _when(start, zone) if start else ""
    if message.data.get("state") == "moved" and when:
        return words.translate("Chat", "Meeting moved to {when}").format(when=when)
    title = shown_text(message)
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
