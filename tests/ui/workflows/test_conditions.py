"""Conditions as nested groups."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton

from app.domain.evaluation import Scope, evaluate
from app.domain.expression import AllOf, AnyOf, Compare, Field, Not, Operator
from app.domain.operand import Kind
from app.ui.widgets.choice import Choice
from app.ui.workflows.conditions import ALL, ANY, NONE, Group, Vocabulary, as_group, joined
from tests.ui.choosing import pick

FIELDS = {
    "email": Field("email", "E-mail"),
    "employees": Field("employees", "Employees", Kind.NUMBER),
    "plan": Field("plan", "Plan", Kind.CHOICE, ("Basic", "Pro")),
    "first_seen": Field("first_seen", "First seen", Kind.TIME),
}
VOCABULARY = Vocabulary(FIELDS, [("tier1", "Tier 1")])
leaves = st.builds(
    Compare,
    st.sampled_from(["email", "company"]),
    st.sampled_from([Operator.IS, Operator.IS_NOT]),
    st.sampled_from(["a", "b"]),
)
expressions = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.builds(AllOf, st.lists(parts, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(parts, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, parts),
    ),
    max_leaves=8,
)
values = st.fixed_dictionaries(
    {name: st.sampled_from(["a", "b", ""]) for name in ("email", "company")}
)


@pytest.fixture
def group(theme, qtbot):
    def make(expression):
        made = Group(expression, VOCABULARY)
        qtbot.addWidget(made)
        return made

    return make


@given(expressions, values)
def test_a_group_means_what_the_expression_does(expression, known):
    kind, parts = as_group(expression)
    scope = Scope()
    assert evaluate(joined(kind, parts), known, scope).holds == (
        evaluate(expression, known, scope).holds
    )


@given(expressions)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_shown_is_what_is_meant(group, expression):
    shown = group(expression).expression
    for known in ({"email": "a"}, {"company": "b"}, {}):
        scope = Scope()
        assert evaluate(shown, known, scope).holds == evaluate(expression, known, scope).holds


def test_parts_are_joined_in_three_ways(group):
    made = group(AllOf((Compare("email", Operator.FILLED),)))
    pick(made, "conditions-kind", NONE)
    assert made.expression == Not(AnyOf((Compare("email", Operator.FILLED),)))
    pick(made, "conditions-kind", ANY)
    assert made.expression == AnyOf((Compare("email", Operator.FILLED),))
    assert as_group(Compare("email", Operator.FILLED))[0] == ALL


def test_a_line_is_added_changed_and_removed(group, qtbot):
    made = group(AllOf())
    with qtbot.waitSignal(made.changed):
        made.findChild(QPushButton, "conditions-add").click()
    pick(made, "condition-field", "employees")
    assert made.expression.of == (Compare("employees", Operator.FILLED),)
    pick(made, "condition-operator", "at_least")
    value = made.findChild(QLineEdit, "condition-value")
    value.setText(" 50 ")
    value.editingFinished.emit()
    assert made.expression.of == (Compare("employees", Operator.AT_LEAST, "50"),)
    made.findChild(QToolButton, "condition-remove").click()
    assert made.expression == AllOf()


def test_only_operators_that_fit_are_offered(group):
    made = group(Compare("first_seen", Operator.AFTER, "2027-01-31"))
    box = made.findChild(Choice, "condition-operator")
    offered = {box.itemData(n) for n in range(box.count())}
    assert "within_days" in offered
    assert "contains" not in offered
    pick(made, "condition-field", "email")
    assert made.expression.of == (Compare("email", Operator.IS),)


def test_values_of_a_choice_and_lists_are_picked(group):
    made = group(Compare("plan", Operator.IS, "Basic"))
    pick(made, "condition-pick", "Pro")
    assert made.expression.of == (Compare("plan", Operator.IS, "Pro"),)
    lists = group(Compare("email", Operator.IN_LIST, ""))
    pick(lists, "condition-pick", "tier1")
    assert lists.expression.of == (Compare("email", Operator.IN_LIST, "tier1"),)


def test_several_values_are_written_with_commas(group):
    made = group(Compare("email", Operator.ONE_OF, ("a", "b")))
    value = made.findChild(QLineEdit, "condition-value")
    assert value.text() == "a, b"
    value.setText("x,, y ,")
    value.editingFinished.emit()
    assert made.expression.of[0].value == ("x", "y")


def test_groups_can_be_nested_but_not_without_end(group):
    made = group(AllOf())
    made.findChild(QPushButton, "conditions-add-group").click()
    assert made.expression == AllOf((AnyOf((Compare("email", Operator.FILLED),)),))
    depth = 0
    inner = made
    while (more := inner.findChild(QPushButton, "conditions-add-group")) and depth < 20:
        more.click()
        inner, depth = inner.findChildren(Group)[-1], depth + 1
    assert depth < 10
