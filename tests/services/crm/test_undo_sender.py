"""An undo waits in the outbox like any write."""

from app.services.crm.undo_sender import KIND, UndoSender
from app.services.outbox_store import Draft, RowState


async def undone(rig, lead, **of):
    rig.outbox.register(KIND, UndoSender(rig.crm.single, rig.crm))
    change = {"field": "Phone", "old": None, "new": "1"}
    body = {"object": "Lead", "record": lead, "changes": [change]}
    rig.outbox.put(Draft(KIND, "undo:k", "kim", body, **of))
    await rig.outbox.drain("crm", 10)
    return rig.outbox.store.get("undo:k")


async def test_an_undo_survives_a_lost_answer(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org", Phone="1")
    rig.org.faults.add("cut_after", writes=True)
    entry = await undone(rig, lead)
    assert entry.state is RowState.DONE
    assert rig.org.records.get("Lead", lead)["Phone"] is None


async def test_an_undo_that_is_refused_says_why(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org", Phone="1")
    rig.org.faults.add("rule")
    entry = await undone(rig, lead)
    assert (entry.state, "rule of your org" in entry.reason) == (RowState.REFUSED, True)


async def test_an_undo_waits_for_the_network(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org", Phone="1")
    rig.org.faults.add("limit")
    entry = await undone(rig, lead)
    assert entry.state is not RowState.DONE


async def test_an_undo_of_another_org_touches_nothing_though_the_ids_are_the_same(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org", Phone="1")
    entry = await undone(rig, lead, org="00D000000000099", host="https://other.example")
    assert (entry.state, entry.code) == (RowState.REFUSED, "WRONG_ORG")
    assert rig.org.records.get("Lead", lead)["Phone"] == "1"
