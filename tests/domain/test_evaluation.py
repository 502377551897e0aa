"""Whether expressions hold, and why."""

import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.evaluation import Scope, evaluate
from app.domain.expression import ALWAYS, AllOf, AnyOf, Compare, Not, Operator
from app.domain.operand import Kind
from tests.domain.expressions import FIELDS, LISTS, NOW, expressions, in_list, values

SCOPE = Scope(FIELDS, NOW, in_list)
DAY = 86_400


def holds(expression, seen):
    return evaluate(expression, seen, SCOPE).holds


@given(st.lists(expressions, max_size=4).map(tuple), values)
def test_de_morgan(parts, seen):
    turned = tuple(map(Not, parts))
    assert holds(Not(AllOf(parts)), seen) is holds(AnyOf(turned), seen)
    assert holds(Not(AnyOf(parts)), seen) is holds(AllOf(turned), seen)


@given(expressions, values)
def test_not_not_changes_nothing_and_not_changes_all(expression, seen):
    assert holds(Not(Not(expression)), seen) is holds(expression, seen)
    assert holds(Not(expression), seen) is not holds(expression, seen)


@given(st.lists(expressions, max_size=5), values, st.randoms(use_true_random=False))
def test_the_order_of_parts_does_not_matter(parts, seen, random):
    shuffled = parts[:]
    random.shuffle(shuffled)
    for group in (AllOf, AnyOf):
        assert holds(group(tuple(parts)), seen) is holds(group(tuple(shuffled)), seen)


@given(expressions, values)
def test_a_slow_and_obvious_second_implementation_agrees(expression, seen):
    assert holds(expression, seen) is slowly(expression, seen)


@given(expressions, values)
def test_the_deciding_comparisons_alone_decide(expression, seen):
    """Every field that decided nothing may be anything that leaves its comparisons as they are."""
    verdict = evaluate(expression, seen, SCOPE)
    decided = [r.decided for r in verdict.reasons]
    for flips in range(2 ** min(decided.count(False), 6)):
        outcomes = [r.holds for r in verdict.reasons]
        free = [n for n, d in enumerate(decided) if not d][:6]
        for bit, n in enumerate(free):
            outcomes[n] ^= bool(flips >> bit & 1)
        assert replayed(expression, iter(outcomes)) is verdict.holds


def replayed(expression, outcomes):
    match expression:
        case Compare():
            return next(outcomes)
        case Not(of=part):
            return not replayed(part, outcomes)
        case AllOf(of=parts):
            return all([replayed(p, outcomes) for p in parts])
        case AnyOf(of=parts):
            return any([replayed(p, outcomes) for p in parts])


def slowly(expression, seen):
    match expression:
        case Not(of=part):
            return not slowly(part, seen)
        case AllOf(of=parts):
            return [slowly(part, seen) for part in parts].count(False) == 0
        case AnyOf(of=parts):
            return [slowly(part, seen) for part in parts].count(True) > 0
    return slow_leaf(expression, seen.get(expression.field), FIELDS[expression.field].kind)


def slow_leaf(leaf, seen, kind):  # noqa: PLR0911, C901 one line a case
    blank = seen is None or (isinstance(seen, str) and seen.strip() == "")
    if leaf.operator == "blank":
        return blank
    if leaf.operator == "filled":
        return not blank
    if leaf.operator == "is_not":
        return not slow_leaf(Compare(leaf.field, Operator.IS, leaf.value), seen, kind)
    if blank:
        return False
    if leaf.operator == "in_list":
        return leaf.value in LISTS and seen.strip().casefold() in LISTS[leaf.value]
    if leaf.operator == "one_of":
        return any(slow_leaf(Compare(leaf.field, Operator.IS, v), seen, kind) for v in leaf.value)
    left = PLAIN[kind](seen)
    if leaf.operator == "within_days":
        return left is not None and NOW - float(leaf.value) * DAY <= left <= NOW
    right = PLAIN[kind](leaf.value)
    if left is None or right is None:
        return False
    if kind is Kind.TIME and leaf.operator == "is" and str(leaf.value)[10:] == "":
        return right <= left < right + DAY
    return SIGNS[leaf.operator](left, right)


SIGNS = {
    "is": lambda a, b: a == b,
    "contains": lambda a, b: b in a,
    "starts_with": lambda a, b: a[: len(b)] == b,
    "less": lambda a, b: a < b,
    "at_most": lambda a, b: a <= b,
    "more": lambda a, b: a > b,
    "at_least": lambda a, b: a >= b,
    "before": lambda a, b: a < b,
    "after": lambda a, b: a > b,
}


def plain_text(value):
    text = unicodedata.normalize("NFC", value.strip()).casefold()
    return unicodedata.normalize("NFC", text)


def plain_number(value):
    odd = {"1,200": 1200.0, "many": None, "nan": None}
    return odd[value] if value in odd else float(value)


def plain_truth(value):
    return {"yes": True, "No": False, "1": True, "maybe": None, True: True, False: False}[value]


def plain_time(value):
    if value == "soon":
        return None
    if isinstance(value, float | int):
        return float(value)
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


PLAIN = {
    Kind.TEXT: plain_text,
    Kind.CHOICE: plain_text,
    Kind.NUMBER: plain_number,
    Kind.YES_NO: plain_truth,
    Kind.TIME: plain_time,
}


@given(expressions, st.dictionaries(st.sampled_from(sorted(FIELDS)), st.text() | st.floats()))
def test_no_value_makes_it_fail(expression, seen):
    """Whatever visitors type, and whichever kind a field is thought to be."""
    assert holds(expression, seen) in {True, False}
    assert evaluate(expression, seen).holds in {True, False}


def test_a_missing_field_is_blank_and_no_error():
    verdict = evaluate(AllOf((Compare("employees", Operator.LESS, 5),)), {}, SCOPE)
    assert (verdict.holds, verdict.reasons[0].seen) == (False, "")
    assert holds(Compare("company", Operator.IS_NOT, "Acme"), {})
    assert holds(Compare("company", Operator.BLANK), {"company": " "})
    assert holds(ALWAYS, {})


def test_the_reason_names_the_value_that_was_seen_and_who_decided():
    rule = AnyOf(
        (Compare("company", Operator.IS, "acme"), Compare("employees", Operator.AT_LEAST, 1000))
    )
    verdict = evaluate(rule, {"company": "Example", "employees": "1,200"}, SCOPE)
    assert [r.decided for r in verdict.reasons] == [False, True]
    assert [r.words for r in verdict.reasons] == [
        'Company is "acme"? no, it is "Example"',
        'employees is at least "1000"? yes, it is "1,200"',
    ]
    assert [r.title for r in verdict.deciding] == ["employees"]


@pytest.mark.parametrize(
    ("leaf", "seen", "words"),
    [
        (Compare("employees", Operator.LESS, 5), {"employees": "many"}, "is no number"),
        (Compare("company", Operator.IN_LIST, "nowhere"), {"company": "x"}, "cannot be asked"),
        (Compare("company", Operator.LESS, 5), {"company": "x"}, "cannot be compared so"),
    ],
)
def test_what_could_not_be_compared_says_why(leaf, seen, words):
    verdict = evaluate(leaf, seen, SCOPE)
    assert not verdict.holds
    assert words in verdict.reasons[0].words


def test_within_the_last_days_ends_now():
    leaf = Compare("seen", Operator.WITHIN_DAYS, 3)
    assert holds(leaf, {"seen": NOW - 3 * DAY})
    assert not holds(leaf, {"seen": NOW - 3 * DAY - 1})
    assert not holds(leaf, {"seen": NOW + 1})
