"""The fields that a visitor can have."""

import pytest

from app.domain.shared import DocumentsLoaded, Shared, reduce_shared
from app.domain.visitor_fields import (
    BY_NAME,
    STANDARD,
    BadFieldError,
    VisitorField,
    body_of,
    checked,
    fields_from,
    fields_of,
    label_of,
    name_for,
)
from app.domain.wire.shared import Document

BUDGET = VisitorField("budget", "Budget", "number", custom=True, group="custom")
SIZE = VisitorField(
    "size", "Size", "choice", ("S", "L"), prefill="keep_blank", custom=True, group="custom"
)


def test_the_standard_fields_have_campaign_parameters_and_are_named_once():
    assert {f"utm_{n}" for n in ("source", "medium", "campaign", "term", "content")} <= set(BY_NAME)
    assert {"gclid", "referrer", "landing_page", "last_page", "pages_count"} <= set(BY_NAME)
    assert len(BY_NAME) == len(STANDARD)


def test_own_fields_and_prefill_come_back_from_the_document():
    quiet = VisitorField("city", "City", prefill="keep_blank", group="person")
    body = body_of([*STANDARD, BUDGET, SIZE, quiet])
    document = Document(kind="visitor_fields", name="custom", version=1, body=body)
    fields = fields_of(reduce_shared(Shared(), DocumentsLoaded((document,))))
    assert (fields["budget"], fields["size"], fields["city"]) == (BUDGET, SIZE, quiet)
    assert fields["email"] == BY_NAME["email"]
    assert fields_of(Shared()) == BY_NAME


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (VisitorField("Budget!", "B"), "is no name"),
        (VisitorField("budget", " "), "label"),
        (VisitorField("email", "E"), "already"),
        (VisitorField("size", "Size", "choice"), "at least one value"),
        (VisitorField("s", "S", "choice", tuple(map(str, range(201)))), "more than 200"),
    ],
)
def test_a_field_that_cannot_be_made_says_why(field, words):
    with pytest.raises(BadFieldError, match=words):
        checked(field, BY_NAME)


def test_there_is_an_end_to_own_fields():
    many = {f"f{n}": VisitorField(f"f{n}", "F", custom=True) for n in range(100)}
    with pytest.raises(BadFieldError, match="100 fields"):
        checked(BUDGET, many)


def test_an_unreadable_document_is_said():
    with pytest.raises(BadFieldError, match="cannot be read"):
        fields_from({"fields": [{"name": "x", "label": "X", "kind": "colour"}]})


def test_a_new_field_gets_a_free_name():
    assert name_for("Budget (EUR)", ()) == "budget_eur"
    assert name_for("E-mail", ["e_mail"]) == "e_mail_2"
    assert name_for("2nd phone", ()) == "field_2nd_phone"
    assert name_for("预算", ()) == "field"
    assert label_of("pages_count") == "Pages seen"
    assert label_of("shoe_size") == "Shoe size"
