"""What a workflow would do for a visitor, without doing it."""

from dataclasses import dataclass

from app.domain.errors import TransientError
from app.domain.evaluation import Verdict, evaluate
from app.domain.matching import Person
from app.domain.push import PushWish, blank, same
from app.domain.push_card import FieldRow, Preview, Record
from app.domain.workflow import (
    AddToCampaign,
    MakeTask,
    Notify,
    Push,
    SetField,
    Step,
    Workflow,
    summary,
)
from app.services.crm.base import Found, Trips
from app.services.crm.console import ConsoleCrm
from app.services.crm_preview import preview_of
from app.services.workflow_steps import Case, alert_words, draft_of, wish_of_push


@dataclass(frozen=True, slots=True)
class StepPlan:
    """What one step would do; `stopped` says why it would be refused, or do nothing."""

    step: str
    words: str
    rows: tuple[FieldRow, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a run would do: nothing when the conditions do not hold."""

    verdict: Verdict
    record: Record | None = None  # the person's; None: not in the CRM, or it was not asked
    steps: tuple[StepPlan, ...] = ()


async def dry_run(workflow: Workflow, case: Case, crm: ConsoleCrm) -> DryRun:
    """Evaluate the conditions and look the person up; write nothing.

    Raise what the CRM raises when it cannot be asked.
    """
    verdict = evaluate(workflow.conditions, case.values, case.scope)
    if not verdict.holds:
        return DryRun(verdict)
    if not case.address:
        plans = (StepPlan(summary(s), NO_EMAIL, stopped=True) for s in workflow.steps)
        return DryRun(verdict, steps=tuple(plans))
    found = await crm.look_up(PushWish("", case.address), Trips(within_s=10.0))
    target = found.choice.target
    steps = await _planned(workflow, case, found, crm)
    preview = _preview(case, found, crm)
    return DryRun(verdict, preview.record if target else None, tuple(steps))


async def _planned(workflow: Workflow, case: Case, found: Found, crm: ConsoleCrm) -> list[StepPlan]:
    target, plans, made = found.choice.target, [], False
    for number, step in enumerate(workflow.steps):
        match step:
            case Notify(words=words):
                plans.append(StepPlan(summary(step), alert_words(words, case)))
            case Push():
                plan = _push(step, number, case, _preview(case, found, crm))
                made = target is None and not plan.stopped
                plans.append(plan)
            case _ if target is None and not made:
                plans.append(StepPlan(summary(step), NOBODY, stopped=True))
            case _:
                plans.append(await _about(step, number, case, target, crm))
    return plans


def _preview(case: Case, found: Found, crm: ConsoleCrm) -> Preview:
    return preview_of(case.profile, case.address, found, crm, case.settings.fields)


def _push(step: Push, number: int, case: Case, preview: Preview) -> StepPlan:
    if preview.lacks:
        lacks = " and a ".join(preview.lacks)
        words = f"Salesforce requires a {lacks} for a new lead, which is not known."
        return StepPlan(summary(step), words, preview.rows, stopped=True)
    if preview.words:
        return StepPlan(summary(step), preview.words, preview.rows, stopped=True)
    wish = wish_of_push(step, number, case)
    changed = sum(row.fate == "change" for row in preview.rows)
    if preview.record is None:
        words = "A new lead is created."
    else:
        change = {0: "nothing changes", 1: "1 field changes"}.get(
            changed, f"{changed} fields change"
        )
        words = f"{preview.record.object} {preview.record.name}: {change}."
    words += f" Added to the campaign {wish.campaign}." if wish.campaign else ""
    words += " The conversation is logged as a task." if wish.transcript else ""
    return StepPlan(summary(step), words, preview.rows)


async def _about(
    step: Step, number: int, case: Case, target: Person | None, crm: ConsoleCrm
) -> StepPlan:
    body = draft_of(step, number, case).body
    match step:
        case AddToCampaign(campaign=campaign):
            words = await _joins(campaign, case, crm)
        case MakeTask():
            words = f'Task "{body["subject"]}", due {body["due"]}.'
        case SetField(object=wanted) if wanted and wanted != (target.object if target else "Lead"):
            return StepPlan(summary(step), f"The person is no {wanted}.", stopped=True)
        case SetField(field=field):
            return await _sets(step, field, body["value"], target, crm)
        case _:
            words = ""
    return StepPlan(summary(step), words)


async def _joins(campaign: str, case: Case, crm: ConsoleCrm) -> str:
    wish = PushWish("", case.address, {}, campaign)
    found = await crm.look_up(wish, Trips(within_s=10.0))
    return "Is in the campaign already." if found.member else f"Added to the campaign {campaign}."


async def _sets(
    step: SetField, field: str, value: str | float | bool, target: Person | None, crm: ConsoleCrm
) -> StepPlan:
    read = target
    if target is not None:
        read = await crm.single.read(target.object, target.id, [field], Trips(within_s=10.0))
        if read is None:
            raise TransientError("The record was deleted or merged just now. Try again.")
    old = read.values.get(field) if read else None
    fate = "equal" if same(old, value) else "change"
    if step.only_if_blank and not blank(old):
        fate = "kept"
    return StepPlan(summary(step), _FATES[fate], (FieldRow(field, "", old, value, fate),))


_FATES = {
    "change": "The field is set.",
    "equal": "The field has this value already.",
    "kept": "The field holds something, which stays.",
}
NO_EMAIL = "The visitor's e-mail address is not known, so nobody can be found or created."
NOBODY = "Salesforce has no lead or contact with this address, and no step before creates one."
