"""Pushes through the company's own mapping pages, into the practice org."""

import time
from dataclasses import replace

import pytest

from app.core.clock import SystemClock
from app.domain.field_values import NO_PICK
from app.domain.mapping import LEAD, FieldMap, ObjectMap, Policy
from app.domain.mapping_page import to_body
from app.domain.push import PushWish
from app.services.crm.base import Trips
from app.services.crm.planning import plan_for, unread
from app.services.crm.progress import progress_of
from app.services.crm.push_sender import PushSender
from app.services.crm_views import push_view

NAMES = (
    FieldMap("last_name", "LastName"),
    FieldMap("company", "Company"),
    FieldMap("email", "Email"),
)


def settle(rig, *lines, name="Lead", version=1, **more):
    names = [line for line in NAMES if name == "Lead" or line.target != "Company"]
    rig.settle("mapping", name, to_body(ObjectMap(name, (*names, *lines), **more)), version)


def reason(entry):
    return entry.reason or ""


async def test_extra_fields_of_the_visit_reach_their_own_fields(rig):
    settle(
        rig,
        FieldMap("utm_source", "UTM_Source__c"),
        FieldMap("gclid", "GCLID__c"),
        FieldMap("", "LeadSource", Policy.CREATE_ONLY, "Web", hidden=True),
        FieldMap("revenue", "AnnualRevenue"),
    )
    fields = {"last_name": "Osei", "company": "Ex", "utm_source": "ads", "gclid": "g1"}
    entry = await rig.push(fields=fields | {"revenue": "€ 1,200.50"})
    assert entry.state == "done"
    (lead,) = rig.rows("Lead", Email="kim@example.org")
    assert (lead["UTM_Source__c"], lead["GCLID__c"], lead["LeadSource"]) == ("ads", "g1", "Web")
    assert lead["AnnualRevenue"] == 1200.5


async def test_a_change_of_the_page_counts_for_the_next_push(rig):
    await rig.push()
    settle(rig, FieldMap("city", "City"))
    fields = {"last_name": "Osei", "company": "Ex", "city": "Rome"}
    entry = await rig.push(key="k2", fields=fields)
    assert entry.state == "done"
    assert rig.rows("Lead", Email="kim@example.org")[0]["City"] == "Rome"


async def test_policies_decide_what_happens_to_a_known_record(rig):
    rig.add("Lead", LastName="O", Company="Ex", Email="kim@example.org", City="Oslo", Title="Old")
    settle(
        rig,
        FieldMap("city", "City", Policy.ALWAYS),
        FieldMap("title", "Title"),
        FieldMap("phone", "Phone", Policy.KEEP_EVEN_BLANK),
        FieldMap("state", "State", Policy.NEVER),
        FieldMap("", "LeadSource", Policy.CREATE_ONLY, "Web"),
    )
    fields = {"city": "Rome", "title": "New", "phone": "1", "state": "RM"}
    assert (await rig.push(fields=fields)).state == "done"
    (lead,) = rig.rows("Lead", Email="kim@example.org")
    assert (lead["City"], lead["Title"]) == ("Rome", "Old")
    assert not any(lead.get(name) for name in ("Phone", "State", "LeadSource"))


@pytest.mark.parametrize(
    ("fields", "code", "words"),
    [
        ({"city": "x" * 41}, "STRING_TOO_LONG", "City allows 40 characters, and this has 41"),
        ({"employees": "many"}, "NUMBER_NEEDED", "'many' is no whole number"),
    ],
)
async def test_a_value_that_does_not_fit_is_refused_before_it_is_sent(rig, fields, code, words):
    entry = await rig.push(fields={"last_name": "Osei", "company": "Ex", **fields})
    assert (entry.state, entry.code) == ("refused", code)
    assert words in reason(entry)
    assert rig.rows("Lead") == []


