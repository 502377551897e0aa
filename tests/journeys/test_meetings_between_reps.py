"""One rep books with another through the hub: the host's console writes, both see it."""

import asyncio
import time
from zoneinfo import ZoneInfo

from app.core.clock import SystemClock
from app.domain.booker import FRESH, STALE, Hosts
from app.domain.open_time import Schedule
from app.domain.slots import MeetingType
from app.domain.wire import meetings as wire
from app.domain.working_hours import weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_provider import Provider
from app.services.booking_rows import BookingRows
from app.services.booking_service import BookingService, Terms
from app.services.calendars.base import Attendee
from app.services.console_database import console_database
from app.services.hub_meetings import Hub
from tests.services.eventually import eventually
from tests.services.fake_calendar import FakeCalendar
from tests.services.reps import connected

DAY, HALF = 86_400, 1800
KIM = Attendee("kim@example.org", "Kim")
ALWAYS = wire.WeekHours(
    days=["mon", "tue", "wed", "thu", "fri", "sat", "sun"], start="00:00", end="24:00"
)


class Quiet:
    async def say(self, *_given, **_more):
        pass


class Console:
    """A rep's booking service on the rep's link."""

    def __init__(self, rep, group):
        self.rep, self.calendar, clock = rep, FakeCalendar(), SystemClock()
        self.database = console_database(rep.folder)
        schedule = Schedule(ZoneInfo("UTC"), weekly_hours("mon-sun 00:00-24:00"))
        availability = Availability(self.calendar, BusyMemory(self.database), schedule, clock)
        provider = Provider(self.calendar, availability, Booker(BookingRows(self.database), clock))
        terms = Terms(MeetingType(granularity_min=30), hub=Hub(rep.link, rep.hub))
        self.service = BookingService(provider, Quiet(), rep.store, clock, terms)
        self._group = group
        rep.link.listen(self._happened)
        rep.link.on_news(self._heard)

    def _happened(self, event):
        work = self.service.happened(event)
        if work is not None:
            self._group.create_task(work)

    def _heard(self, news):
        if isinstance(news, wire.MeetingSet):
            self.rep.store.apply(news)

    async def tell_calendar(self):
        now = time.time()
        calendar = wire.RepCalendar(
            rep=self.rep.rep,
            hours=wire.WorkingHours(weekly=[ALWAYS]),
            link=wire.LinkReport(state="ok"),
            low=int(now) - DAY,
            high=int(now) + 40 * DAY,
            read_at=now,
        )
        await self.rep.link.request(wire.PutCalendar(id="c", calendar=calendar))

    def states(self):
        records = self.rep.store.state.meetings.records.values()
        return [(record.state, record.start, record.host) for record in records]

    @property
    def times(self):
        return [event.start for event in self.calendar.events.values()]


async def test_a_colleagues_meeting_is_booked_moved_and_cancelled(tmp_path):
    async with (
        connected(tmp_path, "eve", "noa") as (eve_link, noa_link),
        asyncio.TaskGroup() as group,
    ):
        eve, noa = Console(eve_link, group), Console(noa_link, group)
        await noa.tell_calendar()
        low = (int(time.time()) // DAY + 2) * DAY
        hosts = Hosts(reps=("noa",))
        free = await eve.service.free_slots(low, low + DAY, duration_min=30, hosts=hosts)
        assert free.status in {FRESH, STALE}
        start = free.starts[0]
        assert free.by_rep[start] == ("noa",)
        outcome = await eve.service.book("", start, KIM, duration_min=30, hosts=hosts)
        assert (outcome.state, noa.times, eve.times) == ("booked", [start], [])
        (meeting,) = eve.rep.store.state.meetings.records
        later = free.starts[4]
        await eve.service.move(meeting, later, later + HALF)
        await eventually(lambda: eve.states() == [("booked", later, "noa")])
        await eventually(lambda: noa.times == [later])
        await noa.service.cancel(meeting, "Ill")
        await eventually(lambda: eve.states() == [("cancelled", later, "noa")])
        assert noa.times == []
        await eve.service.refresh_meetings()
        assert eve.states() == [("cancelled", later, "noa")]
        for console in (eve, noa):
            console.database.close()
