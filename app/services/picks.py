"""What a visitor picked of the times that a rep offered in the chat."""

import hashlib
from dataclasses import dataclass

from app.domain.instants import instant
from app.domain.state import ConsoleState
from app.domain.wire.events import Picked


@dataclass(frozen=True, slots=True)
class Pick:
    """One time of an offer."""

    start: int  # Unix seconds
    duration_min: int
    subject: str
    kind: str = ""  # of the meeting; empty: the usual rules


def pick_of(state: ConsoleState, event: Picked) -> Pick | None:
    """Return what was picked, or None when it was not on offer."""
    thread = state.desk.threads.get(event.conversation)
    messages = thread.messages if thread else ()
    times = next((m for m in messages if m.seq == event.seq and m.kind == "times"), None)
    start = instant(event.start)
    if times is None or start is None or event.start not in times.data.get("slots", ()):
        return None
    return Pick(
        start,
        _minutes(times.data.get("duration_min")),
        str(times.data.get("subject") or ""),
        str(times.data.get("type") or ""),
    )


def booking_id(event: Picked) -> str:
    """Return the id of the booking that a pick stands for, the same each time it is told."""
    text = f"{event.conversation}\x1f{event.seq}\x1f{event.start}\x1f{event.email.casefold()}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _minutes(given: object) -> int:
    return given if isinstance(given, int) and 5 <= given <= 480 else 30
