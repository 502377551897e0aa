"""Rows that the engine writes; each replaces the row with the same key.

Decided: one whole-row upsert per table, so that a transaction can group rows by
table and still end in the same state. Refused: partial updates, whose order
would matter.
"""

from typing import ClassVar

import msgspec

from app.domain.wire.records import PresenceStatus


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all rows: the table, its key, and the columns as fields in order."""

    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]]


class MetaRow(Row, frozen=True):
    """One remembered value of the hub itself."""

    TABLE = "meta"
    KEY = ("key",)
    key: str
    value: str


class VisitorRow(Row, frozen=True):
    """A visitor, for good."""

    TABLE = "visitors"
    KEY = ("id",)
    id: str
    site: str
    first_seen: float
    user_agent: str = ""
    consent: str = ""
    identity: str = ""


class SessionRow(Row, frozen=True):
    """One visit."""

    TABLE = "sessions"
    KEY = ("id",)
    id: str
    visitor: str
    started: float
    last_activity: float
    left_at: float | None = None
    ended: float | None = None
    end_reason: str = ""
    landing: str = ""
    referrer: str = ""
    utm: str = "{}"
    gclid: str = ""


class PageViewRow(Row, frozen=True):
    """One page seen."""

    TABLE = "page_views"
    KEY = ("session", "id")
    visitor: str
    id: str
    session: str
    command: str
    url: str
    path: str
    title: str
    referrer: str
    entered: float
    left_at: float | None
    utm: str
    gclid: str
    tab: str


class FactRow(Row, frozen=True):
    """One field of a visitor as one source gave it; an empty value takes it back."""

    TABLE = "facts"
    KEY = ("visitor", "field", "source")
    visitor: str
    field: str
    source: str
    value: str
    at: float


class FormRow(Row, frozen=True):
    """A form that was sent."""

    TABLE = "forms"
    KEY = ("visitor", "command")
    visitor: str
    command: str
    form: str
    fields: str
    at: float


class EventRow(Row, frozen=True):
    """An event that the site reported."""

    TABLE = "events"
    KEY = ("visitor", "command")
    visitor: str
    command: str
    name: str
    props: str
    at: float


class ConversationRow(Row, frozen=True):
    """A conversation without its messages."""

    TABLE = "conversations"
    KEY = ("id",)
    id: str
    visitor: str
    status: str
    opened: float
    rep: str | None
    closed: float | None
    disposition: str
    read_by_visitor: int
    read_by_rep: int


class MessageRow(Row, frozen=True):
    """A message; `sender` is the visitor or rep whose command made it.

    It is also the stored form of its `Posted` event: with the numbers that the
    event has in the lanes of the visitor and of `rep`, it needs no `LogRow`.
    """

    TABLE = "messages"
    KEY = ("conversation", "seq")
    conversation: str
    seq: int
    author: str
    sender: str
    client_id: str
    text: str
    ts: float
    name: str
    kind: str
    data: str
    rep: str | None = None
    visitor_q: int = 0
    rep_q: int = 0


class CommandRow(Row, frozen=True):
    """An answered command that left no row of its own kind."""

    TABLE = "commands"
    KEY = ("sender", "id")
    sender: str
    id: str
    at: float


class LogRow(Row, frozen=True):
    """One event of the reliable lane, as JSON."""

    TABLE = "log"
    KEY = ("recipient", "q")
    recipient: str
    q: int
    at: float
    event: str


class OfferRow(Row, frozen=True):
    """A chat offered to a rep."""

    TABLE = "offers"
    KEY = ("id",)
    id: str
    conversation: str
    rep: str
    rule: str
    reason: str
    created: float
    expires: float
    state: str


class DecisionRow(Row, frozen=True):
    """Why a conversation went where it went."""

    TABLE = "decisions"
    KEY = ("id",)
    id: str
    conversation: str
    ts: float
    rule: str
    rep: str | None
    reason: str
    candidates: str


class RepRow(Row, frozen=True):
    """A rep as routing knows one."""

    TABLE = "reps"
    KEY = ("id",)
    id: str
    name: str
    email: str
    role: str
    status: PresenceStatus = "available"
    reason: str = ""
    set_by: str = "hub"
    ignored: int = 0
    bookings: int = 0
    calibration: float = 0.0
    last_booked: float | None = None
    last_seen: float | None = None


class RulesRow(Row, frozen=True):
    """A version of the routing rules."""

    TABLE = "rules"
    KEY = ("version",)
    version: int
    rules: str
    set_by: str
    at: float


class DocumentRow(Row, frozen=True):
    """The newest version of a page of shared settings."""

    TABLE = "documents"
    KEY = ("kind", "name")
    kind: str
    name: str
    version: int
    body: str
    made_by: str
    at: float
    dropped: bool


class JobRow(Row, frozen=True):
    """A job of a workflow."""

    TABLE = "jobs"
    KEY = ("id",)
    id: str
    workflow: str
    version: int
    cause: str
    visitor: str
    created: float
    due: float
    conversation: str
    session: str
    state: str
    fence: int
    lease: float
    rep: str
    words: str
    data: str
    result: str
    after_chat: bool
    prefers: str
    ended: float | None


class GrantRow(Row, frozen=True):
    """One sign-in of a rep, with all the tokens that came of it."""

    TABLE = "grants"
    KEY = ("id",)
    id: str
    rep: str
    name: str
    email: str
    role: str
    created: float
    revoked: float | None = None


class SecretRow(Row, frozen=True):
    """A token or nonce, kept as its SHA-256 only."""

    TABLE = "secrets"
    KEY = ("hash",)
    hash: str
    kind: str
    grant_id: str
    expires: float
    used: float | None = None


class ListRow(Row, frozen=True):
    """A published list of companies; without a generation it was taken away."""

    TABLE = "lists"
    KEY = ("name",)
    name: str
    title: str
    generation: str = ""
    at: float = 0.0
    made_by: str = ""
    entries: bytes = b""
