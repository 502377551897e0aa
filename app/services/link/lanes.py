"""Which commands must keep their order among each other."""

from app.domain.wire.console import (
    Accept,
    Close,
    ConsoleCommand,
    Decline,
    RepRead,
    RepSay,
    SetFact,
    SetPresence,
    SetRules,
    Start,
)
from app.domain.wire.meetings import (
    ChangeMeeting,
    KeepMeeting,
    MeetingCommand,
    PlanMeeting,
    PutCalendar,
)
from app.domain.wire.shared import (
    DropDocument,
    DropList,
    EndJob,
    PutDocument,
    PutListPart,
    TellRep,
)


def lane_of(command: ConsoleCommand) -> str:  # noqa: C901, PLR0911 one line a case
    """Return the command's lane: commands of one lane go out one after the other."""
    match command:
        case RepSay() | RepRead() | Close():
            return command.conversation
        case Accept() | Decline():
            return command.offer
        case Start() | SetFact():
            return command.visitor
        case SetPresence() | SetRules():
            return type(command).__name__
        case PutDocument() | DropDocument():
            return f"{command.kind}:{command.name}"
        case PutListPart() | DropList():
            return f"list:{command.name}"
        case EndJob():
            return command.job
        case TellRep():
            return command.conversation
        case _:
            return _meeting_lane(command)


def _meeting_lane(command: MeetingCommand) -> str:
    match command:
        case PutCalendar():
            return "calendar"
        case PlanMeeting():
            return command.id
        case ChangeMeeting():
            return command.meeting
        case KeepMeeting():
            return command.record.id
