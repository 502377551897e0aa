"""What is known of a push so far, as it is stored in its outbox row."""

from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain.mapping import Value
from app.domain.push import PushState
from app.services.crm.base import Found, Plan, Refusal, Written
from app.services.outbox_store import Entry, RowState

SIGN_IN = "INVALID_SESSION_ID"  # code of a row that waits for a sign-in
SETTLES_S = 8.0  # a write that nobody answered is taken as over after this time
CUT_SETTLES_S = 4.0  # the same where the other side ended the connection
DONE, PENDING, REFUSED = "done", "pending", "refused"


class RecordRef(msgspec.Struct):
    """A record that others can open."""

    object: str
    id: str
    name: str = ""
    url: str = ""
    created: bool = False


class FieldChange(msgspec.Struct):
    """A field that was written."""

    field: str
    old: Value
    new: Value
    visitor: str = ""
    manual: bool = False  # a rep's correction (P6)


class PartState(msgspec.Struct):
    """How one part stands."""

    state: str = PENDING
    code: str | None = None
    reason: str | None = None
    of: str = ""  # id of the record that it is done for


class Progress(msgspec.Struct):
    """Everything that has to survive a restart."""

    trips: int = 0
    record: RecordRef | None = None
    changes: list[FieldChange] = []
    parts: dict[str, PartState] = {}
    others: list[RecordRef] = []
    candidates: list[RecordRef] = []
    left_out: list[str] = []  # fields that this user may not write
    creating: bool = False  # a create was sent, and its answer may be lost
    task_sent: bool = False  # a task was sent, and its answer may be lost
    made: str = ""  # id of a new record that the CRM confirmed, until a look-up shows it
    settled_at: float = 0.0  # until then a write without an answer may still be under way

    def begin(self, parts: tuple[str, ...]) -> None:
        """Make sure that every wished part is named."""
        self.parts = {name: self.parts.get(name) or PartState() for name in parts}

    def confirmed(self, record: str) -> set[tuple[str, Value]]:
        """Return the values of which the CRM said that it wrote them to a record."""
        person = self.parts.get("person")
        if person is None or person.state != DONE or person.of[:15] != record[:15]:
            return set()
        return {(change.field, change.new) for change in self.changes}

    def refused(self, name: str) -> bool:
        """Whether a part was refused, and waits for a person."""
        return name in self.parts and self.parts[name].state == REFUSED

    def saw(self, found: Found, url: Any) -> None:  # noqa: ANN401  # a function of an id
        """Note what a look-up saw."""
        target = found.choice.target
        if target is not None:
            self.made = ""
            created = self.creating or bool(self.record and self.record.created)
            self.record = RecordRef(target.object, target.id, target.name, url(target.id), created)
        self.others = [RecordRef(p.object, p.id, p.name, url(p.id)) for p in found.choice.others]

    def sending(self, plan: Plan, now: float) -> None:
        """Note what is about to be written."""
        self.settled_at = now + SETTLES_S
        old = plan.target.values if plan.target else {}
        if plan.person:
            self.changes = [_change(plan, n, old.get(n), v) for n, v in plan.values.items()]
            self.creating = plan.target is None
        self.task_sent = self.task_sent or plan.task

    def answered(self, plan: Plan, written: Written) -> None:
        """Note what became of what was sent."""
        failed = {**written.refused, **written.again, **written.look}
        self.settled_at, self.task_sent = 0.0, "task" in written.done
        if plan.person and "person" in failed:
            self.changes, self.creating = [], False
        if plan.target is None:
            self.made = written.done.get("person") or self.made
        of = plan.target.id if plan.target else written.done.get("person", "")
        for name in written.done:
            self.parts[name] = PartState(DONE, of=of)
        for name, why in written.refused.items():
            self.refuse(name, why)

    def unanswered(self, over_at: float | None) -> None:
        """Note until when a write without a usable answer may be under way; None: as before."""
        if self.settled_at and over_at is not None:
            self.settled_at = over_at

    def refuse(self, name: str, why: Refusal) -> None:
        """Note that a part waits for a person."""
        self.parts[name] = PartState(REFUSED, why.code, why.reason)

    def asked_again(self) -> "Progress":
        """Return progress that lets refused parts, and the person, be tried once more."""
        kept = {n: p for n, p in self.parts.items() if p.state == DONE and n != "person"}
        return msgspec.structs.replace(self, parts=kept, candidates=[])

    def stored(self) -> dict[str, Any]:
        """Return it for the outbox row."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain


def _change(plan: Plan, name: str, old: Value, new: Value) -> FieldChange:
    visitor = plan.visitors.get(name, "")
    return FieldChange(name, old, new, visitor, bool(visitor) and visitor in plan.wish.manual)


def progress_of(stored: Mapping[str, Any]) -> Progress:
    """Return the progress of an outbox row."""
    return msgspec.convert(dict(stored), Progress)


def state_of(entry: Entry) -> PushState:
    """Return how a push stands, in the words of its contract."""
    match entry.state:
        case RowState.DONE:
            return PushState.DONE
        case RowState.REFUSED:
            progress = progress_of(entry.progress)
            person = progress.parts.get("person")
            return PushState.PARTIAL if person and person.state == DONE else PushState.REFUSED
        case _:
            return PushState.RECONNECT if entry.code == SIGN_IN else PushState.PENDING
