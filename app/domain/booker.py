"""Slice of the console's state: free times of the rep, and bookings."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.desk import SignedOut

# How the free times are: "off" is not set up.
OFF, LOADING, FRESH, STALE, UNREACHABLE, SIGN_IN = (
    "off",
    "loading",
    "fresh",
    "stale",
    "unreachable",
    "needs_sign_in",
)


@dataclass(frozen=True, slots=True)
class ClosedStart:
    """A start that is not offered, and the rules that close it; see `domain.slots`."""

    start: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FreeTimes:
    """What a range of days offers."""

    low: int  # Unix seconds; half-open
    high: int
    duration_min: int
    zone: str  # of the rep
    starts: tuple[int, ...] = ()
    closed: tuple[ClosedStart, ...] = ()  # starts within working hours
    status: str = LOADING
    reason: str = ""  # why they are not fresh, in plain words
    read_at: float = 0.0  # age of the busy times; 0: never read


@dataclass(frozen=True, slots=True)
class BookingView:
    """One booking as the rep sees it."""

    id: str
    conversation: str
    start: int
    end: int
    email: str
    name: str
    state: str  # "running", or one of the seven of contracts/booking.md
    reason: str = ""
    join_url: str = ""
    changed: float = 0.0


@dataclass(frozen=True, slots=True)
class Booker:
    """Everything about meetings."""

    free: FreeTimes | None = None  # None: not asked for yet
    ready: bool = False  # a calendar is set up
    makes_links: bool = False  # the provider makes links for online meetings
    zone: str = "UTC"  # of the rep
    bookings: Mapping[str, BookingView] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CalendarChosen:
    """A calendar is set up, or none."""

    ready: bool
    makes_links: bool = False
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class FreeTimesChanged:
    """The free times of a range: loading, stale, fresh, or not to be had."""

    free: FreeTimes


@dataclass(frozen=True, slots=True)
class BookingChanged:
    """A booking began, or came to a state."""

    booking: BookingView


BookerEvent = CalendarChosen | FreeTimesChanged | BookingChanged


def reduce_booker(booker: Booker, event: object) -> Booker:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case CalendarChosen(ready, makes_links, zone):
            return replace(booker, ready=ready, makes_links=makes_links, zone=zone)
        case FreeTimesChanged(free):
            return replace(booker, free=free)
        case SignedOut():
            return replace(booker, free=None, bookings={})
        case BookingChanged(booking):
            return replace(booker, bookings={**booker.bookings, booking.id: booking})
        case _:
            return booker
