"""Every text of the services' tables is declared for translation."""

import re
from dataclasses import fields

import pytest

from app.services.crm import claiming, push_sender
from app.services.crm.salesforce import catalogue, links, oauth_errors
from app.ui.sayings import TEMPLATES

ENTRIES = [*catalogue.CATALOGUE.values(), catalogue.BUSY, catalogue.DOWN, catalogue.UNKNOWN]
PUSHES = [push_sender.NO_EMAIL, push_sender.NOT_PROVEN, push_sender.NOT_SHOWN]
SPOKEN = {
    *(entry.words for entry in ENTRIES),
    *(entry.remedy for entry in ENTRIES if entry.remedy),
    *(refused.words for refused in oauth_errors.REFUSALS),
    *PUSHES,
    push_sender.WRONG_ORG,
    claiming.TAKEN,
    claiming.SOMEBODY,
    *(f"The {kind} {{id}}" for kind in {*links.KINDS.values(), *links.BY_FIELD.values()}),
}


@pytest.mark.parametrize("words", sorted(SPOKEN))
def test_each_text_of_a_table_is_a_template_or_made_of_them(words):
    assert words in TEMPLATES or set(re.split(r"(?<=\.) ", words)) <= set(TEMPLATES)


def test_no_template_is_there_twice():
    assert len(set(TEMPLATES)) == len(TEMPLATES)
    assert {each.name for each in fields(catalogue.Entry)} == {"words", "remedy", "retry"}
