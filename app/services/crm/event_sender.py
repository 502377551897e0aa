"""Logs a booked meeting: an Event of the person, who is made a Lead where that can be."""

from dataclasses import replace
from typing import Any, Protocol

from app.core.clock import Clock
from app.domain.crm_text import key_mark
from app.domain.errors import SignInNeededError, TransientError
from app.domain.field_values import BadValueError
from app.domain.ids import EntryKey
from app.domain.mapping import Value
from app.domain.matching import Person
from app.domain.meeting_event import MeetingState, changes, location_of
from app.domain.push import PushWish
from app.services.crm.base import Crm, CrmError, Found, Trips
from app.services.crm.claiming import Hold, claimed_org, taken
from app.services.crm.home import meant_for_another
from app.services.crm.planning import plan_for, with_campaign
from app.services.crm.progress import SETTLES_S
from app.services.crm.records import EventCalls, NewEvent, RecordCrm
from app.services.crm.verdicts import settle, trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Draft, Entry, OutboxStore, RowState

KIND, LANE = "crm.event", "crm"
HELD_WAIT_S = 60.0


class Booked(Protocol):
    """What is known of a booked meeting."""

    @property
    def id(self) -> str:
        """The booking's id."""
        ...

    @property
    def email(self) -> str:
        """The attendee's address."""
        ...

    @property
    def name(self) -> str:
        """The attendee's name, or nothing."""
        ...

    @property
    def subject(self) -> str:
        """What it is about."""
        ...

    @property
    def start(self) -> int:
        """Unix seconds."""
        ...

    @property
    def end(self) -> int:
        """Unix seconds."""
        ...

    @property
    def rep(self) -> str:
        """The host's address, or nothing."""
        ...

    @property
    def place(self) -> str:
        """Where it takes place, as the calendar says: link, number or address; or nothing."""
        ...

    @property
    def join_url(self) -> str:
        """The online meeting's address, or nothing."""
        ...


class MeetingCrm(Crm, Protocol):
    """A CRM that knows meetings."""

    @property
    def single(self) -> RecordCrm:
        """Single records."""
        ...

    @property
    def events(self) -> EventCalls:
        """Meetings."""
        ...


def meeting_draft(
    booking: str, email: str, meeting: dict[str, Any], store: OutboxStore | None = None
) -> Draft:
    """Return the outbox row of a meeting as it stands now.

    `meeting` holds "subject", "start" and "end" (Unix seconds), and may hold "state"
    (of MeetingState), "at" (when it changed), "host", "phone", "name", "fields" (of the
    visitor), "join_url", "place", "account" (id), "description" and "campaign". With
    `store`, a meeting that has changed since its last row gets another one, which goes
    out after it.
    """
    body = {**meeting, "booking": booking, "email": email}
    key = EntryKey(f"event:{booking}")
    if store is not None:
        key = _key(booking, body, store)
    return Draft(KIND, key, email.strip().casefold(), body, LANE)


def _key(booking: str, body: dict[str, Any], store: OutboxStore) -> EntryKey:
    """Return the newest row's key where it says the same, else the next one's.

    Only the newest counts: a meeting that is moved back, and away again, changes each time.
    """
    number, key = 1, EntryKey(f"event:{booking}")
    newest: Entry | None = None
    while (entry := store.get(key)) is not None:
        newest, number = entry, number + 1
        key = EntryKey(f"event:{booking}:{number}")
    return newest.key if newest is not None and _says(newest.body) == _says(body) else key


def _says(body: dict[str, Any]) -> tuple[Any, ...]:
    """Return what makes one row another: not what was learnt of the visitor since."""
    state = body.get("state") or MeetingState.BOOKED.value
    return (state, body.get("start"), body.get("end"), body.get("join_url") or "")


