"""Slice of the console's state: free times of the rep, and bookings."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.desk import SignedOut
from app.domain.wire.meetings import LeftOut

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
class Hosts:
    """Who hosts a meeting: some reps, a team, or, with neither, the rep who books."""

    reps: tuple[str, ...] = ()
    team: str = ""  # name of the team's document
    owner: str = ""  # rep who owns the visitor's account, and comes before the team

    @property
    def is_me(self) -> bool:
        """Whether the rep who books is the host."""
        return not self.reps and not self.team


@dataclass(frozen=True, slots=True)
class ClosedStart:
    """A start that is not offered, and the rules that close it; see `domain.slots`.

    With the rep's own calendar the rules are in `reasons`; where others could host,
    `by_rep` has them for each, and `reasons` may be empty.
    """

    start: int
    reasons: tuple[str, ...] = ()
    by_rep: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FreeTimes:
    """What a range of days offers.

    A start of the grid that is neither in `starts` nor in `closed` lies outside
    working hours. What was asked is `low`, `high`, `kind`, `hosts`, `duration_min`, `moving`.
    """

    low: int  # Unix seconds; half-open
    high: int
    duration_min: int
    zone: str  # of the rep
    starts: tuple[int, ...] = ()
    closed: tuple[ClosedStart, ...] = ()  # starts within working hours
    status: str = LOADING
    reason: str = ""  # why they are not fresh, in plain words
    read_at: float = 0.0  # age of the busy times, the oldest that counts; 0: never read
    kind: str = ""  # name of the meeting type's document; empty: a length of one's own
    hosts: Hosts = field(default_factory=Hosts)
    by_rep: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # start -> who is free
    left_out: tuple[LeftOut, ...] = ()  # hosts whose calendar cannot be counted on
    moving: str = ""  # id of the meeting that looks for another time
    refreshing: bool = False  # calendars are being read anew; fresher times come by themselves


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
    host: str = ""  # rep who holds it; empty: the rep who booked
    host_name: str = ""
    host_reason: str = ""  # why this host, in plain words
    meeting: str = ""  # id of the `MeetingRecord`, where the hub has one
    kind: str = ""  # name of the meeting type
    subject: str = ""


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
