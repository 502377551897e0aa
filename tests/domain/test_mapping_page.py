"""A page goes into its document and comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.mapping import CONTACT, LEAD, FieldMap, ObjectMap, Policy
from app.domain.mapping_page import (
    BadPageError,
    activity_campaigns,
    from_body,
    maps_of,
    page_of,
    to_body,
)
from app.domain.shared import DocumentsLoaded, Shared, reduce_shared
from app.domain.wire.shared import Document

names = st.text("abcXYZ_", min_size=1, max_size=8)
lines = st.builds(
    FieldMap,
    names,
    names,
    st.sampled_from(Policy),
    st.text(max_size=9),
    st.booleans(),
    st.booleans(),
)


def shared(**bodies):
    kinds = {"Lead": "mapping", "Contact": "mapping", "activities": "crm"}
    found = [Document(kind=kinds[n], name=n, version=1, body=b) for n, b in bodies.items()]
    return reduce_shared(Shared(), DocumentsLoaded(tuple(found)))


@given(st.lists(lines, max_size=5, unique_by=lambda line: line.target), names, names)
def test_a_page_comes_back_as_it_was(fields, campaign, rule):
    page = ObjectMap("Lead", tuple(fields), campaign, "Sent", rule, "rules", "012", "00D")
    assert from_body("Lead", to_body(page)) == page


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "Object missing required field `lines`"),
        ({"lines": [{"target": "A", "policy": "sometimes"}]}, "sometimes"),
        ({"lines": [{"target": "A", "colour": "red"}]}, "colour"),
        ({"lines": [{"target": " "}]}, "Line 1 of the Lead mapping names no Salesforce field"),
        ({"lines": [{"target": "A"}, {"target": "A"}]}, "writes A twice"),
        ({"lines": [{"target": f"F{n}"} for n in range(201)]}, "more than 200 lines"),
        ({"lines": [], "format": 2}, "newer Foyer"),
        ({"lines": "none"}, "Expected `array`"),
    ],
)
def test_what_is_wrong_with_a_body_is_said(body, words):
    with pytest.raises(BadPageError) as caught:
        from_body("Lead", body)
    assert words in str(caught.value)


def test_there_is_no_page_for_other_objects():
    with pytest.raises(BadPageError, match="only for Lead and Contact"):
        from_body("Account", {"lines": []})


def test_the_pages_that_come_along_are_in_force_until_an_admin_makes_others():
    assert (page_of(Shared(), "Lead"), page_of(Shared(), "Contact")) == (LEAD, CONTACT)
    own = ObjectMap("Lead", (FieldMap("email", "Email"),))
    maps = maps_of(shared(Lead=to_body(own)))
    assert (maps.lead, maps.contact) == (own, CONTACT)


def test_campaigns_of_activities_are_read_and_odd_ones_left_out():
    body = {"activity_campaigns": {"chat": "701", "meeting": "", "form": 3, "dance": "702"}}
    assert activity_campaigns(shared(activities=body)) == {"chat": "701"}
    assert activity_campaigns(shared(activities={"activity_campaigns": [1]})) == {}
    assert activity_campaigns(Shared()) == {}
