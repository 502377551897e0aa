"""What the hub asks of this console: stored before the hub hears that it arrived.

Decided: the hub tells an event once. Between its arrival and the first row of a booking
the process may die, so the demand itself is a row; told twice, it is done once.
"""

from dataclasses import dataclass

import msgspec

from app.domain.wire.events import Picked
from app.domain.wire.meetings import MeetingAsked
from app.services.booking_rows import BookingRows

PICKED = "picked"
LONGEST_S = 600.0  # more than anything is put off
KEPT_S = 30 * 86_400  # what is done is remembered this long, so that it is not done again


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand as it is stored."""

    id: str
    what: str  # book, move, cancel, picked
    body: str
    attempts: int = 0

    @property
    def asked(self) -> MeetingAsked:
        """The hub's demand."""
        return msgspec.json.decode(self.body, type=MeetingAsked)

    @property
    def pick(self) -> Picked:
        """A visitor's pick."""
        return msgspec.json.decode(self.body, type=Picked)

    @property
    def about(self) -> str:
        """What must be worked at in order: one meeting, one conversation."""
        return self.pick.conversation if self.what == PICKED else self.asked.meeting.id


def demand_of(event: MeetingAsked | Picked) -> Demand:
    """Return the demand that an event makes; the same event makes the same one."""
    body = msgspec.json.encode(event).decode()
    if isinstance(event, Picked):
        text = f"{event.conversation}:{event.seq}:{event.start}:{event.email.casefold()}"
        return Demand(f"{PICKED}:{text}", PICKED, body)
    meeting = event.meeting
    return Demand(f"{event.what}:{meeting.booking}:{meeting.version}", event.what, body)


def is_demanded(change: str) -> bool:
    """Whether a change carries the id of a demand."""
    return change.split(":", maxsplit=1)[0] in {"move", "cancel"}


class DemandRows:
    """Rows in the console's database; every method is one transaction."""

    def __init__(self, rows: BookingRows) -> None:
        self._database, self._lock = rows.database, rows.lock

    def put(self, demand: Demand, now: float) -> bool:
        """Store a demand; return whether it is new, or still open."""
        with self._lock:
            self._database.execute(
                "INSERT OR IGNORE INTO meeting_demands (id, what, body, created) "
                "VALUES (?, ?, ?, ?)",
                (demand.id, demand.what, demand.body, now),
            )
            found = self._database.execute(
                "SELECT done FROM meeting_demands WHERE id = ?", (demand.id,)
            ).fetchone()
        return not found[0]

    def open(self, now: float) -> list[Demand]:
        """Return what is due, oldest first; also what was put off by a clock since set back."""
        with self._lock:
            found = self._database.execute(
                "SELECT id, what, body, attempts FROM meeting_demands WHERE done = 0 AND "
                "(due <= ? OR due > ?) ORDER BY created, rowid",
                (now, now + LONGEST_S),
            ).fetchall()
        return [Demand(*one) for one in found]

    def bookings(self) -> set[str]:
        """Return the ids of the bookings that are still asked for, whether due or not."""
        with self._lock:
            found = self._database.execute(
                "SELECT id, what, body FROM meeting_demands WHERE done = 0 AND what = 'book'"
            ).fetchall()
        return {Demand(*one).asked.meeting.booking for one in found}

    def is_open(self, demand: str) -> bool:
        """Whether a demand was not met yet."""
        with self._lock:
            found = self._database.execute(
                "SELECT done FROM meeting_demands WHERE id = ?", (demand,)
            ).fetchone()
        return found is not None and not found[0]

    def finish(self, demand: str, now: float) -> None:
        """Note that a demand was met, and forget the old ones."""
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute("UPDATE meeting_demands SET done = ? WHERE id = ?", (now, demand))
            database.execute(
                "DELETE FROM meeting_demands WHERE done > 0 AND done < ?", (now - KEPT_S,)
            )

    def postpone(self, demand: str, due: float) -> None:
        """Look at it again later."""
        with self._lock:
            self._database.execute(
                "UPDATE meeting_demands SET due = ?, attempts = attempts + 1 WHERE id = ?",
                (due, demand),
            )
