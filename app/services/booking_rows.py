"""The durable rows of bookings: each state is here before the call that it announces."""

import sqlite3
from dataclasses import dataclass, fields
from pathlib import Path

from app.core.database import Database
from app.services.calendars.base import Attendee, Meeting

HOLD_S = 300.0
DRAFT, HELD, CREATING, CREATED, CONFIRMED, LOGGED, COMPENSATING, CANCELLED, NEEDS_HUMAN, OFF = (
    "draft",
    "held",
    "creating",
    "created",
    "confirmed",
    "logged",
    "compensating",
    "cancelled",
    "needs_human",
    "off",  # it stood, and was called off
)
IN_FLIGHT = (CREATING, CREATED, COMPENSATING)  # an event may be there that nobody vouches for
UNFINISHED = (DRAFT, HELD, *IN_FLIGHT, CONFIRMED)


@dataclass(frozen=True, slots=True)
class Row:
    """One booking as it is stored; see `resources/sql/console/010_bookings.sql`."""

    id: str
    account: str
    rep: str
    start: int
    end: int
    subject: str
    email: str
    name: str
    online: int
    conversation: str
    state: str
    key: str
    generation: int
    asked: int
    event_id: str
    join_url: str
    invited: str
    outcome: str
    reason: str
    hold_until: float
    due: float
    attempts: int
    created: float
    changed: float
    kind: str
    place: str
    notes: str
    meeting: str
    made_by: str
    secret: str
    record: str
    revision: int
    attended: str
    uid: str  # of the event

    @property
    def link(self) -> str:
        """Where the meeting is joined: the link that was made for it, or its kind's own."""
        return self.join_url or (self.place if self.place.startswith("https://") else "")

    @property
    def planned(self) -> Meeting:
        """The meeting that the row is about."""
        return Meeting(
            booking=self.id,
            rep=self.rep,
            start=self.start,
            end=self.end,
            subject=self.subject,
            attendee=Attendee(self.email, self.name),
            online=bool(self.online),
            place=self.place,
            notes=self.notes,
        )


@dataclass(frozen=True, slots=True)
class About:
    """What a booking is about, beside what is written into the calendar."""

    conversation: str = ""  # where the result is told
    kind: str = ""  # name of the meeting type
    meeting: str = ""  # id of the hub's record
    made_by: str = "console"  # or "hub"
    secret: str = ""  # of the address to move or cancel it
    record: str = ""  # JSON of the hub's record as first known


Content = tuple[str | int, ...]
_FRESH = (
    "state = 'draft', key = '', event_id = '', join_url = '', asked = 0, invited = '', "
    "outcome = '', reason = '', attempts = 0, uid = ''"
)
_CONTENT = (
    *("account", "rep", "start", "end", "subject", "email", "name", "online", "place", "notes"),
    *("conversation", "kind", "meeting", "made_by", "secret", "record"),
)


