"""Every refusal of the org has a cause that an admin or a record can give it."""

import pytest

from app.practice.org.conduct import Conduct

KIM = {"LastName": "Osei", "Company": "Example", "Email": "kim@example.org"}
MINE = {"sforce-auto-assign": "FALSE"}


def code(reply):
    return reply.body[0]["errorCode"]


@pytest.fixture
def kim(org):
    return org.call("POST", "/sobjects/Lead", KIM, MINE).body["id"]


def test_a_validation_rule_speaks_in_its_own_words(org, kim):
    org.admin.switch("validation_rule", on=True)
    working = {"Status": "Working - Contacted"}
    refused = org.call("PATCH", f"/sobjects/Lead/{kim}", working)
    assert code(refused) == "FIELD_CUSTOM_VALIDATION_EXCEPTION"
    assert refused.body[0]["fields"] == ["Phone"]
    assert org.call("PATCH", f"/sobjects/Lead/{kim}", {**working, "Phone": "1"}).status == 204


@pytest.mark.parametrize(
    ("switch", "wanted"),
    [
        ("flow_error", "CANNOT_EXECUTE_FLOW_TRIGGER"),
        ("apex_error", "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY"),
        ("storage_full", "STORAGE_LIMIT_EXCEEDED"),
    ],
)
def test_automations_and_storage_fail_until_they_are_mended(org, switch, wanted):
    org.admin.switch(switch, on=True)
    assert code(org.call("POST", "/sobjects/Lead", KIM)) == wanted
    org.admin.switch(switch, on=False)
    assert org.call("POST", "/sobjects/Lead", KIM).status == 201


def test_a_locked_and_a_read_only_record(org, kim):
    org.admin.lock(kim)
    change = {"Phone": "1"}
    assert code(org.call("PATCH", f"/sobjects/Lead/{kim}", change)) == "ENTITY_IS_LOCKED"
    org.admin.lock(kim, on=False)
    org.admin.freeze(kim)
    other = org.call("PATCH", f"/sobjects/Lead/{kim}", change, user="daniel")
    assert code(other) == "INSUFFICIENT_ACCESS_OR_READONLY"
    assert org.call("PATCH", f"/sobjects/Lead/{kim}", change).status == 204
    org.admin.freeze(kim, on=False)
    assert org.call("PATCH", f"/sobjects/Lead/{kim}", {"Phone": "2"}, user="daniel").status == 204


def test_nobody_owns_who_is_switched_off(org, kim):
    org.admin.active("daniel", on=False)
    refused = org.call("PATCH", f"/sobjects/Lead/{kim}", {"OwnerId": org.users["daniel"].id})
    assert code(refused) == "INACTIVE_OWNER_OR_USER"


def test_without_enhanced_e_mail_there_are_no_messages(org):
    org.admin.switch("no_email_messages", on=True)
    assert org.call("GET", "/sobjects/EmailMessage/describe").status == 404
    org.admin.switch("no_email_messages", on=False)
    assert org.call("GET", "/sobjects/EmailMessage/describe").status == 200


def test_a_converted_lead_points_at_its_contact(org, kim):
    contact = org.admin.convert(kim)
    lead = org.records.get("Lead", kim)
    assert (lead["IsConverted"], lead["ConvertedContactId"]) == (True, contact)
    refused = org.call("PATCH", f"/sobjects/Lead/{kim}", {"Phone": "1"})
    assert code(refused) == "CANNOT_UPDATE_CONVERTED_LEAD"


def test_a_new_org_has_nothing_switched_on():
    assert Conduct().on == set()
