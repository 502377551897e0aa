"""The reliable lane: what a recipient must never miss."""

from typing import Any

from app.domain.wire.base import Record, Wire
from app.domain.wire.meetings import MeetingAsked
from app.domain.wire.records import (
    ConversationRecord,
    Fact,
    Message,
    PresenceStatus,
    VisitorCard,
)


class Offered(Wire, frozen=True, tag="offered"):
    """To a rep: this chat is yours if you accept it in time."""

    offer: str
    conversation: str
    visitor: VisitorCard
    text: str  # the visitor's first words
    rule: str
    reason: str  # "why me", in plain words
    created: float
    expires: float


class Withdrawn(Wire, frozen=True, tag="withdrawn"):
    """To a rep: the offer no longer stands."""

    offer: str
    conversation: str
    reason: str  # "accepted_elsewhere", "timed_out", "visitor_left", "declined"


class Joined(Wire, frozen=True, tag="joined"):
    """A rep took the conversation; to the rep with all messages, to the visitor without."""

    conversation: ConversationRecord
    visitor: VisitorCard | None = None


class Posted(Wire, frozen=True, tag="posted"):
    """A message was stored in a conversation."""

    message: Message


class Seen(Wire, frozen=True, tag="seen"):
    """The other side has read up to this message."""

    conversation: str
    who: str  # "visitor" or "rep"
    seq: int


class Closed(Wire, frozen=True, tag="closed"):
    """The conversation ended."""

    conversation: str
    by: str  # "rep", "visitor" or "hub"
    disposition: str = ""


class Queued(Wire, frozen=True, tag="queued"):
    """To a visitor: how the wait goes. Position 0: nobody is there, leave a message."""

    conversation: str
    position: int


class Picked(Wire, frozen=True, tag="picked"):
    """To a rep: the visitor chose one of the times offered in message ``seq``."""

    conversation: str
    seq: int
    start: str  # ISO 8601, UTC
    email: str
    name: str = ""


class FactsLearnt(Wire, frozen=True, tag="facts"):
    """To the rep of the conversation: new facts about the visitor."""

    visitor: str
    facts: list[Fact]


class Told(Wire, frozen=True, tag="told"):
    """To a rep: what a workflow has to say about a conversation."""

    conversation: str
    title: str
    text: str
    at: float


class PresenceSet(Wire, frozen=True, tag="presence"):
    """To a rep: the presence that routing sees from now on."""

    status: PresenceStatus
    reason: str
    by: str  # "rep", "hub" or the admin's id


class Snapshot(Wire, frozen=True, tag="snapshot"):
    """All that this recipient would know had it missed nothing.

    It comes right after a `Ready` that did not resume, under the number after
    `Ready.seq`; the event after it has the next number. After a `Resync` that
    reaches too far back it comes alike and sets the client's place to its number.
    A visitor's own snapshot has no notes, no rep ids and no dispositions.
    """

    conversations: list[ConversationRecord] = []
    visitors: list[VisitorCard] = []
    offers: list[Offered] = []
    presence: PresenceStatus | None = None


ReliableEvent = (
    Offered
    | Withdrawn
    | Joined
    | Posted
    | Seen
    | Closed
    | Queued
    | Picked
    | MeetingAsked
    | FactsLearnt
    | Told
    | PresenceSet
    | Snapshot
)


class Event(Wire, frozen=True, tag="ev"):
    """One reliable event; ``q`` grows by exactly 1 per recipient."""

    q: int
    e: ReliableEvent


class Answer(Wire, frozen=True, tag="answer"):
    """Result of a question (`AskProfile` and the like)."""

    id: str
    result: Any


__all__ = [
    "Answer",
    "Closed",
    "Event",
    "FactsLearnt",
    "Joined",
    "MeetingAsked",
    "Offered",
    "Picked",
    "Posted",
    "PresenceSet",
    "Queued",
    "Record",
    "ReliableEvent",
    "Seen",
    "Snapshot",
    "Told",
    "Withdrawn",
]
