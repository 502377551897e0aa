"""A booked meeting becomes an Event, once."""

from dataclasses import replace

import pytest

from app.core.clock import SystemClock
from app.services.crm.event_sender import KIND, EventSender, meeting_draft
from app.services.outbox_store import RowState
from tests.services.eventually import eventually

MEETING = {"subject": "Demo", "start": 1_800_003_600, "end": 1_800_005_400, "name": "Kim Osei"}


@pytest.fixture
def log(rig):
    rig.outbox.register(KIND, EventSender(rig.crm, SystemClock()))

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


@pytest.mark.usefixtures("settles_soon")
@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "unavailable", "lock"])
async def test_whatever_is_cut_there_is_one_event(rig, log, fault):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.faults.add(fault, writes=True)
    assert (await log()).state is RowState.DONE
    assert len(rig.rows("Event")) == 1


@pytest.mark.parametrize("fault", ["cut_late", "gateway"])
async def test_what_is_done_after_it_was_given_up_is_not_done_again(rig, log, fault):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.faults.add(fault, writes=True, seconds=1.5)
    assert (await log()).state is RowState.DONE
    await eventually(lambda: not rig.org.late)
    assert len(rig.rows("Event")) == 1


async def test_a_refusal_is_kept_with_its_reason(rig, log):
    entry = await log(end=1_800_000_000)
    assert (entry.state, entry.code) == (RowState.REFUSED, "FIELD_INTEGRITY_EXCEPTION")


def contact(rig):
    account = rig.add("Account", Name="Example")
    return account, rig.add("Contact", LastName="O", Email="kim@example.org", AccountId=account)


@pytest.fixture
def change(rig, log):
    async def send(booking="b1", email="kim@example.org", **more):
        body = {**MEETING, **more}
        draft = meeting_draft(booking, email, body, rig.outbox.store)
        rig.outbox.put(draft)
        await rig.outbox.drain("crm", 15)
        return rig.outbox.store.get(draft.key)

    return send


async def test_the_host_owns_it_and_it_is_related_to_the_contacts_account(rig, log):
    account, person = contact(rig)
    daniel = rig.org.users["daniel"]
    await log(host=daniel.email, join_url="https://meet.google.com/a")
    [event] = rig.rows("Event")
    assert (event["WhoId"], event["WhatId"], event["OwnerId"]) == (person, account, daniel.id)
    assert event["Location"] == "Google Meet https://meet.google.com/a"


async def test_a_leads_meeting_is_related_to_nothing_and_an_inactive_host_owns_nothing(rig, log):
    rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    daniel = rig.org.users["daniel"]
    rig.org.admin.active("daniel", on=False)
    await log(host=daniel.email)
    [event] = rig.rows("Event")
    assert (event["WhatId"], event["OwnerId"]) == (None, rig.org.users["rep"].id)


async def test_a_moved_meeting_moves_its_event_and_keeps_what_people_wrote(rig, change):
    contact(rig)
    await change()
    [event] = rig.rows("Event")
    rig.org.records.change("Event", event["Id"], {"Description": "Bring the slides"})
    entry = await change(state="moved", start=1_800_007_200, end=1_800_009_000)
    [event] = rig.rows("Event")
    assert (entry.key, entry.state) == ("event:b1:2", RowState.DONE)
    assert event["StartDateTime"] == "2027-01-15T10:00:00.000+0000"
    assert event["Description"] == "Bring the slides"


async def test_each_change_goes_out_also_back_to_what_was_and_away_again(rig, change):
    contact(rig)
    there, back = {"start": 1_800_007_200, "end": 1_800_009_000}, {}
    for where in ({}, there, back, there):
        await change(state="moved", **where)
        await change(state="moved", **where)
    [event] = rig.rows("Event")
    assert event["StartDateTime"] == "2027-01-15T10:00:00.000+0000"
    for state in ("no_show", "held", "no_show"):
        entry = await change(state=state, **there)
    assert rig.rows("Event")[0]["Subject"].startswith("No-show: ")
    assert "Attended" in rig.rows("Event")[0]["Description"]
    assert entry.key == "event:b1:7"


