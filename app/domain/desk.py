"""Slice of the console's state: this rep, offers, conversations."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.wire import events as wire
from app.domain.wire.records import (
    ConversationRecord,
    ConversationStatus,
    Message,
    PresenceStatus,
    VisitorCard,
)

# Of the newest closed conversations the desk keeps the messages, of more the rows of a list:
# no fewer than the hub lists at once. Older ones are asked for when they are wanted.
CLOSED_KEPT, CLOSED_LISTED = 50, 500


@dataclass(frozen=True, slots=True)
class Account:
    """The rep who is signed in."""

    rep: str
    name: str
    email: str
    role: str = "rep"  # or "admin"


@dataclass(frozen=True, slots=True)
class Draft:
    """A message of ours that the hub has not confirmed."""

    id: str  # the command's id
    conversation: str
    text: str
    ts: float
    kind: str = "text"
    state: str = "sending"  # "sending" or "failed"
    reason: str = ""  # why it failed, in plain words
    stored: bool = True  # if not, it is lost with the program


@dataclass(frozen=True, slots=True)
class Thread:
    """One conversation as the console shows it."""

    id: str
    visitor: VisitorCard
    status: ConversationStatus
    messages: tuple[Message, ...] = ()
    drafts: tuple[Draft, ...] = ()
    rep: str | None = None
    opened: float = 0.0
    read_by_visitor: int = 0
    read_by_rep: int = 0
    typing: bool = False
    disposition: str = ""

    @property
    def unread(self) -> int:
        """Visitor's messages that the rep has not seen."""
        return sum(m.author == "visitor" and m.seq > self.read_by_rep for m in self.messages)


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything about the rep's own work."""

    account: Account | None = None
    presence: PresenceStatus = "offline"
    presence_reason: str = ""
    offers: tuple[wire.Offered, ...] = ()  # oldest first
    threads: Mapping[str, Thread] = field(default_factory=dict)
    open_id: str | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The rep signed in."""

    account: Account


@dataclass(frozen=True, slots=True)
class RoleKnown:
    """The hub said what this rep may do."""

    role: str  # "rep", "admin" or "agent"


@dataclass(frozen=True, slots=True)
class SignedOut:
    """The rep signed out: nothing of the last one stays on screen."""


@dataclass(frozen=True, slots=True)
class ConversationOpened:
    """The rep opened a conversation; None shows none."""

    conversation: str | None


@dataclass(frozen=True, slots=True)
class DraftChanged:
    """A message was written by the rep, or its sending failed."""

    draft: Draft


@dataclass(frozen=True, slots=True)
class DraftDropped:
    """A message of ours will not be sent."""

    conversation: str
    id: str


@dataclass(frozen=True, slots=True)
class TypingChanged:
    """The visitor writes, or stopped."""

    conversation: str
    on: bool


@dataclass(frozen=True, slots=True)
class HistoryLoaded:
    """The hub answered with a conversation and its messages."""

    conversation: ConversationRecord
    visitor: VisitorCard | None = None


DeskEvent = (
    wire.ReliableEvent
    | SignedIn
    | RoleKnown
    | SignedOut
    | ConversationOpened
    | DraftChanged
    | DraftDropped
    | TypingChanged
    | HistoryLoaded
)


def reduce_desk(desk: Desk, event: object) -> Desk:  # noqa: C901, PLR0911 one line a case
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case SignedIn(account):
            return replace(desk, account=account)
        case RoleKnown(role):
            known = desk.account
            return replace(desk, account=replace(known, role=role)) if known else desk
        case SignedOut():
            return Desk()
        case wire.PresenceSet():
            return replace(desk, presence=event.status, presence_reason=event.reason)
        case wire.Offered():
            return replace(desk, offers=(*_other_offers(desk, event.offer), event))
        case wire.Withdrawn():
            return replace(desk, offers=_other_offers(desk, event.offer))
        case wire.Snapshot():
            return _within_bounds(_restored(desk, event))
        case ConversationOpened(conversation):
            return replace(desk, open_id=conversation)
        case wire.Joined():
            return _joined(desk, event.conversation, event.visitor)
        case wire.Closed():
            return _within_bounds(_in_thread(desk, event))
        case HistoryLoaded(record, visitor):
            old = desk.threads.get(record.id)
            thread = _still_closed(_thread(record, visitor, old), old)
            return _within_bounds(_with_thread(desk, thread))
        case _:
            return _in_thread(desk, event)


def _in_thread(desk: Desk, event: object) -> Desk:
    name = _conversation_of(event)
    thread = desk.threads.get(name) if name else None
    return _with_thread(desk, _thread_after(thread, event)) if thread else desk


def _conversation_of(event: object) -> str | None:
    match event:
        case wire.Posted():
            return event.message.conversation
        case DraftChanged(draft):
            return draft.conversation
        case wire.Seen() | wire.Closed() | TypingChanged() | DraftDropped():
            return event.conversation
        case _:
            return None


def _thread_after(thread: Thread, event: object) -> Thread:  # noqa: PLR0911 one line a case
    match event:
        case wire.Posted():
            return _with_message(thread, event.message)
        case wire.Seen(who="visitor"):
            return replace(thread, read_by_visitor=max(thread.read_by_visitor, event.seq))
        case wire.Seen():
            return replace(thread, read_by_rep=max(thread.read_by_rep, event.seq))
        case wire.Closed():
            return replace(thread, status="closed", typing=False, disposition=event.disposition)
        case TypingChanged():
            return replace(thread, typing=event.on)
        case DraftChanged(draft):
            return replace(thread, drafts=(*_other_drafts(thread, draft.id), draft))
        case DraftDropped():
            return replace(thread, drafts=_other_drafts(thread, event.id))
        case _:
            return thread


def _with_message(thread: Thread, message: Message) -> Thread:
    """Add a message once, in order of its number; its draft has done its work."""
    known = {m.seq: m for m in thread.messages} | {message.seq: message}
    ordered = tuple(known[seq] for seq in sorted(known))
    typing = thread.typing and message.author != "visitor"
    drafts = _other_drafts(thread, message.client_id)
    return replace(thread, messages=ordered, drafts=drafts, typing=typing)


def _thread(record: ConversationRecord, visitor: VisitorCard | None, old: Thread | None) -> Thread:
    known = {m.seq: m for m in (old.messages if old else ())} | {m.seq: m for m in record.messages}
    confirmed = {m.client_id for m in known.values()}
    return Thread(
        id=record.id,
        visitor=visitor or (old.visitor if old else VisitorCard(visitor=record.visitor)),
        status=record.status,
        messages=tuple(known[seq] for seq in sorted(known)),
        drafts=tuple(d for d in (old.drafts if old else ()) if d.id not in confirmed),
        rep=record.rep,
        opened=record.opened,
        read_by_visitor=record.read_by_visitor,
        read_by_rep=record.read_by_rep,
        disposition=record.disposition,
    )


def _still_closed(thread: Thread, old: Thread | None) -> Thread:
    """An answer may be older than the news that the conversation is closed, which is final."""
    if old is None or old.status != "closed":
        return thread
    return replace(thread, status="closed", disposition=thread.disposition or old.disposition)


def _joined(desk: Desk, record: ConversationRecord, visitor: VisitorCard | None) -> Desk:
    thread = _thread(record, visitor, desk.threads.get(record.id))
    offers = tuple(o for o in desk.offers if o.conversation != record.id)
    return _with_thread(replace(desk, offers=offers), thread)


def _restored(desk: Desk, event: wire.Snapshot) -> Desk:
    cards = {card.visitor: card for card in event.visitors}
    threads = {
        record.id: _thread(record, cards.get(record.visitor), desk.threads.get(record.id))
        for record in event.conversations
    }
    return replace(
        desk,
        threads={**desk.threads, **threads},
        offers=tuple(event.offers),
        presence=event.presence or desk.presence,
    )


def _within_bounds(desk: Desk) -> Desk:
    """Let go of what is long over; never of what is shown or not sent yet."""
    over = [t for t in desk.threads.values() if t.status == "closed"]
    told = [t for t in over if t.messages]
    if len(told) <= CLOSED_KEPT and len(over) <= CLOSED_LISTED:
        return desk
    mute, gone = _oldest(desk, told, CLOSED_KEPT), _oldest(desk, over, CLOSED_LISTED)
    threads = {
        t.id: replace(t, messages=()) if t.id in mute else t
        for t in desk.threads.values()
        if t.id not in gone
    }
    return replace(desk, threads=threads)


def _oldest(desk: Desk, threads: list[Thread], kept: int) -> set[str]:
    """Return which are older than the newest `kept`, those left out that are in use."""
    newest_first = sorted(threads, key=lambda thread: (thread.opened, thread.id), reverse=True)
    return {t.id for t in newest_first[kept:] if t.id != desk.open_id and not t.drafts}


def _with_thread(desk: Desk, thread: Thread) -> Desk:
    return replace(desk, threads={**desk.threads, thread.id: thread})


def _other_offers(desk: Desk, offer: str) -> tuple[wire.Offered, ...]:
    return tuple(o for o in desk.offers if o.offer != offer)


def _other_drafts(thread: Thread, draft_id: str) -> tuple[Draft, ...]:
    return tuple(d for d in thread.drafts if d.id != draft_id)
