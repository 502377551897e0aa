"""What is wrong with a workflow before it runs."""

import pytest

from app.domain.expression import Compare, Operator
from app.domain.visit_values import condition_fields
from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, SetField, Trigger, Workflow
from app.domain.workflow_faults import NO_PUSH, OTHER_ORG, Known, faults

KNOWN = Known(
    condition_fields(),
    campaigns=frozenset({"701000000000001AAA"}),
    targets=frozenset({"Rating", "Phone"}),
    users=frozenset({"005000000000001AAA"}),
)


def workflow(*steps, **more):
    return Workflow(**{"name": "w", "title": "W", "steps": steps, **more})


def test_a_sound_workflow_has_none():
    steps = (
        Push(owner="user", user="005000000000001", campaign="701000000000001"),
        AddToCampaign("701000000000001AAA"),
        SetField("Rating", "Hot"),
        MakeTask("Call {first_name}"),
        Notify("{company} is back"),
    )
    assert faults(workflow(*steps, trigger=Trigger.FIELD_CHANGED, field="company"), KNOWN) == []


def test_without_a_push_it_is_flagged():
    [fault] = faults(workflow(Notify("x")), KNOWN)
    assert (fault.place, fault.words, fault.stops) == ("steps", NO_PUSH, True)


@pytest.mark.parametrize(
    ("more", "place", "words"),
    [
        ({"title": " "}, "title", "Give the workflow a name"),
        ({"trigger": "scrolled"}, "trigger", 'does not know the trigger "scrolled"'),
        ({"trigger": "field_changed"}, "trigger", "Choose the visitor field"),
        ({"trigger": "field_changed", "field": "shoe"}, "trigger", 'no visitor field "shoe"'),
        ({"delay_s": -1.0}, "trigger", "delay"),
        ({"delay_s": 9e9}, "trigger", "delay"),
        ({"conditions": Compare("shoe", Operator.BLANK)}, "conditions", 'no field "shoe"'),
    ],
)
def test_settings_are_checked(more, place, words):
    [fault] = faults(workflow(Push(), **more), KNOWN)
    assert fault.place == place
    assert words in fault.words


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Push(campaign="701000000000009AAA"), "not in this org"),
        (Push(owner="user"), "Choose the owner"),
        (Push(owner="user", user="005000000000009AAA"), "not active"),
        (AddToCampaign(""), "Choose the campaign"),
        (AddToCampaign("701000000000009AAA"), "not in this org"),
        (SetField("", "x"), "Choose the field"),
        (SetField("Shoe__c", "x"), "not in the mapping"),
        (SetField("Phone", "{shoe}"), 'no visitor field "shoe"'),
        (MakeTask(" "), "subject"),
        (MakeTask("x" * 201), "200 letters"),
        (MakeTask("x", due_days=400), "due"),
        (MakeTask("x", owner="user"), "Choose the owner"),
        (Notify(" "), "alert"),
    ],
)
def test_each_step_is_checked(step, words):
    [fault] = faults(workflow(Push(), step), KNOWN)
    assert fault.place == "step 2"
    assert words in fault.words


def test_what_could_not_be_asked_is_not_checked():
    steps = (Push(campaign="x", owner="user", user="x"), SetField("Anything__c", "x"))
    assert faults(workflow(*steps), Known(condition_fields())) == []


def test_a_step_before_the_push_is_worth_a_look():
    [fault] = faults(workflow(Notify("x"), MakeTask("x"), Push()), KNOWN)
    assert (fault.place, fault.stops) == ("step 2", False)


def test_there_is_an_end_to_steps():
    assert "at most" in faults(workflow(*[Push()] * 21), KNOWN)[0].words


def test_records_of_another_org_are_to_be_chosen_anew():
    moved = Known(condition_fields(), org="00D000000000009")
    of_old = {"org": "00D000000000001AAA"}
    for step in (Push(campaign="701"), AddToCampaign("701"), MakeTask("x", user="005")):
        found = faults(workflow(Push(), step, **of_old), moved)
        assert OTHER_ORG in [fault.words for fault in found]
    assert faults(workflow(Push(), Notify("x"), **of_old), moved) == []
    same = Known(condition_fields(), org="00D000000000001")
    assert faults(workflow(Push(campaign="701"), **of_old), same) == []
