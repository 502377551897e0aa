"""Sets one field of a person's record, and never over a colleague's newer value."""

from app.domain.errors import SignInNeededError, TransientError
from app.domain.mapping import Value
from app.domain.matching import Person
from app.domain.push import blank, same
from app.services.crm.base import Crm, CrmError, Trips
from app.services.crm.chores import Chores
from app.services.crm.owners import owner_of
from app.services.crm.records import RecordCrm
from app.services.crm.target import found_target
from app.services.crm.verdicts import trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Entry

KIND = "crm.set_field"
TRIES = 3  # while somebody changes the record at the same time


class FieldSender:
    """Sends the outbox rows of kind "crm.set_field"; safe to repeat, since it compares first.

    A body holds "email", "field", "value", "object" ("Lead", "Contact" or empty) and
    "only_if_blank"; instead of a value, the owner as `owners.owner_of` wants it.
    Progress says "outcome": "written", "equal", "kept" (somebody's value stays), "other"
    (the person is another object).
    """

    def __init__(self, crm: Crm, records: RecordCrm, chores: Chores) -> None:
        self._crm, self._records, self._chores = crm, records, chores

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        trips = trips_for(entry)
        try:
            found = await found_target(self._crm, entry, notes, trips)
            if isinstance(found, Verdict):
                return found
            if entry.body.get("object") not in {"", None, found.object}:
                return _ended(notes, {"outcome": "other", "record": found.id})
            for _ in range(TRIES):
                if (verdict := await self._try(found, entry, notes, trips)) is not None:
                    return verdict
            return Verdict(Next.LATER, "PRECONDITION_FAILED", BUSY)
        except (CrmError, TransientError, SignInNeededError) as error:
            return verdict_of(error)

    async def _try(self, found: Person, entry: Entry, notes: Notes, trips: Trips) -> Verdict | None:
        """Write once; None when somebody changed the record since it was read."""
        name, value = str(entry.body["field"]), entry.body.get("value")
        if entry.body.get("owner"):
            value = await owner_of(self._chores, entry.body, found.id, trips)
        read = await self._records.read(found.object, found.id, [name], trips)
        if read is None:
            return Verdict(Next.REFUSED, "ENTITY_IS_DELETED", GONE)
        old = read.values.get(name)
        seen = {"record": read.id, "object": read.object, "old": old, "new": value}
        if outcome := _settled(entry, notes, old, value):
            return _ended(notes, {**seen, **dict(notes.progress), "outcome": outcome})
        await notes.sending({**seen, "sent": True})
        refusal = await self._records.change(read, {name: value}, trips.patient())
        if refusal is None:
            return _ended(notes, {**seen, "outcome": "written"})
        notes.mark(notes.state, {})  # it was refused: nothing is under way
        if refusal.code == "PRECONDITION_FAILED":
            return None
        return Verdict(Next.REFUSED, refusal.code, refusal.reason)


def _settled(entry: Entry, notes: Notes, old: Value, value: Value) -> str:
    """Return why nothing is to be written any more; empty when it is."""
    sent = notes.progress.get("sent") is True
    if same(old, value):
        return "written" if sent else "equal"
    if entry.body.get("only_if_blank") and not blank(old):
        return "kept"
    # Our write was sent and its answer lost: what stands there now came after it.
    return "kept" if sent and not same(old, notes.progress.get("old")) else ""


def _ended(notes: Notes, progress: dict[str, object]) -> Verdict:
    notes.mark(notes.state, progress)
    return Verdict(Next.DONE)


GONE = "The record was deleted or merged."
BUSY = "Someone is changing the record just now. Foyer tries again by itself."
