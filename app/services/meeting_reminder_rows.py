"""The durable rows of reminders; see `resources/sql/console/012_reminders.sql`."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from app.services.calendars.base import Meeting
from app.services.meeting_mail import Particulars

WAITING, GIVEN, DROPPED = "waiting", "given", "dropped"
KEPT_S = 30 * 86_400.0  # a row is kept this long after its meeting began


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder that waits."""

    meeting: Meeting
    key: str  # of the event
    minutes: int
    due: float  # Unix seconds
    known: Particulars


class ReminderRows:
    """Rows in the console's database; every method is one transaction."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def keep(
        self, meeting: Meeting, key: str, known: Particulars, now: float, minutes: Iterable[int]
    ) -> None:
        """Store reminders; one that is there for this event and time stays as it is.

        One that would be due already is dropped: it would follow upon the invitation.
        """
        with self._database as database:
            database.execute("BEGIN IMMEDIATE")
            for each in sorted(set(minutes)):
                due = meeting.start - each * 60
                state = WAITING if due > now else DROPPED
                database.execute(
                    "INSERT INTO meeting_reminders"
                    " (booking, minutes, key, start, due, meeting, known, state)"
                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (booking, minutes)"
                    " DO UPDATE SET key = ?3, start = ?4, due = ?5, meeting = ?6, known = ?7,"
                    " state = ?8 WHERE key <> ?3 OR (start <> ?4 AND state <> 'dropped')",
                    (meeting.booking, each, key, meeting.start, due, *_json(meeting, known), state),
                )

    def move(self, meeting: Meeting, key: str, known: Particulars, now: float) -> None:
        """Let the reminders of a booking go out before its new time, also those that went out."""
        with self._database as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(
                "UPDATE meeting_reminders SET key = ?2, start = ?3, due = ?3 - minutes * 60,"
                " meeting = ?4, known = ?5, state = CASE WHEN ?3 - minutes * 60 > ?6"
                " THEN 'waiting' ELSE 'dropped' END WHERE booking = ?1 AND start <> ?3",
                (meeting.booking, key, meeting.start, *_json(meeting, known), now),
            )

    def drop(self, booking: str) -> None:
        """Let no reminder of a booking go out any more."""
        self._database.execute(
            "UPDATE meeting_reminders SET state = 'dropped' WHERE booking = ?", (booking,)
        )

    def settle(self, reminder: Reminder, state: str) -> None:
        """Note what became of a reminder, unless it was moved meanwhile."""
        self._database.execute(
            "UPDATE meeting_reminders SET state = ? WHERE booking = ? AND minutes = ?"
            " AND start = ? AND state = 'waiting'",
            (state, reminder.meeting.booking, reminder.minutes, reminder.meeting.start),
        )

    def due(self, now: float) -> list[Reminder]:
        """Return the reminders whose time has come, the earliest first.

        Nothing is returned of a booking that is in force no more, or at another time: who
        took it back or moved it may not have come to say so here.
        """
        found = self._database.execute(
            "SELECT r.* FROM meeting_reminders AS r LEFT JOIN bookings AS b ON b.id = r.booking"
            " WHERE r.state = 'waiting' AND r.due <= ? AND COALESCE(b.start, r.start) = r.start"
            " AND COALESCE(b.state, '') NOT IN ('cancelled', 'compensating', 'off')"
            " ORDER BY r.due",
            (now,),
        )
        return list(map(_reminder, found))

    def next_due(self) -> float | None:
        """Return when the next reminder goes out; None when none waits."""
        found = self._database.execute(
            "SELECT MIN(due) FROM meeting_reminders WHERE state = 'waiting'"
        ).fetchone()
        return None if found[0] is None else float(found[0])

    def trim(self, now: float) -> None:
        """Remove what nobody asks for any more."""
        self._database.execute("DELETE FROM meeting_reminders WHERE start < ?", (now - KEPT_S,))


def _json(meeting: Meeting, known: Particulars) -> tuple[str, str]:
    return msgspec.json.encode(meeting).decode(), msgspec.json.encode(known).decode()


def _reminder(row: sqlite3.Row) -> Reminder:
    return Reminder(
        meeting=msgspec.json.decode(row["meeting"], type=Meeting),
        key=row["key"],
        minutes=row["minutes"],
        due=row["due"],
        known=msgspec.json.decode(row["known"], type=Particulars),
    )
