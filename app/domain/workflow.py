"""A workflow: what is done for a visitor without a rep, when, and on which conditions.

Decided: a step is of a closed set, so that each can be explained beforehand, done once
and proven afterwards. When it runs and who owns a new lead are settings of their own
("push now" or "wait for the rep"). Refused: scripts, and loops between workflows.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Literal

import msgspec

from app.domain.expression import ALWAYS, BadExpressionError, Expression, from_plain, to_plain

MAX_STEPS, MAX_DELAY_S = 20, 30 * 86_400.0


class Trigger(StrEnum):
    """What a workflow waits for."""

    IDENTIFIED = "identified"  # the visitor's e-mail address became known
    CHAT_ENDED = "chat_ended"
    MEETING = "meeting"  # booked, moved or cancelled
    SESSION_ENDED = "session_ended"
    FIELD_CHANGED = "field_changed"  # of the visitor, named by `field`


Owner = Literal[
    "nobody", "rep", "user"
]  # nobody: Salesforce's assignment rules, or who is signed in
Whose = Literal["record", "rep", "user"]
Kind = Literal["", "Lead", "Contact"]


class _Step(msgspec.Struct, frozen=True, tag_field="do", omit_defaults=True):
    """Base of the steps."""


class Push(_Step, frozen=True, tag="push"):
    """Create the person in the CRM, or bring it up to date, by the mapping pages."""

    owner: Owner = "nobody"  # of a lead that is created
    user: str = ""  # id in the CRM, where `owner` is "user"
    campaign: str = ""  # id; empty: the mapping page's own
    transcript: bool = True  # of the conversation that the trigger is about


class AddToCampaign(_Step, frozen=True, tag="campaign"):
    """Add the person to a campaign."""

    campaign: str


class SetField(_Step, frozen=True, tag="set_field"):
    """Set a field of the person's record."""

    field: str  # the CRM's own name
    value: str | float | bool = ""  # text may name visitor fields in braces
    object: Kind = ""  # only if the person is that; empty: either
    only_if_blank: bool = False


class MakeTask(_Step, frozen=True, tag="task"):
    """Write a task about the person."""

    subject: str  # may name visitor fields in braces, as may `text`
    text: str = ""
    due_days: int = 0  # after today
    owner: Whose = "record"  # "rep": who had the conversation, else the record's owner
    user: str = ""


class Notify(_Step, frozen=True, tag="notify"):
    """Alert the rep of the conversation."""

    words: str  # may name visitor fields in braces


Step = Push | AddToCampaign | SetField | MakeTask | Notify
CRM_STEPS = (Push, AddToCampaign, SetField, MakeTask)


class Workflow(msgspec.Struct, frozen=True, kw_only=True):
    """One workflow; `name` is its document's."""

    name: str
    title: str
    enabled: bool = False
    trigger: str = Trigger.IDENTIFIED.value  # may be one that this version does not know
    field: str = ""
    conditions: Expression = ALWAYS
    after_chat: bool = False  # wait until no conversation of the visitor is open
    delay_s: float = 0.0
    steps: tuple[Step, ...] = ()
    org: str = ""  # the org that its campaigns and users belong to; empty: not known


class _Stored(msgspec.Struct, frozen=True):
    """A document's body; the hub reads enabled, trigger, field, after_chat and delay_s."""

    title: str = ""
    enabled: bool = False
    trigger: str = ""
    field: str = ""
    conditions: Any = None
    after_chat: bool = False
    delay_s: float = 0.0
    steps: tuple[Step, ...] = ()
    org: str = ""


class BadWorkflowError(ValueError):
    """A document is no workflow that this version can run; the text says why."""


def to_body(workflow: Workflow) -> dict[str, Any]:
    """Return the body of a workflow's document."""
    stored = _Stored(
        title=workflow.title,
        enabled=workflow.enabled,
        trigger=workflow.trigger,
        field=workflow.field,
        conditions=to_plain(workflow.conditions),
        after_chat=workflow.after_chat,
        delay_s=workflow.delay_s,
        steps=workflow.steps,
        org=workflow.org,
    )
    body: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(stored))
    return body


def from_body(name: str, body: Mapping[str, Any]) -> Workflow:
    """Return the workflow of a document; raise BadWorkflowError.

    A step of an unknown kind is refused whole: leaving one out would do something else
    than what was set up.
    """
    try:
        stored = msgspec.convert(dict(body), _Stored)
        conditions = ALWAYS if stored.conditions is None else from_plain(stored.conditions)
    except (msgspec.ValidationError, BadExpressionError, RecursionError) as error:
        words = f"This version of Foyer cannot read the workflow ({error}). Update Foyer."
        raise BadWorkflowError(words) from error
    return Workflow(
        name=name,
        title=stored.title or name,
        enabled=stored.enabled,
        trigger=stored.trigger,
        field=stored.field,
        conditions=conditions,
        after_chat=stored.after_chat,
        delay_s=stored.delay_s,
        steps=stored.steps,
        org=stored.org,
    )


def texts_of(step: Step) -> tuple[str, ...]:
    """Return the texts of a step that may name visitor fields."""
    match step:
        case SetField(value=str(value)):
            return (value,)
        case MakeTask(subject=subject, text=text):
            return subject, text
        case Notify(words=words):
            return (words,)
        case _:
            return ()


def summary(step: Step) -> str:
    """Return what a step does, in a few words."""
    match step:
        case Push():
            return "Push to Salesforce"
        case AddToCampaign():
            return "Add to a campaign"
        case SetField(field=field):
            return f"Set {field}"
        case MakeTask():
            return "Write a task"
        case Notify():
            return "Alert the rep"
