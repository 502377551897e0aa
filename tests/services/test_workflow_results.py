"""Runs in words."""

from app.services.crm.progress import PartState, Progress, RecordRef
from app.services.outbox_store import Entry, RowState
from app.services.workflow_results import RunResult, StepResult, ended, run_result, step_result


def row(kind="crm.push", state=RowState.DONE, progress=None, reason=None):
    given = {"number": 1, "key": "k", "kind": kind, "lane": "crm", "subject": "", "org": ""}
    times = {"attempts": 0, "due": 0.0, "created": 0.0, "changed": 0.0, "code": None}
    body = {"host": "", "body": {}, "progress": progress or {}, "state": state, "reason": reason}
    return Entry(**given, **times, **body)


def test_a_push_tells_what_it_did():
    lead = RecordRef("Lead", "00Q", "Kim", "https://x/00Q", created=True)
    parts = {"person": PartState("done"), "campaign": PartState("done"), "task": PartState("done")}
    told = step_result("Push", row(progress=Progress(record=lead, parts=parts).stored()))
    assert told.words == "Created the lead Kim. In the campaign. The conversation is logged."
    lead.created = False
    told = step_result("Push", row(progress=Progress(record=lead).stored()))
    assert told.words == "Nothing had to change in the lead Kim."
    assert told.record["id"] == "00Q"


def test_other_rows_tell_it_too():
    task = step_result("Task", row("crm.task", progress={"task": "00T", "url": "u"}))
    assert (task.words, task.record["id"]) == ("A task was written.", "00T")
    kept = step_result("Set", row("crm.set_field", progress={"outcome": "kept", "record": "00Q"}))
    assert "somebody else" in kept.words


def test_what_waits_or_was_refused_says_why():
    waits = step_result("Push", row(state=RowState.UNCERTAIN))
    refused = step_result("Push", row(state=RowState.REFUSED, reason="No company."))
    gone = step_result("Push", row(state=RowState.DISCARDED))
    assert (gone.state, "took it out" in gone.words) == ("skipped", True)
    assert (waits.state, "outbox" in waits.words) == ("waiting", True)
    assert (refused.state, refused.words) == ("refused", "No company.")
    assert ended([waits, refused]) == ("failed", "Push: No company.")


def test_a_result_survives_the_wire_and_an_odd_one_is_empty():
    result = RunResult(3, (), (StepResult("Push", "done", "x"),))
    assert run_result(result.plain()) == result
    assert run_result({"steps": "odd"}) == RunResult()
