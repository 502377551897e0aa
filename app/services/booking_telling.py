"""Who hears how a booking stands: the rep's window, the visitor, the CRM.

Decided: what the visitor is told is posted under an id made from booking and state,
so that telling it again after a crash is no second message.
"""

import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol

from app.core.clock import Clock
from app.domain.booker import BookingChanged, BookingView, Hosts
from app.domain.instants import iso
from app.domain.meeting_chat_words import ChatWords, chat_words
from app.domain.meeting_event import MeetingState
from app.domain.wire.records import MessageKind
from app.services.booking import Outcome, outcome_of
from app.services.booking_change_rows import ATTENDED, CANCEL, MOVE, NO_SHOW, Change
from app.services.booking_rows import Row
from app.services.calendars.base import Meeting
from app.services.hub_meetings import HubMeetings, state_of
from app.services.meeting_words import language_in, told
from app.services.picks import ME, hosts_told
from app.services.store import Store


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


LogEvent = Callable[[Row], Awaitable[None]]
LogChange = Callable[[Row, MeetingState], Awaitable[None]]


class BookingTeller:
    """Tells of one rep's bookings."""

    def __init__(self, chat: Chat, store: Store, clock: Clock, hub: HubMeetings) -> None:
        self._chat, self._store, self._clock = chat, store, clock
        self._hub = hub
        self._log_event: LogEvent | None = None
        self._log_change: LogChange | None = None

    def log_to(self, log_event: LogEvent) -> None:
        """Hand each confirmed booking to the CRM; called again for the same one after a crash."""
        self._log_event = log_event

    def log_changes_to(self, log_change: LogChange) -> None:
        """Hand each change to the CRM and the mail; called again for the same after a crash."""
        self._log_change = log_change

    def show(
        self,
        conversation: str,
        meeting: Meeting,
        state: str,
        outcome: Outcome | None = None,
        record: str = "",
        kind: str = "",
    ) -> None:
        """Show a booking in the rep's window."""
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
            meeting=record,
            kind=kind,
            subject=meeting.subject,
        )
        self._store.apply(BookingChanged(view))

    async def tell(self, conversation: str, meeting: Meeting, outcome: Outcome) -> None:
        """Post how a booking ended."""
        if not conversation:
            return
        words = told(self._words(conversation, meeting.booking), outcome, meeting)
        data = {
            "state": outcome.state,
            "start": iso(meeting.start),
            "end": iso(meeting.end),
            "join_url": outcome.join_url or None,
            "booking": meeting.booking,
        }
        command = command_id(meeting.booking, outcome.state)
        await self._chat.say(conversation, words, kind="meeting", data=data, command=command)

    async def offer(
        self,
        conversation: str,
        slots: Sequence[int],
        duration_min: int,
        subject: str,
        kind: str,
        hosts: Hosts = ME,
    ) -> None:
        """Post times as buttons."""
        data = _times(sorted(slots), duration_min, subject, kind)
        data |= _hosted(conversation, hosts)
        words = self._words(conversation).times
        await self._chat.say(conversation, words, kind="times", data=data)

    async def offer_others(
        self,
        conversation: str,
        meeting: Meeting,
        starts: Sequence[int],
        kind: str = "",
        hosts: Hosts = ME,
    ) -> None:
        """Offer other times after a conflict, once."""
        others = [start for start in starts if start != meeting.start][:3]
        if not others or not conversation:
            return
        minutes = (meeting.end - meeting.start) // 60
        data = _times(others, minutes, meeting.subject, kind) | _hosted(conversation, hosts)
        command = command_id(meeting.booking, "others")
        words = self._words(conversation, meeting.booking).others
        await self._chat.say(conversation, words, kind="times", data=data, command=command)

    async def ask_for_address(self, conversation: str, booking: str) -> None:
        """Ask for an address that can be invited."""
        command = command_id(booking, "address")
        await self._chat.say(conversation, self._words(conversation).address, command=command)

    async def confirmed(self, row: Row) -> None:
        """Tell CRM and visitor while the row still says so: a crash in between repeats both."""
        if self._log_event:
            await self._log_event(row)
        await self._hub.keep(row, "booked", row.reason)
        if row.made_by == "hub":
            return  # the hub tells the visitor of what it planned
        await self.tell(row.conversation, row.planned, outcome_of(row))

    async def changed(self, row: Row, change: Change) -> None:
        """Tell of a change that was made; safe to repeat."""
        if self._log_change:
            await self._log_change(row, STATES[change.what])
        await self._hub.keep(row, state_of(row), change.reason)
        known = self._words(row.conversation, row.meeting or row.id)
        said = {MOVE: ("moved", known.moved), CANCEL: ("cancelled", known.cancelled)}
        if change.what not in said or row.made_by == "hub" or not row.conversation:
            return
        state, words = said[change.what]
        data = {
            "state": state,
            "start": iso(row.start),
            "end": iso(row.end),
            "join_url": (row.link or None) if state == "moved" else None,
            "booking": row.id,
        }
        text = f"{words} {change.words}".strip()
        command = command_id(row.id, f"{state} {row.revision}")
        await self._chat.say(row.conversation, text, kind="meeting", data=data, command=command)

    def _words(self, conversation: str, meeting: str = "") -> ChatWords:
        """Return the visitor's words: of the meeting's record, else of who is in the chat."""
        state = self._store.state
        record = state.meetings.records.get(meeting)
        return chat_words((record.lang if record else "") or language_in(state, conversation))


STATES = {
    MOVE: MeetingState.MOVED,
    CANCEL: MeetingState.CANCELLED,
    NO_SHOW: MeetingState.NO_SHOW,
    ATTENDED: MeetingState.HELD,
}


def _times(starts: Sequence[int], duration_min: int, subject: str, kind: str) -> dict[str, object]:
    data = {"slots": list(map(iso, starts)), "duration_min": duration_min, "subject": subject}
    return data | ({"type": kind} if kind else {})


def _hosted(conversation: str, hosts: Hosts) -> dict[str, object]:
    return {} if hosts.is_me else {"hosts": hosts_told(conversation, hosts)}


def command_id(booking: str, state: str) -> str:
    """Return the id of what is told of a booking's state, the same each time."""
    return hashlib.sha256(f"{booking}\x1f{state}".encode()).hexdigest()[:32]
