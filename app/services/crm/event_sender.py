"""Logs a booked meeting: an Event of the person, who is made a Lead where that can be."""

from dataclasses import replace
from typing import Any, Protocol

from app.core.clock import Clock
from app.domain.crm_text import key_mark
from app.domain.errors import SignInNeededError, TransientError
from app.domain.field_values import BadValueError
from app.domain.ids import EntryKey
from app.domain.push import PushWish
from app.services.crm.base import Crm, CrmError, Found, Refusal, Trips
from app.services.crm.claiming import Hold, claimed_org, taken
from app.services.crm.planning import plan_for, with_campaign
from app.services.crm.progress import SETTLES_S
from app.services.crm.records import NewEvent
from app.services.crm.verdicts import trips_for, verdict_of
from app.services.outbox import Next, Notes, Verdict
from app.services.outbox_store import Draft, Entry, RowState

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
    def join_url(self) -> str:
        """The online meeting's address, or nothing."""
        ...


class EventCrm(Protocol):
    """What a CRM can do with meetings."""

    async def events(self, mark: str, trips: Trips) -> list[str]:
        """Return the ids of the events with a mark."""
        ...

    async def log_event(
        self, event: NewEvent, who: str, known: str, trips: Trips
    ) -> tuple[str, Refusal | None]:
        """Create an event, or bring the `known` one up to date; return its id."""
        ...


def meeting_draft(booking: str, email: str, meeting: dict[str, Any]) -> Draft:
    """Return the outbox row of a booked meeting.

    `meeting` holds "subject", "start" and "end" (Unix seconds), and may hold
    "name", "fields" (of the visitor), "join_url", "description" and "campaign".
    """
    body = {**meeting, "booking": booking, "email": email}
    return Draft(KIND, EntryKey(f"event:{booking}"), email.strip().casefold(), body, LANE)


class EventSender:
    """Sends the outbox rows of kind "crm.event"."""

    def __init__(self, crm: Crm, events: EventCrm, clock: Clock, claim: Hold | None = None) -> None:
        """`claim` keeps other reps' consoles from creating the same person meanwhile."""
        self._crm = crm
        self._claim = claim
        self._clock = clock
        self._events = events

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        trips = trips_for(entry)
        try:
            return await self._alone(entry, notes, trips)
        except (CrmError, TransientError, SignInNeededError) as error:
            verdict = verdict_of(error)
            if verdict.code != "SLOW":  # it is over: the next look tells
                notes.mark(notes.state, {})
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
        body, wish = entry.body, _wish(entry.body)
        mark = key_mark(str(body.get("booking") or entry.key))
        who = ""
        if wish.address:
            found = await self._crm.look_up(wish, trips)
            if entry.org and found.org and entry.org[:15] != found.org[:15]:
                return Verdict(Next.REFUSED, "WRONG_ORG", WRONG_ORG)
            if why := self._crm.held(found.org):
                return Verdict(Next.LATER, why.code, why.reason, HELD_WAIT_S)
            notes.bind(found.org or entry.org, self._crm.host)
            who = await self._person(wish, found, trips)
        known = await self._events.events(mark, trips)
        left = float(entry.progress.get("settled_at", 0.0)) - self._clock.now()
        if not known and left > 0:  # an earlier one may still be under way
            return Verdict(Next.LATER, "NOT_PROVEN", NOT_PROVEN, min(left, 1.0))
        await notes.sending({"settled_at": self._clock.now() + SETTLES_S})
        record, refusal = await self._events.log_event(
            _event(body, mark), who, known[0] if known else "", trips
        )
        if refusal:
            return Verdict(Next.REFUSED, refusal.code, refusal.reason)
        url = self._crm.record_url(record)
        notes.mark(RowState.SENT, {"event": record, "url": url, "who": who, "trips": trips.count})
        return Verdict(Next.DONE)

    async def _person(self, wish: PushWish, found: Found, trips: Trips) -> str:
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


def _event(body: dict[str, Any], mark: str) -> NewEvent:
    who = " ".join(str(body.get(name) or "") for name in ("name", "email")).strip()
    lines = [str(body.get("description") or ""), who, f"Foyer booking {body.get('booking', '')}"]
    return NewEvent(
        mark=mark,
        subject=str(body.get("subject") or "Meeting"),
        start=float(body["start"]),
        end=float(body["end"]),
        description="\n".join(line for line in lines if line),
        location=str(body.get("join_url") or ""),
    )


NOT_PROVEN = "Salesforce has not answered yet. Foyer looks again by itself."
WRONG_ORG = "This meeting was meant for another Salesforce org than the one you are signed in to."
