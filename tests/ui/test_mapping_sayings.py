"""Every sentence of the mapping's check that reaches the window is declared for translation."""

import re

import pytest

from app.domain import describe, field_values, mapping_check, visitor_values
from app.domain.describe import FieldFacts, unmappable
from app.domain.field_values import BadValueError, convert
from app.ui.mapping_sayings import MAPPING_TEMPLATES
from app.ui.said import SENTENCES, said
from tests.ui.test_sayings import sentences

KNOWN = [re.compile(re.sub(r"\\\{\w+\\\}", "(.+)", re.escape(each))) for each in SENTENCES]
WHOLE = re.compile(r"(?<=[.”]) (?=[A-Z])")


# Sentences of which a hole is a word of ours, with each that stands there.
SPELT = {
    "You may not {} a {}.": ("You may not create a {}.", "You may not edit a {}."),
    "Admin: give the user {} on {}.": (
        "Admin: give the user Create on {}.",
        "Admin: give the user Edit on {}.",
    ),
    "'{}' {} {}.": ("'{}' is not used any more in {}.", "'{}' is no value of {}."),
    "'{}' is no value of {} while {} is {}.": (
        "'{}' is no value of {} while {} is '{}'.",
        "'{}' is no value of {} while {} is blank.",
    ),
}


def told(words):
    return all(any(each.fullmatch(spelt) for each in KNOWN) for spelt in SPELT.get(words, (words,)))


@pytest.mark.parametrize("module", [mapping_check, field_values, visitor_values, describe])
def test_each_sentence_of_the_domain_is_a_template_or_made_of_them(module):
    spoken = [each for each in sentences(module) if each[-1:] == "." and " " in each]
    begun = [re.sub(r"^\{\} (?=[A-Z])", "", each) for each in spoken]  # a sentence of its own
    parts = [each for each in begun if each[0].isupper() or each[0] in "'{"]
    unknown = [each for each in parts if not told(each) and not all(map(told, WHOLE.split(each)))]
    assert unknown == []


@pytest.mark.parametrize("kind", sorted(describe.NEVER_MAPPED))
def test_each_kind_that_cannot_be_mapped_says_why(italian, kind):
    why = unmappable(FieldFacts(name="X__c", label="Qqq", type=kind, createable=True))
    assert said(why).startswith("Qqq non si può mappare: ")


def test_a_default_that_does_not_fit_is_told_with_what_to_do(italian):
    field = FieldFacts(name="X__c", label="Qqq", type="int", createable=True)
    with pytest.raises(BadValueError) as fault:
        convert(field, "many")
    assert said(f"Default: {fault.value} Choose another default.") == (
        "Predefinito: “many” non è un numero intero, e Salesforce ne vuole uno per Qqq. "
        "Correggi e invia di nuovo. Scegli un altro valore predefinito."
    )


def test_no_template_is_there_twice():
    assert len(set(MAPPING_TEMPLATES)) == len(MAPPING_TEMPLATES)
