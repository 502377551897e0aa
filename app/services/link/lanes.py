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
from app.domain.wire.shared import (
    DropDocument,
    DropList,
    EndJob,
    NoteMeeting,
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
        case NoteMeeting():
            return command.booking
        case TellRep():
            return command.conversation
