"""One field of a person is set, once, and never over a newer value."""

import pytest

from app.services.crm.field_sender import KIND, FieldSender
from app.services.outbox_store import Draft, RowState


@pytest.fixture
def set_field(rig):
    rig.outbox.register(KIND, FieldSender(rig.crm, rig.crm.single, rig.crm.chores))

    async def send(key="f1", email="kim@example.org", **more):
        body = {"email": email, "field": "Rating", "value": "Hot", **more}
        rig.outbox.put(Draft(KIND, key, email, body))
        await rig.outbox.drain("crm", 15)
        return rig.outbox.store.get(key)

    return send


@pytest.fixture
def lead(rig):
    return rig.add("Lead", LastName="O", Company="X", Email="kim@example.org", Rating="Cold")


async def test_the_field_is_set_and_setting_it_again_writes_nothing(rig, set_field, lead):
    entry = await set_field()
    assert (entry.state, entry.progress["outcome"]) == (RowState.DONE, "written")
    assert (entry.progress["old"], rig.org.records.get("Lead", lead)["Rating"]) == ("Cold", "Hot")
    again = await set_field("f2")
    assert again.progress["outcome"] == "equal"


async def test_a_field_that_is_filled_can_be_kept(rig, set_field, lead):
    entry = await set_field(only_if_blank=True)
    assert entry.progress["outcome"] == "kept"
    assert rig.org.records.get("Lead", lead)["Rating"] == "Cold"
    entry = await set_field("f2", field="Phone", value="1", only_if_blank=True)
    assert rig.org.records.get("Lead", lead)["Phone"] == "1"


async def test_another_kind_of_record_is_left_alone(rig, set_field, lead):
    entry = await set_field(object="Contact")
    assert (entry.state, entry.progress["outcome"]) == (RowState.DONE, "other")


async def test_nobody_with_the_address_is_told(set_field):
    entry = await set_field()
    assert (entry.state, entry.code) == (RowState.REFUSED, "NOBODY")


@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "unavailable", "lock"])
async def test_whatever_is_cut_the_value_is_there(rig, set_field, lead, fault):
    rig.org.faults.add(fault, writes=True)
    entry = await set_field()
    assert (entry.state, entry.progress["outcome"]) == (RowState.DONE, "written")
    assert rig.org.records.get("Lead", lead)["Rating"] == "Hot"


async def test_a_value_that_came_after_a_lost_answer_stays(rig, set_field, lead):
    """Our write arrived and its answer was lost; a colleague then wrote something else."""
    sent = {"sent": True, "old": "Cold", "record": lead, "object": "Lead", "new": "Hot"}
    body = {"email": "kim@example.org", "field": "Rating", "value": "Hot"}
    rig.outbox.put(Draft(KIND, "f1", "kim@example.org", body))
    rig.outbox.store.mark("f1", RowState.SENT, 1.0, sent)
    rig.org.records.change("Lead", lead, {"Rating": "Warm"})
    await rig.outbox.drain("crm", 15)
    entry = rig.outbox.store.get("f1")
    assert (entry.state, entry.progress["outcome"]) == (RowState.DONE, "kept")
    assert rig.org.records.get("Lead", lead)["Rating"] == "Warm"


async def test_a_refusal_keeps_salesforce_own_words(set_field, lead):
    entry = await set_field(field="Shoe__c")
    assert entry.state is RowState.REFUSED
    assert "Shoe__c" in entry.reason


async def test_an_owner_can_be_a_rep_by_name(rig, set_field, lead):
    user = rig.org.users["admin"]
    more = {"field": "OwnerId", "value": None, "owner": "rep", "rep_name": user.name}
    await set_field(**more)
    assert rig.org.records.get("Lead", lead)["OwnerId"] == user.id


async def test_a_row_for_another_org_is_refused(rig, set_field, lead):
    body = {"email": "kim@example.org", "field": "Rating", "value": "Hot"}
    rig.outbox.put(Draft(KIND, "f9", "k", body, org="00D000000000009AAA"))
    await rig.outbox.drain("crm", 15)
    assert rig.outbox.store.get("f9").code == "WRONG_ORG"
