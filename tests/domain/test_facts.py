from hypothesis import given
from hypothesis import strategies as st

from app.domain.facts import MAX_FIELDS, MAX_VALUE, known_facts, plain_fields
from app.domain.wire.records import Fact


def fact(field, value, source="form", at=0.0):
    return Fact(field=field, value=value, source=source, at=at)


def test_the_newest_fact_wins():
    assert known_facts([fact("city", "Rome", at=2), fact("city", "Bern", at=1)])["city"] == "Rome"


def test_a_reps_correction_stands_above_newer_facts():
    facts = [fact("city", "Rome", "rep", at=1), fact("city", "Bern", at=2)]
    assert known_facts(facts)["city"] == "Rome"


def test_a_fact_taken_back_is_not_known():
    facts = [fact("city", "", "rep", at=3), fact("city", "Bern", at=2)]
    assert known_facts(facts)["city"] == "Bern"


def test_a_name_is_made_of_its_parts_where_missing():
    assert (
        known_facts([fact("firstname", "Ada"), fact("last_name", "Byron")])["name"] == "Ada Byron"
    )
    assert known_facts([fact("name", "Countess"), fact("firstname", "Ada")])["name"] == "Countess"


def test_field_names_are_tidied_and_values_become_text():
    given = {
        "First Name": " Ada ",
        "E-Mail": "a@b.c",
        "n": 3,
        "ok": True,
        "tags": ["x"],
        "no": None,
    }
    assert plain_fields(given) == {
        "first_name": "Ada",
        "e_mail": "a@b.c",
        "n": "3",
        "ok": "true",
        "tags": '["x"]',
    }
    assert plain_fields({"off": False, "blank": "  ", "": "x"}) == {"off": "false"}


def test_passwords_and_cards_are_never_kept():
    assert plain_fields({"Password": "x", "card-number": "4", "CVC": "1", "city": "Bern"}) == {
        "city": "Bern"
    }


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())))
def test_what_is_kept_is_bounded(given):
    kept = plain_fields(given)
    assert len(kept) <= MAX_FIELDS
    assert all(0 < len(value) <= MAX_VALUE for value in kept.values())


def test_more_fields_than_the_most_are_left_out():
    assert len(plain_fields({f"f{n}": "x" for n in range(80)})) == MAX_FIELDS


def test_what_is_nested_too_deeply_is_left_out():
    deep: list = []
    for _ in range(2000):
        deep = [deep]
    assert plain_fields({"deep": deep, "city": "Bern"}) == {"city": "Bern"}
