"""What a push would change: pure rules, no I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.crm_text import one_line
from app.domain.describe import ObjectFacts, required_fields
from app.domain.mapping import Policy, Value, Wanted
from app.domain.matching import Person

PARTS = ("person", "campaign", "task")
REQUIRED_OF_LEAD = {"LastName": "last name", "Company": "company"}


class PushState(StrEnum):
    """How a push stands; see the contract of a push."""

    DONE = "done"
    PARTIAL = "partial"
    PENDING = "pending"
    REFUSED = "refused"
    RECONNECT = "reconnect"


@dataclass(frozen=True, slots=True)
class PushWish:
    """What was asked for with one click."""

    key: str
    email: str
    fields: Mapping[str, object] = field(default_factory=dict)
    campaign: str = ""
    transcript: str = ""
    create_anyway: bool = False  # the rep looked at the duplicates and wants a new record
    record: str = ""  # id of the record that the rep chose instead
    manual: tuple[str, ...] = ()  # visitor fields that a rep corrected (P6)
    talk: str = ""  # what the transcript is of: two pushes of one talk write one task

    @property
    def task_key(self) -> str:
        """What the transcript's task is marked with."""
        return self.talk or self.key

    @property
    def address(self) -> str:
        """The e-mail address in the one form that rows are ordered by."""
        return one_line(self.email).casefold()

    @property
    def visitor(self) -> dict[str, object]:
        """The fields, with the e-mail that is matched by."""
        return {**self.fields, "email": self.matched_by}

    @property
    def matched_by(self) -> str:
        """The e-mail address as it is written."""
        return one_line(self.email)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that were asked for, the person first."""
        asked = {
            "person": True,
            "campaign": bool(self.campaign),
            "task": bool(self.transcript.strip()),
        }
        return tuple(name for name in PARTS if asked[name])


@dataclass(frozen=True, slots=True)
class Change:
    """A field that is to be written."""

    field: str
    old: Value
    new: Value
    visitor: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A field that stays as it is although the visitor says otherwise, and why."""

    field: str
    old: Value
    wanted: Value
    policy: Policy
    visitor: str = ""


@dataclass(frozen=True, slots=True)
class Diff:
    """What differs between a record and a visitor."""

    changes: tuple[Change, ...] = ()
    kept: tuple[Kept, ...] = ()
    equal: tuple[Kept, ...] = ()


def diff(target: Person | None, wishes: Sequence[Wanted]) -> Diff:
    """Return what to write: everything for a new record, else what the policies let through."""
    if target is None:
        return Diff(tuple(Change(w.field, None, w.value, w.visitor) for w in wishes))
    changes, kept, equal = [], [], []
    for wish in wishes:
        old = target.values.get(wish.field)
        stays = Kept(wish.field, old, wish.value, wish.policy, wish.visitor)
        if same(old, wish.value):
            equal.append(stays)
        elif _may_change(wish.policy, old):
            changes.append(Change(wish.field, old, wish.value, wish.visitor))
        else:
            kept.append(stays)
    return Diff(tuple(changes), tuple(kept), tuple(equal))


def missing_for_lead(wishes: Sequence[Wanted], facts: ObjectFacts | None = None) -> tuple[str, ...]:
    """Return, in plain words, what a new Lead lacks; `facts` tell what the org requires."""
    given = {wish.field for wish in wishes}
    org = {n: f.label for n, f in required_fields(facts).items()} if facts else {}
    required = {**org, **REQUIRED_OF_LEAD}
    ordered = dict.fromkeys((*REQUIRED_OF_LEAD, *required))
    return tuple(required[name] for name in ordered if name not in given)


def blank(value: Value) -> bool:
    """Whether a field holds nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


def same(old: Value, new: Value) -> bool:
    """Whether writing `new` over `old` would change nothing that matters."""
    if isinstance(old, str) and isinstance(new, str):
        return old.strip() == new.strip()
    if isinstance(old, int | float) and isinstance(new, int | float):
        return float(old) == float(new)
    return old == new


def undo(changes: Sequence[Change], now: Mapping[str, Value]) -> tuple[Change, ...]:
    """Return the writes that take `changes` back, where nobody changed the field since."""
    return tuple(
        Change(c.field, now.get(c.field), c.old, c.visitor)
        for c in changes
        if same(now.get(c.field), c.new)
    )


def _may_change(policy: Policy, old: Value) -> bool:
    match policy:
        case Policy.ALWAYS:
            return True
        case Policy.FILL_IF_BLANK:
            return blank(old)
        case _:
            return False
