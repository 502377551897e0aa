"""What is wrong with a workflow, in plain words, before it runs (J6, J7, J8)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.expression import Field, check
from app.domain.template import names_in
from app.domain.workflow import (
    MAX_DELAY_S,
    MAX_STEPS,
    AddToCampaign,
    MakeTask,
    Notify,
    Push,
    SetField,
    Step,
    Trigger,
    Workflow,
    summary,
    texts_of,
)

NO_PUSH = "Nothing is pushed to Salesforce. Add the step that pushes the person."
OTHER_ORG = (
    "The campaigns and users of this workflow belong to another Salesforce org. Open it in the "
    "settings, choose them anew and save it."
)
LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `place` is "title", "trigger", "conditions", "steps" or "step 1"."""

    place: str
    words: str
    stops: bool = True  # False: worth a look, though it can run


@dataclass(frozen=True, slots=True)
class Known:
    """What a workflow may name; None where it could not be asked, and is not checked.

    `targets` are the CRM's fields in the mapping pages.
    """

    fields: Mapping[str, Field] = field(default_factory=dict)  # of visitors
    campaigns: frozenset[str] | None = None
    targets: frozenset[str] | None = None
    users: frozenset[str] | None = None
    org: str = ""  # that is signed in to; empty: not known


def faults(workflow: Workflow, known: Known) -> list[Fault]:
    """Return what is wrong, in the order of the page; nothing when it can run."""
    found = [*_of_trigger(workflow, known)]
    if is_foreign(workflow, known.org):
        found.append(Fault("steps", OTHER_ORG))
    found += [Fault("conditions", words) for words in check(workflow.conditions, known.fields)]
    if not any(isinstance(step, Push) for step in workflow.steps):
        found.append(Fault("steps", NO_PUSH))
    if len(workflow.steps) > MAX_STEPS:
        found.append(Fault("steps", f"A workflow may have at most {MAX_STEPS} steps."))
    for number, step in enumerate(workflow.steps, start=1):
        found += [Fault(f"step {number}", words) for words in _of_step(step, known)]
    return [*found, *_order(workflow.steps)]


def is_foreign(workflow: Workflow, org: str) -> bool:
    """Whether a workflow names records of another org than `org` (J7)."""
    if not org or not workflow.org or _short(workflow.org) == _short(org):
        return False
    return any(_names_records(step) for step in workflow.steps)


def _names_records(step: Step) -> bool:
    match step:
        case AddToCampaign():
            return True
        case Push(campaign=campaign, user=user):
            return bool(campaign or user)
        case MakeTask(user=user):
            return bool(user)
        case _:
            return False


def _of_trigger(workflow: Workflow, known: Known) -> Iterator[Fault]:
    if not workflow.title.strip():
        yield Fault("title", "Give the workflow a name.")
    if workflow.trigger not in set(Trigger):
        words = f'This version of Foyer does not know the trigger "{workflow.trigger}".'
        yield Fault("trigger", f"{words} Choose another one, or update Foyer.")
    elif workflow.trigger == Trigger.FIELD_CHANGED and workflow.field not in known.fields:
        named = f'There is no visitor field "{workflow.field}".' if workflow.field else ""
        yield Fault("trigger", named or "Choose the visitor field that has to change.")
    if not 0 <= workflow.delay_s <= MAX_DELAY_S:
        yield Fault("trigger", "The delay must lie between nothing and 30 days.")


def _of_step(step: Step, known: Known) -> Iterator[str]:
    named = dict.fromkeys(name for text in texts_of(step) for name in names_in(text))
    yield from (f'There is no visitor field "{n}".' for n in named if n not in known.fields)
    match step:
        case Push():
            yield from _campaign(step.campaign, known)
            yield from _user(step.owner, step.user, known)
        case AddToCampaign(campaign=campaign):
            yield from _campaign(campaign, known, needed=True)
        case SetField(field=name):
            yield from _target(name, known)
        case MakeTask():
            yield from _task(step)
            yield from _user(step.owner, step.user, known)
        case Notify(words=words) if not words.strip():
            yield "Write what the alert shall say."


def _campaign(campaign: str, known: Known, *, needed: bool = False) -> Iterator[str]:
    if not campaign and needed:
        yield "Choose the campaign."
    elif (
        campaign
        and known.campaigns is not None
        and _short(campaign) not in map(_short, known.campaigns)
    ):
        yield f"The campaign {campaign} is not in this org, not active, or you may not see it."


def _target(name: str, known: Known) -> Iterator[str]:
    if not name.strip():
        yield "Choose the field to set."
    elif known.targets is not None and name not in known.targets:
        yield f"The field {name} is not in the mapping. Map it first, or choose another one."


def _task(step: MakeTask) -> Iterator[str]:
    if not step.subject.strip():
        yield "Write the task's subject."
    elif len(step.subject) > LONGEST_SUBJECT:
        yield f"The task's subject may have at most {LONGEST_SUBJECT} letters."
    if not 0 <= step.due_days <= 365:
        yield "A task is due between today and a year from now."


def _user(owner: str, user: str, known: Known) -> Iterator[str]:
    if owner != "user":
        return
    if not user:
        yield "Choose the owner."
    elif known.users is not None and _short(user) not in map(_short, known.users):
        yield f"The user {user} is not in this org, or not active."


def _order(steps: tuple[Step, ...]) -> Iterator[Fault]:
    """Steps before the push meet a person only if it is in the CRM already."""
    first = next((n for n, step in enumerate(steps) if isinstance(step, Push)), 0)
    for number, step in enumerate(steps[:first], start=1):
        if not isinstance(step, Notify):
            words = f'"{summary(step)}" comes before the push: a new person is not there yet.'
            yield Fault(f"step {number}", words, stops=False)


def _short(record: str) -> str:
    """Return an id in its form of 15 letters; both forms name the same record."""
    return record[:15]
