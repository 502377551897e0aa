"""Undo writes what was before, where nobody changed it since."""

import pytest

from app.services.crm.base import CrmError, Trips
from app.services.crm.records import take_back

STAMP = "2026-01-01T00:00:00.000+0000"


def changes(record):
    return {
        "object": "Lead",
        "record": record,
        "changes": [
            {"field": "Phone", "old": None, "new": "mine"},
            {"field": "City", "old": "Rome", "new": "Oslo"},
        ],
    }


@pytest.fixture
def lead(rig):
    record = rig.add(
        "Lead", LastName="O", Company="X", Email="a@b.org", Phone="mine", City="theirs"
    )
    rig.org.records.change("Lead", record, {"LastModifiedDate": STAMP})
    return record


async def test_only_our_own_values_are_taken_back(rig, lead):
    assert await take_back(rig.crm.single, changes(lead), Trips()) is None
    row = rig.org.records.get("Lead", lead)
    assert (row["Phone"], row["City"]) == (None, "theirs")
    calls = len(rig.org.calls)
    assert await take_back(rig.crm.single, changes(lead), Trips()) is None
    assert len(rig.org.calls) == calls + 1


async def test_a_deleted_record_is_told_in_words(rig, lead):
    rig.org.records.change("Lead", lead, {"IsDeleted": True})
    refusal = await take_back(rig.crm.single, changes(lead), Trips())
    assert "deleted" in refusal.reason


async def test_a_change_between_read_and_write_is_read_again(rig, lead):
    change, times = rig.crm.single.change, []

    async def colleague_first(target, values, trips):
        times.append(1)
        newer = f"2026-01-0{len(times) + 1}T00:00:00.000+0000"
        rig.org.records.change("Lead", lead, {"LastModifiedDate": newer})
        return await change(target, values, trips)

    rig.crm.single.change = colleague_first
    with pytest.raises(CrmError, match="just now"):
        await take_back(rig.crm.single, changes(lead), Trips())
    assert len(times) == 3
