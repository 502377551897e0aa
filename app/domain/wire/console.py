"""What a rep's console sends."""

from typing import Any

from app.domain.wire.base import Pong, Resync, Wire
from app.domain.wire.coverage import AskCoverage
from app.domain.wire.live import Topic
from app.domain.wire.records import MessageKind, PresenceStatus, RoutingRule
from app.domain.wire.shared import ReleaseClaim, SharedCommand, SharedQuestion


class ConsoleHello(Wire, frozen=True, tag="hello"):
    """First frame of a console; the ticket is good for one connection."""

    v: int
    ticket: str  # from POST /auth/ticket, 30 s, once
    client: str  # one per console process
    epoch: str = ""
    seq: int = 0
    version: str = ""


class Accept(Wire, frozen=True, tag="accept"):
    """Take an offered chat."""

    id: str
    offer: str


class Decline(Wire, frozen=True, tag="decline"):
    """Leave an offered chat to others."""

    id: str
    offer: str


class Start(Wire, frozen=True, tag="start"):
    """Pounce: start a conversation with a visitor on the site."""

    id: str
    visitor: str
    text: str


class RepSay(Wire, frozen=True, tag="say"):
    """The rep writes; see `records.Message` for kinds and their data."""

    id: str
    conversation: str
    text: str
    kind: MessageKind = "text"
    data: dict[str, Any] = {}


class RepRead(Wire, frozen=True, tag="read"):
    """The rep has seen the conversation up to ``seq``."""

    id: str
    conversation: str
    seq: int


class Close(Wire, frozen=True, tag="close"):
    """End a conversation."""

    id: str
    conversation: str
    disposition: str = ""


class SetPresence(Wire, frozen=True, tag="presence"):
    """What routing shall see of this rep."""

    id: str
    status: PresenceStatus
    reason: str = ""


class SetFact(Wire, frozen=True, tag="set_fact"):
    """The rep corrects a field of a visitor; marked as the rep's own."""

    id: str
    visitor: str
    field: str
    value: str


class SetRules(Wire, frozen=True, tag="set_rules"):
    """Admin: replace the routing rules."""

    id: str
    rules: list[RoutingRule]


class AskProfile(Wire, frozen=True, tag="ask_profile"):
    """Question: `records.Profile` of a visitor."""

    id: str
    visitor: str


class AskConversations(Wire, frozen=True, tag="ask_conversations"):
    """Question: list of `records.ConversationRecord`, newest first, without messages."""

    id: str
    scope: str = "mine"  # "mine", "waiting", "all", "closed"


class AskMessages(Wire, frozen=True, tag="ask_messages"):
    """Question: `records.ConversationRecord` with its messages."""

    id: str
    conversation: str


class AskRules(Wire, frozen=True, tag="ask_rules"):
    """Question: list of `records.RoutingRule`."""

    id: str


class Subscribe(Wire, frozen=True, tag="sub"):
    """State lane: send this topic from now on; replaces an earlier one."""

    topic: Topic


class Unsubscribe(Wire, frozen=True, tag="unsub"):
    """State lane: the Live View is hidden."""


class Credit(Wire, frozen=True, tag="cred"):
    """State lane: frames up to ``n`` are applied; the hub keeps at most 2 under way."""

    topic: Topic
    n: int


class RepTyping(Wire, frozen=True, tag="typing"):
    """State lane: the rep writes, or stopped."""

    conversation: str
    on: bool


ConsoleCommand = (
    Accept
    | Decline
    | Start
    | RepSay
    | RepRead
    | Close
    | SetPresence
    | SetFact
    | SetRules
    | SharedCommand
)
ConsoleQuestion = (
    AskProfile | AskConversations | AskMessages | AskRules | AskCoverage | SharedQuestion
)
ConsoleMessage = (
    ConsoleHello
    | ConsoleCommand
    | ConsoleQuestion
    | Subscribe
    | Unsubscribe
    | Credit
    | RepTyping
    | ReleaseClaim
    | Pong
    | Resync
)
