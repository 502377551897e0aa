"""The SOQL of lists selects what an obvious evaluation selects."""

from types import SimpleNamespace
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings

from app.domain.expression import ALWAYS, AllOf, AnyOf, Compare, Not, Operator
from app.domain.list_check import faults
from app.domain.list_query import ListQuery, Related
from app.domain.list_soql import UnaskableError, count, page, select, where_of
from app.practice.org.objects import objects
from tests.domain.lists import Slow, queries, shapes_of
from tests.practice.org.conftest import NOW
from tests.practice.org.conftest import org as practice  # noqa: F401  # fixture


@pytest.fixture
def org(practice):  # noqa: F811  # the fixture above
    """The seeded practice org, read as the rep."""
    rep, inner = practice.users["rep"], practice.inner

    def run(text):
        reply = practice.call("GET", f"/query?q={quote(text, safe='')}")
        assert reply.status == 200, reply.body
        return reply.body["totalSize"], reply.body["records"]

    return SimpleNamespace(
        shapes=shapes_of(inner, rep), run=run, slow=Slow(inner.objects, practice.records, NOW)
    )


@given(queries(objects()))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_passes_the_check_selects_the_same_rows(org, query):
    if faults(query, org.shapes):
        return
    _, rows = org.run(select(query, org.shapes, ("Id",)))
    assert {row["Id"] for row in rows} == org.slow.rows(query)


def test_and_and_or_are_never_mixed_without_brackets(org):
    a, b = Compare("Name", Operator.IS, "a"), Compare("Type", Operator.ONE_OF, ("x", "o'neil"))
    query = ListQuery("Account", AllOf((a, AnyOf((b, Not(AllOf((a, b))))))))
    assert where_of(query, org.shapes) == (
        "Name = 'a' AND (Type IN ('x', 'o\\'neil')"
        " OR (NOT (Name = 'a' AND Type IN ('x', 'o\\'neil'))))"
    )


def test_related_blocks_are_semi_joins_at_the_top(org):
    won = AllOf((Compare("IsWon", Operator.IS, True), Compare("Amount", Operator.MORE, 5)))
    blocks = (Related("Opportunity", "AccountId", won), Related("Contact", "AccountId", has=False))
    query = ListQuery("Account", ALWAYS, blocks)
    assert where_of(query, org.shapes) == (
        "Id IN (SELECT AccountId FROM Opportunity WHERE AccountId != NULL"
        " AND IsWon = TRUE AND Amount > 5)"
        " AND Id NOT IN (SELECT AccountId FROM Contact WHERE AccountId != NULL)"
    )


def test_pages_follow_each_other_by_id(org):
    query = ListQuery("Account", Compare("Name", Operator.FILLED))
    everything = [row["Id"] for row in org.run(page(query, org.shapes, ("Id", "Name")))[1]]
    assert len(everything) >= 5
    rest = org.run(page(query, org.shapes, ("Id",), everything[1]))[1]
    assert [row["Id"] for row in rest] == everything[2:]
    assert org.run(count(query, org.shapes))[0] == len(everything)


def test_what_cannot_be_read_is_never_asked_for(org):
    with pytest.raises(UnaskableError):
        where_of(ListQuery("Account", Compare("Secret__c", Operator.IS, "x")), org.shapes)
