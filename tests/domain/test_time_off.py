"""What counts as time off, day by day."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.busy_time import Busy
from app.domain.open_time import Schedule, hours
from app.domain.time_off import is_away

DAY = 86_400
MONDAY = int(datetime(2027, 5, 3, tzinfo=UTC).timestamp())
OFFICE = (hours("09:00", "12:00"), hours("13:00", "17:00"))
WEEK = Schedule(ZoneInfo("UTC"), (OFFICE,) * 5 + ((), ()))
COVERS = (MONDAY - 7 * DAY, MONDAY + 40 * DAY)


def off(first, last, **more):
    """All of some days, counted from Monday."""
    return [Busy(MONDAY + first * DAY, MONDAY + (last + 1) * DAY, **more)]


def away(busy, day, hour=10.0, *, was=False, covers=COVERS, schedule=WEEK):
    return is_away(schedule, busy, covers, MONDAY + day * DAY + hour * 3600, was=was)


@pytest.mark.parametrize(
    ("days", "expected"),
    [((0, 2), True), ((0, 1), False), ((-3, 0), False), ((-4, 0), True), ((-3, 1), True)],
)
def test_three_working_days_in_a_row_are_time_off_and_weekends_do_not_count(days, expected):
    assert away(off(*days), 0) is expected


def test_it_begins_with_its_first_day_and_ends_with_the_hours_of_its_last():
    leave = off(1, 3)
    seen = [away(leave, 0, 16), away(leave, 0, 20), away(leave, 1, 9)]
    assert seen == [False, False, True]
    assert away(leave, 3, 16, was=True)
    assert not away(leave, 3, 17.5, was=True)
    assert not away(leave, 4, 9, was=True)


def test_it_lasts_over_a_weekend_and_though_its_beginning_is_no_longer_shown():
    assert away(off(0, 8), 5, was=True)
    assert away(off(8, 8), 8, was=True)
    assert not away(off(8, 8), 8)


@pytest.mark.parametrize(
    "busy",
    [
        [*off(0, 0), Busy(MONDAY + DAY + 9 * 3600, MONDAY + DAY + 16 * 3600), *off(2, 4)],
        off(0, 4, status="tentative"),
        off(0, 4, status="workingElsewhere"),
        off(0, 4, status="free"),
        off(0, 4, booking=True),
    ],
)
def test_an_open_hour_or_what_is_no_absence_is_no_time_off(busy):
    assert not away(busy, 0)


def test_several_entries_that_cover_the_hours_are_enough():
    day = [
        Busy(MONDAY + n * DAY + a * 3600, MONDAY + n * DAY + b * 3600)
        for n in range(3)
        for a, b in ((8, 12), (12, 18))
    ]
    assert away(day, 0)


def test_a_reading_that_begins_now_does_not_end_it():
    now = MONDAY + 15 * 3600
    assert away([Busy(now, MONDAY + DAY)], 0, 15, was=True, covers=(now, now + 40 * DAY))


def test_what_is_not_known_changes_nothing():
    past = (MONDAY - 7 * DAY, MONDAY - DAY)
    assert away([], 0, was=True, covers=past)
    assert not away(off(0, 4), 0, covers=past)
    nobody = Schedule(ZoneInfo("UTC"), ((),) * 7)
    assert away([], 0, was=True, schedule=nobody)
