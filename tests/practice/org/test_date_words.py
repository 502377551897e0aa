"""A date word is a span of days."""

import pytest

from app.practice.org.date_words import holds, span

NOW = 1_800_000_000.0  # 15 January 2027


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("TODAY", "2027-01-15", "2027-01-15"),
        ("YESTERDAY", "2027-01-14", "2027-01-14"),
        ("LAST_N_DAYS:30", "2026-12-16", "2027-01-15"),
        ("NEXT_N_DAYS:2", "2027-01-16", "2027-01-17"),
    ],
)
def test_each_word_has_its_days(word, first, last):
    assert span(word, NOW) == (first, last)


@pytest.mark.parametrize(
    ("value", "true_for"),
    [
        ("2027-01-10", {"=", "<=", ">="}),
        ("2027-01-15T23:59:59.000+0000", {"=", "<=", ">="}),
        ("2027-01-07", {"!=", "<", "<="}),
        ("2027-01-16", {"!=", ">", ">="}),
        (None, {"!="}),
    ],
)
def test_a_day_is_inside_before_or_after(value, true_for):
    signs = ("=", "!=", "<", "<=", ">", ">=")
    assert {sign for sign in signs if holds(value, sign, "LAST_N_DAYS:7", NOW)} == true_for
