"""A week of free times in the booker, and a service that remembers what it is asked."""

from datetime import UTC, datetime

import pytest

from app.domain.booker import FRESH, CalendarChosen, ClosedStart, FreeTimes, FreeTimesChanged, Hosts
from app.domain.meetings import CalendarsLoaded
from app.domain.shared import DocumentsLoaded
from app.domain.wire.meetings import LinkReport, MeetingRecord, RepCalendar
from app.domain.wire.shared import Document
from app.ui.booking.view_model import BookingViewModel

NOW = datetime(2027, 5, 4, 8, 20, tzinfo=UTC).timestamp()  # a Tuesday, 10:20 in Rome
MONDAY = int(datetime(2027, 5, 2, 22, tzinfo=UTC).timestamp())  # midnight in Rome
NINE = MONDAY + 2 * 86_400 + 9 * 3600  # Wednesday, 09:00 in Rome
DAY, WEEK = 86_400, 7 * 86_400


def times(status=FRESH, starts=(NINE, NINE + 1800, NINE + 86_400), closed=None, **more):
    shut = (ClosedStart(NINE + 3600, ("busy",)),) if closed is None else closed
    more.setdefault("read_at", NOW - 120)
    more.setdefault("duration_min", 30)
    more.setdefault("low", MONDAY)
    return FreeTimes(
        high=more["low"] + WEEK,
        zone="Europe/Rome",
        starts=tuple(starts),
        closed=shut,
        status=status,
        **more,
    )


def nothing(low=MONDAY, **more):
    """A week without a free start."""
    return times(low=low, starts=(), closed=(ClosedStart(low + 9 * 3600, ("busy",)),), **more)


class FakeBookings:
    """Remembers calls: ("free_slots", low, kind, duration, hosts), and the others' arguments.

    `fault` is raised by the next call.
    """

    def __init__(self):
        self.calls, self.fault, self.refreshed, self.moving = [], None, 0, ""

    @property
    def asked(self):
        """What times were asked for, without the rest."""
        return [call[1:] for call in self.calls if call[0] == "free_slots"]

    @property
    def done(self):
        return [call for call in self.calls if call[0] != "free_slots"]

    async def free_slots(self, low, high, *, kind="", duration_min=0, hosts=None, moving=""):
        assert high > low
        self.moving = moving
        self._remember("free_slots", low, kind, duration_min, hosts or Hosts())

    async def offer(self, *given):
        self._remember("offer", *given)

    async def book(self, conversation, slot, attendee, **more):
        self._remember("book", conversation, slot, attendee.email, more)

    async def move(self, meeting, start, end, words=""):
        self._remember("move", meeting, start, end, words)

    async def cancel(self, meeting, words=""):
        self._remember("cancel", meeting, words)

    async def note(self, meeting, what):
        self._remember("note", meeting, what)

    async def refresh_meetings(self):
        self.refreshed += 1
        if self.fault:
            raise self.fault

    def _remember(self, *call):
        self.calls.append(call)
        if self.fault:
            raise self.fault


def calendar(rep, name, state="ok", **more):
    return RepCalendar(rep=rep, name=name, link=LinkReport(state=state), **more)


def company(*more):
    """Two kinds, a team of Lena and Bo, and three reps' calendars; Bo's is broken."""
    demo = {"title": "Demo", "duration_min": 45, "host": "team", "team": "sales", "position": 1}
    call = {"title": "Call", "duration_min": 15, "location": "online"}
    sales = {"title": "Sales", "members": [{"rep": "lena"}, {"rep": "bo"}, {"rep": "ada"}]}
    return (
        DocumentsLoaded(
            (
                Document(kind="meeting_type", name="demo", version=1, body=demo),
                Document(kind="meeting_type", name="call", version=1, body=call),
                Document(kind="team", name="sales", version=1, body=sales),
            )
        ),
        CalendarsLoaded(
            (
                calendar("lena", "Lena Fischer"),
                calendar("bo", "Bo Berg", "needs_sign_in"),
                calendar("ada", "Ada Lund"),
            )
        ),
        *more,
    )


def meeting(**more):
    given = {
        "id": "m1",
        "booking": "b1",
        "subject": "Demo",
        "host": "ada",
        "host_name": "Ada Lund",
        "email": "kim@example.org",
        "name": "Kim",
        "zone": "Asia/Tokyo",
        "start": NINE,
        "end": NINE + 1800,
        "state": "booked",
        "version": 1,
    }
    return MeetingRecord(**(given | more))


@pytest.fixture
def bookings():
    return FakeBookings()


@pytest.fixture
def model(desk, bookings):
    desk.fill()
    desk.clock.time = NOW
    desk.apply(CalendarChosen(True, True, "Europe/Rome"))
    made = BookingViewModel(desk.bridge, bookings, desk.clock, bookings)
    made.times.awake = True
    return made


@pytest.fixture
def week(model, desk):
    desk.apply(FreeTimesChanged(times()))
    return model
