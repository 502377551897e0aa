"""How the practice org is set up, read over sockets."""

import pytest

from app.services.crm.base import CrmError, Trips


@pytest.fixture
async def setup(rig):
    return rig.crm.setup


async def test_describes_are_read_once_and_asked_for_again_on_demand(rig, setup):
    trips = Trips()
    found = await setup.describe(["Lead", "Contact"], trips, fresh=False)
    assert found["Lead"].fields["LastName"].required
    assert set(found) == {"Lead", "Contact"}
    await setup.describe(["Lead", "Contact"], trips, fresh=False)
    assert trips.count == 1
    again = await setup.describe(["Lead"], trips, fresh=True)
    assert trips.count == 2
    assert again["Lead"] == found["Lead"]


async def test_an_object_out_of_sight_is_an_error(setup):
    with pytest.raises(CrmError):
        await setup.describe(["Nothing__c"], Trips(), fresh=True)


async def test_campaigns_come_with_their_statuses_and_named_ones_in_any_case(rig, setup):
    active = rig.add("Campaign", Name="Chat", IsActive=True)
    old = rig.add("Campaign", Name="Old", IsActive=False)
    rig.add("Campaign", Name="Unseen", IsActive=False)
    rig.add("CampaignMemberStatus", CampaignId=active, Label="Came", IsDefault=True)
    rig.add("CampaignMemberStatus", CampaignId=active, Label="Talked", HasResponded=True)
    choices = await setup.choices([old, old], Trips())
    assert {c.name: c.active for c in choices.campaigns} == {"Chat": True, "Old": False}
    labels = {s.label for s in choices.campaign(active).statuses}
    assert {"Came", "Talked"} <= labels
    assert choices.may_add_members
    assert choices.org[:15] == (await rig.crm.whoami())[:15] or choices.org == ""


async def test_users_and_rules_can_be_chosen(rig, setup):
    choices = await setup.choices([], Trips())
    assert rig.org.users["rep"].id in {user.id for user in choices.users}
    assert choices.rules is not None


async def test_a_record_type_leaves_some_values_of_a_picklist(make_rig):
    rig = await make_rig.make()
    partner = next(r["Id"] for r in rig.rows("RecordType") if r["DeveloperName"] == "Partner")
    trips = Trips()
    values = await rig.crm.setup.picklists("Lead", partner, trips)
    assert values["Rating"] == {"Hot", "Warm"}
    assert trips.count == 1
    with pytest.raises(CrmError):
        await rig.crm.setup.picklists("Lead", "012000000000009AAA", Trips())
