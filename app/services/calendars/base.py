"""What every calendar provider can do, and what a meeting is."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from app.domain.busy_time import Busy
from app.domain.email_address import is_address

ACCEPTED, DECLINED, TENTATIVE, NONE = "accepted", "declined", "tentative", "none"
MOST_EVENTS = 2_500  # of one reading; Google, too, returns no more of one list
GONE = "The meeting is no longer in the calendar. Book a new time."
CHANGING = "Somebody changes this meeting just now. Try again in a moment."
TOO_MANY = "The calendar holds more than can be read."
SERIES = "Somebody made the meeting into a series. Move it in the calendar itself."


class AttendeeError(ValueError):
    """An address that no invitation can be sent to; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who can be invited: an object of this type has a usable address."""

    email: str
    name: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no address; raise AttendeeError."""
        if not is_address(self.email):
            raise AttendeeError(f"'{self.email}' is not an e-mail address. Ask for another one.")

    @property
    def address(self) -> str:
        """The address as addresses are compared."""
        return self.email.casefold()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting that is to be in the rep's calendar; without an attendee there is none."""

    booking: str
    rep: str  # e-mail of the host
    start: int  # Unix seconds
    end: int
    subject: str
    attendee: Attendee
    online: bool = False
    place: str = ""  # a link, a telephone number or an address
    notes: str = ""  # body of the event: plain text

    def key(self, generation: int = 0) -> str:
        """Return the key of every write for this booking and content, 40 hex digits.

        Another generation is needed only after an event of this key was deleted:
        Google keeps the id of a deleted event.
        """
        parts = (
            self.booking,
            str(generation),
            self.rep.casefold(),
            str(self.start),
            str(self.end),
            self.subject,
            self.attendee.address,
            str(self.online),
        )
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Taken:
    """A blocked time; `key` is set where the provider can tell whose it is."""

    busy: Busy
    key: str = ""
    created: float = 0.0  # when the event was made; 0: unknown


@dataclass(frozen=True, slots=True)
class Stored:
    """An event as the provider holds it."""

    id: str
    start: int
    end: int
    attendees: frozenset[str]  # addresses, casefolded
    join_url: str = ""
    cancelled: bool = False
    created: float = 0.0
    link_pending: bool = False  # the provider is still making the online meeting
    responses: Mapping[str, str] = field(default_factory=dict)  # address -> as in OwnEvent
    uid: str = ""  # under which every calendar knows it (RFC 5545)

    def fits(self, meeting: Meeting) -> bool:
        """Whether it is at the right time."""
        return not self.cancelled and (self.start, self.end) == (meeting.start, meeting.end)

    def invites(self, meeting: Meeting) -> bool:
        """Whether the attendee is there."""
        return meeting.attendee.address in self.attendees


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """An event that Foyer wrote, as reconciliation compares it with the bookings.

    `attendees` maps each invited address, casefolded, to what it answered:
    ACCEPTED, DECLINED, TENTATIVE or NONE. The rep is not among them.
    """

    id: str
    key: str  # of the write that made it; empty where the provider does not have it
    booking: str  # empty where the provider does not have it
    start: int  # Unix seconds
    end: int
    subject: str
    attendees: Mapping[str, str]
    cancelled: bool = False
    join_url: str = ""
    created: float = 0.0


@dataclass(frozen=True, slots=True)
class Probed:
    """An account and its calendar, as the provider names them."""

    address: str = ""  # of the account; empty: the provider does not tell
    calendar: str = ""  # the name of what is read and written


class TakenKeyError(Exception):
    """The provider says that this key was used: read, and compare.

    Attributes:
        event_id: the event that has it, where the provider says so.
    """

    def __init__(self, event_id: str = "") -> None:
        super().__init__(event_id)
        self.event_id = event_id


class Calendar(Protocol):
    """One rep's calendar at a provider.

    Every method raises TransientError when nothing was done, UncertainError when
    a write may have happened, RejectedError when it was refused and
    SignInNeededError when a person has to act.
    """

    account: str  # stable name of provider and account, for rows and limits

    async def taken(self, start: int, end: int) -> list[Taken]:
        """Return what blocks time between two instants, whatever its status."""
        ...

    async def rivals(self, meeting: Meeting, key: str, event_id: str = "") -> list[Taken]:
        """Return other events at the meeting's time, with when they were made."""
        ...

    async def create(self, meeting: Meeting, key: str) -> str:
        """Write the event and return its id; raise TakenKeyError."""
        ...

    async def find(self, meeting: Meeting, key: str, event_id: str = "") -> Stored | None:
        """Read this booking's event as the provider holds it now."""
        ...

    async def invite_again(self, meeting: Meeting, key: str, event_id: str) -> None:
        """Put the attendee back into an event that lost it."""
        ...

    async def move(self, meeting: Meeting, key: str, event_id: str) -> None:
        """Bring the existing event to the meeting's start and end; all else in it stays.

        Attendees are told where the provider invites by itself. An event that is
        already there is left alone, so a repeat is safe. Raise RejectedError when
        the event is gone, was cancelled, or was made into a series.
        """
        ...

    async def cancel(self, meeting: Meeting, key: str, event_id: str, words: str = "") -> None:
        """Take the event away and let the attendee know; none there is fine.

        `words` go with it where the provider passes words on.
        """
        ...

    async def own_events(self, low: int, high: int) -> list[OwnEvent]:
        """Return every event that Foyer wrote and that touches the time, at most MOST_EVENTS.

        Raise TransientError also when the calendar holds more than can be read.
        """
        ...

    async def invites_itself(self) -> bool:
        """Whether the provider sends the invitation."""
        ...

    async def probe(self) -> Probed:
        """Renew the sign-in, make one cheap read, and tell whose calendar it is."""
        ...

    async def close(self) -> None:
        """End connections."""
        ...
