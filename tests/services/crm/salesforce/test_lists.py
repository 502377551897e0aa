"""Describes and queries of lists, against the practice org."""

import pytest

from app.services.crm.base import CrmError, Trips
from tests.services.crm.conftest import make_rig, rig  # noqa: F401  # fixtures


async def test_describes_are_read_together_and_kept(rig):  # noqa: F811
    trips = Trips()
    shapes = await rig.crm.lists.shapes(["Account", "User", "Nope__c"], trips)
    assert set(shapes) == {"Account", "User"}
    assert shapes["Account"].child("Contact", "AccountId") is not None
    assert trips.count == 1
    await rig.crm.lists.shapes(["Account", "Nope__c"], trips)
    assert trips.count == 1


async def test_objects_that_the_user_may_ask_for_are_listed_by_label(rig):  # noqa: F811
    found = await rig.crm.lists.objects(Trips())
    assert ("Account", "Account") in found
    assert found == sorted(found, key=lambda each: each[1].casefold())


async def test_long_queries_go_in_one_round_trip(rig):  # noqa: F811
    rig.add("Account", Name="Acme")
    names = ", ".join(f"'{n:0>200}'" for n in range(200))
    long = f"SELECT Id, Name FROM Account WHERE Name NOT IN ({names})"
    trips = Trips()
    rows, total = await rig.crm.lists.ask([long, "SELECT COUNT() FROM Account"], trips)
    assert [row["Name"] for row in rows.rows] == ["Acme"]
    assert (total.total, trips.count) == (1, 1)


async def test_a_query_that_salesforce_refuses_says_why(rig):  # noqa: F811
    with pytest.raises(CrmError, match="does not exist"):
        await rig.crm.lists.ask(["SELECT Nope__c FROM Account"], Trips())
