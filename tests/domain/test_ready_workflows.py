"""The workflows that come along are sound, and off."""

import pytest

from app.domain.ready_workflows import READY
from app.domain.visit_values import condition_fields
from app.domain.workflow import from_body, to_body
from app.domain.workflow_faults import Known, faults


@pytest.mark.parametrize("workflow", READY, ids=lambda w: w.name)
def test_each_is_sound_and_off(workflow):
    assert faults(workflow, Known(condition_fields())) == []
    assert not workflow.enabled
    assert from_body(workflow.name, to_body(workflow)) == workflow


def test_there_is_one_for_each_promise():
    assert [w.trigger for w in READY] == ["meeting", "chat_ended", "session_ended"]
