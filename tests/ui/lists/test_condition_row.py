import pytest

from app.domain.expression import Compare, Operator
from app.domain.list_faults import Fault
from app.domain.list_tree import Line
from app.ui.lists.condition_row import ConditionRow
from tests.domain.lists import shapes_of


@pytest.fixture
def shapes(practice):
    return shapes_of(practice.inner, practice.users["rep"])


@pytest.fixture
def row(theme, qtbot, shapes):
    made = ConditionRow()
    qtbot.addWidget(made)
    made.heard = []

    def show(line, fault=None):
        made.show_line(line, shapes["Account"], shapes, fault)

    made.changed.connect(made.heard.append)
    made.changed.connect(show)
    made.say = show
    made.say(Line(Compare("", Operator.IS)))
    made.show()
    return made


def test_a_field_brings_its_comparisons_and_its_editor(row):
    row._take_field("Industry")
    assert row.heard[-1] == Line(Compare("Industry", Operator.ONE_OF))
    row._take_value(("Banking",))
    row._take_operator("not one_of")
    assert row.heard[-1] == Line(Compare("Industry", Operator.ONE_OF, ("Banking",)), negated=True)
    row._take_operator("is")
    assert row.heard[-1] == Line(Compare("Industry", Operator.IS))
    row._take_operator("blank")
    assert row.heard[-1].compare.value is None


def test_yes_or_no_has_a_value_at_once(row):
    row._take_field("Owner.IsActive")
    assert row.heard[-1] == Line(Compare("Owner.IsActive", Operator.IS, True))
    row._take_value("false")
    assert row.heard[-1].compare.value is False


def test_the_same_value_again_tells_nothing(row):
    row._take_field("Name")
    row._take_value("Acme")
    count = len(row.heard)
    row._take_value("Acme")
    assert len(row.heard) == count


def test_a_fault_stands_under_its_condition(row):
    row.say(Line(Compare("Secret__c", Operator.IS, "x")), Fault("no_value", label="Secret"))
    assert row._fault.text() == "'Secret': give a value."
    row.say(Line(Compare("", Operator.IS)), Fault("no_field"))
    assert not row._fault.isVisible()
