"""What an expression may be, and how it is stored."""

import json

import pytest
from hypothesis import given

from app.domain.expression import (
    ALWAYS,
    FITTING,
    MAX_CHOICES,
    MAX_DEPTH,
    MAX_NODES,
    MAX_TEXT,
    AllOf,
    AnyOf,
    BadExpressionError,
    Compare,
    Not,
    Operator,
    check,
    comparisons,
    from_plain,
    phrase,
    to_plain,
)
from app.domain.operand import Kind
from tests.domain.expressions import FIELDS, expressions

IS = Operator.IS


@given(expressions)
def test_json_and_back_is_the_same(expression):
    stored = json.loads(json.dumps(to_plain(expression)))
    if any("deep" in fault for fault in check(expression, FIELDS)):
        with pytest.raises(BadExpressionError, match="deep"):
            from_plain(stored)
    else:
        assert from_plain(stored) == expression


def test_the_stored_form_is_short_and_plain():
    stored = to_plain(
        AllOf((Compare("company", IS, "Acme"), Not(Compare("email", Operator.BLANK))))
    )
    assert stored == {
        "test": "all",
        "of": [
            {"test": "compare", "field": "company", "operator": "is", "value": "Acme"},
            {"test": "not", "of": {"test": "compare", "field": "email", "operator": "blank"}},
        ],
    }


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        "company is Acme",
        {"test": "some"},
        {"test": "compare", "field": "x", "operator": "resembles"},
        {"test": "compare", "field": 1, "operator": "is"},
        {"test": "not"},
        {"test": "all", "of": "x"},
        {"test": "all", "of": [None]},
        {"test": "compare", "field": "x", "operator": "is", "value": {"a": 1}},
    ],
)
def test_what_is_no_expression_is_refused(plain):
    with pytest.raises(BadExpressionError):
        from_plain(plain)


def nested(levels):
    expression = Compare("company", IS, "x")
    for _ in range(levels - 1):
        expression = Not(expression)
    return expression


def test_depth_is_limited_also_beyond_what_python_can_recurse():
    assert from_plain(to_plain(nested(MAX_DEPTH))) == nested(MAX_DEPTH)
    assert "deep" in check(nested(MAX_DEPTH + 1), FIELDS)[0]
    plain = {"test": "compare", "field": "x", "operator": "blank"}
    for _ in range(5000):
        plain = {"test": "not", "of": plain}
    with pytest.raises(BadExpressionError, match="deep"):
        from_plain(plain)


def test_size_is_limited():
    leaf = Compare("company", IS, "x")
    assert check(AllOf((leaf,) * (MAX_NODES - 1)), FIELDS) == []
    assert "parts" in check(AllOf((leaf,) * MAX_NODES), FIELDS)[0]
    many = Compare("company", Operator.ONE_OF, ("x",) * (MAX_CHOICES + 1))
    assert "values" in check(many, FIELDS)[0]
    assert "letters" in check(Compare("company", IS, "x" * (MAX_TEXT + 1)), FIELDS)[0]


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_only_fitting_operators_pass(field):
    kind = FIELDS[field].kind
    value = {Kind.NUMBER: 5, Kind.YES_NO: True, Kind.TIME: "2027-01-01"}.get(kind, "Small")
    for operator in Operator:
        given_value = (str(value),) if operator is Operator.ONE_OF else value
        given_value = 5 if operator is Operator.WITHIN_DAYS else given_value
        faults = check(Compare(field, operator, given_value), FIELDS)
        assert bool(faults) is (operator not in FITTING[kind]), (operator, faults)


@pytest.mark.parametrize(
    ("leaf", "words"),
    [
        (Compare("nothing", IS, "x"), 'no field "nothing"'),
        (Compare("company", IS), "give a value"),
        (Compare("company", IS, " "), "give a value"),
        (Compare("company", IS, ("a", "b")), "give a value"),
        (Compare("company", Operator.ONE_OF, ()), "at least one"),
        (Compare("employees", Operator.ONE_OF, ("1", "two")), '"two" is no number'),
        (Compare("employees", Operator.LESS, "many"), "no number"),
        (Compare("seen", Operator.BEFORE, "soon"), "no date"),
        (Compare("seen", Operator.WITHIN_DAYS, 0), "days"),
        (Compare("customer", IS, "maybe"), "no yes or no"),
        (Compare("size", IS, "Medium"), "none of its values (Small, Large)"),
        (Compare("size", Operator.ONE_OF, ("small", "Medium")), "none of its values"),
        (AnyOf(), "never holds"),
        (AllOf((Not(AnyOf()),)), "never holds"),
    ],
)
def test_faults_are_told_in_plain_words(leaf, words):
    [fault] = check(leaf, FIELDS)
    assert words in fault


def test_a_sound_expression_has_no_faults():
    sound = AllOf((Compare("size", IS, "small"), Compare("company", Operator.FILLED), ALWAYS))
    assert check(sound, FIELDS) == []
    assert [leaf.field for leaf in comparisons(sound)] == ["size", "company"]


@pytest.mark.parametrize(
    ("leaf", "words"),
    [
        (Compare("x", IS, "Acme"), 'is "Acme"'),
        (Compare("x", Operator.BLANK), "is blank"),
        (Compare("x", Operator.WITHIN_DAYS, 30.0), "is within the last 30 days"),
        (Compare("x", Operator.ONE_OF, ("a", "b")), "is one of a, b"),
        (Compare("x", IS, True), 'is "yes"'),
    ],
)
def test_a_comparison_can_be_read_out(leaf, words):
    assert phrase(leaf) == words
