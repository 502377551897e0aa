"""What a push would change."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.mapping import Policy, Wanted
from app.domain.matching import Person
from app.domain.push import (
    Change,
    PushWish,
    blank,
    diff,
    missing_for_lead,
    same,
    undo,
)

plain = st.one_of(st.none(), st.text(max_size=3), st.integers(-2, 2), st.booleans())
wishes = st.lists(
    st.builds(
        Wanted,
        field=st.sampled_from(["A", "B", "C"]),
        value=st.text("xyz ", min_size=1, max_size=3),
        policy=st.sampled_from(list(Policy)),
    ),
    unique_by=lambda w: w.field,
)
records = st.dictionaries(st.sampled_from(["A", "B", "C"]), plain)


def wish(field, value, policy=Policy.FILL_IF_BLANK):
    return Wanted(field, value, policy)


def test_a_new_record_gets_everything():
    changes = diff(None, [wish("Phone", "1", Policy.CREATE_ONLY)]).changes
    assert changes == (Change("Phone", None, "1"),)


def test_policies_decide_on_a_record_that_is_there():
    person = Person("Lead", "1", values={"A": "old", "B": None, "C": "old", "D": None, "E": "x"})
    found = diff(
        person,
        [
            wish("A", "new"),
            wish("B", "new"),
            wish("C", "new", Policy.ALWAYS),
            wish("D", "new", Policy.KEEP_EVEN_BLANK),
            wish("E", "x", Policy.ALWAYS),
        ],
    )
    assert [c.field for c in found.changes] == ["B", "C"]
    assert [k.field for k in found.kept] == ["A", "D"]
    assert [e.field for e in found.equal] == ["E"]


@given(records, wishes)
def test_filling_never_takes_a_value_away(values, wanted):
    before = Person("Lead", "1", values=values)
    for change in diff(before, wanted).changes:
        policy = next(w.policy for w in wanted if w.field == change.field)
        assert blank(values.get(change.field)) or policy is Policy.ALWAYS
        assert not blank(change.new) or change.new.strip() == ""


@given(records, wishes)
def test_after_writing_there_is_nothing_left_to_write(values, wanted):
    before = Person("Lead", "1", values=values)
    written = {c.field: c.new for c in diff(before, wanted).changes}
    after = Person("Lead", "1", values={**values, **written})
    again = diff(after, [w for w in wanted if w.value.strip()])
    assert again.changes == ()


@given(records, wishes)
def test_undo_takes_back_exactly_what_was_written(values, wanted):
    changes = diff(Person("Lead", "1", values=values), wanted).changes
    now = {**values, **{c.field: c.new for c in changes}}
    back = {**now, **{c.field: c.new for c in undo(changes, now)}}
    assert all(same(back.get(name), values.get(name)) for name in "ABC")


def test_undo_leaves_what_a_colleague_changed_since():
    changes = [Change("A", None, "mine"), Change("B", None, "mine")]
    assert [c.field for c in undo(changes, {"A": "mine", "B": "theirs"})] == ["A"]


def test_numbers_and_blanks_are_compared_by_meaning():
    assert same(250.0, 250)
    assert same("a ", "a")
    assert not same(None, "a")


def test_a_new_lead_lacks_what_was_not_given():
    assert missing_for_lead([wish("LastName", "Osei")]) == ("company",)
    assert missing_for_lead([]) == ("last name", "company")


def test_a_wish_names_its_parts_and_one_form_of_the_address():
    wanted = PushWish("k", " Kim@Example.ORG ", {"email": "other@x.y"}, "701", " \n")
    assert wanted.parts == ("person", "campaign")
    assert wanted.address == "kim@example.org"
    assert wanted.visitor["email"] == "Kim@Example.ORG"
