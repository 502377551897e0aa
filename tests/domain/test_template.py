"""Texts with visitor fields."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.template import filled, names_in


def test_fields_are_filled_in_and_unknown_ones_leave_nothing():
    values = {"first_name": "Kim", "pages": 3, "company": None, "list": ["x"]}
    assert filled("Call { first_name }, {pages} pages{company}{list}{nothing}", values) == (
        "Call Kim, 3 pages"
    )
    assert names_in("{a} {b} {a} {0} {a.b} {}") == ("a", "b")


@given(st.text())
def test_what_a_visitor_typed_is_never_a_template(typed):
    assert filled("{x}", {"x": typed[:900], "company": "secret"}) == typed[:900].strip()


def test_attributes_and_indexes_are_no_fields():
    assert filled("{x.__class__}{x[0]}", {"x": "v"}) == "{x.__class__}{x[0]}"
    assert len(filled("{x}", {"x": "v" * 5000})) == 1000
