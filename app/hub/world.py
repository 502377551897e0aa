"""The engine's memory: who is here and what is open."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.routing import DEFAULT_RULE
from app.domain.sessions import Session, SessionLimits
from app.domain.wire.records import (
    ConversationStatus,
    Fact,
    Message,
    PresenceStatus,
    RoutingRule,
)
from app.domain.wire.shared import Document, DocumentKind, Job
from app.hub.list_index import Index
from app.hub.meeting_world import Meets
from app.hub.rows import OfferRow, PageViewRow, RepRow, SessionRow, VisitorRow
from app.hub.store import Answers
from app.hub.watches import Occurrence, Watched

AGENT = "agent"  # role of an account that does background work and nothing else
Logged = tuple[int, float, bytes]  # number, time, frame


@dataclass(frozen=True, slots=True)
class Tuning:
    """Thresholds of the engine; see `settings`."""

    sessions: SessionLimits = field(default_factory=SessionLimits)
    chats_at_once: int = 3
    rep_gone_s: float = 25.0  # a console away for so long makes its rep away
    ignored_offers: int = 2  # so many in a row make a rep away
    live_hz: float = 5.0
    visitor_beat_s: float = 12.0  # and patience, and up to 3 s of sweeps: dead within 25 s
    console_beat_s: float = 10.0
    patience_s: float = 10.0  # for a pong
    commands_per_s: float = 10.0  # of one visitor
    commands_burst: float = 60.0
    says_per_s: float = 2.0  # into one conversation, by the visitor
    says_burst: float = 30.0
    rep_commands_per_s: float = 200.0
    rep_commands_burst: float = 2000.0
    public_url: str = ""  # as browsers see the hub
    minimum: str = ""  # lowest version of a console; empty: any
    # experience -> lists whose companies it greets on arrival
    welcomes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Peer:
    """One open connection; a beacon has one for as long as it is answered."""

    conn: int
    owner: str  # visitor or rep
    console: bool
    client: str = ""
    grant: str = ""
    chat: bool = True  # the visitor's site offers chat
    pause_s: float = 0.0  # for which nothing more should be read


@dataclass(slots=True)
class Lane:
    """The reliable log of one recipient.

    Number 1 is nobody's event: it is left for the first snapshot, so that the
    greeting can always name a number before it.
    """

    recipient: str
    console: bool
    q: int = 1
    log: list[Logged] = field(default_factory=list)
    conns: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Tab:
    """One page of a visitor; `conn` is None while its socket is gone."""

    client: str
    conn: int | None = None
    view: PageViewRow | None = None
    here: bool = False


@dataclass(slots=True)
class Visit:
    """The running session with what its row holds besides."""

    row: SessionRow
    session: Session
    pages: int = 0
    path: str = ""
    title: str = ""
    entered: float = 0.0
    shown: set[str] = field(default_factory=set)  # experiences that a list started


@dataclass(slots=True)
class Conversation:
    """A conversation that is not closed, or a closed one that its visitor still sees."""

    id: str
    visitor: str
    opened: float
    status: ConversationStatus = "waiting"
    rep: str | None = None
    closed: float | None = None
    disposition: str = ""
    messages: list[Message] = field(default_factory=list)
    read_by_visitor: int = 0
    read_by_rep: int = 0
    offer: str | None = None
    declined: set[str] = field(default_factory=set)  # reps who left it to others
    ignored: set[str] = field(default_factory=set)  # reps who let an offer time out
    position: int | None = None  # as the visitor was told


@dataclass(slots=True)
class Visitor:
    """A visitor who is on the site, or whose conversation is open."""

    row: VisitorRow
    lane: Lane
    answers: Answers
    tabs: dict[str, Tab] = field(default_factory=dict)
    visit: Visit | None = None
    facts: tuple[Fact, ...] = ()
    conversations: list[Conversation] = field(default_factory=list)  # newest first
    typing: bool = False
    changed: float = 0.0
    shown: bool = False  # on Live View
    held: tuple[str, float] = ("", 0.0)  # a message refused for haste comes first, until then

    @property
    def here(self) -> bool:
        """Whether a tab is open."""
        return any(tab.here for tab in self.tabs.values())

    @property
    def current(self) -> Conversation | None:
        """The conversation that is not closed."""
        newest = self.conversations[0] if self.conversations else None
        return newest if newest and newest.status != "closed" else None


@dataclass(slots=True)
class Rep:
    """A rep who has signed in at least once."""

    row: RepRow
    lane: Lane
    answers: Answers
    gone_at: float | None = None  # when the last console went; None: one is here
    away: bool = False  # gone for too long
    chats: set[str] = field(default_factory=set)
    offers: set[str] = field(default_factory=set)

    @property
    def presence(self) -> PresenceStatus:
        """What routing sees and the rep sees."""
        return "away" if self.away and self.row.status == "available" else self.row.status

    @property
    def is_agent(self) -> bool:
        """Whether this account does background work only."""
        return self.row.role == AGENT

    @property
    def reachable(self) -> bool:
        """Whether an offer would reach this rep now."""
        return self.presence == "available" and bool(self.lane.conns) and not self.is_agent


@dataclass(slots=True)
class Task:
    """A job that has not ended, with what only the hub knows of it."""

    job: Job
    after_chat: bool = False  # waits for the end of the visitor's conversation
    prefers: str = ""  # rep of the conversation
    conn: int | None = None  # who does it now, while connected
    client: str = ""  # the process that does it; it may come back
    passed: set[str] = field(default_factory=set)  # processes that gave it back lately
    returns: int = 0  # how often it was given back
    lost: int = 0  # how often a lease ended without a word


@dataclass(frozen=True, slots=True)
class PublishedList:
    """A list of companies that is in force."""

    name: str
    title: str
    generation: str
    at: float  # when it was read from the CRM
    by: str
    index: Index


@dataclass(slots=True)
class World:
    """Everything that the parts of the engine share."""

    epoch: str
    tuning: Tuning = field(default_factory=Tuning)
    now: float = 0.0  # of the input at hand
    peers: dict[int, Peer] = field(default_factory=dict)
    visitors: dict[str, Visitor] = field(default_factory=dict)
    reps: dict[str, Rep] = field(default_factory=dict)
    conversations: dict[str, Conversation] = field(default_factory=dict)  # not closed
    offers: dict[str, OfferRow] = field(default_factory=dict)  # open
    sessions: dict[str, SessionRow] = field(default_factory=dict)  # left open by a hub before
    rules: list[RoutingRule] = field(default_factory=lambda: [DEFAULT_RULE])
    rules_version: int = 0
    documents: dict[tuple[DocumentKind, str], Document] = field(default_factory=dict)
    lists: dict[str, PublishedList] = field(default_factory=dict)
    watched: Watched = field(default_factory=dict)  # what workflows wait for
    occurred: list[Occurrence] = field(default_factory=list)  # by the input at hand
    tasks: dict[str, Task] = field(default_factory=dict)  # jobs that have not ended, by id
    ended: dict[str, float] = field(default_factory=dict)  # jobs that have, and when; oldest first
    identified: set[str] = field(default_factory=set)  # of the visitors in `sessions`
    alive: float = 0.0  # when a hub before this one was last known to run
    live: set[str] = field(default_factory=set)  # visitors whose live row changed
    meets: Meets = field(default_factory=Meets)
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def touch(self, visitor: str) -> None:
        """Remember that a visitor's live row changed."""
        self.live.add(visitor)
        known = self.visitors.get(visitor)
        if known is not None:
            known.changed = self.now

    def waiting(self) -> Iterator[Conversation]:
        """Conversations that wait for a rep, longest first."""
        found = [each for each in self.conversations.values() if each.status == "waiting"]
        return iter(sorted(found, key=lambda each: each.opened))
