"""Where bookings and calendar do not agree (K8, K9, K11), and what a person can do about it.

Decided: nothing is put right by itself, since a person may have edited the event; each
finding has one proposal, and can be dismissed. A finding is told apart by what is
wrong and how it stands, so that a dismissed one comes back when it changes.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.desk import SignedOut

DECLINED_ANSWER = "declined"


class Fault(StrEnum):
    """What is wrong."""

    NO_ATTENDEE = "no_attendee"  # the event invites nobody
    UNKNOWN = "unknown"  # an event of Foyer without a booking here
    LEFT_OVER = "left_over"  # the meeting was called off, the event is still there
    NO_EVENT = "no_event"  # the booking stands, its event is gone
    OTHER_TIME = "other_time"  # somebody moved the event in the calendar
    DECLINED = "declined"  # the attendee declined
    CANCELLED = "cancelled"  # somebody cancelled the event in the calendar
    TWICE = "twice"  # two events of one booking


class Remedy(StrEnum):
    """What a person can do about it."""

    INVITE = "invite"  # invite the attendee again
    CANCEL_EVENT = "cancel_event"  # take the event away
    ADOPT = "adopt"  # make a booking of the event
    TAKE_TIME = "take_time"  # take over the calendar's time
    BOOK_AGAIN = "book_again"
    MARK_CANCELLED = "mark_cancelled"  # the meeting is off: tell everybody
    DISMISS = "dismiss"  # it is as it should be


REMEDIES: Mapping[Fault, tuple[Remedy, ...]] = {
    Fault.NO_ATTENDEE: (Remedy.INVITE, Remedy.CANCEL_EVENT),
    Fault.UNKNOWN: (Remedy.ADOPT, Remedy.CANCEL_EVENT),
    Fault.LEFT_OVER: (Remedy.CANCEL_EVENT,),
    Fault.NO_EVENT: (Remedy.BOOK_AGAIN, Remedy.MARK_CANCELLED),
    Fault.OTHER_TIME: (Remedy.TAKE_TIME,),
    Fault.DECLINED: (Remedy.MARK_CANCELLED,),
    Fault.CANCELLED: (Remedy.MARK_CANCELLED, Remedy.BOOK_AGAIN),
    Fault.TWICE: (Remedy.CANCEL_EVENT,),
}


@dataclass(frozen=True, slots=True)
class EventSeen:
    """An event that Foyer wrote, as the calendar holds it."""

    id: str
    key: str  # of the write that made it; may be empty
    booking: str  # may be empty
    start: int  # Unix seconds
    end: int
    subject: str = ""
    attendees: Mapping[str, str] = field(default_factory=dict)  # address -> answer
    cancelled: bool = False
    created: float = 0.0


@dataclass(frozen=True, slots=True)
class BookingSeen:
    """A booking as the console holds it."""

    id: str
    key: str
    event: str  # id of its event
    start: int
    end: int
    subject: str
    email: str
    name: str
    stands: bool = True  # else it was called off, or came to nothing
    busy: bool = False  # it is being made or changed just now


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not agree."""

    id: str
    fault: Fault
    booking: str = ""
    event: str = ""
    key: str = ""
    subject: str = ""
    email: str = ""
    name: str = ""
    start: int = 0  # as booked; of an unknown event: its own
    end: int = 0
    event_start: int = 0  # as the calendar has it; 0: it has none
    event_end: int = 0
    times: int = 1  # how often this began: more than 1 is a pattern

    @property
    def cause(self) -> str:
        """What is wrong, and with what; the same again after it was put right is counted."""
        return f"{self.fault}:{self.booking or self.event}"

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """What can be done: the proposal first, dismissing last."""
        found = REMEDIES[self.fault]
        if not self.email:
            found = tuple(r for r in found if r not in {Remedy.INVITE, Remedy.ADOPT})
        return (*found, Remedy.DISMISS)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Slice of the console's state."""

    findings: tuple[Finding, ...] = ()
    at: float = 0.0  # when it was looked at last; 0: never
    words: str = ""  # why it could not be looked at


@dataclass(frozen=True, slots=True)
class ReconcileChanged:
    """It was looked at, or could not be."""

    reconciled: Reconciled


def reduce_reconciled(reconciled: Reconciled, event: object) -> Reconciled:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case ReconcileChanged(reconciled=newer):
            return newer
        case SignedOut():
            return Reconciled()
        case _:
            return reconciled


def compare(
    events: Sequence[EventSeen], bookings: Sequence[BookingSeen], now: float
) -> tuple[Finding, ...]:
    """Return what does not agree, by time.

    `events` are all that touch the time from `now` on, and `bookings` all that end
    after `now` and begin within the time that was read.
    """
    matched: set[str] = set()
    found: list[Finding] = []
    for booking in bookings:
        mine = [event for event in events if _belongs(event, booking)]
        matched |= {event.id for event in mine}
        if not booking.busy and booking.end > now:
            found += _of_booking(booking, mine)
    for event in events:
        if event.id not in matched and not event.cancelled and event.end > now:
            found.append(_unknown(event))
    return tuple(sorted(found, key=lambda each: (each.start, each.id)))


def _belongs(event: EventSeen, booking: BookingSeen) -> bool:
    same_key = bool(event.key) and event.key == booking.key
    return event.booking == booking.id or same_key or event.id == booking.event


def _of_booking(booking: BookingSeen, mine: Sequence[EventSeen]) -> Iterable[Finding]:
    live = sorted(
        (event for event in mine if not event.cancelled),
        key=lambda event: (event.id != booking.event, event.created, event.id),
    )
    if not booking.stands:
        return [_finding(Fault.LEFT_OVER, booking, event) for event in live]
    if not live:
        return [_finding(Fault.CANCELLED if mine else Fault.NO_EVENT, booking)]
    others = [_finding(Fault.TWICE, booking, event) for event in live[1:]]
    return [*_of_pair(booking, live[0]), *others]


def _of_pair(booking: BookingSeen, event: EventSeen) -> Iterable[Finding]:
    if (event.start, event.end) != (booking.start, booking.end):
        yield _finding(Fault.OTHER_TIME, booking, event)
    answer = event.attendees.get(booking.email.casefold())
    if answer is None:
        yield _finding(Fault.NO_ATTENDEE, booking, event)
    elif answer == DECLINED_ANSWER:
        yield _finding(Fault.DECLINED, booking, event)


def _finding(fault: Fault, booking: BookingSeen, event: EventSeen | None = None) -> Finding:
    made = Finding(
        id="",
        fault=fault,
        booking=booking.id,
        event=event.id if event else booking.event,
        key=(event.key if event else "") or booking.key,
        subject=booking.subject,
        email=booking.email,
        name=booking.name,
        start=booking.start,
        end=booking.end,
        event_start=event.start if event else 0,
        event_end=event.end if event else 0,
    )
    return replace(made, id=_id(made))


def _unknown(event: EventSeen) -> Finding:
    made = Finding(
        id="",
        fault=Fault.UNKNOWN if event.attendees else Fault.NO_ATTENDEE,
        event=event.id,
        key=event.key,
        subject=event.subject,
        email=next(iter(sorted(event.attendees)), ""),
        start=event.start,
        end=event.end,
        event_start=event.start,
        event_end=event.end,
    )
    return replace(made, id=_id(made))


def _id(finding: Finding) -> str:
    parts = (
        finding.cause,
        finding.event,
        *(finding.start, finding.end, finding.event_start, finding.event_end),
    )
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:24]