async def test_a_page_may_let_listed_values_through_only(rig):
    settle(rig, FieldMap("industry", "Industry"))
    fields = {"last_name": "O", "company": "E", "industry": "Witchcraft"}
    entry = await rig.push(fields=fields)
    assert (entry.state, entry.code) == ("refused", NO_PICK)
    assert "'Witchcraft' is no value of Industry" in reason(entry)
    assert rig.rows("Lead") == []


async def test_a_label_becomes_its_value_and_open_fields_take_any(rig):
    fields = {"last_name": "O", "company": "E", "industry": "banking", "lead_source": "Booth 12"}
    assert (await rig.push(fields=fields)).state == "done"
    (lead,) = rig.rows("Lead")
    assert (lead["Industry"], lead["LeadSource"]) == ("Banking", "Booth 12")
    fields |= {"industry": "Beekeeping"}
    assert (await rig.push(key="k2", email="bee@example.org", fields=fields)).state == "done"
    assert [row["Industry"] for row in rig.rows("Lead", Email="bee@example.org")] == ["Beekeeping"]


async def test_each_page_has_its_own_campaign_in_two_trips(rig):
    ours = rig.add("Campaign", Name="Leads", IsActive=True)
    theirs = rig.add("Campaign", Name="Contacts", IsActive=True)
    settle(rig, campaign=ours, member_status="Responded")
    settle(rig, name="Contact", campaign=theirs)
    rig.add("Contact", LastName="Aas", Email="per@example.org")
    entry = await rig.push()
    contact = await rig.push(key="k2", email="per@example.org")
    assert entry.state == contact.state == "done"
    assert progress_of(entry.progress).trips == progress_of(contact.progress).trips == 2
    members = {row["CampaignId"]: row for row in rig.rows("CampaignMember")}
    assert members.keys() == {ours, theirs}
    assert members[ours]["LeadId"] == rig.rows("Lead", Email="kim@example.org")[0]["Id"]
    assert members[ours]["Status"] == "Responded"
    assert progress_of(entry.progress).parts["campaign"].state == "done"


async def test_a_campaign_that_the_push_names_comes_before_the_pages(rig):
    ours = rig.add("Campaign", Name="Leads", IsActive=True)
    named = rig.add("Campaign", Name="Named", IsActive=True)
    settle(rig, campaign=ours, member_status="Responded")
    assert (await rig.push(campaign=named)).state == "done"
    (member,) = rig.rows("CampaignMember")
    assert (member["CampaignId"], member["Status"]) == (named, "Sent")


async def test_pushing_again_makes_no_second_member(rig):
    settle(rig, campaign=rig.add("Campaign", Name="Leads", IsActive=True))
    await rig.push()
    assert (await rig.push(key="k2")).state == "done"
    assert len(rig.rows("CampaignMember")) == 1


async def test_the_owner_of_a_new_record_is_whom_the_page_names(rig):
    other = rig.org.users["admin"].id
    settle(rig, owner=other)
    assert (await rig.push()).state == "done"
    assert rig.rows("Lead")[0]["OwnerId"] == other


async def test_nothing_is_written_before_a_foreign_mapping_was_checked(rig):
    settle(rig, org="00D000000000999AAA")
    waiting = await rig.push(within_s=1)
    assert (waiting.state, waiting.code) == ("looked_up", "MAPPING_OTHER_ORG") or (
        waiting.state == "new" and waiting.code == "MAPPING_OTHER_ORG"
    )
    assert "Read the fields anew" in reason(waiting)
    assert rig.rows("Lead") == []
    org = await rig.crm.whoami()
    for document in rig.mapping.foreign(org):
        rig.mapping.validated.mark(org, document)
    rig.outbox.hurry("crm")
    await rig.outbox.drain("crm", 10)
    assert rig.outbox.store.get("k1").state == "done"


async def test_a_reps_corrections_are_marked(rig):
    fields = {"last_name": "Osei", "company": "Ex", "title": "CEO"}
    entry = await rig.push(fields=fields, manual=["title"])
    marked = {c.field: (c.visitor, c.manual) for c in progress_of(entry.progress).changes}
    assert marked["Title"] == ("title", True)
    assert marked["Company"] == ("company", False)
    assert push_view(entry).manual == ("Title",)


