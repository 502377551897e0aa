"""The SOQL of lists selects what an obvious evaluation selects."""

from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.database import connect
from app.domain.expression import ALWAYS, AllOf, AnyOf, Compare, Not, Operator
from app.domain.list_check import faults
from app.domain.list_query import ListQuery, Related
from app.domain.list_soql import UnaskableError, count, page, select, where_of
from app.practice.org.objects import objects
from app.practice.org.query import QueryRun
from app.practice.org.records import Records
from app.practice.org.seed import sow, users
from app.practice.org.soql import parse
from tests.domain.lists import Slow, queries, shapes_of

NOW = 1_800_000_000.0


@pytest.fixture(scope="module")
def org():
    """A seeded org with opportunities of every sort, read as the rep."""
    database = connect(":memory:")
    known = objects()
    records = Records(database, known)
    people = users(records)
    sow(records, people["rep"].id, NOW)
    accounts = [row["Id"] for row in records.all("Account")]
    sorts = [("Prospecting", 10_000.5, "2027-02-01"), ("Closed Won", None, "2026-01-01")]
    for number, account in enumerate([*accounts[:3], None]):
        stage, amount, day = sorts[number % 2]
        row = {"Id": records.new_id("Opportunity"), "Name": f"Deal {number}", "StageName": stage}
        row |= {"Amount": amount, "CloseDate": day, "IsClosed": bool(number % 2)}
        records.put("Opportunity", row | {"AccountId": account, "OwnerId": people["rep"].id})
    run = QueryRun(known, records, people["rep"], lambda: NOW)
    yield SimpleNamespace(
        shapes=shapes_of(SimpleNamespace(objects=known), people["rep"]),
        run=lambda text: run.run(parse(text)),
        slow=Slow(known, records, NOW),
    )
    database.close()


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_passes_the_check_selects_the_same_rows(org, data):
    query = data.draw(queries(objects()))
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
    assert len(everything) == 5
    rest = org.run(page(query, org.shapes, ("Id",), everything[1]))[1]
    assert [row["Id"] for row in rest] == everything[2:]
    assert org.run(count(query, org.shapes))[0] == 5


def test_what_cannot_be_read_is_never_asked_for(org):
    with pytest.raises(UnaskableError):
        where_of(ListQuery("Account", Compare("Secret__c", Operator.IS, "x")), org.shapes)
