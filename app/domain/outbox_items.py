"""Slice of the console's state: every write that waits, was refused or is over."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.mapping import Value
from app.domain.push_card import PartView, Record

# States of an item, as a person sees them.
WAITING, SENDING, CHECKING, DONE, REFUSED, SIGN_IN, LIMIT, OTHER_ORG, DISCARDED = (
    "waiting",  # goes out by itself
    "sending",  # is being sent
    "checking",  # was sent, and is being looked for
    "done",
    "refused",  # a person has to decide
    "sign_in",  # waits for a sign-in
    "limit",  # waits until the org takes calls again
    "other_org",  # was meant for another org
    "discarded",
)
STUCK = frozenset({REFUSED, SIGN_IN, OTHER_ORG})  # a person has to do something
OVER = frozenset({DONE, DISCARDED})
# What an item is about, for the filter; an item may be about several.
PERSON, CAMPAIGN, TASK, EVENT, MAIL, STEP, OTHER = (
    "person",
    "campaign",
    "task",
    "event",
    "mail",
    "step",
    "other",
)
# What mends a refusal.
NOTHING, RETRY, SIGN, MAPPING, CHOOSE, SEND_HERE = (
    "",
    "retry",
    "sign_in",
    "mapping",
    "choose",
    "send_here",
)


@dataclass(frozen=True, slots=True)
class Item:
    """One write as the outbox pane shows it."""

    key: str
    number: int  # order of the clicks
    kind: str  # of the row: "crm.push", "crm.event" ...
    state: str
    whom: str  # a name, or the address
    address: str = ""
    about: tuple[str, ...] = (OTHER,)  # where something failed, only what failed
    object: str = ""  # "Lead", "Contact" ... where it is known
    created: float = 0.0
    changed: float = 0.0
    tries: int = 0
    next_try: float = 0.0  # Unix seconds; 0: as soon as it can
    code: str = ""
    reason: str = ""
    remedy: str = NOTHING
    visitor: str = ""

    @property
    def waits(self) -> bool:
        """Whether it is neither over nor stuck."""
        return self.state not in STUCK and self.state not in OVER


@dataclass(frozen=True, slots=True)
class Changed:
    """A field that was written."""

    field: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class Detail:
    """What the pane shows of the chosen item only."""

    key: str
    parts: tuple[PartView, ...] = ()
    record: Record | None = None
    candidates: tuple[Record, ...] = ()
    can_create: bool = False  # in spite of the candidates
    changes: tuple[Changed, ...] = ()
    wishes: tuple[tuple[str, str], ...] = ()  # what was asked for, where nothing is written yet
    org: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True)
class OutboxItems:
    """Items by key.

    `turn` grows with every change and `touched` names what the last one changed,
    so that a view of ten thousand rows need not compare them all.
    """

    items: Mapping[str, Item] = field(default_factory=dict)
    detail: Detail | None = None
    loaded: bool = False
    turn: int = 0
    touched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemsChanged:
    """Items are new or changed, or gone."""

    items: tuple[Item, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemsLoaded:
    """Everything that was stored before is known now."""


@dataclass(frozen=True, slots=True)
class DetailLoaded:
    """The chosen item in detail; None when nothing is chosen."""

    detail: Detail | None


OutboxEvent = ItemsChanged | ItemsLoaded | DetailLoaded


def reduce_outbox(outbox: OutboxItems, event: object) -> OutboxItems:
    """Return the slice after `event`; other slices' events change nothing."""
    match event:
        case ItemsChanged(items, gone):
            merged = {**outbox.items, **{item.key: item for item in items}}
            for key in gone:
                merged.pop(key, None)
            touched = (*(item.key for item in items), *gone)
            return replace(outbox, items=merged, turn=outbox.turn + 1, touched=touched)
        case ItemsLoaded():
            return replace(outbox, loaded=True, turn=outbox.turn + 1, touched=())
        case DetailLoaded(detail):
            return replace(outbox, detail=detail)
        case _:
            return outbox