class BookingRows:
    """Rows in the console's database; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = self._database = database
        self.lock = self._lock = database.turn

    @property
    def folder(self) -> Path | None:
        """Where the database lies; None: in memory."""
        with self._lock:
            file = self._database.execute("PRAGMA database_list").fetchone()[2]
        return Path(file).parent if file else None

    def get(self, booking: str) -> Row | None:
        """Return a row."""
        return self._one("SELECT * FROM bookings WHERE id = ?", booking)

    def unfinished(self, account: str) -> list[Row]:
        """Return the rows that still have something to do, oldest first."""
        marks = ", ".join("?" for _ in UNFINISHED)
        return self._all(
            f"SELECT * FROM bookings WHERE account = ? AND state IN ({marks}) ORDER BY created",  # noqa: S608 marks only
            account,
            *UNFINISHED,
        )

    def of_meeting(self, meeting: str) -> Row | None:
        """Return the newest booking of one of the hub's meetings, or the booking of that id."""
        query = "SELECT * FROM bookings WHERE meeting = ? OR id = ? ORDER BY created DESC LIMIT 1"
        return self._one(query, meeting, meeting)

    def of_account(self, account: str) -> list[Row]:
        """Return all bookings of an account, by start."""
        return self._all("SELECT * FROM bookings WHERE account = ? ORDER BY start, id", account)

    def adopt(self, meeting: Meeting, account: str, event: tuple[str, str], now: float) -> None:
        """Make a booking of an event, by its key and id; one that is there stays as it is."""
        content = _content(meeting, account, About(meeting=meeting.booking))
        names, marks = ", ".join(_CONTENT), ", ".join("?" for _ in _CONTENT)
        with self._lock:
            self._database.execute(
                f"INSERT OR IGNORE INTO bookings (id, {names}, state, outcome, invited, key, "  # noqa: S608 our names
                f"event_id, created, changed) VALUES (?, {marks}, 'confirmed', 'booked', "
                "'provider', ?, ?, ?, ?)",
                (meeting.booking, *content, *event, now, now),
            )

    def between(self, account: str, low: int, high: int) -> list[Row]:
        """Return what an account's calendar holds, or may hold, between two instants, by start."""
        query = (
            "SELECT * FROM bookings WHERE account = ? AND end > ? AND start < ? AND state IN "
            "('creating', 'created', 'confirmed', 'logged') ORDER BY start, id"
        )
        return self._all(query, account, low, high)

    def standing(self, low: int) -> list[Row]:
        """Return what stands, is being made or was called off, and ends after `low`; by start."""
        query = "SELECT * FROM bookings WHERE end > ? AND state <> 'cancelled' ORDER BY start, id"
        return self._all(query, low)

    def draft(self, meeting: Meeting, account: str, about: About, now: float) -> Row:
        """Store a booking, or meet it as it stands; what came to nothing takes new content."""
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            old = self._row(
                database.execute("SELECT * FROM bookings WHERE id = ?", (meeting.booking,))
            )
            if old is None:
                self._insert(database, meeting, _content(meeting, account, about), now)
            elif old.state in {DRAFT, HELD, CANCELLED} and (old.planned, old.account) != (
                meeting,
                account,
            ):
                self._replace(database, old, _content(meeting, account, about), now)
            found = self._row(
                database.execute("SELECT * FROM bookings WHERE id = ?", (meeting.booking,))
            )
        assert found is not None
        return found

    def hold(self, booking: str, now: float, looked: float) -> bool:
        """Hold the time of a draft; return whether nobody else has it in flight.

        Nobody else may have got it either since the calendar was `looked` at.
        """
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            changed = database.execute(
                "UPDATE bookings SET state = 'held', hold_until = ?, changed = ? WHERE id = ? AND "
                "NOT EXISTS (SELECT 1 FROM bookings AS other WHERE other.id <> bookings.id "
                "AND other.account = bookings.account AND other.start < bookings.end "
                "AND other.end > bookings.start AND (other.state IN ('creating', 'created', "
                "'compensating') OR (other.state = 'held' AND other.hold_until > ?) "
                "OR (other.state IN ('confirmed', 'logged') AND other.changed >= ?)))",
                (now + HOLD_S, now, booking, now, looked),
            )
        return changed.rowcount == 1

    def move(self, booking: str, now: float, **values: str | float) -> Row:
        """Change columns in one transaction and return the row."""
        columns = ", ".join(f"{name} = ?" for name in values)
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(
                f"UPDATE bookings SET {columns}, changed = ? WHERE id = ?",  # noqa: S608 our names
                (*values.values(), now, booking),
            )
            found = self._row(database.execute("SELECT * FROM bookings WHERE id = ?", (booking,)))
        assert found is not None
        return found

    def parked_until(self, account: str) -> float:
        """Return the end of the pause that an account asked for."""
        with self._lock:
            found = self._database.execute(
                "SELECT parked_until FROM calendar_accounts WHERE account = ?", (account,)
            ).fetchone()
        return float(found[0]) if found else 0.0

    def park(self, account: str, until: float) -> None:
        """Keep the end of a pause."""
        with self._lock:
            self._database.execute(
                "INSERT INTO calendar_accounts (account, parked_until) VALUES (?, ?) "
                "ON CONFLICT (account) DO UPDATE SET parked_until = excluded.parked_until",
                (account, until),
            )

    def _insert(
        self, database: sqlite3.Connection, meeting: Meeting, content: Content, now: float
    ) -> None:
        names, marks = ", ".join(_CONTENT), ", ".join("?" for _ in _CONTENT)
        database.execute(
            f"INSERT INTO bookings (id, {names}, state, created, changed) "  # noqa: S608 our names
            f"VALUES (?, {marks}, 'draft', ?, ?)",
            (meeting.booking, *content, now, now),
        )

    def _replace(
        self, database: sqlite3.Connection, old: Row, content: Content, now: float
    ) -> None:
        names = ", ".join(f"{name} = ?" for name in _CONTENT)
        database.execute(
            f"UPDATE bookings SET {names}, {_FRESH}, changed = ? WHERE id = ?",  # noqa: S608 our names
            (*content, now, old.id),
        )

    def _one(self, query: str, *values: str | float) -> Row | None:
        with self._lock:
            return self._row(self._database.execute(query, values))

    def _all(self, query: str, *values: str | float) -> list[Row]:
        with self._lock:
            found = self._database.execute(query, values).fetchall()
        return [_as_row(one) for one in found]

    @staticmethod
    def _row(cursor: sqlite3.Cursor) -> Row | None:
        found = cursor.fetchone()
        return _as_row(found) if found else None


def _as_row(found: sqlite3.Row) -> Row:
    return Row(**{field.name: found[field.name] for field in fields(Row)})


def _content(meeting: Meeting, account: str, about: About) -> Content:
    return (
        account,
        meeting.rep,
        meeting.start,
        meeting.end,
        meeting.subject,
        meeting.attendee.email,
        meeting.attendee.name,
        int(meeting.online),
        meeting.place,
        meeting.notes,
        about.conversation,
        about.kind,
        about.meeting,
        about.made_by,
        about.secret,
        about.record,
    )
