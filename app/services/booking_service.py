"""Meetings as the console offers and books them: free times, offers in chat, picks, results.

Decided: what the visitor is told is posted under an id made from booking and state,
so that telling it again after a crash is no second message. A pick that arrives
twice is the same booking: its id comes from conversation, message and time.
"""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import uuid4

from app.core.clock import Clock
from app.domain import health
from app.domain.booker import (
    LOADING,
    SIGN_IN,
    UNREACHABLE,
    BookingChanged,
    BookingView,
    CalendarChosen,
    FreeTimes,
    FreeTimesChanged,
)
from app.domain.errors import RejectedError
from app.domain.slots import MeetingType, is_free
from app.domain.wire.events import Picked, ReliableEvent
from app.domain.wire.records import Message, MessageKind
from app.domain.zones import DAY
from app.services.availability import Availability, Reading
from app.services.booking import Booker, Outcome, outcome_of
from app.services.booking_rows import Row
from app.services.booking_steps import CONFLICT, FAILED, PENDING, RECONNECT, UNKNOWN
from app.services.calendars.base import Attendee, AttendeeError, Calendar, Meeting
from app.services.meeting_words import MeetingWords, told
from app.services.store import Store

DEADLINE_S = 10.0
PROBE_EVERY_S = 3600.0
EVERY_S = 15.0  # what is pending is looked at this often
LOOK_AHEAD_S = 14 * DAY  # for the next free times after a conflict

log = logging.getLogger(__name__)


class Chat(Protocol):
    """What bookings say in a conversation; see `services.chat`."""

    async def say(
        self,
        conversation: str,
        text: str,
        *,
        kind: MessageKind = "text",
        data: Mapping[str, Any] | None = None,
        command: str = "",
    ) -> None:
        """Post a message; the same `command` again has no second effect."""
        ...

    async def say_times(
        self, conversation: str, text: str, starts: Sequence[str], duration_min: int, subject: str
    ) -> None:
        """Offer times."""
        ...


