"""What is mailed after a booking is confirmed, moved or cancelled, besides its invitation.

Whoever books, moves and cancels tells it here while the booking's row still says so: every
method is safe to repeat, and a crash in between repeats it.
"""

from typing import Protocol

from app.domain.errors import RejectedError
from app.domain.meeting_event import MeetingState
from app.services.calendars.base import Meeting
from app.services.meeting_mail import MeetingMail
from app.services.meeting_reminders import MeetingReminders


class Confirmed(Protocol):
    """A confirmed booking; `booking_rows.Row` is one."""

    @property
    def key(self) -> str:
        """Of its event."""
        ...

    @property
    def invited(self) -> str:
        """Who sent the invitation: "provider", "mail", "none"."""
        ...

    @property
    def planned(self) -> Meeting:
        """What was booked."""
        ...


class MeetingFollowUp:
    """Reminders, and the meeting type's own words where the calendar sends the invitation."""

    def __init__(self, mail: MeetingMail, reminders: MeetingReminders) -> None:
        self._mail, self._reminders = mail, reminders

    async def confirmed(self, booked: Confirmed) -> None:
        """Plan the reminders of a booking, and mail the type's words; raise TransientError."""
        known = await self._mail.particulars(booked.planned)
        self._reminders.keep(booked.planned, booked.key, known)
        if booked.invited == "provider":
            try:
                await self._mail.confirm(booked.planned, booked.key)
            except RejectedError:
                return  # an address that takes no mail of ours: the calendar has invited it

    async def changed(self, booked: Confirmed, state: MeetingState) -> None:
        """Follow a change of a booking, as it stands now; raise TransientError."""
        if state is MeetingState.MOVED:
            await self.moved(booked.planned, booked.key)
        elif state.off:
            self.cancelled(booked.planned.booking)

    async def moved(self, meeting: Meeting, key: str) -> None:
        """Remind of the new time instead; raise TransientError."""
        self._reminders.moved(meeting, key, await self._mail.particulars(meeting))

    def cancelled(self, booking: str) -> None:
        """Remind of it no more."""
        self._reminders.cancelled(booking)
