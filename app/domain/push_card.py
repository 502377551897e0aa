"""Slice of the console's state: what a push would change, and how pushes stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.account_match import AccountMatch
from app.domain.mapping import Value
from app.domain.newest import with_newest

# Visitors of whom previews and accounts, and of whom pushes are remembered; see `newest`.
KEPT, PUSHES_KEPT = 200, 500
# States of a preview.
LOOKING, READY, OFFLINE, SIGN_IN, FAILED = "looking", "ready", "offline", "sign_in", "failed"


@dataclass(frozen=True, slots=True)
class Record:
    """A record in the CRM that can be opened."""

    object: str
    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of the push card: what the record has, what the visitor says, what happens."""

    field: str  # the CRM's own name
    visitor: str  # the visitor field
    old: Value
    new: Value
    fate: str  # "change", "equal", or the policy that keeps the old value
    source: str = ""  # "form", "chat", "identify", "rep"
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Preview:
    """What a push for one visitor would do, as far as the CRM was asked."""

    email: str
    state: str = LOOKING
    words: str = ""  # why it is not ready
    record: Record | None = None  # None: a new lead
    others: tuple[Record, ...] = ()
    rows: tuple[FieldRow, ...] = ()
    lacks: tuple[str, ...] = ()  # what a new lead needs, in words
    hidden: tuple[str, ...] = ()  # mapped fields that this user may not write
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of a push: "person", "campaign" or "task"."""

    name: str
    state: str  # "done", "pending", "refused"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PushView:
    """How the newest push of a visitor stands."""

    key: str
    state: str  # as in the contract of a push
    parts: tuple[PartView, ...] = ()
    record: Record | None = None
    created: bool = False
    changed: int = 0  # fields that were written
    code: str = ""
    reason: str = ""
    candidates: tuple[Record, ...] = ()
    at: float = 0.0
    can_undo: bool = False
    undone: str = ""  # "", "pending", "done", or why not
    manual: tuple[str, ...] = ()  # fields that were written from a rep's correction (P6)


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign that a person can be added to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PushCards:
    """Previews and pushes by visitor."""

    previews: Mapping[str, Preview] = field(default_factory=dict)
    pushes: Mapping[str, PushView] = field(default_factory=dict)
    campaigns: tuple[Campaign, ...] = ()
    accounts: Mapping[str, tuple[AccountMatch, ...]] = field(default_factory=dict)  # best first


@dataclass(frozen=True, slots=True)
class PreviewChanged:
    """The CRM was asked about a visitor, or answered."""

    visitor: str
    preview: Preview


@dataclass(frozen=True, slots=True)
class PushChanged:
    """A push was stored, or came further."""

    visitor: str
    push: PushView


@dataclass(frozen=True, slots=True)
class PushDiscarded:
    """The rep does not want a push any more."""

    visitor: str


@dataclass(frozen=True, slots=True)
class CampaignsLoaded:
    """The CRM told its campaigns."""

    campaigns: tuple[Campaign, ...]


@dataclass(frozen=True, slots=True)
class AccountsFound:
    """The CRM told which accounts may be a visitor's, the best first."""

    visitor: str
    matches: tuple[AccountMatch, ...]


PushEvent = PreviewChanged | PushChanged | PushDiscarded | CampaignsLoaded | AccountsFound


def reduce_push(cards: PushCards, event: object) -> PushCards:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case PreviewChanged(visitor, preview):
            return replace(cards, previews=with_newest(cards.previews, visitor, preview, KEPT))
        case PushChanged(visitor, push):
            return replace(cards, pushes=with_newest(cards.pushes, visitor, push, PUSHES_KEPT))
        case PushDiscarded(visitor):
            left = {v: push for v, push in cards.pushes.items() if v != visitor}
            return replace(cards, pushes=left)
        case CampaignsLoaded(campaigns):
            return replace(cards, campaigns=campaigns)
        case AccountsFound(visitor, matches):
            return replace(cards, accounts=with_newest(cards.accounts, visitor, matches, KEPT))
        case _:
            return cards
