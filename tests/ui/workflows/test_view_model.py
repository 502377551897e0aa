"""Workflows as they are edited, tried and remembered."""

import msgspec

from app.domain.desk import Account, SignedIn
from app.domain.expression import AllOf, Compare, Operator
from app.domain.shared import DocumentsLoaded
from app.domain.wire.shared import Document
from app.domain.workflow import Notify, Push, Workflow, from_body
from tests.ui.workflows.conftest import run

CHAT = "lead-from-chat"


def test_ready_made_workflows_wait_to_be_switched_on(view_model, service):
    assert CHAT in [workflow.name for workflow in view_model.workflows]
    assert view_model.stored == frozenset()
    view_model.switch(CHAT, on=True)
    [(name, body, base)] = service.asked
    assert (name, body["enabled"], body["trigger"], base) == (CHAT, True, "chat_ended", 0)
    assert view_model.stored == {CHAT}
    assert view_model.saved


def test_a_change_is_kept_from_the_version_that_it_began_with(view_model, service):
    view_model.switch(CHAT, on=True)
    view_model.edit(msgspec.structs.replace(view_model.draft, title="Chats"))
    view_model.save()
    assert service.asked[-1][2] == 1
    assert from_body(CHAT, service.asked[-1][1]).title == "Chats"


def test_a_workflow_without_a_push_is_flagged_and_not_switched_on(view_model, service):
    view_model.begin(Workflow(name="w", title="Alert", enabled=True, steps=(Notify("Hi"),)))
    assert any("Nothing is pushed" in fault.words for fault in view_model.faults)
    assert not view_model.can_save
    view_model.edit(msgspec.structs.replace(view_model.draft, enabled=False))
    assert view_model.can_save


def test_a_save_that_fails_keeps_the_draft_and_says_why(view_model, service):
    view_model.choose(CHAT)
    view_model.edit(msgspec.structs.replace(view_model.draft, title="Mine"))
    service.fault = "Anna changed it meanwhile."
    view_model.save()
    assert (view_model.fault, view_model.draft.title) == ("Anna changed it meanwhile.", "Mine")
    assert view_model.dirty


def test_a_change_by_somebody_else_is_shown_unless_a_draft_is_open(view_model, desk):
    view_model.switch(CHAT, on=True)
    body = {"title": "Theirs", "enabled": False, "trigger": "chat_ended"}
    theirs = Document(kind="workflow", name=CHAT, version=9, body=body)
    desk.apply(DocumentsLoaded((theirs,)))
    assert view_model.draft.title == "Theirs"


def test_a_try_says_what_would_be_done_and_writes_nothing(view_model, service):
    view_model.choose(CHAT)
    view_model.edit(
        msgspec.structs.replace(
            view_model.draft, conditions=AllOf((Compare("company", Operator.IS, "acme"),))
        )
    )
    view_model.try_out()
    assert view_model.trial.verdict.holds
    assert [plan.step for plan in view_model.trial.steps] == ["Push to Salesforce"]
    assert service.asked == []


def test_a_try_that_cannot_be_made_says_why(view_model, service):
    view_model.choose(CHAT)
    service.fault = "Salesforce cannot be reached."
    view_model.try_out()
    assert (view_model.fault, view_model.busy) == ("Salesforce cannot be reached.", False)


def test_runs_are_asked_for_when_a_workflow_is_chosen(view_model, service):
    view_model.switch(CHAT, on=True)
    service.jobs = [run(CHAT, "done", "Done."), run("other", "done")]
    view_model.choose(CHAT)
    assert [each.job.words for each in view_model.runs] == ["Done."]


def test_a_removed_workflow_is_gone_for_everyone(view_model):
    view_model.begin(Workflow(name="w", title="Mine", steps=(Push(),)))
    view_model.save()
    assert "w" in view_model.stored
    view_model.drop()
    assert ("w" in view_model.stored, view_model.draft) == (False, None)


def test_what_this_version_cannot_read_is_said_and_left_alone(view_model, desk):
    body = {"title": "New", "steps": [{"do": "sing"}]}
    desk.apply(DocumentsLoaded((Document(kind="workflow", name="n", version=1, body=body),)))
    assert "Update Foyer" in view_model.unreadable["n"]


def test_a_rep_who_is_no_admin_saves_nothing(view_model, desk, service):
    desk.apply(SignedIn(Account("tom", "Tom", "tom@shop.example")))
    view_model.switch(CHAT, on=True)
    assert service.asked == []


def test_what_is_kept_belongs_to_the_org_that_is_signed_in_to(view_model, service):
    view_model.load()
    assert view_model.users == (("0051", "Anna Rossi"),)
    view_model.begin(Workflow(name="w", title="Mine", org="00D9", steps=(Push(campaign="7011"),)))
    assert any("another Salesforce org" in fault.words for fault in view_model.faults)
    view_model.save()
    assert service.asked[-1][1]["org"] == "00D1"
    assert view_model.faults == ()


def test_a_user_who_is_gone_is_flagged(view_model):
    view_model.load()
    steps = (Push(owner="user", user="0059"),)
    view_model.begin(Workflow(name="w", title="Mine", steps=steps))
    assert "0059" in view_model.faults[0].words
