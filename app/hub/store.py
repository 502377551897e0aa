"""The seam between the hub and its database.

Decided: the engine's state is in memory and every change leaves as rows; the
store commits them in the order given and says up to where. What a client is
told waits for that. A write that fails ends the hub: its memory would be ahead
of the database. Refused: reading back what was just written, which would put the
database into every message's way.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from app.domain.fairness import Standing
from app.domain.wire.meetings import MeetingRecord, RepCalendar, Turn
from app.domain.wire.records import ConversationRecord, Fact, Profile, VisitorCard
from app.domain.wire.shared import Document, Job
from app.hub.meeting_world import StoredMeeting
from app.hub.rows import (
    GrantRow,
    ListRow,
    LogRow,
    OfferRow,
    PageViewRow,
    RepRow,
    Row,
    SecretRow,
    SessionRow,
    VisitorRow,
)

Answers = dict[str, int | None]  # command id -> the message number in its Ack


class StoredSession(msgspec.Struct, frozen=True):
    """A session that had not ended, with where the visitor was."""

    row: SessionRow
    pages: int = 0
    views: list[PageViewRow] = []  # the last ones, newest first


class StoredVisitor(msgspec.Struct, frozen=True):
    """What the engine must know again of a visitor."""

    row: VisitorRow
    session: StoredSession | None = None
    facts: list[Fact] = []
    conversations: list[ConversationRecord] = []  # newest first, with messages
    log: list[LogRow] = []  # oldest first
    answers: Answers = {}


class StoredRep(msgspec.Struct, frozen=True):
    """What the engine must know again of a rep."""

    row: RepRow
    log: list[LogRow] = []
    answers: Answers = {}


class StoredJob(msgspec.Struct, frozen=True):
    """A job that has not ended."""

    job: Job
    after_chat: bool = False
    prefers: str = ""


class StoredWorld(msgspec.Struct, frozen=True):
    """What the engine must know at start."""

    alive: float = 0.0  # when the last hub was last known to run
    reps: list[StoredRep] = []
    visitors: list[StoredVisitor] = []  # those with an open conversation
    sessions: list[SessionRow] = []  # that have not ended, of any visitor
    offers: list[OfferRow] = []  # that were open
    rules: bytes = b""  # JSON of the newest routing rules
    rules_version: int = 0
    documents: list[Document] = []
    lists: list[ListRow] = []
    jobs: list[StoredJob] = []  # that have not ended
    ended_jobs: dict[str, float] = {}  # id -> when, oldest first
    calendars: list[RepCalendar] = []
    meetings: list[StoredMeeting] = []  # that ended at most a week ago
    turns: list[Turn] = []  # without decisions
    standings: dict[str, dict[str, Standing]] = {}  # team -> rep
    identified: list[str] = []  # visitors in `sessions` with a known e-mail


class Observed(msgspec.Struct, frozen=True):
    """One row for a looking-glass over the whole database: visitor and what happened."""

    visitor: str
    at: float
    what: dict[str, object] = {}


class Store(Protocol):
    """Where a hub keeps everything."""

    epoch: str  # id of the database
    secret: bytes  # signs visitor tokens and nonces

    def write(self, rows: Sequence[Row]) -> int:
        """Queue `rows` as one unit; return its ticket, greater than all before."""
        ...

    def tidy(self, now: float) -> None:
        """Delete what is too old at `now`, a little at a time."""
        ...

    def listen(self, committed: Callable[[int], None]) -> None:
        """Call `committed` on the loop with the newest ticket that is safe."""
        ...

    async def settled(self) -> None:
        """Return when all that was written before this call is committed."""
        ...

    async def world(self) -> StoredWorld:
        """Return what a starting engine must know."""
        ...

    async def visitor(self, visitor: str) -> StoredVisitor | None:
        """Return a visitor, or None when there is none by this id."""
        ...

    async def earlier(self, identity: str) -> list[ConversationRecord]:
        """Return the conversations of all visitors with this proved identity, newest first."""
        ...

    async def profile(self, visitor: str, card: VisitorCard | None) -> Profile | None:
        """Return everything known of a visitor; `card` is the live one."""
        ...

    async def conversations(self, scope: str, rep: str) -> list[ConversationRecord]:
        """Return conversations without messages, newest first; see `AskConversations`."""
        ...

    async def conversation(self, conversation: str) -> ConversationRecord | None:
        """Return one conversation with its messages."""
        ...

    async def jobs(self, workflow: str, limit: int) -> list[Job]:
        """Return jobs, newest first; of one workflow unless it is empty."""
        ...

    async def turns(self, team: str, limit: int) -> list[Turn]:
        """Return a team's turns with their decisions, newest first."""
        ...

    async def past_meetings(
        self, rep: str, visitor: str, before: int, limit: int
    ) -> list[MeetingRecord]:
        """Return meetings that had ended by then, newest first; empty: of all."""
        ...

    async def secret_of(self, digest: str) -> tuple[SecretRow, GrantRow] | None:
        """Return a kept secret and its grant."""
        ...

    async def used(self, digest: str) -> bool:
        """Whether this nonce was used."""
        ...

    async def observed(self, table: str) -> list[Observed]:
        """Return all rows of visitors, pages, forms, events or messages, oldest first."""
        ...

    async def close(self) -> None:
        """Commit what is queued and let go."""
        ...
