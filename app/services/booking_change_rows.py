"""The durable rows of moves and cancellations: each state is here before its call."""

import sqlite3
from dataclasses import dataclass, fields, replace

from app.domain.errors import RejectedError
from app.services.booking_rows import BookingRows, Row
from app.services.calendars.base import CHANGING, Meeting

MOVE, CANCEL, NO_SHOW, ATTENDED = "move", "cancel", "no_show", "attended"
WANTED, WRITING, UNDOING, WRITTEN, DONE, REFUSED, NEEDS_HUMAN = (
    "wanted",
    "writing",
    "undoing",
    "written",
    "done",
    "refused",
    "needs_human",
)
OPEN = (WANTED, WRITING, UNDOING, WRITTEN)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; the same `id` again is the same change."""

    id: str
    what: str
    start: int = 0  # where it moves to (Unix seconds)
    end: int = 0
    words: str = ""  # for the attendee


@dataclass(frozen=True, slots=True)
class Change:
    """One change as it is stored; see `resources/sql/console/011_booking_changes.sql`."""

    id: str
    booking: str
    what: str
    start: int
    end: int
    was_start: int
    was_end: int
    words: str
    state: str
    asked: int
    outcome: str
    reason: str
    mailed: str
    due: float
    attempts: int
    created: float
    changed: float

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self.state in OPEN

    def target(self, row: Row) -> Meeting:
        """Return the meeting as it shall be."""
        return replace(row.planned, start=self.start, end=self.end)

    def former(self, row: Row) -> Meeting:
        """Return the meeting as the calendar had it."""
        return replace(row.planned, start=self.was_start, end=self.was_end)


class ChangeRows:
    """Rows in the console's database; every method is one transaction."""

    def __init__(self, rows: BookingRows) -> None:
        self._database, self._lock = rows.database, rows.lock

    def ask(self, wanted: Wanted, row: Row, now: float) -> Change:
        """Store a change, or meet it as it stands; raise RejectedError while another is open."""
        marks = ", ".join("?" for _ in OPEN)
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            known = self._one(database, "WHERE id = ?", wanted.id)
            if known is not None:
                return known
            other = self._one(database, f"WHERE booking = ? AND state IN ({marks})", row.id, *OPEN)
            if other is not None:
                if (other.what, other.start, other.end) == (wanted.what, wanted.start, wanted.end):
                    return other
                raise RejectedError(CHANGING)
            database.execute(
                "INSERT INTO booking_changes (id, booking, what, start, end, was_start, was_end, "
                "words, state, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'wanted', ?, ?)",
                (
                    *(wanted.id, row.id, wanted.what, wanted.start, wanted.end),
                    *(row.start, row.end, wanted.words, now, now),
                ),
            )
            found = self._one(database, "WHERE id = ?", wanted.id)
        assert found is not None
        return found

    def get(self, change: str) -> Change | None:
        """Return a change."""
        with self._lock:
            return self._one(self._database, "WHERE id = ?", change)

    def open(self, account: str) -> list[Change]:
        """Return what is left to do for the bookings of an account, oldest first."""
        marks = ", ".join("?" for _ in OPEN)
        query = (
            "SELECT booking_changes.* FROM booking_changes JOIN bookings "  # noqa: S608 marks only
            "ON bookings.id = booking_changes.booking WHERE bookings.account = ? "
            f"AND booking_changes.state IN ({marks}) ORDER BY booking_changes.created"
        )
        with self._lock:
            found = self._database.execute(query, (account, *OPEN)).fetchall()
        return [_as_change(one) for one in found]

    def move(self, change: str, now: float, **values: str | float) -> Change:
        """Change columns in one transaction and return the change."""
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            return self._set(database, change, now, values)

    def written(self, change: Change, now: float, reason: str) -> Change:
        """Note in one transaction that the calendar has it: the booking is as was wanted."""
        said: dict[str, tuple[str, tuple[int | str, ...]]] = {
            MOVE: ("start = ?, end = ?", (change.start, change.end)),
            CANCEL: ("state = 'off'", ()),
        }
        columns, content = said.get(change.what, ("attended = ?", (change.what,)))
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(
                f"UPDATE bookings SET {columns}, revision = revision + 1, changed = ? "  # noqa: S608 our names
                "WHERE id = ?",
                (*content, now, change.booking),
            )
            values: dict[str, str | float] = {"state": WRITTEN, "outcome": DONE, "reason": reason}
            return self._set(database, change.id, now, values)

    def _set(
        self, database: sqlite3.Connection, change: str, now: float, values: dict[str, str | float]
    ) -> Change:
        columns = ", ".join(f"{name} = ?" for name in values)
        database.execute(
            f"UPDATE booking_changes SET {columns}, changed = ? WHERE id = ?",  # noqa: S608 our names
            (*values.values(), now, change),
        )
        found = self._one(database, "WHERE id = ?", change)
        assert found is not None
        return found

    @staticmethod
    def _one(database: sqlite3.Connection, where: str, *values: str | float) -> Change | None:
        found = database.execute(
            f"SELECT * FROM booking_changes {where}",  # noqa: S608 our words
            values,
        ).fetchone()
        return _as_change(found) if found else None


def _as_change(found: sqlite3.Row) -> Change:
    return Change(**{field.name: found[field.name] for field in fields(Change)})
