"""Hours that a rep sets mean the schedule that slots are computed with, and back."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.open_time import WEEKDAYS, Schedule, hours, open_spans
from app.domain.rep_hours import (
    clock,
    first_hours,
    hours_faults,
    hours_of,
    overlaps,
    schedule_of,
    week_of,
    weekly_of,
    without_past,
)
from app.domain.wire.meetings import DayHours, DaySpan, WeekHours, WorkingHours
from app.domain.working_hours import HoursError
from app.domain.zones import DAY, day_of

ZONES = ("Europe/Rome", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC")
FIRST = date(2027, 3, 1)
minutes = st.integers(0, 24 * 60).map(lambda each: clock(each * 60))
spans = st.builds(lambda a, b: DaySpan(start=a, end=b), minutes, minutes)
dates = st.integers(0, 300).map(lambda each: (FIRST + timedelta(each)).isoformat())
weekly = st.lists(
    st.builds(
        lambda days, span: WeekHours(days=sorted(days), start=span.start, end=span.end),
        st.sets(st.sampled_from(WEEKDAYS), min_size=1),
        spans,
    ),
    max_size=4,
)
working = st.builds(
    lambda zone, week, own, closed, opened: WorkingHours(
        zone=zone,
        weekly=week,
        overrides=[DayHours(date=day, hours=of) for day, of in own.items()],
        holidays=closed,
        open_holidays=opened,
    ),
    st.sampled_from(ZONES),
    weekly,
    st.dictionaries(dates, st.lists(spans, max_size=2), max_size=5),
    st.lists(dates, max_size=5),
    st.lists(dates, max_size=3),
)
WEEK = WorkingHours(
    zone="Europe/Rome",
    weekly=[WeekHours(days=["mon", "tue", "wed", "thu", "fri"], start="09:00", end="17:00")],
)


def replaced(**values):
    return msgspec.structs.replace(WEEK, **values)


@given(working, st.integers(0, 300))
def test_a_schedule_that_is_told_and_read_again_opens_at_the_same_times(given_hours, ahead):
    schedule = schedule_of(given_hours)
    again = schedule_of(hours_of(schedule))
    low = day_of(FIRST + timedelta(ahead)) * DAY
    assert open_spans(again, low, low + 9 * DAY) == open_spans(schedule, low, low + 9 * DAY)
    assert (again.holidays, again.zone) == (schedule.holidays, schedule.zone)


@given(working, st.integers(0, 300))
def test_a_day_is_closed_by_a_holiday_unless_the_rep_says_otherwise(given_hours, ahead):
    day = FIRST + timedelta(ahead)
    text = day.isoformat()
    own = [each for each in given_hours.overrides if each.date != text]
    closed = msgspec.structs.replace(
        given_hours, overrides=own, holidays=[*given_hours.holidays, text], open_holidays=[]
    )
    assert schedule_of(closed).hours(day_of(day)) == ()
    opened = msgspec.structs.replace(closed, open_holidays=[text])
    usual = tuple(
        hours(each.start, each.end)
        for each in given_hours.weekly
        if WEEKDAYS[day.weekday()] in each.days
    )
    assert sorted(schedule_of(opened).hours(day_of(day))) == sorted(usual)


@given(working)
def test_the_week_is_the_same_by_day_and_by_span(given_hours):
    week = week_of(given_hours)
    again = week_of(msgspec.structs.replace(given_hours, weekly=weekly_of(week)))
    assert again == week


def open_hours(given_hours, day):
    low = day_of(day) * DAY
    found = open_spans(schedule_of(given_hours), low - DAY, low + 2 * DAY)
    return sum(b - a for a, b in found if low - 7200 <= a < low + DAY) / 3600


def test_hours_of_one_date_hold_on_a_holiday_too():
    own = DayHours(date="2027-06-02", hours=[DaySpan(start="10:00", end="12:00")])
    given_hours = replaced(holidays=["2027-06-02"], overrides=[own])
    assert open_hours(given_hours, date(2027, 6, 2)) == 2
    assert open_hours(replaced(holidays=["2027-06-02"]), date(2027, 6, 2)) == 0
    assert open_hours(replaced(overrides=[DayHours(date="2027-06-03")]), date(2027, 6, 3)) == 0


@pytest.mark.parametrize(
    ("night", "long"), [(date(2027, 3, 27), 7), (date(2027, 10, 30), 9), (date(2027, 5, 8), 8)]
)
def test_a_night_shift_over_a_clock_change_is_an_hour_shorter_or_longer(night, long):
    shift = replaced(weekly=[WeekHours(days=["sat"], start="22:00", end="06:00")])
    assert open_hours(shift, night) == long


def test_the_first_hours_come_from_the_words_of_the_settings():
    found = first_hours("mon-tue 09:00-12:00 13:00-24:00; sat 22:00-02:00", "Asia/Tokyo")
    assert found.zone == "Asia/Tokyo"
    assert [(each.days, each.start, each.end) for each in found.weekly] == [
        (["mon", "tue"], "09:00", "12:00"),
        (["mon", "tue"], "13:00", "24:00"),
        (["sat"], "22:00", "02:00"),
    ]
    with pytest.raises(HoursError, match="Mars"):
        first_hours("mon 09:00-10:00", "Mars/Base")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"zone": "Mars/Base"}, "time zone"),
        ({"weekly": [WeekHours(days=["mon"], start="9", end="10:00")]}, "09:00"),
        ({"weekly": []}, "no hours"),
        ({"overrides": [DayHours(date="soon")]}, "2027-05-04"),
        ({"overrides": [DayHours(date="2027-05-04")] * 2}, "once"),
        ({"overrides": [DayHours(date="2027-05-04", words="x" * 201)]}, "200"),
        ({"weekly": WEEK.weekly * 71}, "70"),
        ({"holidays": ["2027-05-04"] * 401}, "400"),
    ],
)
def test_what_is_wrong_is_said_in_words(wrong, words):
    assert [each for each in hours_faults(replaced(**wrong)) if words in each]
    assert hours_faults(WEEK) == []


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"zone": "Mars/Base"}, "Mars"),
        ({"weekly": [WeekHours(days=["mon"], start="25:00", end="10:00")]}, "25:00"),
        ({"weekly": [WeekHours(days=["noday"], start="09:00", end="10:00")]}, "noday"),
        ({"holidays": ["soon"]}, "soon"),
    ],
)
def test_what_means_no_schedule_is_refused(wrong, words):
    with pytest.raises(HoursError, match=words):
        schedule_of(replaced(**wrong))


def test_hours_of_a_day_that_overlap_are_seen_over_midnight_too():
    def day(*texts):
        return [DaySpan(start=each[:5], end=each[6:]) for each in texts]

    assert overlaps(day("09:00-12:00", "11:00-13:00"))
    assert overlaps(day("20:00-02:00", "23:00-24:00"))
    assert not overlaps(day("13:00-18:00", "09:00-13:00"))


def test_dates_that_are_long_over_are_forgotten():
    kept = without_past(
        replaced(
            overrides=[DayHours(date="2027-05-01"), DayHours(date="2027-06-01")],
            holidays=["2027-05-01", "2027-06-02"],
            open_holidays=["2026-12-25"],
        ),
        date(2027, 5, 20),
    )
    assert [each.date for each in kept.overrides] == ["2027-06-01"]
    assert (kept.holidays, kept.open_holidays) == (["2027-06-02"], [])
    assert kept.weekly == WEEK.weekly


def test_a_plain_schedule_is_told_as_it_is():
    nine = hours("09:00", "17:00")
    told = hours_of(Schedule(ZoneInfo("UTC"), ((nine,),) * 5 + ((), ()), {}, frozenset({20000})))
    assert [(each.days, each.start) for each in told.weekly] == [(list(WEEKDAYS[:5]), "09:00")]
    assert told.holidays == ["2024-10-04"]
