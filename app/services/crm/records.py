"""Rows of the outbox that change one record: undo of a push, and a meeting's event."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from app.domain.mapping import Value
from app.domain.matching import Person
from app.domain.meeting_event import MeetingState
from app.domain.push import Change, undo
from app.services.crm.base import CrmError, Refusal, Retry, Trips


@dataclass(frozen=True, slots=True)
class NewEvent:
    """A meeting as the CRM shall know it."""

    mark: str  # by which it is found again
    subject: str
    start: float  # Unix seconds
    end: float
    description: str = ""
    location: str = ""
    state: MeetingState = MeetingState.BOOKED
    kind: str = "Meeting"  # value of the type, where the CRM has such a field
    who: str = ""  # id of the Lead or Contact
    owner: str = ""  # id of the host; empty: who is signed in
    account: str = ""  # id of the Contact's account


@dataclass(frozen=True, slots=True)
class Around:
    """Whom and what a meeting is about, as ids; empty where there is none."""

    owner: str = ""
    account: str = ""


class EventCalls(Protocol):
    """What a CRM can do with meetings."""

    async def known(self, mark: str, trips: Trips) -> list[Person]:
        """Return the events with a mark, as they are now."""
        ...

    async def around(self, host: str, who: str, trips: Trips) -> Around:
        """Return the user with the host's address, and the account of a Contact."""
        ...

    async def make(self, event: NewEvent, trips: Trips) -> tuple[str, Refusal | None]:
        """Create an event; return its id, or why not."""
        ...


class RecordCrm(Protocol):
    """What a CRM can do with single records."""

    async def read(self, name: str, record: str, fields: list[str], trips: Trips) -> Person | None:
        """Return a record, or None when it is gone."""
        ...

    async def change(
        self, target: Person, values: Mapping[str, Value], trips: Trips
    ) -> Refusal | None:
        """Change a record unless somebody did since it was read; return why not."""
        ...


async def take_back(crm: RecordCrm, body: Mapping[str, Any], trips: Trips) -> Refusal | None:
    """Undo what a push wrote, where nobody changed it since; return why not.

    `body` holds "object", "record" and "changes" (field, old, new).
    """
    changes = [Change(c["field"], c["old"], c["new"]) for c in body["changes"]]
    for _ in range(3):
        target = await crm.read(body["object"], body["record"], [c.field for c in changes], trips)
        if target is None:
            return Refusal("ENTITY_IS_DELETED", "The record was deleted or merged.")
        back = undo(changes, target.values)
        if not back:
            return None
        refusal = await crm.change(target, {c.field: c.new for c in back}, trips)
        if refusal is None or refusal.code != "PRECONDITION_FAILED":
            return refusal
    raise CrmError("PRECONDITION_FAILED", "Someone is changing the record just now.", Retry.SOON)
