"""Workflows as documents."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.expression import check
from app.domain.workflow import (
    AddToCampaign,
    BadWorkflowError,
    MakeTask,
    Notify,
    Push,
    SetField,
    Trigger,
    Workflow,
    from_body,
    summary,
    texts_of,
    to_body,
)
from tests.domain.expressions import FIELDS, expressions

words = st.text(st.characters(codec="utf-8"), max_size=20)
steps = st.one_of(
    st.builds(Push, owner=st.sampled_from(["nobody", "rep", "user"]), user=words, campaign=words),
    st.builds(AddToCampaign, campaign=words),
    st.builds(SetField, field=words, value=words | st.booleans() | st.floats(-9, 9)),
    st.builds(MakeTask, subject=words, text=words, due_days=st.integers(0, 9)),
    st.builds(Notify, words=words),
)
workflows = st.builds(
    Workflow,
    name=words,
    title=words.filter(bool),
    enabled=st.booleans(),
    trigger=st.sampled_from([each.value for each in Trigger]),
    field=words,
    conditions=expressions.filter(lambda e: not any("deep" in f for f in check(e, FIELDS))),
    after_chat=st.booleans(),
    delay_s=st.floats(0, 1e6),
    steps=st.lists(steps, max_size=4).map(tuple),
)


@given(workflows)
def test_a_document_and_back_is_the_same(workflow):
    body = json.loads(json.dumps(to_body(workflow)))
    assert from_body(workflow.name, body) == workflow
    assert body.keys() >= {"enabled", "trigger", "after_chat", "delay_s", "field"}  # for the hub


def test_an_empty_document_is_a_workflow_that_is_off():
    found = from_body("w", {})
    assert (found.title, found.enabled, found.steps) == ("w", False, ())


@pytest.mark.parametrize(
    "body",
    [
        {"steps": [{"do": "launch"}]},
        {"steps": [{"do": "campaign"}]},
        {"steps": "push"},
        {"enabled": "yes"},
        {"conditions": {"test": "some"}},
        {"steps": [{"do": "push", "owner": "everybody"}]},
    ],
)
def test_what_this_version_cannot_read_is_refused_whole(body):
    with pytest.raises(BadWorkflowError, match="Update Foyer"):
        from_body("w", body)


def test_a_trigger_of_a_later_version_is_kept():
    assert from_body("w", {"trigger": "scrolled"}).trigger == "scrolled"


def test_steps_can_be_told_in_words():
    some = [Push(), AddToCampaign("c"), SetField("Rating", "{x}"), MakeTask("{y}"), Notify("{z}")]
    assert len({summary(step) for step in some}) == len(some)
    assert [texts_of(step) for step in some] == [(), (), ("{x}",), ("{y}", ""), ("{z}",)]
    assert texts_of(SetField("X", 5.0)) == ()
