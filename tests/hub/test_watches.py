"""What workflows wait for, and what happened."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.wire.records import Fact
from app.domain.wire.shared import Document
from app.hub.watches import LONGEST_DELAY_S, Occurrence, Watch, fits, learnt, wants_facts, watched


def workflow(name="w", kind="workflow", dropped=False, **body):
    given = {"enabled": True, "trigger": "chat_ended", **body}
    return Document(kind=kind, name=name, version=3, body=given, dropped=dropped)


def only(document):
    return next(iter(watched([document]).values()))[0]


def test_enabled_workflows_are_found_by_their_trigger():
    pages = [workflow("a"), workflow("b"), workflow("c", trigger="meeting")]
    found = watched(pages)
    assert {t: [w.workflow for w in ws] for t, ws in found.items()} == {
        "chat_ended": ["a", "b"],
        "meeting": ["c"],
    }
    assert not wants_facts(found)
    assert wants_facts(watched([workflow(trigger="identified")]))


@pytest.mark.parametrize(
    "page",
    [
        workflow(enabled=False),
        workflow(enabled="yes"),
        workflow(trigger="full_moon"),
        workflow(trigger=["chat_ended"]),
        workflow(trigger=None),
        workflow(dropped=True),
        workflow(kind="mapping"),
    ],
)
def test_anything_else_waits_for_nothing(page):
    assert watched([page]) == {}


def test_what_the_hub_reads_of_a_workflow():
    page = workflow(trigger="field_changed", field="city", delay_s=90, after_chat=True)
    assert only(page) == Watch("w", 3, "field_changed", "city", 90.0, True)


@given(st.one_of(st.floats(), st.integers(), st.text(), st.none(), st.booleans()))
def test_any_delay_becomes_a_sensible_one(delay):
    assert 0.0 <= only(workflow(delay_s=delay)).delay_s <= LONGEST_DELAY_S
    assert not math.isnan(only(workflow(delay_s=delay)).delay_s)


def fact(field, value, at=1.0):
    return Fact(field=field, value=value, source="form", at=at)


def test_an_email_that_became_known_identifies_and_its_case_does_not():
    first = learnt("v", {}, [fact("email", "Kim@example.com")], 5.0)
    assert [o.trigger for o in first] == ["identified", "field_changed"]
    same = learnt("v", {"email": "kim@example.com"}, [fact("email", "Kim@example.com")], 5.0)
    assert [o.trigger for o in same] == ["field_changed"]


def test_fields_of_nobody_in_particular_do_not_count():
    assert learnt("v", {}, [fact("city", "Bern")], 5.0) == []


def test_only_values_that_changed_count():
    before = {"email": "a@b.co", "city": "Bern", "size": "10"}
    facts = [fact("email", "a@b.co"), fact("city", "Basel"), fact("size", "10")]
    (found,) = learnt("v", before, facts, 5.0)
    assert found.data == {"changes": [{"field": "city", "old": "Bern", "new": "Basel"}]}


def test_a_workflow_gets_the_field_it_waits_for_or_the_first_with_all_others():
    changes = [{"field": name, "old": "", "new": "x"} for name in ("city", "size")]
    happened = Occurrence("field_changed", "v", "s", data={"changes": changes})
    assert fits(Watch("w", 1, "field_changed", "size"), happened) == changes[1]
    assert fits(Watch("w", 1, "field_changed", "name"), happened) is None
    assert fits(Watch("w", 1, "field_changed"), happened) == {**changes[0], "changes": changes}
    assert fits(Watch("w", 1, "meeting"), Occurrence("meeting", "v", "s", data={"a": 1})) == {
        "a": 1
    }
