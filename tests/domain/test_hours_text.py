"""Hours as they are typed and drawn."""

from datetime import date

import pytest
from hypothesis import given

from app.domain.hours_text import spans_of, text_of, week_plan
from app.domain.wire.meetings import DayHours, DaySpan, WeekHours, WorkingHours
from app.domain.working_hours import HoursError
from app.domain.zones import DAY
from tests.domain.test_rep_hours import spans

HOUR = 3600


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("  ", ""),
        ("9-17", "09:00-17:00"),
        ("13.30 – 18, 9:00-12:30", "09:00-12:30, 13:30-18:00"),  # noqa: RUF001 pasted dash
        ("09:00-12:00;13:00-24:00", "09:00-12:00, 13:00-24:00"),
        ("22-6", "22:00-06:00"),
    ],
)
def test_hours_are_read_however_they_are_typed(typed, meant):
    assert text_of(spans_of(typed)) == meant


@pytest.mark.parametrize("typed", ["nine to five", "9", "9-25", "9-17 x", "9:75-10:00", "-9-17"])
def test_what_is_no_hours_is_refused_with_an_example(typed):
    with pytest.raises(HoursError, match="09:00-12:30"):
        spans_of(typed)


@given(spans)
def test_what_is_shown_is_read_again_as_the_same(span):
    assert spans_of(text_of([span])) == [span]


def test_a_week_shows_nights_holidays_and_dates_of_their_own():
    plan = week_plan(
        WorkingHours(
            zone="Europe/Rome",
            weekly=[
                WeekHours(days=["mon", "tue", "wed"], start="09:00", end="17:00"),
                WeekHours(days=["mon", "tue"], start="22:00", end="02:00"),
            ],
            overrides=[
                DayHours(
                    date="2027-06-03", hours=[DaySpan(start="10:00", end="11:00")], words="Fair"
                )
            ],
            holidays=["2027-06-02"],
        ),
        date(2027, 5, 31),  # a Monday
    )
    nine, night = (9 * HOUR, 17 * HOUR), (22 * HOUR, DAY)
    assert [each.spans for each in plan] == [
        (nine, night),
        ((0, 2 * HOUR), nine, night),
        (),
        ((10 * HOUR, 11 * HOUR),),
        (),
        (),
        (),
    ]
    assert [each.holiday for each in plan].index(True) == 2
    assert (plan[3].own, plan[3].words) == (True, "Fair")
