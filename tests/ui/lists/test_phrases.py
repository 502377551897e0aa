import pytest

from app.domain.expression import Operator
from app.domain.list_comparison import OPERATORS, Kind
from app.domain.list_faults import CODES, Fault
from app.ui.lists import phrases
from tests.domain.lists import shapes_of


@pytest.mark.parametrize("code", CODES)
def test_every_fault_has_words(qapp, code):
    names = {"object": "Account", "field": "Tier__c", "label": "Tier", "related": "Contact"}
    words = phrases.fault(Fault(code, value="C", type="file", **names))
    assert words
    assert "{" not in words


@pytest.mark.parametrize("kind", Kind)
def test_every_comparison_has_words_and_some_have_an_opposite(qapp, kind):
    found = dict(phrases.operators(kind))
    assert {key for key in found if not key.startswith(phrases.NOT)} == set(OPERATORS[kind])
    assert (f"{phrases.NOT}one_of" in found) is (Operator.ONE_OF in OPERATORS[kind])
    assert phrases.kind(kind)


def test_fields_of_parents_come_after_the_object_s_own(qapp, practice):
    shapes = shapes_of(practice.inner, practice.users["rep"])
    found = phrases.fields(shapes["Account"], shapes)
    paths = [path for path, _ in found]
    assert paths.index("Website") < paths.index("Owner.Name")
    assert "Description" not in paths
    assert dict(found)["Owner.Name"] == "Owner > Full Name (text)"
    assert phrases.fields(None, {}) == []


def test_intervals_and_counts_read_well(qapp):
    assert [words for _, words in phrases.intervals(45)] == [
        *("5 minutes", "15 minutes", "30 minutes", "45 minutes", "hour", "4 hours", "24 hours")
    ]
    assert phrases.matches(1, 1) == "1 record matches."
    assert phrases.matches(3, 3) == "3 records match."
