"""The rows that steps mean."""

import pytest

from app.domain.evaluation import Scope
from app.domain.workflow import AddToCampaign, MakeTask, Notify, Push, SetField
from app.services.workflow_steps import (
    Case,
    alert_words,
    draft_of,
    key_of,
    owner_draft,
    wish_of_push,
)
from tests.services.workflow_rig import job, profile


def case(**more):
    said = [("visitor", "hello"), ("rep", "hi")]
    given = job(trigger="chat_ended", conversation="c", **more)
    return Case(given, profile(said=said, rep_name="Ann"), Scope())


def test_the_same_job_means_the_same_rows_and_another_job_others():
    for number, step in enumerate([Push(), AddToCampaign("c"), SetField("X", "y"), MakeTask("z")]):
        draft = draft_of(step, number, case())
        assert draft == draft_of(step, number, case())
        assert draft.subject == "kim@example.org"
        assert draft.body["visitor"] == "v"
    keys = {key_of(job(name), number) for name in ("a", "b") for number in (0, 1)}
    assert len(keys) == 4


def test_texts_are_filled_in():
    draft = draft_of(SetField("Description", "{name} of {company}, {pages} pages"), 0, case())
    assert draft.body["value"] == "Kim Osei of Example, 0 pages"
    assert draft_of(SetField("Hot__c", True), 0, case()).body["value"] is True
    assert alert_words("{first_name} spoke with {rep}", case()) == "Kim spoke with Ann"


def test_a_task_is_due_by_the_day_of_the_trigger():
    draft = draft_of(MakeTask("Call", due_days=2, owner="rep"), 0, case())
    assert draft.body["due"] == "2027-01-17"
    assert (draft.body["owner"], draft.body["rep_name"]) == ("rep", "Ann")


def test_only_the_end_of_the_conversation_pushes_what_was_said():
    assert wish_of_push(Push(), 0, case()).transcript == "Kim: hello\nAnn: hi"
    assert wish_of_push(Push(transcript=False), 0, case()).transcript == ""
    other = Case(job(conversation="c"), case().profile, Scope())
    assert wish_of_push(Push(), 0, other).transcript == ""
    foreign = Case(job(trigger="chat_ended", conversation="gone"), case().profile, Scope())
    assert wish_of_push(Push(), 0, foreign).transcript == ""


def test_a_campaign_step_brings_nothing_but_the_address():
    body = draft_of(AddToCampaign("701"), 3, case()).body
    assert (body["fields"], body["campaign"]) == ({}, "701")


def test_the_owner_of_a_lead_has_a_row_of_its_own():
    draft = owner_draft(Push(owner="user", user="005"), 0, case())
    assert draft.key == f"{key_of(case().job, 0)}:owner"
    assert (draft.body["field"], draft.body["object"], draft.body["user"]) == (
        "OwnerId",
        "Lead",
        "005",
    )


def test_an_alert_writes_nothing_to_the_crm():
    with pytest.raises(TypeError):
        draft_of(Notify("x"), 0, case())
