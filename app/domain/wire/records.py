"""Things that messages are about."""

from typing import Any, Literal

from app.domain.wire.base import Record

Author = Literal["visitor", "rep", "bot"]
MessageKind = Literal["text", "times", "meeting", "note", "system"]
PresenceStatus = Literal["available", "away", "offline"]
ConversationStatus = Literal["waiting", "offered", "open", "closed"]


class PageView(Record, frozen=True):
    """One page of the customer's site, seen by one visitor."""

    id: str
    url: str
    path: str
    title: str = ""
    referrer: str = ""
    entered: float = 0.0
    left: float | None = None
    utm: dict[str, str] = {}  # keys: source, medium, campaign, term, content
    gclid: str = ""
    tab: str = ""


class Message(Record, frozen=True):
    """One line of a conversation.

    ``data`` by kind: *times* ``{"slots": [iso start, ...], "duration_min": n,
    "subject": s}``; *meeting* ``{"state": s, "start": iso, "end": iso, "join_url":
    url | None, "booking": id}``; otherwise empty.
    """

    conversation: str
    seq: int  # 1, 2, 3 ... without gaps in its conversation
    author: Author
    text: str
    ts: float
    client_id: str  # the command that made it
    name: str = ""  # of the rep, as the visitor may see it
    kind: MessageKind = "text"
    data: dict[str, Any] = {}


class VisitorCard(Record, frozen=True):
    """A visitor in one glance."""

    visitor: str
    name: str = ""
    email: str = ""
    company: str = ""
    place: str = ""
    page: str = ""  # path now
    title: str = ""
    pages: int = 0  # this session
    since: float = 0.0  # start of this session
    source: str = ""  # utm source, or the referrer's host


class Fact(Record, frozen=True):
    """One known field of a visitor, with where it came from."""

    field: str
    value: str
    source: str  # "form", "chat", "identify", "rep"
    at: float


class SessionRecord(Record, frozen=True):
    """One visit (rule H2)."""

    id: str
    started: float
    last_activity: float
    ended: float | None = None
    end_reason: str = ""  # "idle", "left"
    landing: str = ""
    referrer: str = ""
    utm: dict[str, str] = {}
    gclid: str = ""
    pages: list[PageView] = []


class ConversationRecord(Record, frozen=True):
    """One conversation with its messages so far."""

    id: str
    visitor: str
    status: ConversationStatus
    opened: float
    rep: str | None = None
    rep_name: str = ""
    closed: float | None = None
    disposition: str = ""
    messages: list[Message] = []
    read_by_visitor: int = 0  # newest seq the visitor has seen
    read_by_rep: int = 0


class Candidate(Record, frozen=True):
    """A rep as routing saw one, in a stored decision."""

    rep: str
    name: str
    eligible: bool
    reason: str  # why chosen or left out, in plain words
    inputs: dict[str, Any] = {}


class Decision(Record, frozen=True):
    """Why a conversation went to this rep; replayable from its inputs (U1)."""

    id: str
    conversation: str
    ts: float
    rule: str
    rep: str | None
    reason: str
    candidates: list[Candidate] = []


class Profile(Record, frozen=True):
    """Everything the hub knows of a visitor."""

    card: VisitorCard
    facts: list[Fact] = []
    sessions: list[SessionRecord] = []  # newest first
    conversations: list[ConversationRecord] = []  # newest first
    decisions: list[Decision] = []
    first_seen: float = 0.0
    user_agent: str = ""
    consent: str = ""
    lists: list[str] = []  # names of the published lists that hold the visitor's company


class RoutingRule(Record, frozen=True):
    """One rule; the first whose conditions all hold decides. The last one has none."""

    id: str
    name: str
    conditions: list[dict[str, str]] = []  # {"field", "operator", "value"}
    reps: list[str] = []  # empty: everyone
    offer_s: float = 30.0  # how long an offer stands
