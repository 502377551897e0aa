"""The order of truth (C11-C13)."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.matching import Choice, Person, choose, prefer

OLD, NEW = "2026-01-01T00:00:00.000+0000", "2026-02-01T00:00:00.000+0000"


def contact(record, modified=OLD):
    return Person("Contact", record, modified)


def lead(record, modified=OLD, became=""):
    return Person("Lead", record, modified, converted=bool(became), contact=became)


def chosen(choice):
    return choice.target.id if choice.target else None


def test_nobody_means_nobody():
    assert choose([], []).target is None


def test_a_contact_comes_before_a_newer_lead():
    choice = choose([contact("c")], [lead("l", NEW)])
    assert (chosen(choice), [p.id for p in choice.others]) == ("c", ["l"])


def test_the_newest_wins_and_the_smaller_id_wins_a_tie():
    assert chosen(choose([], [lead("a"), lead("b", NEW)])) == "b"
    assert chosen(choose([], [lead("b"), lead("a")])) == "a"


def test_a_converted_lead_stands_for_its_contact():
    leads = [lead("l", NEW), lead("x", OLD, became="c")]
    assert choose([], leads).unread == ("c",)
    choice = choose([], leads, {"c": contact("c")})
    assert (chosen(choice), [p.id for p in choice.others], choice.unread) == ("c", ["l"], ())


def test_a_contact_with_the_e_mail_comes_before_one_without():
    choice = choose([contact("c")], [lead("x", NEW, became="d")], {"d": contact("d", NEW)})
    assert chosen(choice) == "c"


def test_the_contact_of_a_converted_lead_is_not_counted_twice():
    choice = choose([contact("c")], [lead("x", became="c")])
    assert (chosen(choice), choice.count) == ("c", 1)


def test_a_deleted_contact_of_a_converted_lead_leaves_the_open_leads():
    choice = choose([], [lead("x", became="c"), lead("l")], {"c": None})
    assert chosen(choice) == "l"
    assert choose([], [lead("x", became="c")], {"c": None}).target is None


people = st.builds(
    Person,
    object=st.just("Lead"),
    id=st.text("abc", min_size=3, max_size=3),
    modified=st.sampled_from([OLD, NEW]),
)


@given(
    st.lists(people, unique_by=lambda p: p.id),
    st.lists(people, unique_by=lambda p: p.id),
    st.randoms(),
)
def test_the_order_of_reading_never_decides(contacts, leads, random):
    first = choose(contacts, leads)
    random.shuffle(contacts)
    random.shuffle(leads)
    assert choose(contacts, leads) == first
    assert first.count == len(contacts) + len(leads)


def test_a_rep_may_prefer_another_record():
    first, second = Person("Contact", "003000000000001"), Person("Lead", "00Q000000000002")
    choice = Choice(first, (second,))
    turned = prefer(choice, "00Q000000000002AAA")
    assert (turned.target, turned.others) == (second, (first,))
    assert prefer(choice, "00Q000000000009") == prefer(choice, "") == choice
    assert prefer(Choice(None), "00Q000000000009") == Choice(None)
