"""A write is checked as Salesforce checks it."""

from dataclasses import replace

import pytest

from app.practice.org.errors import OrgError
from app.practice.org.rules import check_references, checked

GOOD = {"LastName": "Osei", "Company": "Example"}


@pytest.mark.parametrize(
    ("more", "code", "fields"),
    [
        ({"LastName": " "}, "REQUIRED_FIELD_MISSING", ["LastName"]),
        ({"LastName": "x" * 81}, "STRING_TOO_LONG", ["LastName"]),
        ({"FirstName": "é" * 41}, "STRING_TOO_LONG", ["FirstName"]),
        ({"Email": "kim"}, "INVALID_EMAIL_ADDRESS", ["Email"]),
        ({"Region__c": "MOON"}, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", ["Region__c"]),
        ({"NumberOfEmployees": 10**9}, "NUMBER_OUTSIDE_VALID_RANGE", ["NumberOfEmployees"]),
        ({"NumberOfEmployees": "about 5"}, "JSON_PARSER_ERROR", None),
        ({"Company": {"a": 1}}, "JSON_PARSER_ERROR", None),
        ({"Foo": 1}, "INVALID_FIELD", None),
        ({"Name": "Kim"}, "INVALID_FIELD_FOR_INSERT_UPDATE", ["Name"]),
    ],
)
def test_what_salesforce_refuses_on_create_is_refused(org, more, code, fields):
    with pytest.raises(OrgError) as refused:
        checked(org.inner.objects["Lead"], org.users["rep"], {**GOOD, **more}, "c")
    error = refused.value.errors[0]
    assert (error["errorCode"], error.get("fields")) == (code, fields)


def test_defaults_are_filled_and_unrestricted_picklists_take_anything(org):
    given = {**GOOD, "LeadSource": "Anything", "NumberOfEmployees": "250"}
    values = checked(org.inner.objects["Lead"], org.users["rep"], given, "c")
    assert values["Status"] == "Open - Not Contacted"
    assert (values["LeadSource"], values["NumberOfEmployees"]) == ("Anything", 250)


def test_some_fields_are_for_creation_only(org):
    task = org.inner.objects["Task"]
    with pytest.raises(OrgError, match="not updateable"):
        checked(task, org.users["rep"], {"TaskSubtype": "Call"}, "u")


def test_field_level_security_hides_and_locks(org):
    rep = replace(
        org.users["rep"], hidden=frozenset({"Lead.Title"}), read_only=frozenset({"Lead.Phone"})
    )
    lead = org.inner.objects["Lead"]
    with pytest.raises(OrgError, match="No such column"):
        checked(lead, rep, {**GOOD, "Title": "CEO"}, "c")
    with pytest.raises(OrgError, match="security settings"):
        checked(lead, rep, {"Phone": "1"}, "u")


@pytest.mark.parametrize(
    ("campaign", "code"),
    [
        ("701000000000000", "INVALID_CROSS_REFERENCE_KEY"),
        ("spring", "MALFORMED_ID"),
    ],
)
def test_references_have_to_be_there(org, campaign, code):
    kind = org.inner.objects["CampaignMember"]
    with pytest.raises(OrgError) as refused:
        check_references(kind, {"CampaignId": campaign}, org.records.find)
    assert refused.value.errors[0]["errorCode"] == code


def test_a_reference_to_the_wrong_object_is_refused_and_short_ids_are_lengthened(org):
    kind, lead = org.inner.objects["CampaignMember"], next(org.records.all("Lead"))
    with pytest.raises(OrgError, match="incorrect type"):
        check_references(kind, {"CampaignId": lead["Id"]}, org.records.find)
    values = check_references(kind, {"LeadId": str(lead["Id"])[:15]}, org.records.find)
    assert values["LeadId"] == lead["Id"]
