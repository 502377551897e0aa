"""Which values of which fields mean that a person wants no mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.matching import Person
from app.domain.opt_out import (
    OPTED_OUT,
    Consent,
    Rule,
    body_with,
    fact_says_so,
    hidden_path,
    rules_of,
    says_opted_out,
    standing_of,
)


def person(name="Lead", record="00Q1", **values):
    return Person(name, record, values=values)


def test_without_a_document_the_standard_field_decides():
    assert rules_of({}) == {"Lead": Rule("HasOptedOutOfEmail", True), "Contact": Rule()}


@pytest.mark.parametrize("given", [None, {}, {"field": ""}, {"field": 3}, "x"])
def test_an_object_without_a_field_is_left_alone(given):
    assert rules_of({"opt_out": {"Lead": given}}) == {"Contact": Rule()}


@given(st.dictionaries(st.sampled_from(["Lead", "Contact"]), st.builds(
    Rule, st.from_regex(r"\A[A-Za-z_]{1,20}\Z"), st.booleans() | st.text(min_size=1))))  # fmt: skip
def test_rules_survive_the_document_and_leave_the_rest_alone(rules):
    body = body_with({"other": 1}, rules)
    assert rules_of(body) == rules
    assert body["other"] == 1


@pytest.mark.parametrize(
    ("rule", "value", "means"),
    [
        (Rule("F", True), True, True),
        (Rule("F", True), False, False),
        (Rule("F", True), None, False),
        (Rule("F", True), "yes", True),
        (Rule("Consent__c", False), False, True),  # a field that says who may be written to
        (Rule("Consent__c", False), True, False),
        (Rule("S__c", "No mail"), "no mail", True),
        (Rule("S__c", "No mail"), "Mail", False),
        (Rule("S__c", "No mail"), "Web;No mail", True),
        (Rule("S__c", "No mail"), None, False),
        (Rule("S__c", ""), "", False),
    ],
)
def test_a_value_means_what_the_rule_says(rule, value, means):
    assert says_opted_out(rule, value) is means


def test_one_of_several_records_is_enough():
    rules = rules_of({})
    people = [person(), person("Contact", "0031", HasOptedOutOfEmail=True)]
    standing = standing_of(people, rules, {"Lead": "hidden"})
    assert (standing.consent, standing.reason, standing.record) == (
        Consent.OPTED_OUT,
        OPTED_OUT,
        "0031",
    )
    assert standing.blocks


def test_a_hidden_field_counts_only_for_people_who_are_there():
    hidden = {"Lead": hidden_path("Lead", "HasOptedOutOfEmail")}
    assert standing_of([], rules_of({}), hidden).consent is Consent.FREE
    assert standing_of([person("Contact")], rules_of({}), hidden).consent is Consent.FREE
    standing = standing_of([person()], rules_of({}), hidden)
    assert standing.consent is Consent.HIDDEN
    assert "Set Field-Level Security" in standing.reason
    assert not standing.blocks


def test_a_visitors_word_is_understood():
    assert fact_says_so(" Yes ")
    assert not fact_says_so("no")
