"""What can happen to the engine."""

from dataclasses import dataclass

from app.domain.wire.base import Err
from app.domain.wire.console import ConsoleHello, ConsoleMessage
from app.domain.wire.meet import MeetRequest
from app.domain.wire.records import ConversationRecord
from app.domain.wire.visitor import Beacon, VisitorHello, VisitorMessage
from app.hub.store import StoredVisitor


@dataclass(frozen=True, slots=True)
class Staff:
    """A rep as a verified sign-in describes one."""

    id: str
    name: str
    email: str
    role: str  # "rep", "admin" or "agent"
    grant: str = ""  # the sign-in that this comes from


@dataclass(frozen=True, slots=True)
class VisitorOpened:
    """A browser said hello; its token, if any, was checked."""

    conn: int
    visitor: str
    hello: VisitorHello
    token: str = ""  # new or renewed, to hand over
    stored: StoredVisitor | None = None  # what the database knows, when the engine did not
    chat: bool = True  # whether the site offers chat


@dataclass(frozen=True, slots=True)
class VisitorSent:
    """A browser sent something after its hello."""

    conn: int
    message: VisitorMessage


@dataclass(frozen=True, slots=True)
class Beaconed:
    """Commands came by beacon; answers go to `conn`, which is no socket."""

    conn: int
    visitor: str
    beacon: Beacon
    stored: StoredVisitor | None = None
    chat: bool = True


@dataclass(frozen=True, slots=True)
class ConsoleOpened:
    """A console said hello; its ticket was good."""

    conn: int
    rep: Staff
    hello: ConsoleHello


@dataclass(frozen=True, slots=True)
class ConsoleSent:
    """A console sent something after its hello."""

    conn: int
    message: ConsoleMessage


@dataclass(frozen=True, slots=True)
class RepActed:
    """A rep did something without a socket of their own; the answer goes to `conn`."""

    conn: int
    rep: Staff
    message: ConsoleMessage


@dataclass(frozen=True, slots=True)
class VisitorRecalled:
    """A visitor without a socket is about to do something; this is what the database knows."""

    visitor: str
    stored: StoredVisitor


@dataclass(frozen=True, slots=True)
class MeetAsked:
    """A visitor books by a page or the panel; the answer, a `MeetAnswer`, goes to `conn`."""

    conn: int
    request: MeetRequest
    visitor: str = ""  # where a token said so


@dataclass(frozen=True, slots=True)
class Malformed:
    """A client sent what cannot be read."""

    conn: int
    fault: Err


@dataclass(frozen=True, slots=True)
class SocketGone:
    """A socket closed."""

    conn: int


@dataclass(frozen=True, slots=True)
class SignedOut:
    """A sign-in ended: its consoles have to go."""

    grant: str


@dataclass(frozen=True, slots=True)
class EarlierFound:
    """The conversations of a visitor whose identity was proved."""

    visitor: str
    conversations: list[ConversationRecord]


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went on; comes about five times a second."""


Input = (
    VisitorOpened
    | VisitorSent
    | Beaconed
    | ConsoleOpened
    | ConsoleSent
    | RepActed
    | VisitorRecalled
    | MeetAsked
    | Malformed
    | SocketGone
    | SignedOut
    | EarlierFound
    | Tick
)
