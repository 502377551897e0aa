"""A mapping page goes into a file and comes back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.mapping import CONTACT, LEAD, FieldMap, ObjectMap, Policy
from app.domain.mapping_page import BadPageError
from app.services.mapping_file import exported, imported

lines = st.lists(
    st.builds(
        FieldMap,
        st.sampled_from(["email", "city", ""]),
        st.text("abcXYZ_", min_size=1, max_size=8),
        st.sampled_from(Policy),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=9),
        st.booleans(),
    ),
    max_size=4,
    unique_by=lambda line: line.target,
)


@given(lines, st.sampled_from(["json", "toml"]))
def test_a_page_comes_back_from_either_kind_of_file(fields, kind):
    page = ObjectMap("Lead", tuple(fields), campaign="701", assignment="honour")
    assert imported("Lead", exported(page, kind)) == page


def test_the_pages_that_come_along_can_be_kept_too():
    assert imported("Lead", exported(LEAD)) == LEAD
    assert imported("Contact", "\ufeff" + exported(CONTACT, "toml")) == CONTACT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no mapping of Foyer"),
        ("{", "neither JSON nor TOML"),
        ("hello world", "neither JSON nor TOML"),
        ("[" * 100000, "neither JSON nor TOML"),
        ('{"a":' * 100000, "neither JSON nor TOML|nested too deeply"),
        ("x" * 1_000_001, "too large"),
        ('{"foyer_mapping": 2, "object": "Lead", "lines": []}', "newer Foyer"),
        ('{"foyer_mapping": "1", "object": "Lead", "lines": []}', "newer Foyer"),
        ('{"foyer_mapping": 1, "object": "Contact", "lines": []}', "of 'Contact', not of Lead"),
        ('{"foyer_mapping": 1, "object": "Lead", "lines": [{"target": 3}]}', "cannot be read"),
        ('{"foyer_mapping": 1, "object": "Lead", "lines": [], "more": 1}', "unknown field `more`"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(text, words):
    with pytest.raises(BadPageError, match=words):
        imported("Lead", text)


def test_the_file_names_what_it_is():
    assert json.loads(exported(LEAD))["foyer_mapping"] == 1
