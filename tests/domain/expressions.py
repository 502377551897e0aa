"""Expressions and values for Hypothesis, over a few fields of every kind."""

from hypothesis import strategies as st

from app.domain.expression import (
    FITTING,
    UNARY,
    AllOf,
    AnyOf,
    Compare,
    Field,
    Not,
    Operator,
    by_name,
)
from app.domain.operand import Kind

FIELDS = by_name(
    [
        Field("company", "Company"),
        Field("employees", kind=Kind.NUMBER),
        Field("customer", kind=Kind.YES_NO),
        Field("seen", kind=Kind.TIME),
        Field("size", kind=Kind.CHOICE, choices=("Small", "Large")),
    ]
)
NOW = 1_800_000_000.0
LISTS = {"targets": {"acme.example", "small"}}
words = st.sampled_from(
    ["Acme", " acme ", "ACME Inc", "ß", "SS", "x", "é", "e\u0301", "Small", "large"]
)
numbers = st.sampled_from(["5", "5.0", "1,200", "1200", "-3", "many", "nan", 7, 7.5, 0])
truths = st.sampled_from([True, False, "yes", "No", "1", "maybe"])
times = st.sampled_from(
    [
        NOW,
        NOW - 86_400 * 3,
        "2027-01-15",
        "2027-01-14T23:59:00Z",
        "2027-01-15T08:00:00+02:00",
        "soon",
    ]
)
PLENTY = {
    Kind.TEXT: words,
    Kind.CHOICE: words,
    Kind.NUMBER: numbers,
    Kind.YES_NO: truths,
    Kind.TIME: times,
}
blanks = st.sampled_from([None, "", "  "])
values = st.fixed_dictionaries(
    {}, optional={n: st.one_of(blanks, PLENTY[f.kind]) for n, f in FIELDS.items()}
)


@st.composite
def leaves(draw):
    field = draw(st.sampled_from(sorted(FIELDS)))
    kind = FIELDS[field].kind
    operator = draw(st.sampled_from(sorted(FITTING[kind])))
    if operator in UNARY:
        return Compare(field, operator)
    if operator is Operator.ONE_OF:
        return Compare(field, operator, tuple(draw(st.lists(PLENTY[kind].map(str), max_size=3))))
    if operator is Operator.WITHIN_DAYS:
        return Compare(field, operator, draw(st.sampled_from([1, 2.5, "30"])))
    if operator is Operator.IN_LIST:
        return Compare(field, operator, draw(st.sampled_from(["targets", "nowhere"])))
    return Compare(field, operator, draw(PLENTY[kind]))


def _groups(parts):
    several = st.lists(parts, max_size=4).map(tuple)
    return st.one_of(several.map(AllOf), several.map(AnyOf), parts.map(Not))


expressions = st.recursive(leaves(), _groups, max_leaves=12)


def in_list(name, value):
    return value.strip().casefold() in LISTS[name] if name in LISTS else None
