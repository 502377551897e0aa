"""What a meeting type would offer by the rep's own calendar."""

from zoneinfo import ZoneInfo

import pytest

from app.domain.busy_time import Busy
from app.domain.errors import RejectedError
from app.domain.meeting_kinds import Kind
from app.domain.open_time import Schedule, hours
from app.services.availability import Availability, BusyMemory
from app.services.booking_provider import Provider
from app.services.calendars.base import Taken
from app.services.console_database import console_database
from app.services.kind_preview import KindPreview
from tests.services.fake_calendar import FakeCalendar

NOW = 1_800_000_000  # 2027-01-15 08:00 UTC


class Clock:
    def now(self):
        return float(NOW)


class Holder:
    provider = None


@pytest.fixture
def calendar():
    made = FakeCalendar()
    made.busy = [Taken(Busy(NOW + 3600, NOW + 7200))]
    return made


@pytest.fixture
def preview(tmp_path, calendar):
    database = console_database(tmp_path)
    schedule = Schedule(ZoneInfo("UTC"), ((hours("08:00", "12:00"),),) * 7)
    availability = Availability(calendar, BusyMemory(database), schedule, Clock())
    holder = Holder()
    holder.provider = Provider(calendar, availability, None)
    yield KindPreview(holder, Clock())
    database.close()


async def test_the_rules_of_the_draft_count_and_a_known_calendar_is_not_asked_again(
    preview, calendar
):
    free = await preview.next_times(Kind(duration_min=60, notice_min=0))
    assert free.starts[0] == NOW + 7200
    assert {each.reasons[0] for each in free.closed} == {"notice", "busy"}
    later = await preview.next_times(Kind(duration_min=60, notice_min=120))
    assert later.starts[0] == NOW + 3 * 3600
    assert calendar.calls.count("taken") == 1


async def test_without_a_calendar_there_is_nothing_to_show():
    with pytest.raises(RejectedError, match="No calendar"):
        await KindPreview(Holder(), Clock()).next_times(Kind())
