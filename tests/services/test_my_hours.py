"""A rep's hours: where they come from, where they count, and who is told."""

from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

import msgspec
import pytest

from app.domain.booker import CalendarChosen
from app.domain.desk import Account, SignedIn
from app.domain.errors import RejectedError
from app.domain.meetings import CalendarsLoaded, MeetingsLoaded
from app.domain.open_time import Schedule, hours
from app.domain.rep_hours import first_hours, schedule_of
from app.domain.wire.meetings import RepCalendar, WorkingHours
from app.services import my_hours
from app.services.availability import Availability
from app.services.booking_provider import Provider
from app.services.console_database import console_database
from app.services.holiday_calendar import Holiday
from app.services.my_hours import Beginning, HoursRows, MyHours, machine_zone
from app.services.store import Store
from tests.services.eventually import eventually
from tests.services.fake_calendar import FakeCalendar

NOW = 1_800_000_000.0  # 2027-01-15
ROME = first_hours("mon-fri 08:00-16:00", "Europe/Rome")


class Clock:
    def now(self):
        return NOW


class Machine:
    zone = "Europe/Rome"

    def __call__(self):
        return self.zone


class Holder:
    provider = None


class Holidays:
    found = (Holiday("2027-01-01", "New Year"), Holiday("2027-06-02", "Republic Day"))

    async def holidays(self, country, region, years):
        self.asked = country, region, years
        return [*self.found, Holiday("2028-06-02", "Republic Day")]


class Rig:
    def __init__(self, folder, text="mon-fri 09:00-17:00", zone=""):
        self.database = console_database(folder)
        self.store, self.holder, self.machine, self.told = Store(), Holder(), Machine(), []
        self.store.apply(SignedIn(Account("noa", "Noa", "noa@example.com")))
        self.holidays = Holidays()
        self.mine = MyHours(
            HoursRows(self.database),
            self.store,
            Clock(),
            self.holder,
            Beginning(text, zone, self.machine),
            self.holidays,
        )
        self.mine.on_changed(lambda: self.told.append(self.mine.told()))

    def use(self, zone="UTC"):
        schedule = Schedule(ZoneInfo(zone), ((hours("01:00", "02:00"),),) * 7)
        availability = Availability(FakeCalendar(), None, schedule, Clock())
        self.holder.provider = Provider(availability._calendar, availability, None)
        self.store.apply(CalendarChosen(True, False, zone))
        return availability

    def hub_tells(self, *calendars):
        self.store.apply(CalendarsLoaded(calendars))
        self.store.apply(MeetingsLoaded((), NOW))

    @property
    def state(self):
        return self.store.state.my_hours


@asynccontextmanager
async def rig(folder, **given):
    made = Rig(folder, **given)
    made.mine.start()
    try:
        yield made
    finally:
        await made.mine.stop()
        made.database.close()


async def test_the_first_hours_are_the_settings_and_told_once_the_hub_knows_none(tmp_path):
    async with rig(tmp_path) as made:
        assert (made.state.hours.zone, made.state.hours.weekly[0].start) == ("Europe/Rome", "09:00")
        assert made.mine.told() is None
        made.hub_tells(RepCalendar(rep="ada", hours=ROME), RepCalendar(rep="noa"))
        assert made.told == [made.state.hours]
    async with rig(tmp_path, text="mon 10:00-11:00") as made:
        assert made.state.kept
        assert made.state.hours.weekly[0].start == "09:00"


async def test_a_new_machine_takes_the_hours_that_the_hub_has(tmp_path):
    async with rig(tmp_path) as made:
        made.hub_tells(RepCalendar(rep="noa", hours=ROME))
        assert made.state.hours == ROME
    async with rig(tmp_path) as made:
        assert made.state.hours == ROME
        made.hub_tells(RepCalendar(rep="noa", hours=WorkingHours(weekly=ROME.weekly)))
        assert made.state.hours == ROME  # what is set here counts


@pytest.mark.parametrize(
    ("given", "zone", "start"),
    [
        ({"zone": "Asia/Tokyo"}, "Asia/Tokyo", "09:00"),
        ({"zone": "Mars/Base"}, "Europe/Rome", "09:00"),
        ({"text": "whenever"}, "Europe/Rome", "09:00"),
    ],
)
async def test_settings_that_make_no_sense_leave_usual_hours(tmp_path, given, zone, start):
    async with rig(tmp_path, **given) as made:
        assert (made.state.hours.zone, made.state.hours.weekly[0].start) == (zone, start)


async def test_the_calendar_at_hand_uses_the_hours_at_once_and_so_does_the_next_one(tmp_path):
    async with rig(tmp_path) as made:
        first = made.use()
        assert first.schedule == schedule_of(made.state.hours)
        assert made.store.state.booker.zone == "Europe/Rome"
        await made.mine.put(msgspec.structs.replace(ROME, zone="Asia/Tokyo"))
        assert first.schedule.zone.key == "Asia/Tokyo"
        assert made.store.state.booker.zone == "Asia/Tokyo"
        assert made.use("UTC").schedule.zone.key == "Asia/Tokyo"
        assert made.told[-1].zone == "Asia/Tokyo"


async def test_hours_that_make_no_sense_are_refused_and_change_nothing(tmp_path):
    async with rig(tmp_path) as made:
        before = made.state
        with pytest.raises(RejectedError, match="no hours"):
            await made.mine.put(WorkingHours(zone="UTC"))
        assert made.state == before


async def test_another_zone_of_the_machine_is_offered_and_followed_or_not(tmp_path, monkeypatch):
    monkeypatch.setattr(my_hours, "LOOK_S", 0.005)
    async with rig(tmp_path) as made:
        await made.mine.put(ROME)
        made.machine.zone = "America/New_York"
        await eventually(lambda: made.state.zone_offered == "America/New_York")
        await made.mine.stay()
        assert (made.state.zone_offered, made.state.hours.zone) == ("", "Europe/Rome")
        made.machine.zone = "Asia/Tokyo"
        await eventually(lambda: made.state.zone_offered == "Asia/Tokyo")
        await made.mine.follow_zone()
        assert (made.state.zone_offered, made.state.hours.zone) == ("", "Asia/Tokyo")
        assert made.state.hours.weekly == ROME.weekly
    async with rig(tmp_path) as made:
        made.machine.zone = "Asia/Tokyo"
        assert made.state.hours.zone == "Asia/Tokyo"


async def test_holidays_of_a_new_year_are_added_and_opened_ones_stay_open(tmp_path):
    stale = msgspec.structs.replace(
        ROME, country="IT", holidays=["2027-06-02"], open_holidays=["2027-06-02"]
    )
    async with rig(tmp_path) as made:
        await made.mine.put(stale)
    async with rig(tmp_path) as made:
        await eventually(lambda: "2028-06-02" in made.state.hours.holidays)
        assert made.state.hours.open_holidays == ["2027-06-02"]
        assert made.holidays.asked == ("IT", "", range(2027, 2029))
        assert [each.date for each in await made.mine.holidays("IT", "")] == [
            "2027-06-02",
            "2028-06-02",
        ]


async def test_stored_hours_that_cannot_be_read_are_set_anew(tmp_path):
    async with rig(tmp_path) as made:
        await made.mine.put(ROME)
        made.database.execute("UPDATE rep_hours SET hours = 'x'")
    async with rig(tmp_path) as made:
        assert not made.state.kept


def test_the_zone_of_this_machine_has_a_name():
    assert ZoneInfo(machine_zone())
