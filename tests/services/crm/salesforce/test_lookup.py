"""What a look-up reads, and what it does without."""

from dataclasses import replace

import pytest

from app.core.clock import SystemClock
from app.domain.describe import FieldFacts, ObjectFacts
from app.services.crm.base import CrmError, Retry, Trips
from app.services.crm.salesforce.api import PartAnswer, SalesforceApi
from app.services.crm.wish import wish_of
from tests.services.crm.conftest import KIM


async def test_the_first_look_up_learns_the_org_and_its_fields(rig):
    found = await rig.crm.look_up(wish_of(KIM), Trips())
    assert found.org == rig.org.org_id[:15]
    assert rig.crm.api.memory.stale(rig.address, ["Lead", "Contact", "Task"], found.at) == []
    assert rig.crm.not_writable("Lead", new=True) == frozenset()


async def test_an_org_that_chokes_on_the_extras_is_asked_without_them(rig, monkeypatch):
    composite, asked = SalesforceApi.composite, []

    async def choking(self, parts, trips, *, writes):
        asked.append([part.name for part in parts])
        if "org" in asked[-1]:
            rig.org.faults.add("rule")
            parts = [*parts, *parts]  # the same name twice: refused as a whole
        return await composite(self, parts, trips, writes=writes)

    monkeypatch.setattr(SalesforceApi, "composite", choking)
    trips = Trips()
    found = await rig.crm.look_up(wish_of(KIM), trips)
    assert found.choice.target is None
    assert asked[-1] == ["Contact", "Lead"]
    assert trips.plain


async def test_without_the_right_to_see_contacts_leads_are_enough(rig):
    rep = rig.org.users["rep"]
    rig.org.users["rep"] = replace(rep, rights={**rep.rights, "Contact": ""})
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    found = await rig.crm.look_up(wish_of(KIM), Trips())
    assert found.choice.target.id == lead


async def test_a_campaign_and_a_mark_are_looked_for_along(rig):
    wish = wish_of({**KIM, "campaign": "701000000000000", "transcript": "x"})
    found = await rig.crm.look_up(wish, Trips())
    assert (found.member, found.task) == (False, False)
    assert (await rig.crm.look_up(wish_of(KIM), Trips())).member is None


async def test_half_an_answer_is_no_answer(rig, monkeypatch):
    composite = SalesforceApi.composite

    async def half(self, parts, trips, *, writes):
        answers = await composite(self, parts, trips, writes=writes)
        return {name: answer for name, answer in answers.items() if name != "Lead"}

    monkeypatch.setattr(SalesforceApi, "composite", half)
    with pytest.raises(CrmError) as failed:
        await rig.crm.look_up(wish_of(KIM), Trips())
    assert (failed.value.code, failed.value.retry) == ("NO_JSON", Retry.SOON)


async def test_many_hidden_fields_are_found_out_without_describe(rig):
    hidden = ["Phone", "Title", "Website", "City", "State", "Country"]
    rep = rig.org.users["rep"]
    rig.org.users["rep"] = replace(rep, hidden=frozenset(f"Lead.{name}" for name in hidden))
    found = await rig.crm.look_up(wish_of(KIM), Trips(plain=True))
    assert found.hidden["Lead"] == set(hidden)


async def test_a_describe_without_the_e_mail_is_not_believed(rig):
    facts = ObjectFacts(
        "Lead", fields={n: FieldFacts(n, "string", name=n) for n in ("Id", "LastName")}
    )
    rig.crm.api.memory.keep(rig.address, facts, "", SystemClock().now())
    assert rig.crm.facts("Lead") is None
    assert "Email" not in rig.crm.not_writable("Lead", new=True)


async def test_a_contact_that_cannot_be_read_now_is_not_taken_for_gone(rig, monkeypatch):
    contact = rig.add("Contact", LastName="O", Email="other@example.org")
    lead = rig.add("Lead", LastName="O", Company="X", Email="kim@example.org")
    rig.org.records.change("Lead", lead, {"IsConverted": True, "ConvertedContactId": contact})
    composite = SalesforceApi.composite

    async def failing(self, parts, trips, *, writes):
        answers = await composite(self, parts, trips, writes=writes)
        error = [{"errorCode": "UNKNOWN_EXCEPTION", "message": "1-2 (3)"}]
        bad = PartAnswer(500, error)
        return {n: bad if n.startswith("became_") else a for n, a in answers.items()}

    monkeypatch.setattr(SalesforceApi, "composite", failing)
    with pytest.raises(CrmError, match="Salesforce failed"):
        await rig.crm.look_up(wish_of(KIM), Trips())
