"""What a visitor picked of the times that a rep offered in the chat.

Decided: who hosts travels in the message that offers the times, so that every console of
the rep knows it, also after a restart. The visitor's browser gets that message and is told no
rep's id, so a rep stands there as a digest, which only who knows the reps can read.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.booker import Hosts
from app.domain.instants import instant
from app.domain.state import ConsoleState
from app.domain.wire.events import Picked

ME = Hosts()


@dataclass(frozen=True, slots=True)
class Pick:
    """One time of an offer."""

    start: int  # Unix seconds
    duration_min: int
    subject: str
    kind: str = ""  # of the meeting; empty: the usual rules
    hosts: Hosts = ME


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
        _hosts(state, event.conversation, times.data.get("hosts")),
    )


def hosts_told(conversation: str, hosts: Hosts) -> dict[str, object]:
    """Return hosts as they stand in a message of a conversation."""
    told = {
        "team": hosts.team,
        "reps": [_digest(conversation, rep) for rep in hosts.reps],
        "owner": _digest(conversation, hosts.owner) if hosts.owner else "",
    }
    return {name: value for name, value in told.items() if value}


def name_of(state: ConsoleState, event: Picked) -> str:
    """Return the attendee's name: as given, else as the chat knows who has this address."""
    thread = state.desk.threads.get(event.conversation)
    card = thread.visitor if thread else None
    same = card is not None and card.email.strip().casefold() == event.email.strip().casefold()
    return (event.name.strip() or (card.name.strip() if card and same else ""))[:200]


def booking_id(event: Picked) -> str:
    """Return the id of the booking that a pick stands for, the same each time it is told."""
    text = f"{event.conversation}\x1f{event.seq}\x1f{event.start}\x1f{event.email.casefold()}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _hosts(state: ConsoleState, conversation: str, told: object) -> Hosts:
    """Return who hosts; a rep whom the hub does not name any more is left out."""
    if not isinstance(told, Mapping):
        return ME
    known = {_digest(conversation, rep): rep for rep in state.meetings.calendars}
    named = told.get("reps")
    reps = tuple(known[d] for d in named if d in known) if isinstance(named, list) else ()
    return Hosts(reps, str(told.get("team") or ""), known.get(str(told.get("owner") or ""), ""))


def _digest(conversation: str, rep: str) -> str:
    return hashlib.sha256(f"{conversation}\x1f{rep}".encode()).hexdigest()[:16]


def _minutes(given: object) -> int:
    return given if isinstance(given, int) and 5 <= given <= 480 else 30
