"""What is wrong with a mapping page, and what it would write."""

from dataclasses import replace

import pytest

from app.domain.describe import FieldFacts, ObjectFacts, PickValue, RecordType
from app.domain.field_values import NO_PICK
from app.domain.mapping import FieldMap, ObjectMap, Policy
from app.domain.mapping_check import Severity, check_activities, check_page, errors_of, ids_of
from app.domain.org_choices import (
    AssignmentRule,
    CampaignChoice,
    MemberStatus,
    OrgChoices,
    OrgUser,
)
from app.domain.visitor_fields import BY_NAME, VisitorField

PICKS = (PickValue("Web", "Web"), PickValue("Fax", "Fax", active=False))
FACTS = ObjectFacts(
    "Lead",
    fields={
        "LastName": FieldFacts("Last Name", "string", length=80, nillable=False),
        "Company": FieldFacts("Company", "string", length=255, nillable=False),
        "LeadSource": FieldFacts("Lead Source", "picklist", picks=PICKS),
        "Region__c": FieldFacts("Region", "picklist", picks=PICKS, restricted=True),
        "Owner": FieldFacts("Owner", "reference"),
        "Founded__c": FieldFacts("Founded", "date"),
        "Email": FieldFacts("Email", "email"),
        "Origin__c": FieldFacts("Origin", "string", updateable=False),
    },
    record_types=(RecordType("012000000000001", "Web"), RecordType("012000000000002", "X", False)),
)
NAMES = (FieldMap("last_name", "LastName"), FieldMap("company", "Company"))
CHOICES = OrgChoices(
    "00D",
    campaigns=(
        CampaignChoice("701000000000001", "Chat", True, (MemberStatus("Sent", True),)),
        CampaignChoice("701000000000002", "Old", False),
    ),
    rules=(AssignmentRule("01Q000000000001", "Standard"),),
    users=(OrgUser("005000000000001", "Noa"), OrgUser("005000000000002", "Gone", False)),
)


def page(*lines, **more):
    return ObjectMap("Lead", (*NAMES, *lines), **more)


def codes(page, choices=CHOICES, **more):
    return [
        (i.code, i.line if i.line is not None else i.part)
        for i in check_page(page, FACTS, choices, **more)
    ]


def test_a_good_page_has_no_issue():
    good = page(
        FieldMap("", "LeadSource", Policy.CREATE_ONLY, "Web", hidden=True),
        FieldMap("city", "Origin__c", Policy.CREATE_ONLY),
        campaign="701000000000001",
        member_status="Sent",
        record_type="012000000000001AAA",
    )
    assert check_page(good, FACTS, CHOICES) == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (FieldMap("phone", "Phone"), "UNKNOWN_FIELD"),
        (FieldMap("phone", "Owner"), "NOT_MAPPABLE"),
        (FieldMap("phone", "Origin__c"), "ONE_TIME"),
        (FieldMap("shoe_size", "Founded__c"), "UNKNOWN_SOURCE"),
        (FieldMap("employees", "Founded__c"), "WRONG_TYPE"),
        (FieldMap("", "LeadSource"), "NOTHING"),
        (FieldMap("city", "Email"), "KEY_FIELD"),
        (FieldMap("email", "Email", default="a@b.c", hidden=True), "KEY_FIELD"),
        (FieldMap("", "LeadSource", default="Fax"), NO_PICK),
        (FieldMap("", "LeadSource", default="Smoke"), NO_PICK),
        (FieldMap("city", "Founded__c", default="soon"), "DATE_NEEDED"),
        (FieldMap("city", "Region__c", any_value=True), "RESTRICTED"),
    ],
)
def test_each_line_that_is_wrong_says_so(line, code):
    assert codes(page(line)) == [(code, 2)]


def test_a_hidden_field_names_the_way_through_setup():
    issue = check_page(page(FieldMap("phone", "Phone")), FACTS)[0]
    assert (
        "Setup > Object Manager > Lead > Fields > Phone > Set Field-Level Security" in issue.remedy
    )


def test_choices_that_the_picklist_lacks_are_named():
    size = VisitorField("size", "Size", "choice", ("Web", "Fax", "TV"))
    found = check_page(page(FieldMap("size", "LeadSource")), FACTS, None, {**BY_NAME, "size": size})
    assert found[0].words == "Lead Source has no value Fax, TV, which Size can have."
    assert found[0].severity is Severity.WARNING


def test_a_required_field_without_a_source_is_an_error():
    lacking = ObjectMap("Lead", (FieldMap("company", "Company", Policy.NEVER), NAMES[0]))
    issue = check_page(lacking, FACTS)[0]
    assert (issue.code, issue.target, issue.line) == ("REQUIRED_FIELD_MISSING", "Company", None)
    contact = ObjectMap("Contact", (NAMES[0],))
    assert check_page(contact, replace(FACTS, name="Contact")) == ()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"campaign": "701000000000009"}, ("CAMPAIGN_GONE", "campaign")),
        ({"campaign": "701000000000002"}, ("CAMPAIGN_INACTIVE", "campaign")),
        ({"record_type": "012000000000002"}, ("RECORD_TYPE", "record_type")),
        ({"record_type": "012000000000009"}, ("RECORD_TYPE", "record_type")),
        ({"owner": "rules"}, ("NOBODY_ASSIGNS", "owner")),
        ({"assignment": "honour"}, ("OVERRULED", "owner")),
        ({"assignment": "01Q000000000009", "owner": "rules"}, ("RULE_GONE", "assignment")),
        ({"owner": "005000000000002"}, ("OWNER_GONE", "owner")),
        ({"owner": "005000000000009"}, ("OWNER_GONE", "owner")),
    ],
)
def test_ids_and_settings_are_checked_against_the_org(more, code):
    assert codes(page(**more)) == [code]


def test_rules_may_choose_the_owner():
    assert codes(page(owner="rules", assignment="01Q000000000001")) == []
    assert codes(page(owner="005000000000001")) == []


def test_a_status_that_the_campaign_lacks_names_those_that_it_has():
    issue = check_page(page(campaign="701000000000001", member_status="Won"), FACTS, CHOICES)[0]
    assert (issue.code, issue.remedy) == ("MEMBER_STATUS", "Choose one of: Sent.")


def test_rights_on_the_object_and_on_members_are_told():
    barred = replace(FACTS, createable=False, updateable=False)
    assert [i.code for i in check_page(page(), barred)] == ["NO_RIGHT", "NO_RIGHT"]
    alone = replace(CHOICES, may_add_members=False)
    assert codes(page(campaign="701000000000001"), alone) == [("NOT_ADDABLE", "campaign")]


def test_what_could_not_be_read_is_not_checked():
    unread = OrgChoices("00D")
    assert codes(page(campaign="701", owner="005", assignment="honour"), unread) == [
        ("OVERRULED", "owner")
    ]
    assert errors_of(check_page(page(assignment="honour"), FACTS, unread)) == ()


def test_the_ids_of_a_page_are_those_that_mean_nothing_elsewhere():
    assert ids_of(page()) == {}
    full = page(campaign="701", assignment="01Q", owner="005", record_type="012")
    assert ids_of(full) == {
        "campaign": "701",
        "assignment": "01Q",
        "owner": "005",
        "record_type": "012",
    }


def test_campaigns_of_activities_are_checked():
    found = check_activities({"chat": "701000000000001", "form": "701000000000009"}, CHOICES)
    assert [(i.code, i.part) for i in found] == [("CAMPAIGN_GONE", "activities")]
    assert "for each form" in found[0].words
    assert check_activities({"form": "701"}, OrgChoices("00D")) == ()
