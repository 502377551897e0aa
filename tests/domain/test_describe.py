"""What describe says, and the rules that follow."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.describe import (
    FieldFacts,
    ObjectFacts,
    PickValue,
    allowed_picks,
    for_record_type,
    hidden_fields,
    mappable,
    once_only,
    pick_of,
    required_fields,
    security_path,
    unmappable,
    valid_for,
)

REGION = FieldFacts(
    "Region", "picklist", picks=tuple(PickValue(v, v) for v in ("AMER", "EMEA", "APAC"))
)


def encoded(indexes, count=24):
    """Return Salesforce's text for a set of allowed controlling values."""
    bits = ["1" if n in indexes else "0" for n in range(count)]
    whole = int("".join(bits), 2).to_bytes(count // 8, "big")
    return base64.b64encode(whole).decode()


def slow(text, index):
    """Decode letter by letter: six bits each, from the top."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    bits = "".join(format(letters.index(each), "06b") for each in text.rstrip("="))
    return bits[index : index + 1] == "1"


@given(st.binary(min_size=1, max_size=40), st.integers(0, 400))
def test_valid_for_is_what_a_slow_decoder_says(raw, index):
    text = base64.b64encode(raw).decode()
    expected = slow(text, index) if index < len(raw) * 8 else False
    assert valid_for(text, index) is expected


@given(st.sets(st.integers(0, 23)))
def test_bits_count_from_the_top_of_the_first_byte(indexes):
    assert {n for n in range(30) if valid_for(encoded(indexes), n)} == indexes


@pytest.mark.parametrize("text", ["", "not base64!", "gAA", "é"])
def test_what_is_no_base64_allows_nothing(text):
    assert not any(valid_for(text, n) for n in range(64))


def test_a_dependent_picklist_offers_what_its_controller_allows():
    office = FieldFacts(
        "Office",
        "picklist",
        controller="Region__c",
        picks=(
            PickValue("Rome", "Rome", valid_for=encoded({1})),
            PickValue("Tokyo", "Tokyo", valid_for=encoded({2})),
            PickValue("Any", "Any", valid_for=encoded({0, 1, 2})),
            PickValue("Old", "Old", active=False, valid_for=encoded({1})),
        ),
    )

    def offered(value, controller=REGION):
        return [pick.value for pick in allowed_picks(office, controller, value)]

    assert offered("EMEA") == ["Rome", "Any"]
    assert offered("APAC") == ["Tokyo", "Any"]
    assert offered(None) == offered("nowhere") == []
    assert offered(None, None) == ["Rome", "Tokyo", "Any"]
    box = FieldFacts("Box", "boolean")
    assert offered(True, box) == ["Rome", "Any"]
    assert offered("false", box) == ["Any"]
    assert [p.value for p in allowed_picks(REGION, None, None)] == ["AMER", "EMEA", "APAC"]


def test_required_is_what_cannot_be_blank_and_is_not_filled_by_the_org():
    fields = {
        "LastName": FieldFacts("Last Name", "string", nillable=False),
        "Status": FieldFacts("Status", "picklist", nillable=False, defaulted=True),
        "IsDeleted": FieldFacts("Deleted", "boolean", createable=False, nillable=False),
        "City": FieldFacts("City", "string"),
    }
    assert list(required_fields(ObjectFacts("Lead", fields=fields))) == ["LastName"]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (FieldFacts("F", "string", calculated=True), "formula"),
        (FieldFacts("F", "string", auto_number=True), "numbers it by itself"),
        (FieldFacts("F", "reference"), "points at another record"),
        (FieldFacts("F", "multipicklist"), "several values"),
        (FieldFacts("F", "address"), "street, city"),
        (FieldFacts("F", "base64"), "file"),
        (FieldFacts("F", "string", createable=False, updateable=False), "Field-Level Security"),
        (
            FieldFacts("F", "datetime", createable=False, updateable=False, name="CreatedDate"),
            "sets it by itself",
        ),
        (
            FieldFacts("F", "string", createable=False, updateable=False, name_field=True),
            "first and last name",
        ),
    ],
)
def test_a_field_that_cannot_be_mapped_says_why(facts, why):
    assert unmappable(facts).startswith("F cannot be mapped: ")
    assert why in unmappable(facts)


def test_mappable_fields_come_in_label_order():
    fields = {
        "B": FieldFacts("a label", "email"),
        "A": FieldFacts("Z", "string"),
        "C": FieldFacts("Account", "reference"),
    }
    assert list(mappable(ObjectFacts("Lead", fields=fields))) == ["B", "A"]


def test_a_field_for_one_time_only_is_told():
    assert "only when a record is made" in once_only(FieldFacts("F", "string", updateable=False))
    assert "not set when" in once_only(FieldFacts("F", "string", createable=False))
    assert once_only(FieldFacts("F", "string")) == ""


def test_hidden_fields_are_the_usual_and_the_formerly_mapped_ones():
    facts = ObjectFacts("Lead", fields={"Phone": FieldFacts("Phone", "phone")})
    hidden = hidden_fields(facts, {"Score__c": "Score", "Phone": "Phone", "Odd__c": ""})
    assert hidden["HasOptedOutOfEmail"] == "Email Opt Out"
    assert (hidden["Score__c"], hidden["Odd__c"]) == ("Score", "Odd__c")
    assert "Phone" not in hidden
    assert security_path("Lead", "Score") == (
        "Setup > Object Manager > Lead > Fields > Score > Set Field-Level Security"
    )


def test_a_value_is_found_by_value_then_label_then_in_any_case():
    picks = (PickValue("1", "Hot"), PickValue("Hot", "Cold"), PickValue("w", "Warm"))
    assert pick_of(picks, "Hot").value == "Hot"
    assert pick_of(picks, "Cold").value == "Hot"
    assert pick_of(picks, " warm ").value == "w"
    assert pick_of(picks, "tepid") is None


def test_active_values_and_labels_are_told():
    facts = FieldFacts("R", "picklist", picks=(PickValue("a", "A"), PickValue("b", "B", False)))
    assert facts.values == ("a",)
    assert ObjectFacts("Lead", fields={"R": facts}).labels == {"R": "R"}


def test_values_that_a_record_type_does_not_have_count_as_inactive():
    picks = (PickValue("Hot", "Hot"), PickValue("Cold", "Cold"))
    fields = {
        "Rating": FieldFacts("Rating", "picklist", picks=picks),
        "Status": FieldFacts("Status", "picklist", picks=picks),
    }
    facts = for_record_type(ObjectFacts("Lead", fields=fields), {"Rating": {"Hot"}})
    assert facts.fields["Rating"].values == ("Hot",)
    assert facts.fields["Status"].values == ("Hot", "Cold")
