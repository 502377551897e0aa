"""Single records."""

import pytest

from app.services.crm.base import CrmError, Trips


async def test_a_record_is_read_changed_and_guarded(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="a@b.org")
    target = await rig.crm.single.read("Lead", lead, ["Phone"], Trips())
    assert (target.object, target.values["Phone"]) == ("Lead", None)
    assert await rig.crm.single.change(target, {"Phone": "1"}, Trips()) is None
    rig.org.records.change("Lead", lead, {"LastModifiedDate": "2099-01-01T00:00:00.000+0000"})
    late = await rig.crm.single.change(target, {"Phone": "2"}, Trips())
    assert late.code == "PRECONDITION_FAILED"
    assert await rig.crm.single.read("Lead", "00Q000000000000", [], Trips()) is None
    with pytest.raises(CrmError):
        await rig.crm.single.read("Lead", lead, ["Nope"], Trips())


async def test_a_locked_record_is_for_later(rig):
    lead = rig.add("Lead", LastName="O", Company="X", Email="a@b.org")
    target = await rig.crm.single.read("Lead", lead, ["Phone"], Trips())
    rig.org.faults.add("lock")
    with pytest.raises(CrmError) as locked:
        await rig.crm.single.change(target, {"Phone": "1"}, Trips())
    assert locked.value.code == "UNABLE_TO_LOCK_ROW"


async def test_active_campaigns_are_listed(rig):
    rig.add("Campaign", Name="Chat", IsActive=True)
    rig.add("Campaign", Name="Old")
    assert [name for _, name in await rig.crm.single.campaigns(Trips())] == ["Chat"]
