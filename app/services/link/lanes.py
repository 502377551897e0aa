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


def lane_of(command: ConsoleCommand) -> str:
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
