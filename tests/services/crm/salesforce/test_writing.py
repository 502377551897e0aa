"""What a write sends."""

from app.domain.matching import Person
from app.services.crm.base import Plan, Trips
from app.services.crm.salesforce.writing import unmodified_since
from app.services.crm.wish import wish_of
from tests.services.crm.conftest import KIM

VALUES = {"LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}


def test_the_guard_is_the_stamp_that_was_read():
    person = Person("Lead", "1", "2026-11-24T06:38:07.000+0000")
    assert unmodified_since(person) == {"If-Unmodified-Since": "Tue, 24 Nov 2026 06:38:07 GMT"}
    fraction = Person("Lead", "1", "2026-11-24T06:38:07.250Z")
    assert unmodified_since(fraction)["If-Unmodified-Since"].endswith("06:38:08 GMT")
    assert unmodified_since(Person("Lead", "1")) == {}


async def test_every_part_is_answered_and_the_closing_look_up_proves_it(rig):
    campaign = rig.add("Campaign", Name="Chat")
    wish = wish_of({**KIM, "campaign": campaign, "transcript": "x"})
    await rig.crm.look_up(wish, Trips())
    written = await rig.crm.write(Plan(wish, None, VALUES, campaign=True, task=True), Trips())
    assert set(written.done) == {"person", "campaign", "task"}
    assert (written.closing.member, written.closing.task) == (True, True)
    assert written.closing.choice.target.id == written.done["person"]


async def test_a_failed_person_halts_its_parts_without_blame(rig):
    wish = wish_of({**KIM, "transcript": "x"})
    written = await rig.crm.write(Plan(wish, None, {"LastName": "O"}, task=True), Trips())
    assert set(written.refused) == {"person"}
    assert "Company" in written.refused["person"].reason


async def test_a_member_that_is_there_already_is_done(rig):
    campaign = rig.add("Campaign", Name="Chat")
    lead = rig.add("Lead", **VALUES)
    rig.add("CampaignMember", CampaignId=campaign, LeadId=lead)
    wish = wish_of({**KIM, "campaign": campaign})
    written = await rig.crm.write(Plan(wish, Person("Lead", lead), campaign=True), Trips())
    assert written.done == {"campaign": ""}


async def test_our_own_key_fields_are_used_where_the_org_has_them(make_rig, rig):
    keyed = await make_rig.make(seeded=False, key_fields=True)
    await keyed.push(transcript="x")
    assert all(row["Foyer_Key__c"] for name in ("Lead", "Task") for row in keyed.rows(name))
    await rig.push(transcript="x")
    assert "Foyer_Key__c" not in rig.rows("Lead")[0]


async def test_a_record_that_was_deleted_meanwhile_is_looked_for_again(rig):
    lead = rig.add("Lead", **VALUES)
    wish = wish_of({**KIM, "fields": {**KIM["fields"], "phone": "1"}})
    target = Person("Lead", lead, values={"Email": "kim@example.org"})
    rig.org.records.change("Lead", lead, {"IsDeleted": True})
    written = await rig.crm.write(Plan(wish, target, {"Phone": "1"}), Trips())
    assert set(written.look) == {"person"}
    assert written.closing.choice.target is None
