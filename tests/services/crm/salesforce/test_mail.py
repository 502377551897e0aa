"""Mail in the practice org: opt-outs as they are seen, mails as they are logged."""

import pytest

from app.domain.opt_out import Rule, rules_of
from app.services.crm.base import Trips
from app.services.crm.mail import SentMail
from app.services.crm.salesforce.errors import SalesforceError

KIM = {"Email": "kim@example.org", "LastName": "Osei"}
RULES = rules_of({})
FLAGS = ("Lead.HasOptedOutOfEmail", "Contact.HasOptedOutOfEmail")


def sent(**more):
    given = {
        "mark": "a" * 20,
        "message_id": "<1.foyer@example.com>",
        "subject": "Hello",
        "text": "Dear Kim",
        "to": "kim@example.org",
        "sender": "maria@tidemark.example",
        "sender_name": "Maria",
        "at": 1_800_000_000.0,
    }
    return SentMail(**{**given, **more})


async def target(rig, email="kim@example.org"):
    reached = await rig.crm.mail.reached(email, RULES, Trips())
    return reached.people[0]


async def log(rig, **more):
    return await rig.crm.mail.log(sent(**more), await target(rig), Trips())


async def test_everybody_with_the_address_is_seen_with_the_field_where_it_may_be(rig):
    rig.org.admin.show("admin", *FLAGS)
    rig.add("Lead", Company="X", HasOptedOutOfEmail=True, **KIM)
    rig.add("Contact", **KIM)
    rig.add("Contact", LastName="Other", Email="other@example.org")
    reached = await rig.crm.mail.reached("kim@example.org", RULES, Trips())
    assert sorted(p.object for p in reached.people) == ["Contact", "Lead"]
    assert reached.hidden == {"Lead": "HasOptedOutOfEmail", "Contact": "HasOptedOutOfEmail"}
    rig.org.admin.show("rep", *FLAGS)
    rig.sign_in()
    reached = await rig.crm.mail.reached("kim@example.org", RULES, Trips())
    assert reached.hidden == {}
    flags = {p.object: p.values["HasOptedOutOfEmail"] for p in reached.people}
    assert flags == {"Lead": True, "Contact": False}


async def test_another_field_can_be_named(rig):
    rig.add("Lead", Company="X", Rating="Cold", **KIM)
    reached = await rig.crm.mail.reached("kim@example.org", {"Lead": Rule("Rating")}, Trips())
    assert [p.values["Rating"] for p in reached.people] == ["Cold"]


async def test_without_a_right_to_see_contacts_leads_are_still_asked(rig):
    rig.add("Lead", Company="X", **KIM)
    rig.org.admin.rights("rep", Contact="")
    assert (await target(rig)).object == "Lead"
    rig.org.admin.rights("rep", Lead="")
    with pytest.raises(SalesforceError):
        await target(rig)


async def test_a_mail_to_a_lead_is_an_email_message_linked_by_id(rig):
    lead = rig.add("Lead", Company="X", **KIM)
    record, refusal = await log(rig)
    [message], [task] = rig.rows("EmailMessage"), rig.rows("Task")
    assert (refusal, record) == (None, message["Id"])
    assert (message["Status"], message["Subject"], message["TextBody"]) == (
        "3",
        "Hello",
        "Dear Kim",
    )
    assert (message["FromAddress"], message["MessageDate"][:10]) == (
        "maria@tidemark.example",
        "2027-01-15",
    )
    assert message.get("RelatedToId") is None
    assert (task["WhoId"], message["ActivityId"]) == (lead, task["Id"])
    assert await rig.crm.mail.logged(sent(), Trips()) == [record]
    assert await rig.crm.mail.logged(sent(mark="b", message_id="<2@x>"), Trips()) == []


async def test_a_contacts_mail_is_related_to_the_account(rig):
    account = rig.add("Account", Name="Example")
    rig.add("Contact", AccountId=account, **KIM)
    await log(rig)
    [message] = rig.rows("EmailMessage")
    assert message["RelatedToId"] == account


async def test_without_email_message_a_completed_task_stands_for_it(rig):
    account = rig.add("Account", Name="Example")
    contact = rig.add("Contact", AccountId=account, **KIM)
    rig.org.admin.rights("rep", EmailMessage="R")
    record, refusal = await log(rig, subject="S" * 400, text="x\n" * 40_000)
    [task] = rig.rows("Task")
    assert (refusal, record, rig.rows("EmailMessage")) == (None, task["Id"], [])
    assert (task["WhoId"], task["WhatId"], task["Status"]) == (contact, account, "Completed")
    assert task["TaskSubtype"] == "Email"
    assert len(task["Subject"]) == 255
    assert len(task["Description"]) <= 32_000
    assert "more lines, see the console" in task["Description"]
    assert await rig.crm.mail.logged(sent(), Trips()) == [record]


async def test_an_org_without_email_message_is_asked_once(rig):
    rig.add("Lead", Company="X", **KIM)
    rig.org.admin.rights("rep", EmailMessage="")
    assert await rig.crm.mail.logged(sent(), Trips()) == []
    who = await target(rig)
    calls = len(rig.org.calls)
    assert (await rig.crm.mail.log(sent(), who, Trips()))[1] is None
    assert len(rig.rows("Task")) == 1
    assert len(rig.org.calls) == calls + 1


async def test_where_the_message_id_is_hidden_the_subject_carries_a_mark(rig):
    rig.add("Lead", Company="X", **KIM)
    rig.org.admin.hide("rep", "EmailMessage.MessageIdentifier")
    record, _ = await log(rig)
    [message] = rig.rows("EmailMessage")
    assert message["Subject"].endswith(f"[{'a' * 20}]")
    assert record in await rig.crm.mail.logged(sent(), Trips())


async def test_a_refusal_is_told_with_its_reason(rig):
    rig.add("Lead", Company="X", **KIM)
    rig.org.admin.rights("rep", EmailMessage="")
    rig.org.admin.forbid("rep", "EditTask")
    record, refusal = await log(rig)
    assert (record, rig.rows("Task")) == ("", [])
    assert refusal.reason
