"""A week as it is drawn."""

from datetime import date
from zoneinfo import ZoneInfo

from app.ui.booking.slot_button import Look
from app.ui.booking.week import PAD, USUAL, Week, other_clock
from tests.ui.booking.conftest import DAY, NINE

ROME = ZoneInfo("Europe/Rome")
FREE = (Look.FREE, "")


def week(starts=(), duration=30, **more):
    monday = date(2027, 5, 3)
    return Week(monday, duration, ROME, None, dict.fromkeys(starts, FREE), monday, **more)


def test_rows_are_as_fine_as_the_starts_are_apart():
    assert week([NINE, NINE + 900, NINE + 5400], 45).step == 15
    assert week([NINE, NINE + 1800], 45).step == 30
    assert week([NINE], 45).step == week([], 45).step == 45
    assert week([NINE, NINE + 4 * 3600], 60).step == 60
    assert week([NINE, NINE + 60], 60).step == 5


def test_hours_before_and_after_are_shown_with_the_rest():
    assert week([NINE, NINE + 1800]).span == (9 * 60 - PAD, 10 * 60 + PAD)
    assert week([NINE - 9 * 3600]).span[0] == 0
    assert week().span == USUAL


def test_the_weekend_is_shown_where_there_is_something_on_it():
    assert len(week([NINE]).days) == 5
    assert week([NINE + 3 * DAY]).days[-1] == date(2027, 5, 8)


def test_what_no_start_reaches_is_outside_working_hours():
    shown = week([NINE, NINE + 1800, NINE + 3600], 60)
    runs = sorted(run for run in shown.outside().values() if run[0] == date(2027, 5, 5))
    assert [(low, high) for _, low, high in runs] == [(510, 540), (660, 690)]
    thursday = [run for run in shown.outside().values() if run[0] == date(2027, 5, 6)]
    assert thursday == [(date(2027, 5, 6), *shown.span)]
    assert week([], known=False).outside() == {}


def test_a_gap_at_noon_is_outside_and_no_start_is_drawn_twice():
    shown = week([NINE, NINE + 4 * 3600])
    runs = [run for run in shown.outside().values() if run[0] == date(2027, 5, 5)]
    assert (date(2027, 5, 5), 570, 780) in runs
    assert not shown.outside().keys() & shown.looks.keys()


def test_a_clock_that_shows_the_same_is_not_shown_beside():
    monday = date(2027, 5, 3)
    assert other_clock(monday, ROME, None) is None
    assert other_clock(monday, ROME, ZoneInfo("Europe/Berlin")) is None
    assert other_clock(monday, ROME, ZoneInfo("Asia/Tokyo")) == ZoneInfo("Asia/Tokyo")


def test_a_clock_that_is_changed_within_the_week_is_shown():
    new_york, bogota = ZoneInfo("America/New_York"), ZoneInfo("America/Bogota")
    assert other_clock(date(2027, 3, 1), new_york, bogota) is None
    assert other_clock(date(2027, 3, 8), new_york, bogota) is bogota  # from Sunday the 14th
