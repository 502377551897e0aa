"""Whom a workflow's row is about."""

from app.core.clock import SystemClock
from app.domain.matching import Person
from app.services.crm.base import Trips
from app.services.crm.target import found_target
from app.services.outbox import Notes
from app.services.outbox_store import Draft


async def test_the_contact_comes_before_the_lead_and_the_row_is_bound_to_the_org(rig):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    contact = rig.add("Contact", LastName="O", Email="kim@example.org")
    rig.outbox.put(Draft("x", "k", "kim@example.org", {"email": "Kim@example.org"}))
    entry = rig.outbox.store.get("k")
    notes = Notes(rig.outbox.store, SystemClock(), entry)
    found = await found_target(rig.crm, entry, notes, Trips())
    assert isinstance(found, Person)
    assert (found.id, notes.host) == (contact, rig.crm.host)
