"""Records are created, changed and linked by Salesforce's rules."""

from email.utils import formatdate

import pytest

KIM = {"FirstName": "Kim", "LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}


@pytest.fixture
def kim(org):
    mine = {"sforce-auto-assign": "FALSE"}
    return org.call("POST", "/sobjects/Lead", KIM, mine).body["id"]


def code(reply):
    return reply.body[0]["errorCode"]


def test_a_lead_is_created_with_owner_name_and_stamps(org, kim):
    row = org.records.get("Lead", kim)
    assert (row["Name"], row["OwnerId"]) == ("Kim Osei", org.users["rep"].id)
    assert row["LastModifiedDate"] == "2027-01-15T08:00:00.000+0000"


def test_a_contact_cannot_be_created_with_the_least_rights(org):
    reply = org.call("POST", "/sobjects/Contact", {"LastName": "Osei"})
    assert code(reply) == "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"
    assert org.call("POST", "/sobjects/Contact", {"LastName": "O"}, user="admin").status == 201


def test_a_second_person_with_the_e_mail_is_refused_unless_the_rule_is_passed(org, kim):
    twin = {**KIM, "LastName": "Other"}
    assert code(org.call("POST", "/sobjects/Lead", twin)) == "DUPLICATES_DETECTED"
    header = {"sforce-duplicate-rule-header": "allowSave=true"}
    assert org.call("POST", "/sobjects/Lead", twin, header).status == 201


def test_a_guarded_change_is_refused_after_a_colleagues(org, kim):
    before = {"if-unmodified-since": formatdate(org.time.now, usegmt=True)}
    org.time.now += 60
    assert org.call("PATCH", f"/sobjects/Lead/{kim}", {"Phone": "1"}, before).status == 204
    assert org.call("PATCH", f"/sobjects/Lead/{kim}", {"Phone": "2"}, before).status == 412
    assert org.records.get("Lead", kim)["Phone"] == "1"


def test_a_change_that_changes_nothing_leaves_the_stamp(org, kim):
    org.time.now += 60
    org.call("PATCH", f"/sobjects/Lead/{kim}", {"Company": "Example"})
    row = org.records.get("Lead", kim)
    assert row["LastModifiedDate"] == row["CreatedDate"]


def test_a_converted_lead_is_not_changed(org, kim):
    org.records.change("Lead", kim, {"IsConverted": True})
    reply = org.call("PATCH", f"/sobjects/Lead/{kim}", {"Phone": "1"})
    assert code(reply) == "CANNOT_UPDATE_CONVERTED_LEAD"
    task = org.call("POST", "/sobjects/Task", {"Subject": "x", "WhoId": kim})
    assert code(task) == "CANNOT_UPDATE_CONVERTED_LEAD"


def test_a_person_is_a_member_once(org, kim):
    campaign = next(org.records.all("Campaign"))["Id"]
    member = {"CampaignId": campaign, "LeadId": kim}
    made = org.call("POST", "/sobjects/CampaignMember", member)
    assert org.records.get("CampaignMember", made.body["id"])["Status"] == "Sent"
    assert code(org.call("POST", "/sobjects/CampaignMember", member)) == "DUPLICATE_VALUE"
    nobody = org.call("POST", "/sobjects/CampaignMember", {"CampaignId": campaign})
    assert code(nobody) == "REQUIRED_FIELD_MISSING"


def test_unique_keys_name_the_record_that_has_them(org, kim):
    org.records.change("Lead", kim, {"Foyer_Key__c": "k1"})
    other = {"LastName": "B", "Company": "B", "Foyer_Key__c": "k1"}
    reply = org.call("POST", "/sobjects/Lead", other)
    assert code(reply) == "DUPLICATE_VALUE"
    assert kim in reply.body[0]["message"]


def test_an_event_has_a_start_and_a_length(org, kim):
    start = {"Subject": "Demo", "WhoId": kim, "StartDateTime": "2027-02-01T09:00:00Z"}
    made = org.call("POST", "/sobjects/Event", {**start, "DurationInMinutes": 30})
    row = org.records.get("Event", made.body["id"])
    assert row["EndDateTime"] == "2027-02-01T09:30:00.000+0000"
    assert code(org.call("POST", "/sobjects/Event", start)) == "REQUIRED_FIELD_MISSING"
    backwards = {**start, "EndDateTime": "2027-02-01T08:00:00Z"}
    assert code(org.call("POST", "/sobjects/Event", backwards)) == "FIELD_INTEGRITY_EXCEPTION"


def test_a_lead_is_not_related_to_an_account(org, kim):
    account = next(org.records.all("Account"))["Id"]
    reply = org.call("POST", "/sobjects/Task", {"WhoId": kim, "WhatId": account})
    assert code(reply) == "FIELD_INTEGRITY_EXCEPTION"


def test_deleting_needs_the_right_and_leaves_a_deleted_record(org, kim):
    assert code(org.call("DELETE", f"/sobjects/Lead/{kim}")) == "INSUFFICIENT_ACCESS_OR_READONLY"
    assert org.call("DELETE", f"/sobjects/Lead/{kim}", user="admin").status == 204
    gone = org.call("PATCH", f"/sobjects/Lead/{kim}", {"Phone": "1"})
    assert (gone.status, code(gone)) == (404, "ENTITY_IS_DELETED")


def test_a_new_campaign_gets_its_statuses_and_a_closed_deal_is_closed(org):
    made = org.call("POST", "/sobjects/Campaign", {"Name": "Fair"}, user="admin").body["id"]
    rows = [r for r in org.records.all("CampaignMemberStatus") if r["CampaignId"] == made]
    assert [r["Label"] for r in rows] == ["Sent", "Responded"]
    deal = {"Name": "D", "StageName": "Closed Won", "CloseDate": "2027-02-01"}
    won = org.call("POST", "/sobjects/Opportunity", deal, user="admin").body["id"]
    assert org.records.get("Opportunity", won)["IsWon"]