class EventSender:
    """Sends the outbox rows of kind "crm.event"."""

    def __init__(self, crm: MeetingCrm, clock: Clock, claim: Hold | None = None) -> None:
        """`claim` keeps other reps' consoles from creating the same person meanwhile."""
        self._crm, self._clock, self._claim = crm, clock, claim
        self._single, self._events = crm.single, crm.events

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        trips = trips_for(entry)
        try:
            return await self._alone(entry, notes, trips)
        except (CrmError, TransientError, SignInNeededError) as error:
            verdict = verdict_of(error)
            settle(notes, verdict, self._clock.now())
            return verdict

    async def _alone(self, entry: Entry, notes: Notes, trips: Trips) -> Verdict:
        address = _wish(entry.body).address
        if self._claim is None or not address:
            return await self._send(entry, notes, trips)
        async with self._claim(claimed_org(entry, self._crm), address) as claim:
            if not claim.granted:
                return taken(claim)
            return await self._send(entry, notes, trips)

    async def _send(self, entry: Entry, notes: Notes, trips: Trips) -> Verdict:
        body = entry.body
        mark, state = key_mark(str(body.get("booking") or entry.key)), _state(body)
        who = await self._attendee(entry, notes, trips)
        if isinstance(who, Verdict):
            return who
        known = await self._events.known(mark, trips)
        if known:
            return await self._update(known[0], body, who, notes, trips)
        if state.off:  # there is nothing that would have to be called off
            return Verdict(Next.DONE)
        if unsettled := self._unsettled(entry):
            return unsettled
        return await self._make(_event(body, mark, who), body, notes, trips)

    async def _make(
        self, event: NewEvent, body: dict[str, Any], notes: Notes, trips: Trips
    ) -> Verdict:
        around = await self._events.around(str(body.get("host") or ""), event.who, trips)
        await notes.sending({"settled_at": self._clock.now() + SETTLES_S})
        account = around.account or str(body.get("account") or "")
        whole = replace(event, owner=around.owner, account=account)
        record, refusal = await self._events.make(whole, trips)
        if refusal:
            return Verdict(Next.REFUSED, refusal.code, refusal.reason)
        return self._done(record, event.who, notes, trips)

    async def _update(
        self, event: Person, body: dict[str, Any], who: str, notes: Notes, trips: Trips
    ) -> Verdict:
        """Bring an event up to date; what people wrote into it stays."""
        wanted: dict[str, Value] = {
            "start": float(body["start"]),
            "end": float(body["end"]),
            "Location": _location(body),
            "WhoId": who,
        }
        at = float(body.get("at") or self._clock.now())
        for _ in range(3):
            needed = changes(event.values, wanted, _state(body), at)
            if not needed:
                return self._done(event.id, who, notes, trips)
            await notes.sending({})
            refusal = await self._single.change(event, needed, trips)
            if refusal is None:
                return self._done(event.id, who, notes, trips)
            if refusal.code != "PRECONDITION_FAILED":
                return Verdict(Next.REFUSED, refusal.code, refusal.reason)
            again = await self._single.read("Event", event.id, list(event.values), trips)
            if again is None:
                return Verdict(Next.REFUSED, "ENTITY_IS_DELETED", DELETED)
            event = again
        return Verdict(Next.LATER, "PRECONDITION_FAILED", CHANGING)

    def _done(self, record: str, who: str, notes: Notes, trips: Trips) -> Verdict:
        url = self._crm.record_url(record)
        notes.mark(RowState.SENT, {"event": record, "url": url, "who": who, "trips": trips.count})
        return Verdict(Next.DONE)

    def _unsettled(self, entry: Entry) -> Verdict | None:
        """Return that an earlier write may still be under way."""
        left = float(entry.progress.get("settled_at", 0.0)) - self._clock.now()
        return Verdict(Next.LATER, "NOT_PROVEN", NOT_PROVEN, min(left, 1.0)) if left > 0 else None

    async def _attendee(self, entry: Entry, notes: Notes, trips: Trips) -> str | Verdict:
        """Return the attendee's record, empty where there is none, or the end of the try."""
        wish = _wish(entry.body)
        found = await self._crm.look_up(wish, trips) if wish.address else None
        if await meant_for_another(self._crm, entry, found.org if found else ""):
            return Verdict(Next.REFUSED, "WRONG_ORG", WRONG_ORG)
        if found is None:
            return ""
        if why := self._crm.held(found.org):
            return Verdict(Next.LATER, why.code, why.reason, HELD_WAIT_S)
        notes.bind(found.org or entry.org, self._crm.host)
        target = found.choice.target
        if _state(entry.body).off:  # nobody is made for what does not take place
            return target.id if target else ""
        if target is None and (unsettled := self._unsettled(entry)):
            return unsettled
        return await self._person(wish, found, notes, trips)

    async def _person(self, wish: PushWish, found: Found, notes: Notes, trips: Trips) -> str:
        """Return the person's record; a new lead is made where enough is known."""
        target = found.choice.target
        wish = with_campaign(wish, found)
        try:
            planned = plan_for(self._crm, wish, found)
        except BadValueError:
            return target.id if target else ""
        if planned.lacks:
            return ""
        joins = bool(wish.campaign) and not found.member
        if target is not None and not joins:
            return target.id
        values = {} if target else planned.plan.values
        await notes.sending({"settled_at": self._clock.now() + SETTLES_S})
        written = await self._crm.write(replace(planned.plan, values=values, campaign=joins), trips)
        closing = written.closing.choice.target if written.closing else None
        return closing.id if closing else written.done.get("person", target.id if target else "")


def _wish(body: dict[str, Any]) -> PushWish:
    fields = dict(body.get("fields") or {})
    first, _, last = str(body.get("name") or "").strip().rpartition(" ")
    named = {"first_name": first, "last_name": last}
    filled = {name: value for name, value in named.items() if value and not fields.get(name)}
    key = f"event:{body.get('booking', '')}"
    campaign = str(body.get("campaign") or "")
    return PushWish(key, str(body.get("email") or ""), {**fields, **filled}, campaign)


def _state(body: dict[str, Any]) -> MeetingState:
    given = str(body.get("state") or "")
    return MeetingState(given) if given in set(MeetingState) else MeetingState.BOOKED


def _location(body: dict[str, Any]) -> str:
    said = (str(body.get(name) or "") for name in ("join_url", "phone", "place"))
    return location_of(*said)


def _event(body: dict[str, Any], mark: str, who: str) -> NewEvent:
    person = " ".join(str(body.get(name) or "") for name in ("name", "email")).strip()
    booking = f"Foyer booking {body.get('booking', '')}"
    lines = [str(body.get("description") or ""), person, booking]
    return NewEvent(
        mark=mark,
        subject=str(body.get("subject") or "Meeting"),
        start=float(body["start"]),
        end=float(body["end"]),
        description="\n".join(line for line in lines if line),
        location=_location(body),
        state=_state(body),
        who=who,
    )


DELETED = "The event of this meeting was deleted in Salesforce."
CHANGING = "Someone is changing the event just now. Foyer tries again by itself."
NOT_PROVEN = "Salesforce has not answered yet. Foyer looks again by itself."
WRONG_ORG = "This meeting was meant for another Salesforce org than the one you are signed in to."
