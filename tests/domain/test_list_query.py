"""Conditions and related blocks of a list, and their JSON."""

import json

import pytest
from hypothesis import given

from app.domain.expression import ALWAYS, AllOf, AnyOf, BadExpressionError, Compare, Not, Operator
from app.domain.list_query import ListQuery, Related, empty_groups, leaves, read, stored
from app.practice.org.objects import objects
from tests.domain.lists import queries


@given(queries(objects()))
def test_a_list_comes_back_from_json_as_it_was(query):
    assert read(json.loads(json.dumps(stored(query)))) == query


@pytest.mark.parametrize(
    "given",
    [
        None,
        {},
        {"base": "Account"},
        {"base": "Account", "where": {"test": "nonsense"}},
        {"base": "Account", "where": {"test": "all"}, "related": 1},
        {"base": "Account", "where": {"test": "all"}, "related": [{"object": "Contact"}]},
    ],
)
def test_what_is_no_list_says_so(given):
    with pytest.raises(BadExpressionError):
        read(given)


def test_the_way_to_each_comparison_is_told():
    a, b = Compare("A", Operator.BLANK), Compare("B", Operator.BLANK)
    where = AllOf((a, Not(AnyOf((b, a)))))
    assert [(at, leaf.field) for at, leaf in leaves(where)] == [
        ((0,), "A"),
        ((1, 0, 0), "B"),
        ((1, 0, 1), "A"),
    ]
    assert list(empty_groups(AllOf((AnyOf(), Not(AllOf()))))) == [(0,), (1, 0)]
    assert list(empty_groups(ALWAYS)) == []


def test_a_list_without_conditions_is_empty():
    assert ListQuery().empty
    assert not ListQuery("Account", ALWAYS, (Related("Contact", "AccountId"),)).empty
