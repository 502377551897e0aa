"""The durable rows of bookings: each state is here before the call that it announces."""

import sqlite3
import threading
from dataclasses import dataclass, fields

from app.services.calendars.base import Attendee, Meeting

HOLD_S = 300.0
DRAFT, HELD, CREATING, CREATED, CONFIRMED, LOGGED, COMPENSATING, CANCELLED, NEEDS_HUMAN = (
    "draft",
    "held",
    "creating",
    "created",
    "confirmed",
    "logged",
    "compensating",
    "cancelled",
    "needs_human",
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

    @property
    def meeting(self) -> Meeting:
        """The meeting that the row is about."""
        return Meeting(
            booking=self.id,
            rep=self.rep,
            start=self.start,
            end=self.end,
            subject=self.subject,
            attendee=Attendee(self.email, self.name),
            online=bool(self.online),
        )


_COLUMNS = ", ".join(field.name for field in fields(Row))
_FRESH = (
    "state = 'draft', key = '', event_id = '', join_url = '', asked = 0, invited = '', "
    "outcome = '', reason = '', attempts = 0"
)
_CONTENT = ("account", "rep", "start", "end", "subject", "email", "name", "online")


class BookingRows:
    """Rows in the console's database; every method is one transaction."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._lock = threading.Lock()

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

    def draft(self, meeting: Meeting, account: str, conversation: str, now: float) -> Row:
        """Store a booking, or meet it as it stands; what came to nothing takes new content."""
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            old = self._row(
                database.execute("SELECT * FROM bookings WHERE id = ?", (meeting.booking,))
            )
            if old is None:
                self._insert(database, meeting, account, conversation, now)
            elif old.state in {DRAFT, HELD, CANCELLED} and (old.meeting, old.account) != (
                meeting,
                account,
            ):
                self._replace(database, meeting, account, old, now)
            found = self._row(
                database.execute("SELECT * FROM bookings WHERE id = ?", (meeting.booking,))
            )
        assert found is not None
        return found

    def hold(self, booking: str, now: float) -> bool:
        """Hold the time of a draft; return whether nobody else has it in flight."""
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            changed = database.execute(
                "UPDATE bookings SET state = 'held', hold_until = ?, changed = ? WHERE id = ? AND "
                "NOT EXISTS (SELECT 1 FROM bookings AS other WHERE other.id <> bookings.id "
                "AND other.account = bookings.account AND other.start < bookings.end "
                "AND other.end > bookings.start AND (other.state IN ('creating', 'created', "
                "'compensating') OR (other.state = 'held' AND other.hold_until > ?)))",
                (now + HOLD_S, now, booking, now),
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
        self, database: sqlite3.Connection, meeting: Meeting, account: str, where: str, now: float
    ) -> None:
        names = ", ".join(_CONTENT)
        database.execute(
            f"INSERT INTO bookings (id, {names}, conversation, state, created, changed) "  # noqa: S608 our names
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?)",
            (meeting.booking, *_content(meeting, account), where, now, now),
        )

    def _replace(
        self, database: sqlite3.Connection, meeting: Meeting, account: str, old: Row, now: float
    ) -> None:
        names = ", ".join(f"{name} = ?" for name in _CONTENT)
        database.execute(
            f"UPDATE bookings SET {names}, {_FRESH}, changed = ? WHERE id = ?",  # noqa: S608 our names
            (*_content(meeting, account), now, old.id),
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


def _content(meeting: Meeting, account: str) -> tuple[str | int, ...]:
    return (
        account,
        meeting.rep,
        meeting.start,
        meeting.end,
        meeting.subject,
        meeting.attendee.email,
        meeting.attendee.name,
        int(meeting.online),
    )
