"""Every text of the services' tables is declared for translation."""

import ast
import inspect
import re
from dataclasses import fields

import pytest

from app.domain import preflight, workflow_faults
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


def shape(node):
    """A string as a template; the words of an f-string stay, its values are holes."""
    if isinstance(node, ast.JoinedStr):
        return "".join(map(shape, node.values))
    if isinstance(node, ast.FormattedValue):
        constant = isinstance(node.value, ast.Name) and node.value.id == "SYSTEM"
        return preflight.SYSTEM if constant else "{}"
    return node.value if isinstance(node.value, str) else ""


def sentences(module):
    tree = ast.parse(inspect.getsource(module))
    asides = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    joined = [each for each in ast.walk(tree) if isinstance(each, ast.JoinedStr)]
    asides |= {id(part) for each in joined for part in each.values}
    found = [each for each in ast.walk(tree) if isinstance(each, ast.Constant | ast.JoinedStr)]
    return sorted({shape(each).strip() for each in found if id(each) not in asides})


@pytest.mark.parametrize("module", [preflight, workflow_faults])
def test_each_sentence_of_the_domain_is_a_template_or_made_of_them(module):
    known = [re.sub(r"\\\{\w+\\\}", "(.+)", re.escape(each)) for each in TEMPLATES]
    spoken = [
        each.replace("{} Choose", "Choose")
        for each in sentences(module)
        if each[-1:] == "." and " " in each
    ]
    assert len(spoken) > 10
    parts = {part for each in spoken for part in [each, *re.split(r"(?<=\.) ", each)]}
    told = {part for part in parts if any(re.fullmatch(each, part) for each in known)}
    unknown = [
        each for each in spoken if each not in told and not set(re.split(r"(?<=\.) ", each)) <= told
    ]
    # Told for each right in two templates of its own: "Edit Tasks is on."
    assert [each for each in unknown if not each.endswith(" is {}.")] == []
