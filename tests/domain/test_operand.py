"""Values of every kind, as people and programs write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.operand import Kind, equal, folded, instant, number, read, shown, yes_no


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        (" 1,200.50 ", 1200.5),
        ("1'200", 1200),
        ("1 200", 1200),
        (-3, -3),
        ("many", None),
        ("inf", None),
        ("1_000", None),
        (True, None),
        ("9" * 50, None),
    ],
)
def test_numbers(text, value):
    assert number(text) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_read_as_it_was_written(value):
    assert number(value) == value
    assert number(str(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("Yes", True), ("TRUE", True), (1, True), ("no", False), (0, False), ("perhaps", None)],
)
def test_truths(text, value):
    assert yes_no(text) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1970-01-02", 86_400),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1970-01-01T00:00:05.000+0000", 5),
        (" 1970-01-01 00:00:05 ", 5),
        (12.5, 12.5),
        ("soon", None),
        (float("nan"), None),
        (True, None),
        ("9999-12-31T23:59:59-23:00", 253402383599),
    ],
)
def test_instants(text, value):
    assert instant(text) == value


def test_a_day_holds_its_instants():
    assert equal(Kind.TIME, "2027-01-15T23:59:59Z", "2027-01-15")
    assert not equal(Kind.TIME, "2027-01-16T00:00:00Z", "2027-01-15")
    assert not equal(Kind.TIME, "2027-01-15T10:00:00Z", "2027-01-15T10:00:01Z")


def test_case_space_and_composition_do_not_count():
    assert folded(" STRASSE ") == folded("Straße")
    assert folded("e\u0301") == folded("É")


def test_what_is_no_single_value_is_read_as_nothing():
    assert read(Kind.TEXT, ["a"]) is None
    assert read(Kind.TEXT, {"a": 1}) is None
    assert read(Kind.TEXT, "  ") is None
    assert read(Kind.TEXT, 5.0) == "5"


def test_values_are_shown_short():
    assert [shown(v) for v in (None, True, 5.0, 5.5, " x ")] == ["", "yes", "5", "5.5", "x"]
    assert len(shown("x" * 999)) == 200
