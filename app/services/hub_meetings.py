"""Tells the hub how this rep's meetings stand, so that all reps and the visitor see it.

Decided: every telling is a stored command with an id made from what it says, so that
a crash repeats it and the hub takes it once. Without a hub the record stays here.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Protocol, TypeVar
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from app.core.clock import Clock
from app.domain.errors import RejectedError
from app.domain.facts import known_facts
from app.domain.meetings import CalendarsLoaded, MeetingsLoaded
from app.domain.wire.console import ConsoleCommand, ConsoleQuestion
from app.domain.wire.meetings import (
    AskCalendars,
    AskMeetings,
    KeepMeeting,
    MeetingRecord,
    MeetingSet,
    MeetingStatus,
    RepCalendar,
)
from app.services.booking_rows import CONFIRMED, LOGGED, OFF, BookingRows, Row
from app.services.store import Store

T = TypeVar("T")
PAST_S = 30 * 86_400  # of the meetings that are shown
LIVE_S = 6 * 86_400  # the hub remembers a week; older ones it reads anew


class HubDoor(Protocol):
    """What meetings ask of the hub; see `link.HubLink`."""

    connected: bool

    async def send(self, command: ConsoleCommand) -> None:
        """Store a command; nothing can lose it then."""
        ...

    async def request(self, command: ConsoleCommand) -> object:
        """Store a command and wait for its answer; raise RejectedError, TransientError."""
        ...

    async def ask(self, question: ConsoleQuestion, kind: type[T]) -> T:
        """Return the hub's answer; raise TransientError, RejectedError."""
        ...


@dataclass(frozen=True, slots=True)
class Hub:
    """The hub, where there is one."""

    door: HubDoor
    url: str  # http(s) address, as visitors reach it


