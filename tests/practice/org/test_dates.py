"""Date words are ranges of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.org.dates import WORD, range_of
from app.practice.org.errors import OrgError

TODAY = date(2027, 1, 15)  # a Friday


@pytest.mark.parametrize(
    ("word", "first", "after"),
    [
        ("TODAY", (2027, 1, 15), (2027, 1, 16)),
        ("yesterday", (2027, 1, 14), (2027, 1, 15)),
        ("LAST_N_DAYS:30", (2026, 12, 16), (2027, 1, 16)),
        ("NEXT_N_DAYS:7", (2027, 1, 16), (2027, 1, 23)),
        ("N_DAYS_AGO:2", (2027, 1, 13), (2027, 1, 14)),
        ("THIS_WEEK", (2027, 1, 10), (2027, 1, 17)),
        ("LAST_MONTH", (2026, 12, 1), (2027, 1, 1)),
        ("NEXT_QUARTER", (2027, 4, 1), (2027, 7, 1)),
        ("THIS_YEAR", (2027, 1, 1), (2028, 1, 1)),
        ("LAST_N_MONTHS:2", (2026, 11, 1), (2027, 1, 1)),
        ("NEXT_N_YEARS:1", (2028, 1, 1), (2029, 1, 1)),
        ("N_MONTHS_AGO:1", (2026, 12, 1), (2027, 1, 1)),
        ("LAST_90_DAYS", (2026, 10, 17), (2027, 1, 16)),
    ],
)
def test_a_word_is_a_range(word, first, after):
    assert WORD.fullmatch(word)
    assert range_of(word, TODAY) == (date(*first), date(*after))


def test_what_lies_before_all_calendars_is_malformed():
    with pytest.raises(OrgError):
        range_of("LAST_N_YEARS:9999", TODAY)


@given(
    st.sampled_from(("WEEK", "MONTH", "QUARTER", "YEAR")),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
def test_last_this_and_next_follow_each_other(unit, today):
    last, this, following = (range_of(f"{w}_{unit}", today) for w in ("LAST", "THIS", "NEXT"))
    assert last[1] == this[0] <= today < this[1] == following[0]
