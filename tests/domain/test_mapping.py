"""Visitor fields become Salesforce fields."""

import pytest

from app.domain.describe import FieldFacts, ObjectFacts
from app.domain.field_values import BadValueError
from app.domain.mapping import (
    CONTACT,
    LEAD,
    FieldMap,
    Maps,
    NotANumberError,
    ObjectMap,
    Policy,
    wanted,
)

ALL = [
    *("first_name", "last_name", "email", "company", "title", "phone", "website", "city"),
    *("state", "country", "industry", "employees", "lead_source", "description"),
]


def values(page, visitor, **more):
    return {w.field: w.value for w in wanted(page, visitor, **more)}


def test_every_visitor_field_of_the_contract_goes_to_a_lead():
    visitor = dict.fromkeys(ALL, "1")
    assert len(values(LEAD, visitor)) == len(ALL)
    assert [line.visitor for line in LEAD.fields] == ALL


def test_a_contact_gets_its_own_fields_and_no_company():
    assert values(CONTACT, {"city": "Rome", "company": "X"}) == {"MailingCity": "Rome"}
    assert Maps().of("Contact") is CONTACT
    assert Maps().of("Lead") is LEAD


@pytest.mark.parametrize("blank", ["", "  ", None, "\x00", [], {}])
def test_blank_values_are_never_sent(blank):
    assert values(LEAD, {"phone": blank}) == {}


def test_unknown_visitor_fields_are_left_alone():
    assert values(LEAD, {"favourite_colour": "blue"}) == {}


def test_hidden_fields_are_left_out():
    assert values(LEAD, {"phone": "1", "city": "Rome"}, hidden={"Phone"}) == {"City": "Rome"}


@pytest.mark.parametrize("given", ["1,200", "1200", 1200, "1 200", 1200.0])
def test_numbers_are_read_as_people_write_them(given):
    assert values(LEAD, {"employees": given}) == {"NumberOfEmployees": 1200}


def test_no_number_is_said_in_words():
    with pytest.raises(NotANumberError, match="'about fifty' is no whole number"):
        wanted(LEAD, {"employees": "about fifty"})


def test_a_hidden_default_and_a_switched_off_field():
    page = ObjectMap(
        "Lead",
        (
            FieldMap("", "LeadSource", Policy.CREATE_ONLY, "Website chat"),
            FieldMap("phone", "Phone", Policy.NEVER),
        ),
    )
    assert values(page, {"phone": "1"}) == {"LeadSource": "Website chat"}


def test_long_text_keeps_its_lines_and_short_text_does_not():
    visitor = {"description": "a\nb", "title": "a\nb"}
    assert values(LEAD, visitor) == {"Description": "a\nb", "Title": "a b"}


def test_facts_of_the_org_decide_how_values_are_written():
    facts = ObjectFacts("Lead", fields={"Founded__c": FieldFacts("Founded", "date")})
    page = ObjectMap("Lead", (FieldMap("founded", "Founded__c", default="2001-02-03"),))
    assert values(page, {"founded": "2026-01-02T10:00"}, facts=facts) == {
        "Founded__c": "2026-01-02"
    }
    assert values(page, {}, facts=facts) == {"Founded__c": "2001-02-03"}
    with pytest.raises(BadValueError, match="Founded wants a date"):
        wanted(page, {"founded": "long ago"}, facts=facts)


def test_a_hidden_line_writes_its_default_whatever_the_visitor_says():
    page = ObjectMap("Lead", (FieldMap("city", "City", default="Rome", hidden=True),))
    assert values(page, {"city": "Oslo"}) == {"City": "Rome"}
    assert page.targets == {"City"}
