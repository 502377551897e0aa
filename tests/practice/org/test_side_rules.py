"""What the org does around a write."""

import pytest

KIM = {"LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}
MINE = {"sforce-auto-assign": "FALSE"}


def code(reply):
    return reply.body[0]["errorCode"]


@pytest.fixture
def kim(org):
    return org.call("POST", "/sobjects/Lead", KIM, MINE).body["id"]


def owner(org, country, headers=None):
    made = org.call("POST", "/sobjects/Lead", {**KIM, "Country": country}, headers)
    return org.records.get("Lead", made.body["id"])["OwnerId"]


def test_the_assignment_rule_takes_a_new_lead_unless_it_is_told_not_to(org):
    org.inner.rules.mode = "off"
    users = org.users
    assert owner(org, "Norway") == users["ingrid"].id
    assert owner(org, "Spain") == users["daniel"].id
    assert owner(org, "Norway", MINE) == users["rep"].id
    rule = next(iter(org.records.all("AssignmentRule")))
    org.records.change("AssignmentRule", rule["Id"], {"Active": False})
    assert owner(org, "Norway") == users["rep"].id
    assert owner(org, "Norway", {"sforce-auto-assign": rule["Id"]}) == users["ingrid"].id
    unknown = org.call("POST", "/sobjects/Lead", KIM, {"sforce-auto-assign": "01Q000000000000"})
    assert code(unknown) == "INVALID_ASSIGNMENT_RULE"


def test_a_member_takes_its_person_and_the_campaigns_own_status(org, kim):
    campaign = next(iter(org.records.all("Campaign")))["Id"]
    member = {"CampaignId": campaign, "LeadId": kim, "Status": "responded"}
    made = org.call("POST", "/sobjects/CampaignMember", member).body["id"]
    row = org.records.get("CampaignMember", made)
    assert (row["Status"], row["HasResponded"], row["Type"]) == ("Responded", True, "Lead")
    assert (row["Email"], row["CompanyOrAccount"]) == ("kim@example.org", "Example")
    refused = org.call("PATCH", f"/sobjects/CampaignMember/{made}", {"Status": "Danced"})
    assert code(refused) == "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"
    moved = org.call("PATCH", f"/sobjects/CampaignMember/{made}", {"LeadId": kim})
    assert code(moved) == "FIELD_NOT_UPDATABLE"


def test_a_new_lead_gets_the_next_number(org, kim):
    numbers = [row["Lead_No__c"] for row in org.records.all("Lead")]
    assert len(set(numbers)) == len(numbers)
    assert org.records.get("Lead", kim)["Lead_No__c"] == f"L-{len(numbers):05}"


def test_a_sent_message_makes_its_own_activity(org, kim):
    mail = {"Subject": "Your trial kit", "TextBody": "Hello", "Status": "3", "ToIds": [kim]}
    made = org.call("POST", "/sobjects/EmailMessage", {**mail, "ToAddress": "kim@example.org"})
    row = org.records.get("EmailMessage", made.body["id"])
    task = org.records.get("Task", row["ActivityId"])
    assert (task["Subject"], task["WhoId"]) == ("Email: Your trial kit", kim)
    assert (task["TaskSubtype"], task["IsClosed"]) == ("Email", True)
    relation = next(iter(org.records.where("EmailMessageRelation", "RelationId", kim)))
    assert (relation["RelationType"], relation["RelationAddress"]) == (
        "ToAddress",
        "kim@example.org",
    )


def test_a_draft_makes_none_and_nobody_sets_the_activity(org, kim):
    draft = org.call("POST", "/sobjects/EmailMessage", {"Subject": "x", "Status": "5"})
    assert org.records.get("EmailMessage", draft.body["id"]).get("ActivityId") is None
    bad = org.call("POST", "/sobjects/EmailMessage", {"ActivityId": "00T000000000000"})
    assert code(bad) == "INVALID_FIELD_FOR_INSERT_UPDATE"
    nobody = org.call("POST", "/sobjects/EmailMessage", {"ToIds": ["00Q000000000000AAA"]})
    assert code(nobody) == "INVALID_CROSS_REFERENCE_KEY"


def test_an_event_has_invitees(org, kim):
    start = {"Subject": "Demo", "StartDateTime": "2027-02-01T09:00:00Z", "DurationInMinutes": 30}
    event = org.call("POST", "/sobjects/Event", start).body["id"]
    body = {"EventId": event, "RelationId": kim}
    made = org.call("POST", "/sobjects/EventRelation", body).body["id"]
    assert org.records.get("EventRelation", made)["Status"] == "New"
    assert (
        org.call("PATCH", f"/sobjects/EventRelation/{made}", {"Status": "Accepted"}).status == 204
    )
