"""A day on which a rep has all the meetings that a day may have."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.busy_time import Busy
from app.domain.open_time import Schedule, hours
from app.domain.slots import MeetingType, RepCalendar, SlotQuestion, free_slots

ROUND_THE_CLOCK = ((hours("00:00", "24:00"),),) * 7


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_it_is_full_from_midnight_to_midnight_of_the_rep_and_no_longer(zone):
    where = ZoneInfo(zone)
    monday = datetime(2027, 5, 3, tzinfo=where)
    noon = int((monday + timedelta(hours=36)).timestamp())
    booked = (Busy(noon, noon + 1800, booking=True),)
    rep = RepCalendar("noa", Schedule(where, ROUND_THE_CLOCK), booked)
    low, high = (int((monday + timedelta(days=days)).timestamp()) for days in (0, 3))
    given = MeetingType(duration_min=30, max_per_day=1)
    starts = free_slots(SlotQuestion(low, low, high, given, (rep,))).starts
    days = [datetime.fromtimestamp(start, where).day for start in starts]
    assert {day: days.count(day) for day in days} == {3: 48, 5: 48}