def test_the_page_that_comes_along_lets_any_text_pass_where_the_org_does():
    open_lines = [line.target for line in LEAD.fields if line.any_value]
    assert open_lines == ["Industry", "LeadSource"]


async def test_the_e_mail_is_written_though_the_page_forgot_it(rig):
    lines = tuple(line for line in NAMES if line.target != "Email")
    rig.settle("mapping", "Lead", to_body(ObjectMap("Lead", lines)))
    assert (await rig.push()).state == "done"
    assert len(rig.rows("Lead", Email="kim@example.org")) == 1


async def test_a_field_mapped_since_the_look_up_is_not_taken_for_blank(rig):
    rig.add("Lead", LastName="O", Company="E", Email="kim@example.org", Rating="Hot")
    found = await rig.crm.look_up(PushWish("", "kim@example.org"), Trips())
    settle(rig, FieldMap("rating", "Rating"))
    assert unread(rig.crm, found) == {"Rating"}
    rig.outbox.register("crm.push", PushSender(rig.crm, SystemClock(), lambda _wish: found))
    entry = await rig.push(fields={"rating": "Cold", "last_name": "O", "company": "E"})
    assert entry.state == "done"
    assert rig.rows("Lead")[0]["Rating"] == "Hot"
    assert plan_for(rig.crm, PushWish("", "k@x.org", {"rating": "Cold"}), found).plan.values == {}


async def test_a_value_that_the_org_allows_by_now_is_written(rig):
    await rig.push()
    host, memory = rig.crm.host, rig.crm.api.memory
    facts = memory.describe(host, "Lead")
    old = replace(facts.fields["Rating"], picks=facts.fields["Rating"].picks[:1])
    memory.keep(host, replace(facts, fields={**facts.fields, "Rating": old}), "", time.time())
    settle(rig, FieldMap("rating", "Rating"))
    fields = {"last_name": "A", "company": "B"}
    entry = await rig.push(key="k2", email="a@x.org", fields=fields | {"rating": "Cold"})
    assert entry.state == "done"
    assert rig.rows("Lead", Email="a@x.org")[0]["Rating"] == "Cold"
    bad = await rig.push(key="k3", email="b@x.org", fields=fields | {"rating": "Tepid"})
    assert (bad.state, bad.code) == ("refused", NO_PICK)


async def test_the_orgs_rules_choose_the_owner_or_do_not(make_rig):
    rig = await make_rig.make()
    [rule] = [r["Id"] for r in rig.rows("AssignmentRule", SobjectType="Lead", Active=True)]
    owners = {}
    for number, assignment in enumerate(("bypass", "honour", rule)):
        settle(
            rig,
            FieldMap("country", "Country"),
            assignment=assignment,
            owner="me" if assignment == "bypass" else "rules",
            version=number + 1,
        )
        fields = {"last_name": "O", "company": f"E{number}", "country": "Italy"}
        entry = await rig.push(key=f"k{number}", email=f"{number}@x.org", fields=fields)
        assert entry.state == "done", entry.reason
        owners[assignment] = rig.rows("Lead", Email=f"{number}@x.org")[0]["OwnerId"]
    await rig.close()
    await rig.org.stop()
    assert owners["bypass"] == rig.org.users["rep"].id
    assert owners["honour"] == owners[rule] != owners["bypass"]


async def test_a_field_that_an_admin_has_opened_is_written_without_a_restart(rig):
    settle(rig, FieldMap("phone", "Phone"))
    rig.org.admin.hide("rep", "Lead.Phone")
    fields = {"last_name": "O", "company": "E", "phone": "1"}
    entry = await rig.push(fields=fields)
    assert progress_of(entry.progress).left_out == ["Phone"]
    rig.org.admin.show("rep", "Lead.Phone")
    await rig.crm.setup.describe(["Lead"], Trips(), fresh=True)
    assert (await rig.push(key="k2", fields=fields)).state == "done"
    assert rig.rows("Lead")[0]["Phone"] == "1"
