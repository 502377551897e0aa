"""Wall clocks and their changes."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.zones import (
    DAY,
    ZoneError,
    date_of,
    day_of,
    instant_of,
    is_zone,
    local_day,
    stretches,
    zone,
)

NAMES = ["Europe/Rome", "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns", "UTC"]


def utc(instant):
    return datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%dT%H:%M")


def test_a_wall_time_in_a_gap_takes_the_offset_before_it():
    new_york = ZoneInfo("America/New_York")
    assert utc(instant_of(datetime(2027, 3, 14, 2, 30), new_york)) == "2027-03-14T07:30"


def test_a_doubled_wall_time_is_its_first_occurrence():
    new_york = ZoneInfo("America/New_York")
    assert utc(instant_of(datetime(2027, 11, 7, 1, 30, fold=1), new_york)) == "2027-11-07T05:30"


@given(st.sampled_from(NAMES), st.integers(18_000, 25_000), st.integers(0, 40 * DAY))
def test_stretches_tell_the_offset_of_every_instant(name, first, later):
    where, last = ZoneInfo(name), first + 41
    instant = first * DAY + later
    pieces = stretches(where, first, last)
    (piece,) = (p for p in pieces if p.start <= instant < p.end)
    shown = datetime.fromtimestamp(instant, UTC).astimezone(where)
    assert shown.utcoffset().total_seconds() == piece.offset
    assert local_day(instant, where) == day_of(shown.date())
    assert (pieces[0].start, pieces[-1].end) == (first * DAY, last * DAY)


@given(st.dates())
def test_days_are_dates(given_date):
    assert date_of(day_of(given_date)) == given_date
    assert day_of(date(1970, 1, 1)) == 0


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "/etc/passwd"])
def test_an_unknown_zone_is_named(name):
    with pytest.raises(ZoneError, match="not a known time zone"):
        zone(name)
    assert not is_zone(name)
    assert is_zone("Europe/Rome")
