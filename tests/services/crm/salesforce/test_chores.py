"""Tasks and owners in the practice org."""

import pytest

from app.services.crm.base import CrmError, Trips
from app.services.crm.chores import NewTask


async def test_a_task_is_made_and_found_by_its_mark(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    made, refusal = await rig.crm.chores.make_task(
        NewTask("m1", "Call", "2027-01-15", who=lead), Trips()
    )
    assert refusal is None
    assert await rig.crm.chores.tasks("m1", Trips()) == [made]
    assert await rig.crm.chores.tasks("m2", Trips()) == []


async def test_owners_of_both_objects_are_told(rig):
    lead = rig.add("Lead", LastName="O", Company="X")
    contact = rig.add("Contact", LastName="O")
    admin = rig.org.users["admin"].id
    assert await rig.crm.chores.owner(lead, Trips()) == admin
    assert await rig.crm.chores.owner(contact, Trips()) == admin
    with pytest.raises(CrmError):
        await rig.crm.chores.owner("00Q000000000009AAA", Trips())


async def test_users_are_listed_by_name(rig):
    users = await rig.crm.chores.users(Trips())
    assert {user.id for user in users} >= {user.id for user in rig.org.users.values()}
    assert [user.name for user in users] == sorted(user.name for user in users)
