import pytest

from app.domain.routing import DEFAULT_RULE, OPERATORS, choose_rule, faults, holds
from app.domain.wire.records import RoutingRule


def rule(*conditions, id="r1", **fields):
    fields = {"name": "Rule", **fields}
    keys = ("field", "operator", "value")
    return RoutingRule(
        id=id, conditions=[dict(zip(keys, each, strict=False)) for each in conditions], **fields
    )


@pytest.mark.parametrize(
    ("operator", "value", "yes", "no"),
    [
        ("is", "Italy", "italy", "it"),
        ("is_not", "italy", "spain", "Italy"),
        ("contains", "pric", "/Pricing", "/about"),
        ("not_contains", "pric", "/about", "/pricing"),
        ("starts_with", "/p", "/pricing", "x/p"),
        ("ends_with", ".it", "acme.IT", "acme.it.com"),
        ("one_of", "google, bing", "Bing", "yahoo"),
        ("in", "Big", "big\ntier-1", "bigger"),
        ("not_in", "Big", "bigger", "big\ntier-1"),
        ("known", "", "x", ""),
        ("unknown", "", "", "x"),
        ("more_than", "3", "4", "3"),
        ("less_than", "3", "2.5", "3"),
    ],
)
def test_operators_compare_without_regard_to_case(operator, value, yes, no):
    condition = rule(("f", operator, value))
    assert holds(condition, {"f": yes})
    assert not holds(condition, {"f": no})


def test_every_operator_has_its_case_above():
    assert len(OPERATORS) == 13


def test_numbers_do_not_compare_with_words():
    assert not holds(rule(("pages", "more_than", "3")), {"pages": "many"})
    assert not holds(rule(("pages", "less_than", "few")), {"pages": "2"})


def test_a_missing_field_is_empty():
    assert holds(rule(("company", "unknown", "")), {})


def test_the_first_rule_whose_conditions_all_hold_decides():
    rules = [
        rule(("page", "is", "/pricing"), ("utm_source", "is", "google"), id="both"),
        rule(("page", "is", "/pricing"), id="page"),
        rule(id="rest"),
    ]
    assert choose_rule(rules, {"page": "/pricing", "utm_source": "google"}).id == "both"
    assert choose_rule(rules, {"page": "/pricing"}).id == "page"
    assert choose_rule(rules, {}).id == "rest"


def test_without_rules_the_default_rule_holds():
    assert choose_rule([], {}) == DEFAULT_RULE
    assert faults([DEFAULT_RULE]) == []


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ([], "last rule"),
        ([rule(("page", "is", "/"))], "last rule"),
        ([rule(("page", "like", "/")), DEFAULT_RULE], "no operator 'like'"),
        ([rule(("", "is", "/")), DEFAULT_RULE], "names no field"),
        ([rule(("page",)), DEFAULT_RULE], "no operator ''"),
        ([rule(("list", "is", "x")), DEFAULT_RULE], "only lists"),
        ([rule(("page", "in", "x")), DEFAULT_RULE], "only lists"),
        ([rule(("list", "in", "")), DEFAULT_RULE], "name a list"),
        ([rule(id="default"), DEFAULT_RULE], "same id"),
        ([rule(id=""), DEFAULT_RULE], "id and a name"),
        ([rule(name=""), DEFAULT_RULE], "id and a name"),
        ([rule(offer_s=1.0)], "5 to 600"),
        ([rule(*[("page", "is", "/")] * 51), DEFAULT_RULE], "more than 50"),
        ([rule(id=str(n)) for n in range(201)], "more than 200"),
    ],
)
def test_faulty_rules_are_told_in_plain_words(rules, words):
    assert words in " ".join(faults(rules))


def test_a_list_is_one_of_those_that_hold_the_company():
    rules = [rule(("list", "in", "Tier-1"), id="in"), rule(("list", "not_in", "x"), id="out")]
    assert choose_rule(rules, {"list": "big\ntier-1"}).id == "in"
    assert choose_rule(rules, {"list": "tier-10"}).id == "out"
    assert choose_rule(rules, {}).id == "out"
    assert choose_rule(rules, {"list": "x"}) == DEFAULT_RULE
