"""The state lane: keyed snapshots and merged deltas, never logged or replayed."""

from typing import Literal

import msgspec

from app.domain.wire.base import Wire

Topic = Literal["mine", "all"]


class LiveRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A visitor on Live View; array-like, since 10,000 of them travel at once.

    It holds nothing that could hold it, so the garbage collector need not look at it.
    """

    visitor: str
    name: str
    company: str
    place: str
    page: str
    title: str
    since: float  # start of the session
    entered: float  # of the page
    pages: int
    status: str  # "browsing", "waiting", "offered", "chatting"
    rep: str  # id of the rep it is offered to or chats with; empty: nobody
    typing: bool
    source: str
    changed: float  # when the newest change reached the hub


class LivePart(Wire, frozen=True, tag="snap"):
    """Part of a snapshot, at most 500 rows; the board is whole after the last part."""

    topic: Topic
    n: int  # frame number, for credits
    part: int
    parts: int
    rows: list[LiveRow]
    total: int  # visitors in the topic


class LiveDelta(Wire, frozen=True, tag="delta"):
    """Rows that changed, and visitors that left, since the last frame."""

    topic: Topic
    n: int
    rows: list[LiveRow] = []
    gone: list[str] = []
    total: int = 0


class Show(Wire, frozen=True, tag="show"):
    """To a page: start this experience, since the visitor's company is in its list."""

    name: str


class Typing(Wire, frozen=True, tag="typing"):
    """Somebody writes in a conversation, or stopped."""

    conversation: str
    who: str  # "visitor" or "rep"
    on: bool
    name: str = ""
    text: str = ""
