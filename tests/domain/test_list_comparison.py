"""Comparisons in SOQL, by the type of the field."""

import pytest

from app.domain.expression import Compare, Operator
from app.domain.list_comparison import OPERATORS, Kind, comparison, fits, kind_of

O = Operator  # noqa: E741  short, for a table


@pytest.mark.parametrize(
    ("kind", "operator", "value", "soql"),
    [
        (Kind.TEXT, O.IS, " o'neil ", "F = 'o\\'neil'"),
        (Kind.TEXT, O.CONTAINS, "5%", "F LIKE '%5\\%%'"),
        (Kind.TEXT, O.STARTS_WITH, "a", "F LIKE 'a%'"),
        (Kind.TEXT, O.BLANK, None, "F = NULL"),
        (Kind.CHOICE, O.ONE_OF, ("A", "B"), "F IN ('A', 'B')"),
        (Kind.CHOICES, O.ONE_OF, ("A", "B"), "F INCLUDES ('A', 'B')"),
        (Kind.NUMBER, O.AT_LEAST, "1,200.50", "F >= 1200.5"),
        (Kind.NUMBER, O.LESS, 1e15, "F < 1000000000000000"),
        (Kind.WHOLE, O.ONE_OF, ("1", "20"), "F IN (1, 20)"),
        (Kind.YES_NO, O.IS_NOT, "yes", "F != TRUE"),
        (Kind.DAY, O.BEFORE, "2027-01-15", "F < 2027-01-15"),
        (Kind.DAY, O.WITHIN_DAYS, "30", "F = LAST_N_DAYS:30"),
        (Kind.MOMENT, O.AFTER, "2027-01-15T10:00:00+02:00", "F > 2027-01-15T08:00:00Z"),
        (
            Kind.MOMENT,
            O.IS,
            "2027-01-15",
            "(F >= 2027-01-15T00:00:00Z AND F < 2027-01-16T00:00:00Z)",
        ),
        (
            Kind.MOMENT,
            O.IS_NOT,
            "2027-01-15",
            "(F < 2027-01-15T00:00:00Z OR F >= 2027-01-16T00:00:00Z OR F = NULL)",
        ),
        (Kind.RECORD, O.IS, "001000000000001AAA", "F = '001000000000001AAA'"),
    ],
)
def test_a_comparison_reads_as_salesforce_wants_it(kind, operator, value, soql):
    leaf = Compare("F", operator, value)
    assert operator in OPERATORS[kind]
    assert fits(kind, leaf)
    assert comparison(kind, leaf) == soql


@pytest.mark.parametrize(
    ("kind", "operator", "value"),
    [
        (Kind.TEXT, O.IS, "  "),
        (Kind.TEXT, O.IS, ("a",)),
        (Kind.TEXT, O.ONE_OF, ()),
        (Kind.TEXT, O.ONE_OF, "a"),
        (Kind.WHOLE, O.IS, "1.5"),
        (Kind.NUMBER, O.IS, 1e18),
        (Kind.YES_NO, O.IS, "maybe"),
        (Kind.DAY, O.BEFORE, "soon"),
        (Kind.DAY, O.BEFORE, "0001-01-01"),
        (Kind.MOMENT, O.BEFORE, 1e30),
        (Kind.DAY, O.WITHIN_DAYS, 0),
        (Kind.DAY, O.WITHIN_DAYS, 1.5),
        (Kind.DAY, O.WITHIN_DAYS, ("1",)),
        (Kind.RECORD, O.IS, "001"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(kind, operator, value):
    assert not fits(kind, Compare("F", operator, value))


def test_types_without_comparison_have_no_kind():
    assert kind_of("base64") is None
    assert kind_of("percent") is Kind.NUMBER
