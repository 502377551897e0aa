"""Describe is asked once a day, and a missing object is an answer too."""

from app.services.crm.base import Trips
from app.services.crm.salesforce.described import described


async def test_an_object_is_asked_for_once(rig):
    first = await described(rig.crm.api, "Event", Trips())
    calls = len(rig.org.calls)
    assert "Subject" in first.fields
    assert await described(rig.crm.api, "Event", Trips()) == first
    assert len(rig.org.calls) == calls


async def test_an_object_that_is_not_there_may_not_be_created(rig):
    rig.org.admin.rights("rep", EmailMessage="")
    facts = await described(rig.crm.api, "EmailMessage", Trips())
    assert not facts.createable
