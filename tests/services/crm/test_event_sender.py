"""A booked meeting becomes an Event, once."""

import pytest

from app.core.clock import SystemClock
from app.services.crm.event_sender import KIND, EventSender, meeting_draft
from app.services.outbox_store import RowState

MEETING = {"subject": "Demo", "start": 1_800_003_600, "end": 1_800_005_400, "name": "Kim Osei"}


@pytest.fixture
def log(rig):
    rig.outbox.register(KIND, EventSender(rig.crm, rig.crm.single, SystemClock()))

    async def send(booking="b1", email="kim@example.org", **more):
        rig.outbox.put(meeting_draft(booking, email, {**MEETING, **more}))
        await rig.outbox.drain("crm", 15)
        return rig.outbox.store.get(f"event:{booking}")

    return send


async def test_a_known_person_gets_the_event(rig, log):
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    entry = await log(join_url="https://meet.example/1")
    [event] = rig.rows("Event")
    assert entry.state is RowState.DONE
    assert (event["WhoId"], event["OwnerId"]) == (lead, rig.org.users["rep"].id)
    assert event["StartDateTime"] == "2027-01-15T09:00:00.000+0000"
    assert event["EndDateTime"] == "2027-01-15T09:30:00.000+0000"
    assert event["Subject"].startswith("Demo [")
    assert "b1" in event["Description"]
    assert event["Location"] == "https://meet.example/1"
    assert entry.progress["url"].endswith(event["Id"])


async def test_a_new_person_becomes_a_lead_where_enough_is_known(rig, log):
    await log(fields={"company": "Example"})
    [lead], [event] = rig.rows("Lead"), rig.rows("Event")
    assert (lead["FirstName"], lead["LastName"], event["WhoId"]) == ("Kim", "Osei", lead["Id"])


async def test_too_little_still_logs_the_meeting_with_the_address(rig, log):
    await log()
    [event] = rig.rows("Event")
    assert (rig.rows("Lead"), event.get("WhoId")) == ([], None)
    assert "kim@example.org" in event["Description"]
    await log("b2", fields={"company": "X", "employees": "many"})
    assert rig.rows("Lead") == []


@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "unavailable", "lock"])
async def test_whatever_is_cut_there_is_one_event(rig, log, fault):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.faults.add(fault, writes=True)
    assert (await log()).state is RowState.DONE
    assert len(rig.rows("Event")) == 1


async def test_a_refusal_is_kept_with_its_reason(rig, log):
    entry = await log(end=1_800_000_000)
    assert (entry.state, entry.code) == (RowState.REFUSED, "FIELD_INTEGRITY_EXCEPTION")
