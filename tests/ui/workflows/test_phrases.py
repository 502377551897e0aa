"""The words of the workflows."""

from app.domain.expression import Operator
from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, SetField, Trigger, Workflow
from app.ui.workflows import phrases


def test_every_trigger_operator_and_step_has_words():
    assert all(phrases.trigger(each.value) != each.value for each in Trigger)
    assert len({phrases.operator(each) for each in Operator}) == len(Operator)
    steps = (Push(), AddToCampaign(""), SetField(""), MakeTask(""), Notify(""))
    assert len({phrases.step(each) for each in steps}) == 5


def test_a_trigger_of_another_version_is_shown_as_it_is():
    assert phrases.trigger("sing") == "sing"


def test_a_workflow_is_on_off_ready_or_cannot_run():
    on = Workflow(name="w", title="W", enabled=True)
    off = Workflow(name="w", title="W")
    assert phrases.state(on, 0, stored=True)[0] == "on"
    assert phrases.state(on, 1, stored=True) == ("cannot run", "bad")
    assert phrases.state(off, 1, stored=True)[0] == "off"
    assert phrases.state(off, 0, stored=False)[0] == "ready"
