"""Reminds visitors of their meetings by mail, while the console runs.

Decided: a reminder is a row until the outbox has it, and the outbox knows it by booking, event,
minutes and time; so a crash between the two adds nothing. A late one goes out as long as the
meeting has not begun; of several late ones only the last.
"""

import asyncio
import logging
import sqlite3

from app.core.clock import Clock
from app.domain.errors import RejectedError, TransientError
from app.services.calendars.base import Meeting
from app.services.meeting_mail import MeetingMail, Particulars
from app.services.meeting_reminder_rows import DROPPED, GIVEN, Reminder, ReminderRows

LOOK_EVERY_S = 30.0  # a machine that slept, or mail that was set up meanwhile
log = logging.getLogger(__name__)


class MeetingReminders:
    """Takes bookings as they are confirmed, moved and cancelled; sends what is due."""

    def __init__(self, database: sqlite3.Connection, mail: MeetingMail, clock: Clock) -> None:
        """Stand on a connection that is used on this thread alone."""
        self._rows, self._mail, self._clock = ReminderRows(database), mail, clock
        self._news = asyncio.Event()

    def keep(self, meeting: Meeting, key: str, known: Particulars) -> None:
        """Store the reminders that `known` wants of a booking; the same again changes nothing.

        `key` is that of the event. After `cancelled` only an event made anew is reminded of.
        """
        self._rows.keep(meeting, key, known, self._clock.now(), known.remind_min)
        self._news.set()

    def moved(self, meeting: Meeting, key: str, known: Particulars) -> None:
        """Remind of the new time instead; safe to repeat."""
        self._mail.drop_reminders(meeting.booking, but=meeting.start)
        self._rows.move(meeting, key, known, self._clock.now())
        self._news.set()

    def cancelled(self, booking: str) -> None:
        """Remind of this booking no more; safe to repeat."""
        self._rows.drop(booking)
        self._mail.drop_reminders(booking)

    async def run(self) -> None:
        """Send what is due; runs until it is cancelled."""
        while True:
            self._news.clear()
            await self.send_due()
            try:
                async with asyncio.timeout(self._pause()):
                    await self._news.wait()
            except TimeoutError:
                continue

    async def send_due(self) -> None:
        """Hand to the outbox what is due now, and drop what is too late."""
        now = self._clock.now()
        self._rows.trim(now)
        due = {(each.meeting.booking, each.minutes): each for each in self._rows.due(now)}
        last: dict[str, int] = {}
        for booking, minutes in due:
            last[booking] = min(minutes, last.get(booking, minutes))
        for (booking, minutes), reminder in due.items():
            if reminder.meeting.start <= now or minutes != last[booking]:
                self._rows.settle(reminder, DROPPED)
            else:
                await self._send(reminder)

    async def _send(self, reminder: Reminder) -> None:
        given = (reminder.meeting, reminder.key, reminder.minutes, reminder.known)
        try:
            await self._mail.remind(*given)
        except (RejectedError, TransientError) as error:
            log.info("A reminder waits: %s", error)
            return
        self._rows.settle(reminder, GIVEN)

    def _pause(self) -> float:
        """Return seconds until the next look; what is due and could not be sent waits, too."""
        due, now = self._rows.next_due(), self._clock.now()
        wait = LOOK_EVERY_S if due is None or due <= now else due - now
        return min(wait, LOOK_EVERY_S)
