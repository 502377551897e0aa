"""When a rep is open; the rules of slots are tested through test_slots.py."""

from zoneinfo import ZoneInfo

import pytest

from app.domain.open_time import ALWAYS, Schedule, hours, merged, open_spans
from app.domain.zones import DAY


def test_hours_go_to_24_00():
    assert hours("00:00", "24:00") == (0, DAY)
    assert hours("09:30", "09:00") == (34_200, 32_400)


@pytest.mark.parametrize("text", ["24:01", "9", "09:60", "-1:00", "ab:cd"])
def test_what_is_no_time_of_day_is_refused(text):
    with pytest.raises(ValueError, match=r"invalid|time of day"):
        hours(text, "10:00")


def test_touching_and_overlapping_spans_are_one_and_empty_ones_none():
    assert merged([(5, 7), (1, 3), (3, 4), (6, 9), (10, 10), (2, 3)]) == [(1, 4), (5, 9)]


ROUND_THE_CLOCK = (((0, DAY),),) * 7


@pytest.mark.parametrize(
    ("overrides", "holidays"), [({}, ()), ({19_999: ((0, DAY),)}, ()), ({}, (20_300,))]
)
def test_a_rep_who_never_closed_has_no_start(overrides, holidays):
    always = Schedule(ZoneInfo("UTC"), ROUND_THE_CLOCK, overrides, frozenset(holidays))
    (first, *_) = open_spans(always, 20_000 * DAY, 20_001 * DAY, whole=True)
    assert first[0] == ALWAYS


def test_a_rep_whose_nights_run_into_the_days_never_closed_either():
    nights = Schedule(ZoneInfo("UTC"), (((43_200, 43_200),),) * 7)
    (first, *_) = open_spans(nights, 20_000 * DAY, 20_001 * DAY, whole=True)
    assert first[0] == ALWAYS


@pytest.mark.parametrize("days", [3, 30, 900])
def test_the_last_closed_day_is_found_years_ago(days):
    closed = frozenset({20_000 - days, 20_000 - 950})
    schedule = Schedule(ZoneInfo("UTC"), ROUND_THE_CLOCK, {}, closed)
    spans = open_spans(schedule, 20_000 * DAY, 20_001 * DAY, whole=True)
    assert spans[-1][0] == (20_001 - days) * DAY


def test_short_hours_do_not_send_the_search_back():
    """The first span in sight touches the edge of the search, but is not the one asked for."""
    mornings = Schedule(ZoneInfo("UTC"), (((0, 3600),),) * 7)
    spans = open_spans(mornings, 20_000 * DAY, 20_001 * DAY, whole=True)
    assert spans[0][0] == 19_998 * DAY


def test_a_holiday_that_is_also_an_override_is_closed():
    one = Schedule(ZoneInfo("UTC"), ((),) * 7, {5: ((0, 60),)}, frozenset({5}))
    assert one.hours(5) == ()


@pytest.mark.parametrize("text", ["", "x", "9", "25:00", "24:01", "09:60", "-1:00", "09:00:00"])
def test_what_is_no_time_of_day_is_named(text):
    with pytest.raises(ValueError, match=f"'{text}' is not a time of day"):
        hours(text, "24:00")