class HubMeetings:
    """The meetings of one rep, as the hub is told them."""

    def __init__(self, hub: Hub | None, store: Store, clock: Clock) -> None:
        self._hub, self._store, self._clock = hub, store, clock
        self.rows: Callable[[], BookingRows | None] = lambda: None

    def secret(self) -> str:
        """Return a new secret for the address to move or cancel a meeting; none without a hub."""
        return token_urlsafe(18) if self._hub else ""

    def manage(self, meeting: str, secret: str) -> str:
        """Return the address at which the attendee moves or cancels the meeting."""
        if self._hub is None or not secret:
            return ""
        return f"{self._hub.url.rstrip('/')}/meeting/{meeting}#{secret}"

    def drafted(self, meeting: str, conversation: str, secret: str, kind: str) -> MeetingRecord:
        """Return the record of a meeting that this console makes."""
        account = self._store.state.desk.account
        rep = account.rep if account else ""
        visitor = self._visitor(conversation)
        profile = self._store.state.profiles.known.get(visitor)
        told = known_facts(profile.facts) if profile else {}
        return MeetingRecord(
            id=meeting,
            booking=meeting,
            type=kind,
            visitor=visitor,
            conversation=conversation,
            zone=told.get("timezone", ""),
            lang=told.get("language", ""),
            host=rep,
            host_name=account.name if account else "",
            by=rep,
            made=self._clock.now(),
            manage=self.manage(meeting, secret),
        )

    async def keep(
        self, row: Row, state: MeetingStatus, words: str = "", *, conflict: bool = False
    ) -> None:
        """Tell how a meeting stands; raise TransientError when it cannot even be stored."""
        record = self.record(row, state, words)
        said = f"{row.revision} {row.attended}"
        await self.keep_record(record, conflict=conflict, said=said, secret=row.secret)

    async def keep_record(
        self, record: MeetingRecord, *, conflict: bool = False, said: str = "", secret: str = ""
    ) -> None:
        """Tell how a meeting stands of which there may be no row; raise as `keep`.

        `said` tells apart what is the same to the eye: the same again after a change.
        """
        self.show(record)
        if self._hub is None:
            return
        parts = (record.booking, record.state, record.start, record.end, conflict, record.words)
        text = "\x1f".join(map(str, ("keep", *parts, said)))
        command = KeepMeeting(
            id=hashlib.sha256(text.encode()).hexdigest()[:32],
            record=record,
            conflict=conflict,
            secret=secret,
        )
        await self._hub.door.send(command)

    def show(self, record: MeetingRecord) -> None:
        """Show a meeting here, ahead of what the hub says."""
        self._store.apply(MeetingSet(meeting=record))

    async def send(self, command: ConsoleCommand) -> None:
        """Have the hub change a meeting of somebody else.

        Raise RejectedError with the hub's words, or where there is no hub.
        """
        if self._hub is None:
            raise RejectedError("This meeting is another rep's, and no hub is connected.")
        await self._hub.door.request(command)

    async def refresh(self, *, everyone: bool = False) -> None:
        """Load the rep's meetings: what is known here at once, then what the hub knows."""
        now = self._clock.now()
        rows = self.rows()
        known = rows.standing(int(now - PAST_S)) if rows else []
        own = [self.record(row, state_of(row)) for row in known if row.state in SHOWN]
        self._store.apply(MeetingsLoaded(tuple(own), self._store.state.meetings.asked_at))
        if self._hub is None or not self._hub.door.connected:
            return
        scopes = ["mine", "all"] if everyone else ["mine"]
        asked = [
            *(AskMeetings(id="", scope=each, before=int(now - LIVE_S)) for each in scopes),
            *(AskMeetings(id="", scope=each, low=int(now - PAST_S)) for each in scopes),
        ]  # what is newest is loaded last, since it knows more
        records = [each for question in asked for each in await self._asked(question)]
        self._store.apply(MeetingsLoaded(tuple(records), now))
        calendars = await self._hub.door.ask(AskCalendars(id=uuid4().hex), list[RepCalendar])
        self._store.apply(CalendarsLoaded(tuple(calendars)))

    async def _asked(self, question: AskMeetings) -> list[MeetingRecord]:
        if self._hub is None:
            return []
        question = replace(question, id=uuid4().hex)
        return await self._hub.door.ask(question, list[MeetingRecord])

    @staticmethod
    def answered(record: MeetingRecord, state: MeetingStatus, words: str) -> MeetingRecord:
        """Return what the hub asked for, with what became of it."""
        return replace(record, state=state, words=words, wanted_start=0, wanted_end=0, manage="")

    def address(self, manage: str) -> str:
        """Return the hub's address of a meeting as visitors reach it."""
        return f"{self._hub.url.rstrip('/')}{manage}" if self._hub and manage[:1] == "/" else manage

    def record(self, row: Row, state: MeetingStatus, words: str = "") -> MeetingRecord:
        """Return a row as the hub speaks of it."""
        account = self._store.state.desk.account
        meeting = row.meeting or row.id
        known = self._store.state.meetings.records.get(meeting)
        base = known or base_of(row)
        return replace(
            base,
            id=meeting,
            booking=row.id,
            type=row.kind or base.type,
            subject=row.subject,
            host=account.rep if account else base.host,
            host_name=account.name if account else base.host_name,
            conversation=row.conversation or base.conversation,
            email=row.email,
            name=row.name,
            start=row.start,
            end=row.end,
            state=state,
            words=words,
            join_url=row.link,
            uid=row.uid,
            wanted_start=0,
            wanted_end=0,
            changed=self._clock.now(),
            came=row.attended == "attended",
            invited=row.invited != "none",
        )

    def _visitor(self, conversation: str) -> str:
        """Return whose conversation it is; where that is not known, the hub finds it."""
        thread = self._store.state.desk.threads.get(conversation)
        return thread.visitor.visitor if thread else ""


SHOWN = (CONFIRMED, LOGGED, OFF)


def base_of(row: Row) -> MeetingRecord:
    """Return the record that a row was made from."""
    if row.record:
        return msgspec.json.decode(row.record, type=MeetingRecord)
    return MeetingRecord(id=row.meeting or row.id, booking=row.id, made=row.created)


def state_of(row: Row) -> MeetingStatus:
    """Return how the meeting of a row stands."""
    if row.state == OFF:
        return "cancelled"
    if row.state in {CONFIRMED, LOGGED}:
        return "no_show" if row.attended == "no_show" else "booked"
    return "failed" if row.state == "cancelled" else "pending"
