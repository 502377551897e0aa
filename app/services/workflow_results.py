"""What became of a workflow's run, in words and for programs: no I/O."""

from collections.abc import Sequence
from typing import Any, Literal

import msgspec

from app.domain.evaluation import Verdict
from app.services.crm.progress import Progress, progress_of
from app.services.outbox_store import Entry, RowState
from app.services.workflow_steps import PUSH

StepState = Literal["waiting", "done", "refused", "skipped"]
JobEnd = Literal["done", "failed", "skipped"]


class StepResult(msgspec.Struct, frozen=True, omit_defaults=True):
    """How one step stands."""

    step: str  # what it does, in a few words
    state: StepState
    words: str = ""
    key: str = ""  # of its outbox row
    code: str = ""  # the CRM's own
    record: dict[str, Any] | None = None  # object, id, url, created


class ReasonResult(msgspec.Struct, frozen=True):
    """What one condition came to."""

    words: str
    holds: bool
    decided: bool


class RunResult(msgspec.Struct, frozen=True, omit_defaults=True):
    """A run as the hub keeps it, and as the run history shows it."""

    version: int = 0  # of the workflow that ran
    reasons: tuple[ReasonResult, ...] = ()
    steps: tuple[StepResult, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return it for the wire."""
        body: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return body


def run_result(plain: dict[str, Any]) -> RunResult:
    """Return the result that a job carries; an empty one where it cannot be read."""
    try:
        return msgspec.convert(plain, RunResult)
    except msgspec.ValidationError:
        return RunResult()


def reasons_of(verdict: Verdict) -> tuple[ReasonResult, ...]:
    """Return the reasons of all conditions."""
    return tuple(ReasonResult(r.words, r.holds, r.decided) for r in verdict.reasons)


def skipped_words(verdict: Verdict) -> str:
    """Return why a workflow did nothing."""
    why = "; ".join(reason.words for reason in verdict.deciding[:3])
    return f"Nothing was done, since the conditions do not hold: {why}."


def step_result(step: str, entry: Entry) -> StepResult:
    """Return how a step stands, by its outbox row."""
    match entry.state:
        case RowState.DONE:
            state: StepState = "done"
        case RowState.REFUSED:
            state = "refused"
        case RowState.DISCARDED:
            state = "skipped"
        case _:
            state = "waiting"
    words, record = _told(entry)
    return StepResult(
        step=step,
        state=state,
        words=words,
        key=entry.key,
        code=entry.code or "",
        record=record,
    )


def ended(steps: Sequence[StepResult]) -> tuple[JobEnd, str]:
    """Return how a run ended, and in words."""
    if refused := [step for step in steps if step.state == "refused"]:
        return "failed", f"{refused[0].step}: {refused[0].words}"
    done = [step for step in steps if step.state == "done"]
    return "done", " ".join(f"{step.step}: {step.words}" for step in done)[:1000]


def _told(entry: Entry) -> tuple[str, dict[str, Any] | None]:
    if entry.state is RowState.DISCARDED:
        return "Somebody took it out of the outbox.", None
    if entry.state is not RowState.DONE:
        waits = "It waits in the outbox, and goes out as soon as it can."
        return entry.reason or waits, None
    if entry.kind == PUSH:
        return _pushed(progress_of(entry.progress))
    if task := entry.progress.get("task"):
        return "A task was written.", {"object": "Task", "id": task, "url": entry.progress["url"]}
    record = {"object": entry.progress.get("object", ""), "id": entry.progress.get("record", "")}
    return _FIELD_WORDS[str(entry.progress.get("outcome", "written"))], record


def _pushed(progress: Progress) -> tuple[str, dict[str, Any] | None]:
    record = progress.record
    if record is None:
        return "Done.", None
    named = f"the {record.object.lower()} {record.name}".strip()
    changed = len(progress.changes)
    if record.created:
        words = f"Created {named}."
    elif changed:
        words = f"Updated {named}: {changed} field{'s' if changed > 1 else ''}."
    else:
        words = f"Nothing had to change in {named}."
    extra = [
        _PART_WORDS[n] for n, p in progress.parts.items() if n != "person" and p.state == "done"
    ]
    told = {"object": record.object, "id": record.id, "url": record.url, "created": record.created}
    return " ".join([words, *extra]), told


_PART_WORDS = {"campaign": "In the campaign.", "task": "The conversation is logged."}
_FIELD_WORDS = {
    "written": "The field was set.",
    "equal": "The field had this value already.",
    "kept": "The field has a value of somebody else's, which stays.",
    "other": "The person is another kind of record, so nothing was set.",
}
