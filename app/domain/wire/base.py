"""What both lanes and both kinds of client share."""

from enum import IntEnum

import msgspec

VERSION = 1
PROTOCOL_JSON = "hub.v1.json"
PROTOCOL_MSGPACK = "hub.v1.mp"


class CloseCode(IntEnum):
    """Why the hub closes a socket: 4000-4399 come back, 4400-4499 final."""

    GOING_AWAY = 4001  # hub stops; another one, or the same one later, takes over
    SLOW = 4008  # reliable lane overflowed; resume, nothing is lost
    NO_PONG = 4012
    BAD_TOKEN = 4401
    BAD_ORIGIN = 4403
    BAD_VERSION = 4406
    REPLACED = 4409
    RATE = 4429

    @property
    def final(self) -> bool:
        """Whether the client must not reconnect by itself."""
        return self >= 4400


class Wire(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="t"):
    """Base of every message: tagged by ``t``, defaults left out."""


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of every part of a message that is not itself a message."""


class Ping(Wire, frozen=True, tag="ping"):
    """Application heartbeat; browsers cannot see protocol pings."""

    q: int  # newest reliable sequence number of this recipient


class Pong(Wire, frozen=True, tag="pong"):
    """Answer to a ping."""

    q: int  # newest reliable sequence number that the client has seen


class Ack(Wire, frozen=True, tag="ack"):
    """The command is committed. The same id again is answered alike."""

    id: str
    seq: int | None = None  # the message's number in its conversation, when it made one


class Err(Wire, frozen=True, tag="err"):
    """The command had no effect."""

    code: str  # a word for programs: bad_request, forbidden, not_found, rate, unknown_kind ...
    message: str  # a sentence for people
    id: str | None = None
    retryable: bool = False


class Resync(Wire, frozen=True, tag="resync"):
    """The client saw a gap: send again all that comes after this number."""

    since: int


class Go(Wire, frozen=True, tag="go"):
    """Reconnect after this many milliseconds: the hub is about to stop."""

    after_ms: int
    url: str | None = None


class Ready(Wire, frozen=True, tag="ready"):
    """The hub accepted the hello."""

    client: str
    epoch: str  # id of the hub's database; sequence numbers count within it
    seq: int  # newest number, replays to come included; before a snapshot, the one before its own
    resumed: bool  # False: what was missed is too old, a `Snapshot` event follows
    heartbeat_ms: int
    now: float
    visitor: str | None = None  # the visitor's own id
    token: str | None = None  # the visitor's signed token, when new or renewed
    rep: str | None = None
    role: str | None = None  # "rep", "admin" or "agent"
    chat: bool = True  # False: this site has chat switched off
    protocol: int = 0  # newest version of the wire that the hub speaks; told to consoles
    hub: str = ""  # the hub's own version; told to consoles
    minimum: str = ""  # lowest version of a console that it talks to; empty: any
