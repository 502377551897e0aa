"""What a rep's list of meetings shows: whose they are, which come next, what wants a note."""

from collections.abc import Iterable

from app.domain.wire.meetings import MeetingRecord

SOON_S = 15 * 60  # a meeting is announced this long before
LATE_S = 10 * 60  # and as long after its start
NOTE_WITHIN_S = 7 * 86_400  # whether somebody came is asked for a week
STANDS = frozenset({"booked", "moving"})  # it is in a calendar, at this time
OPEN = frozenset({"asked", "pending", "moving", "cancelling"})  # a calendar has to answer yet


def is_mine(meeting: MeetingRecord, rep: str) -> bool:
    """Whether the rep hosts a meeting or made it; what names no host is the rep's own."""
    return not meeting.host or rep in {meeting.host, meeting.by}


def hosts(meeting: MeetingRecord, rep: str) -> bool:
    """Whether the rep is in the meeting."""
    return meeting.host in {"", rep}


def has_begun(meeting: MeetingRecord, now: float) -> bool:
    """Whether it can be noted who came."""
    return meeting.start <= now


def can_move(meeting: MeetingRecord, now: float) -> bool:
    """Whether another time can be chosen: it is booked and has not begun."""
    return meeting.state == "booked" and not has_begun(meeting, now)


def can_cancel(meeting: MeetingRecord, now: float) -> bool:
    """Whether it can be called off."""
    return meeting.state in {"asked", "pending", "booked", "moving"} and meeting.end > now


def can_note(meeting: MeetingRecord, now: float) -> bool:
    """Whether it can be noted that the attendee came, or did not."""
    return meeting.state in {"booked", "no_show"} and has_begun(meeting, now)


def wants_note(meeting: MeetingRecord, rep: str, now: float) -> bool:
    """Whether the rep should say if the attendee came: it is over, and nobody has said so."""
    over = 0 <= now - meeting.end <= NOTE_WITHIN_S
    return over and meeting.state == "booked" and not meeting.came and hosts(meeting, rep)


def next_up(meetings: Iterable[MeetingRecord], rep: str, now: float) -> MeetingRecord | None:
    """Return the rep's meeting that begins within 15 minutes, or began in the last 10."""
    near = (
        each
        for each in meetings
        if each.state in STANDS
        and hosts(each, rep)
        and each.start - SOON_S <= now < min(each.end, each.start + LATE_S)
    )
    # One that has begun gives way to one that is about to.
    return min(near, key=lambda each: (abs(each.start - now), each.id), default=None)


def with_visitor(
    meetings: Iterable[MeetingRecord], visitor: str, email: str, now: float
) -> list[MeetingRecord]:
    """Return the meetings with a visitor, known by id or address: what is ahead, then the past.

    Ahead is what stands or is being made or moved, the next one first; the past is what
    took place or was to, the newest first.
    """
    address = email.strip().casefold()
    theirs = [
        each
        for each in meetings
        if (visitor and each.visitor == visitor) or (address and each.email.casefold() == address)
    ]
    alive, over = STANDS | {"asked", "pending"}, STANDS | {"no_show"}
    ahead = (each for each in theirs if each.end > now and each.state in alive)
    past = (each for each in theirs if each.end <= now and each.state in over)
    return [
        *sorted(ahead, key=lambda each: (each.start, each.id)),
        *sorted(past, key=lambda each: (-each.start, each.id)),
    ]
