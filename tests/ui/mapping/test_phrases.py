"""The words of the mapping pages."""

import pytest

from app.domain.describe import FieldFacts
from app.domain.mapping import FieldMap, Policy
from app.domain.mapping_preview import LinePreview
from app.domain.visitor_fields import STANDARD, VisitorField
from app.ui.mapping import phrases


def shown(fate, **more):
    return LinePreview("Phone", "Phone", "phone", Policy.ALWAYS, fate, **more)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (shown("change", new="1"), "1"),
        (shown("change", old="0", new="1"), "0 → 1"),
        (shown("change", old="", new="1"), "— → 1"),
        (shown("equal", old="1", new="1"), "1"),
        (shown("fill_if_blank", old="0", new="1"), "0 (kept)"),
        (shown("blank"), "—"),
        (shown("off"), "never written"),
        (shown("bad", words="No number."), "No number."),
    ],
)
def test_what_a_line_would_write(row, words):
    assert phrases.outcome(row) == words


def test_every_standard_field_and_policy_has_words():
    assert all(phrases.visitor_field(field) for field in STANDARD)
    assert all(phrases.policy(policy) for policy in Policy)


def test_a_field_of_ones_own_keeps_its_label():
    field = VisitorField("x", "Team size", custom=True)
    assert phrases.source(FieldMap("x", "T__c"), {"x": field}) == "Team size"
    assert phrases.source(FieldMap("y", "T__c"), {}) == "y"


def test_a_type_says_length_and_whether_it_is_required():
    field = FieldFacts("Last Name", "string", 80, nillable=False)
    assert phrases.kind(field) == "text, 80, required"


@pytest.mark.parametrize(
    ("counts", "words"),
    [((0, 0), "All fields fit"), ((1, 0), "1 fault"), ((2, 1), "2 faults, 1 hint")],
)
def test_how_many_faults(counts, words):
    assert phrases.issues(*counts) == words
