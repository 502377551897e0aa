"""The words of the workflows."""

from app.domain.expression import Operator
from app.domain.workflow import (
    AddToCampaign,
    MakeTask,
    Notify,
    Push,
    SetField,
    Step,
    Trigger,
    Workflow,
)
from app.ui import words

translate = words.translate


def trigger(name: str) -> str:
    """Return what a workflow waits for."""
    return {
        Trigger.IDENTIFIED.value: translate("Workflows", "A person is identified"),
        Trigger.CHAT_ENDED.value: translate("Workflows", "A chat with a rep ended"),
        Trigger.MEETING.value: translate("Workflows", "A meeting is booked or changed"),
        Trigger.SESSION_ENDED.value: translate("Workflows", "A person's session ended"),
        Trigger.FIELD_CHANGED.value: translate("Workflows", "A visitor field changed"),
    }.get(name, name)


def operator(kind: Operator) -> str:
    """Return how a field is compared."""
    return {
        Operator.IS: translate("Workflows", "is"),
        Operator.IS_NOT: translate("Workflows", "is not"),
        Operator.ONE_OF: translate("Workflows", "is one of"),
        Operator.CONTAINS: translate("Workflows", "contains"),
        Operator.STARTS_WITH: translate("Workflows", "starts with"),
        Operator.BLANK: translate("Workflows", "is blank"),
        Operator.FILLED: translate("Workflows", "is filled"),
        Operator.LESS: translate("Workflows", "is less than"),
        Operator.AT_MOST: translate("Workflows", "is at most"),
        Operator.MORE: translate("Workflows", "is more than"),
        Operator.AT_LEAST: translate("Workflows", "is at least"),
        Operator.BEFORE: translate("Workflows", "is before"),
        Operator.AFTER: translate("Workflows", "is after"),
        Operator.WITHIN_DAYS: translate("Workflows", "is within the last days"),
        Operator.IN_LIST: translate("Workflows", "is in the list"),
    }[kind]


def step(each: Step) -> str:
    """Return what a step does."""
    match each:
        case Push():
            return translate("Workflows", "Push to Salesforce")
        case AddToCampaign():
            return translate("Workflows", "Add to a campaign")
        case SetField():
            return translate("Workflows", "Set a field")
        case MakeTask():
            return translate("Workflows", "Write a task")
        case Notify():
            return translate("Workflows", "Alert the rep")


def state(workflow: Workflow, stops: int, *, stored: bool) -> tuple[str, str]:
    """Return whether a workflow runs, and in what tone that is said."""
    if stops and workflow.enabled:
        return translate("Workflows", "cannot run"), "bad"
    if workflow.enabled:
        return translate("Workflows", "on"), "ok"
    return (translate("Workflows", "off"), "") if stored else (translate("Workflows", "ready"), "")
