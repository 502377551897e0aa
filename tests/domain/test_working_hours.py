"""Working hours as a person writes them."""

import pytest

from app.domain.open_time import hours
from app.domain.working_hours import USUAL, HoursError, weekly_hours

NINE = hours("09:00", "18:00")


def test_the_usual_week():
    assert weekly_hours(USUAL) == ((NINE,),) * 5 + ((), ())


def test_several_spans_days_and_groups():
    week = weekly_hours("Mon,Wed 09:00-12:00 13:00-18:00; sat-mon 20:00-24:00;")
    assert week[0] == (hours("09:00", "12:00"), hours("13:00", "18:00"), hours("20:00", "24:00"))
    assert [len(day) for day in week] == [3, 0, 2, 0, 0, 1, 1]


@pytest.mark.parametrize("text", ["always", "mon 9-18", "mon-xyz 09:00-18:00", "mon 09:00"])
def test_what_is_no_hours_is_named(text):
    with pytest.raises(HoursError, match=text.split()[0]):
        weekly_hours(text)
