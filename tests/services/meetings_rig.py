"""The booking service of one rep, on a calendar and a hub that fail on order."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.domain.desk import Account, SignedIn
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType
from app.domain.wire.meetings import KeepMeeting, MeetingAsked, MeetingRecord
from app.domain.working_hours import weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_provider import Provider
from app.services.booking_rows import BookingRows
from app.services.booking_service import BookingService, Terms
from app.services.calendars.base import Attendee
from app.services.console_database import console_database
from app.services.hub_meetings import Hub
from app.services.store import Store
from tests.services.fake_calendar import FakeCalendar
from tests.services.fake_hub import FakeHub

NOW = datetime(2027, 5, 3, 7, tzinfo=UTC).timestamp()  # a Monday
TEN = int(datetime(2027, 5, 4, 10, tzinfo=UTC).timestamp())
ELEVEN = TEN + 3600
HALF = 1800
KIM = Attendee("kim@example.org", "Kim")


class Clock:
    def __init__(self):
        self.at = NOW

    def now(self):
        return self.at


class Chat:
    def __init__(self):
        self.said = {}

    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        self.said.setdefault(
            command or len(self.said), (conversation, text, kind, dict(data or {}))
        )

    @property
    def states(self):
        return [data.get("state") for _, _, kind, data in self.said.values() if kind == "meeting"]


class MeetingsRig:
    """`start` again is the same rep after a restart."""

    def __init__(self, folder, *, connected=True):
        self.database = console_database(folder)
        self.calendar, self.chat, self.hub, self.clock = FakeCalendar(), Chat(), FakeHub(), Clock()
        self.rows = BookingRows(self.database)
        self.logged = []
        self.start(connected=connected)

    def start(self, *, connected=True):
        self.store = Store()
        self.store.apply(SignedIn(Account("noa", "Noa", "noa@example.com")))
        schedule = Schedule(ZoneInfo("UTC"), weekly_hours("mon-fri 09:00-12:00"))
        availability = Availability(self.calendar, BusyMemory(self.database), schedule, self.clock)
        booker = Booker(self.rows, self.clock)
        provider = Provider(self.calendar, availability, booker) if connected else None
        terms = Terms(MeetingType(granularity_min=30), hub=Hub(self.hub, "https://hub.example.com"))
        self.service = BookingService(provider, self.chat, self.store, self.clock, terms)
        self.service.log_to(self._log)
        self.service.log_changes_to(self._log)

    async def _log(self, row, state="booked"):
        self.logged.append((str(state), row.start))

    async def tell(self, event):
        work = self.service.happened(event)
        if work is not None:
            await work

    async def go_on(self):
        """Do one round of what is open, whenever it is due."""
        for table in ("bookings", "booking_changes", "meeting_demands"):
            self.database.execute(f"UPDATE {table} SET due = 0")
        await self.service._go_on(self.service.provider)

    async def booked(self, booking="b1", start=TEN):
        await self.service.book("c1", start, KIM, duration_min=30, subject="Intro", booking=booking)

    @property
    def kept(self):
        return [
            (one.record.state, one.record.start, one.conflict) for one in self.hub.told(KeepMeeting)
        ]

    @property
    def times(self):
        return [event.start for event in self.calendar.events.values()]


def asked(what="book", *, words="", **given):
    record = MeetingRecord(
        **{
            "id": "m1",
            "booking": "k1",
            "subject": "Demo",
            "host": "noa",
            "email": "kim@example.org",
            "name": "Kim",
            "conversation": "c1",
            "start": TEN,
            "end": TEN + HALF,
            "version": 1,
            "manage": "/meeting/m1#s",
            **given,
        }
    )
    return MeetingAsked(what=what, meeting=record, words=words)


def asked_to_move(start=ELEVEN, **given):
    moving = {"wanted_start": start, "wanted_end": start + HALF, "version": 2, "state": "moving"}
    return asked("move", **{**moving, **given})