LogEvent = Callable[[Row], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Provider:
    """The rep's calendar and what can be asked of it."""

    calendar: Calendar
    availability: Availability
    booker: Booker
    makes_links: bool = False  # for online meetings


class BookingService:
    """Free times, offers and bookings of the rep who is signed in."""

    def __init__(
        self,
        provider: Provider | None,
        chat: Chat,
        store: Store,
        clock: Clock,
        meeting: MeetingType | None = None,
        words: MeetingWords | None = None,
    ) -> None:
        self._log_event: LogEvent | None = None
        self._provider = provider
        self._chat = chat
        self._store = store
        self._clock = clock
        self._meeting = meeting or MeetingType()
        self._words = words or MeetingWords()
        self._news = asyncio.Event()
        self._probe_at = 0.0
        self._asked = 0  # readings asked for so far: an older one never overwrites a newer
        if provider is None:
            store.apply(CalendarChosen(False))
            self._show_health(health.OFF, "No calendar is set up.")
        else:
            zone = provider.availability.schedule.zone.key
            store.apply(CalendarChosen(True, provider.makes_links, zone))
            provider.booker.log_to(self._confirmed)
            self._show_health(health.CONNECTING, "The calendar is being read.")

    def log_to(self, log_event: LogEvent) -> None:
        """Hand each confirmed booking to the CRM; called again for the same one after a crash."""
        self._log_event = log_event

    # -- free times ------------------------------------------------------------------------

    async def free_slots(self, low: int, high: int, duration_min: int = 30) -> FreeTimes:
        """Show the free times between two instants: the last known at once, then fresh ones."""
        provider, meeting = self._ready(), self._type(duration_min)
        self._asked += 1
        mine = self._asked
        known = await provider.availability.known(low, high)
        shown = known or Reading(None, 0.0, LOADING)
        await self._publish(provider, replace(shown, status=LOADING), low, high, meeting, mine)
        reading = await provider.availability.read(low, high)
        self._show_reading(reading)
        return await self._publish(provider, reading, low, high, meeting, mine)

    async def next_free(self, duration_min: int, most: int = 3) -> tuple[int, ...]:
        """Return the next free starts, asked of the calendar now."""
        provider, meeting = self._ready(), self._type(duration_min)
        low = int(self._clock.now())
        reading = await provider.availability.read(low, low + LOOK_AHEAD_S)
        if reading.busy is None:
            return ()
        free = await asyncio.to_thread(
            provider.availability.free_times, reading, low, low + LOOK_AHEAD_S, meeting
        )
        return free.starts[:most]

    # -- offering and booking --------------------------------------------------------------

    async def offer(
        self, conversation: str, slots: Sequence[int], duration_min: int, subject: str
    ) -> None:
        """Post times as buttons into a conversation."""
        starts = [iso(start) for start in sorted(slots)]
        await self._chat.say_times(conversation, self._words.times, starts, duration_min, subject)

    async def book(
        self,
        conversation: str,
        slot: int,
        attendee: Attendee,
        *,
        duration_min: int = 30,
        subject: str = "",
        booking: str = "",
    ) -> Outcome:
        """Book a time for an attendee and tell the visitor how it ended."""
        provider, account = self._ready(), self._store.state.desk.account
        if account is None:
            raise RejectedError("Sign in first, then book.")
        meeting = Meeting(
            booking=booking or uuid4().hex,
            rep=account.email,
            start=slot,
            end=slot + duration_min * 60,
            subject=subject or self._words.subject.format(name=attendee.name or attendee.email),
            attendee=attendee,
            online=provider.makes_links,
        )
        self._show(conversation, meeting, "running")
        outcome = await self._booked(provider, meeting, conversation, duration_min)
        self._show(conversation, meeting, outcome.state, outcome)
        self._show_outcome(outcome)
        if not outcome.is_booked:
            await self._tell(conversation, meeting, outcome)
        self._news.set()
        return outcome

    def happened(self, event: ReliableEvent) -> Coroutine[Any, Any, None] | None:
        """Return what has to be done about an event of the hub, if anything."""
        return self.picked(event) if isinstance(event, Picked) else None

    async def picked(self, event: Picked) -> None:
        """Book the time that a visitor chose; the same event again is the same booking."""
        offered = self._offered(event)
        start = instant(event.start)
        if offered is None or start is None or event.start not in offered.data.get("slots", ()):
            log.warning("A visitor chose a time that was not offered.")
            return
        duration = _minutes(offered.data.get("duration_min"))
        try:
            attendee = Attendee(event.email.strip(), event.name.strip()[:200])
        except AttendeeError:
            await self._ask_for_address(event)
            return
        await self.book(
            event.conversation,
            start,
            attendee,
            duration_min=duration,
            subject=str(offered.data.get("subject") or ""),
            booking=booking_id(event),
        )

    async def run(self) -> None:
        """Finish what a crash or a bad network left open; runs until it is cancelled."""
        while self._provider is not None:
            self._news.clear()
            await self._probe(self._provider)
            for row in await self._provider.booker.resume(self._provider.calendar):
                await self._resumed(row)
            try:
                async with asyncio.timeout(EVERY_S):
                    await self._news.wait()
            except TimeoutError:
                continue

    async def _probe(self, provider: Provider) -> None:
        """Read the calendar at the start and hourly, so that a broken link is told at once (K4)."""
        if (now := self._clock.now()) >= self._probe_at:
            self._probe_at = now + PROBE_EVERY_S
            self._show_reading(await provider.availability.read(int(now), int(now) + LOOK_AHEAD_S))

    async def close(self) -> None:
        """End connections."""
        if self._provider is not None:
            await self._provider.calendar.close()

    # -- within ----------------------------------------------------------------------------

    def _ready(self) -> Provider:
        if self._provider is None:
            raise RejectedError("No calendar is set up. Connect one in the settings.")
        return self._provider

    def _type(self, duration_min: int) -> MeetingType:
        return replace(self._meeting, duration_min=duration_min, granularity_min=None)

    async def _publish(
        self,
        provider: Provider,
        reading: Reading,
        low: int,
        high: int,
        meeting: MeetingType,
        mine: int,
    ) -> FreeTimes:
        free = await asyncio.to_thread(
            provider.availability.free_times, reading, low, high, meeting
        )
        if mine == self._asked:
            self._store.apply(FreeTimesChanged(free))
        return free

    async def _booked(
        self, provider: Provider, meeting: Meeting, conversation: str, duration_min: int
    ) -> Outcome:
        """Check by the rules that listed the time, then book; both within the deadline."""
        until = self._clock.now() + DEADLINE_S
        row = await provider.booker.known(meeting.booking)
        if row is None:
            reading = await provider.availability.read(meeting.start, meeting.end, DEADLINE_S / 2)
            if reading.status in {UNREACHABLE, SIGN_IN} or reading.reason:
                state = RECONNECT if reading.status == SIGN_IN else UNKNOWN
                return Outcome(state, reason=reading.reason)
            asked = provider.availability.question(
                reading.busy, meeting.start, meeting.end, self._type(duration_min)
            )
            if not await asyncio.to_thread(is_free, asked, meeting.start):
                return Outcome(CONFLICT, reason="This time is no longer free.")
        left = max(until - self._clock.now(), 1.0)
        return await provider.booker.book(
            provider.calendar, meeting, deadline_s=left, conversation=conversation
        )

    def _show(
        self, conversation: str, meeting: Meeting, state: str, outcome: Outcome | None = None
    ) -> None:
        view = BookingView(
            id=meeting.booking,
            conversation=conversation,
            start=meeting.start,
            end=meeting.end,
            email=meeting.attendee.email,
            name=meeting.attendee.name,
            state=state,
            reason=outcome.reason if outcome else "",
            join_url=outcome.join_url if outcome else "",
            changed=self._clock.now(),
        )
        self._store.apply(BookingChanged(view))

    async def _tell(self, conversation: str, meeting: Meeting, outcome: Outcome) -> None:
        """Post the result; after a conflict, offer the next free times."""
        if not conversation:
            return
        words = told(self._words, outcome, meeting)
        data = {
            "state": outcome.state,
            "start": iso(meeting.start),
            "end": iso(meeting.end),
            "join_url": outcome.join_url or None,
            "booking": meeting.booking,
        }
        command = _command(meeting.booking, outcome.state)
        await self._chat.say(conversation, words, kind="meeting", data=data, command=command)
        if outcome.state == CONFLICT:
            await self._offer_others(conversation, meeting)

    async def _offer_others(self, conversation: str, meeting: Meeting) -> None:
        minutes = (meeting.end - meeting.start) // 60
        starts = [start for start in await self.next_free(minutes, 4) if start != meeting.start]
        if starts:
            data = {
                "slots": [iso(start) for start in starts[:3]],
                "duration_min": minutes,
                "subject": meeting.subject,
            }
            command = _command(meeting.booking, "others")
            await self._chat.say(
                conversation, self._words.others, kind="times", data=data, command=command
            )

    async def _ask_for_address(self, event: Picked) -> None:
        command = _command(booking_id(event), "address")
        await self._chat.say(event.conversation, self._words.address, command=command)

    async def _confirmed(self, row: Row) -> None:
        """Tell CRM and visitor while the row still says so: a crash in between repeats both."""
        if self._log_event:
            await self._log_event(row)
        await self._tell(row.conversation, row.meeting, outcome_of(row))

    async def _resumed(self, row: Row) -> None:
        outcome = outcome_of(row)
        self._show(row.conversation, row.meeting, outcome.state, outcome)
        if outcome.state not in {PENDING, RECONNECT} and not outcome.is_booked:
            await self._tell(row.conversation, row.meeting, outcome)

    def _offered(self, event: Picked) -> Message | None:
        thread = self._store.state.desk.threads.get(event.conversation)
        messages = thread.messages if thread else ()
        return next((m for m in messages if m.seq == event.seq and m.kind == "times"), None)

    def _show_reading(self, reading: Reading) -> None:
        states = {SIGN_IN: health.NEEDS_SIGN_IN, UNREACHABLE: health.OFFLINE}
        state = states.get(reading.status, health.OFFLINE if reading.reason else health.OK)
        self._show_health(state, reading.reason)

    def _show_outcome(self, outcome: Outcome) -> None:
        if outcome.is_booked:
            self._show_health(health.OK, "")
        elif outcome.state in {RECONNECT, FAILED}:
            self._show_health(
                health.NEEDS_SIGN_IN if outcome.state == RECONNECT else health.FAULT, outcome.reason
            )

    def _show_health(self, state: str, words: str) -> None:
        self._store.apply(
            health.SystemChanged(
                "calendar", health.SystemHealth(state, words, since=self._clock.now())
            )
        )


def iso(instant_s: int) -> str:
    """Return an instant as messages carry it."""
    return f"{datetime.fromtimestamp(instant_s, UTC):%Y-%m-%dT%H:%M:%SZ}"


def instant(text: str) -> int | None:
    """Return the Unix second of an ISO 8601 instant, or None when it is none."""
    try:
        moment = datetime.fromisoformat(text)
        return int(moment.timestamp()) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def booking_id(event: Picked) -> str:
    """Return the id of the booking that a pick stands for, the same each time it is told."""
    text = f"{event.conversation}\x1f{event.seq}\x1f{event.start}\x1f{event.email.casefold()}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _command(booking: str, state: str) -> str:
    return hashlib.sha256(f"{booking}\x1f{state}".encode()).hexdigest()[:32]


def _minutes(given: object) -> int:
    return given if isinstance(given, int) and 5 <= given <= 480 else 30