async def test_place_and_account_are_said_where_the_person_tells_none(rig, log):
    account = rig.add("Account", Name="Example")
    await log(place="Phone", phone="+44 20", account=account)
    [event] = rig.rows("Event")
    assert (event["WhatId"], event["Location"]) == (account, "Phone +44 20")
    rig.add("Lead", LastName="O", Company="X", Email="lee@example.org")
    await log("b2", email="lee@example.org", place="12 High Street", account=account)
    [event] = rig.rows("Event", Location="12 High Street")
    assert (bool(event["WhoId"]), event["WhatId"]) == (True, None)


@pytest.mark.parametrize(("state", "word"), [("cancelled", "Cancelled"), ("no_show", "No-show")])
async def test_what_did_not_take_place_is_said_and_never_deleted(rig, change, state, word):
    contact(rig)
    await change()
    for _ in range(2):
        await change(state=state, at=1_800_000_000.0)
    [event] = rig.rows("Event")
    assert event["Subject"].startswith(f"{word}: Demo [")
    assert event["Description"].count(word) == 1
    await change(state="moved", start=1_800_007_200, end=1_800_009_000)
    assert rig.rows("Event")[0]["Subject"].startswith("Demo [")


async def test_a_meeting_that_was_never_logged_is_not_called_off(rig, change):
    entry = await change(state="cancelled", fields={"company": "X"})
    assert (entry.state, rig.rows("Event"), rig.rows("Lead")) == (RowState.DONE, [], [])


@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "unavailable", "lock"])
async def test_whatever_is_cut_a_change_arrives_once(rig, change, fault):
    contact(rig)
    await change()
    rig.org.faults.add(fault, writes=True)
    entry = await change(state="cancelled", at=1_800_000_000.0)
    [event] = rig.rows("Event")
    assert (entry.state, event["Description"].count("Cancelled")) == (RowState.DONE, 1)


@pytest.mark.usefixtures("settles_soon")
@pytest.mark.parametrize("fault", ["cut_after", "cut_before", "slow"])
async def test_a_new_person_of_a_meeting_is_one_lead_whatever_is_cut(rig, log, fault):
    rig.org.faults.add(fault, writes=True, seconds=0.5)
    assert (await log(fields={"company": "Example"})).state is RowState.DONE
    assert (len(rig.rows("Lead")), len(rig.rows("Event"))) == (1, 1)


async def test_the_row_says_sent_before_the_lead_is_written(rig, log):
    seen = []
    write = rig.crm.write

    async def watched(plan, trips):
        seen.append(rig.outbox.store.get("event:b1").state)
        return await write(plan, trips)

    rig.crm.write = watched
    await log(fields={"company": "Example"})
    assert seen == [RowState.SENT]


@pytest.mark.parametrize("email", ["kim@example.org", ""])
async def test_a_meeting_for_another_org_stays(rig, email):
    rig.outbox.register(KIND, EventSender(rig.crm, SystemClock()))
    draft = meeting_draft("b1", email, MEETING)
    rig.outbox.put(replace(draft, org="00D000000000099", host="https://other.example"))
    await rig.outbox.drain("crm", 5)
    entry = rig.outbox.store.get("event:b1")
    assert (entry.state, entry.code) == (RowState.REFUSED, "WRONG_ORG")
    assert (rig.rows("Lead"), rig.rows("Event")) == ([], [])


async def test_who_books_a_meeting_joins_the_campaign_of_meetings(rig, log):
    campaign = rig.add("Campaign", Name="Meetings", IsActive=True)
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    await log(campaign=campaign)
    await log(booking="b2", campaign=campaign)
    await log(booking="b3", email="new@x.org", fields={"company": "E"}, campaign=campaign)
    members = rig.rows("CampaignMember", CampaignId=campaign)
    new = rig.rows("Lead", Email="new@x.org")[0]["Id"]
    assert [row["LeadId"] for row in members] == [lead, new]
