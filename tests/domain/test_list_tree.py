"""Conditions as groups that an editor can change."""

from hypothesis import given

from app.domain.expression import ALWAYS, AllOf, AnyOf, Compare, Not, Operator
from app.domain.list_query import empty_groups, leaves
from app.domain.list_tree import (
    EMPTY,
    Branch,
    Join,
    Line,
    branch_of,
    expression_of,
    joined,
    replaced,
    way_of,
)
from tests.domain.expressions import expressions

A, B = Compare("A", Operator.BLANK), Compare("B", Operator.BLANK)


@given(expressions)
def test_a_tree_means_what_its_expression_means(expression):
    tree = branch_of(expression)
    again = branch_of(expression_of(tree))
    assert again == tree


@given(expressions)
def test_every_comparison_is_found_in_the_tree(expression):
    tree = branch_of(expression)
    for at, leaf in leaves(expression_of(tree)):
        part = tree
        for number in way_of(tree, at):
            part = part.parts[number]
        assert part.compare == leaf
    for at in empty_groups(expression_of(tree)):
        part = tree
        for number in way_of(tree, at):
            part = part.parts[number]
        assert part.parts == ()


def test_negations_belong_to_lines_and_groups():
    tree = branch_of(AllOf((Not(A), Not(AnyOf((A, B))), Not(AllOf((A,))), Not(Not(B)))))
    assert tree == Branch(
        Join.ALL,
        (
            Line(A, negated=True),
            Branch(Join.NONE, (Line(A), Line(B))),
            Branch(Join.NOT_ALL, (Line(A),)),
            Line(B),
        ),
    )
    assert branch_of(ALWAYS) == EMPTY
    assert branch_of(A) == Branch(Join.ALL, (Line(A),))


def test_parts_are_added_changed_and_taken_away():
    tree = replaced(EMPTY, (0,), Line(A))
    tree = replaced(tree, (1,), Branch(Join.ANY, (Line(A),)))
    tree = replaced(tree, (1, 1), Line(B))
    tree = joined(tree, (1,), Join.NONE)
    assert tree.parts[1] == Branch(Join.NONE, (Line(A), Line(B)))
    assert replaced(tree, (1, 0), None).parts[1].parts == (Line(B),)
    assert joined(tree, (), Join.ANY).join is Join.ANY
