"""The document of a list."""

import json

import pytest
from hypothesis import given

from app.domain.expression import BadExpressionError, Compare, Operator
from app.domain.list_query import ListQuery
from app.domain.target_list import TargetList, columns, from_body, list_faults, name_of, to_body
from app.practice.org.objects import objects
from tests.domain.lists import queries
from tests.domain.test_list_check import SHAPES

NAMED = ListQuery("Account", Compare("Name", Operator.FILLED))


@given(queries(objects()))
def test_a_list_comes_back_from_its_document(query):
    given = TargetList("Tier 1", query, ("Website", "Domains__c"), 30, ("routing",))
    assert from_body(json.loads(json.dumps(to_body(given)))) == given


def test_a_document_that_is_no_list_says_so():
    with pytest.raises(BadExpressionError):
        from_body({"title": "Tier 1"})
    assert from_body({**to_body(TargetList("x")), "refresh_min": "soon"}).refresh_min == 15


def test_only_fields_that_the_user_may_read_are_asked_for():
    given = TargetList("x", NAMED, ("Website", "Owner.Name", "Owner.Salary"))
    assert "Website" not in columns(given, SHAPES)
    assert "Owner.Name" in columns(given, SHAPES)


def test_a_list_without_a_readable_domain_is_refused():
    (fault,) = list_faults(TargetList("x", NAMED), SHAPES)
    assert fault.code == "no_domain"
    assert list_faults(TargetList("x", NAMED, ("Name",)), SHAPES) == []
    (fault,) = list_faults(TargetList("x"), SHAPES)
    assert fault.code == "no_conditions"
    wide = Compare("Name", Operator.ONE_OF, tuple(f"{n:0>300}" for n in range(400)))
    (fault,) = list_faults(TargetList("x", ListQuery("Account", wide), ("Name",)), SHAPES)
    assert fault.code == "too_long"


def test_names_are_made_of_titles_and_stay_unique():
    assert name_of("Tier 1: Größte!") == "tier-1-gr-sste"
    assert name_of("Tier 1", frozenset({"tier-1", "tier-1-2"})) == "tier-1-3"
    assert name_of("???") == "list"
