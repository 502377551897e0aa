"""The rows of the outbox, in the console's database."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.ids import EntryKey
from app.services.outbox_commits import Commits, Statement


class RowState(StrEnum):
    """How far a row has come."""

    NEW = "new"  # nothing was sent
    LOOKED_UP = "looked_up"  # the other side was read, nothing was written
    SENT = "sent"  # a write is on its way
    UNCERTAIN = "uncertain"  # a write may have happened: look before repeating it
    DONE = "done"
    REFUSED = "refused"  # a person has to decide
    DISCARDED = "discarded"  # a person does not want it any more


WAITING = (RowState.NEW, RowState.LOOKED_UP, RowState.SENT, RowState.UNCERTAIN)
_OPEN = ", ".join(f"'{state}'" for state in WAITING)


@dataclass(frozen=True, slots=True)
class Draft:
    """A write that is wanted."""

    kind: str
    key: EntryKey
    subject: str  # rows of one subject go in order
    body: Mapping[str, Any]
    lane: str = "crm"
    host: str = ""  # the address that it is meant for, where one is known
    org: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as it was read."""

    number: int
    key: EntryKey
    kind: str
    lane: str
    subject: str
    org: str
    host: str
    body: dict[str, Any]
    progress: dict[str, Any]
    state: RowState
    attempts: int
    due: float
    created: float
    changed: float
    code: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a try has come to."""

    state: RowState
    progress: Mapping[str, Any]
    org: str
    host: str
    code: str | None = None
    reason: str | None = None
    due: float = 0.0
    attempts: int = 0


class OutboxStore:
    """Reads and writes rows; every method is one transaction."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.commits = Commits(database)

    def add(self, draft: Draft, now: float) -> bool:
        """Store a new row; False when the key is known already."""
        cursor = self._database.execute(
            "INSERT INTO outbox"
            " (key, kind, lane, subject, org, host, body, state, created, changed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 'new', ?, ?) ON CONFLICT (key) DO NOTHING",
            (
                draft.key,
                draft.kind,
                draft.lane,
                draft.subject,
                draft.org,
                draft.host,
                _encoded(draft.body),
                now,
                now,
            ),
        )
        return cursor.rowcount > 0

    def get(self, key: EntryKey) -> Entry | None:
        """Return the row of a key."""
        row = self._database.execute("SELECT * FROM outbox WHERE key = ?", (key,)).fetchone()
        return None if row is None else _entry(row)

    def rows(self, lane: str, states: Sequence[RowState] = WAITING) -> list[Entry]:
        """Return the rows in these states, oldest click first."""
        marks = ", ".join("?" * len(states))
        rows = self._database.execute(
            f"SELECT * FROM outbox WHERE lane = ? AND state IN ({marks}) ORDER BY number",  # noqa: S608  # marks only
            (lane, *states),
        )
        return [_entry(row) for row in rows]

    def due(
        self, lane: str, now: float, limit: int = 16, skip: Collection[str] = ()
    ) -> list[Entry]:
        """Return what may go out now: the first waiting row of each subject, when it is due.

        A row that was changed in the future waits for a clock that was set back meanwhile,
        and is due. Rows of the kinds to `skip` are not returned.
        """
        rows = self._database.execute(
            f"SELECT * FROM outbox AS o WHERE lane = ? AND state IN ({_OPEN})"  # noqa: S608  # constants
            " AND (due <= ? OR changed > ?)"
            " AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.lane = o.lane"
            f" AND e.subject = o.subject AND e.number < o.number AND e.state IN ({_OPEN}))"
            f"{_but(skip)} ORDER BY number LIMIT ?",
            (lane, now, now, *skip, limit),
        )
        return [_entry(row) for row in rows]

    def next_due(self, lane: str, now: float, skip: Collection[str] = ()) -> float | None:
        """Return when the next row may go out, see `due`; None when nothing waits."""
        row = self._database.execute(
            "SELECT MIN(CASE WHEN changed > ? THEN 0 ELSE due END) AS due FROM outbox"  # noqa: S608  # constants
            f" WHERE lane = ? AND state IN ({_OPEN}){_but(skip)}",
            (now, lane, *skip),
        ).fetchone()
        return None if row["due"] is None else float(row["due"])

    def waiting(self, lane: str | None = None) -> int:
        """Return how many rows wait to go out."""
        where, given = ("", ()) if lane is None else (" AND lane = ?", (lane,))
        row = self._database.execute(
            f"SELECT COUNT(*) AS n FROM outbox WHERE state IN ({_OPEN}){where}",  # noqa: S608  # constants
            given,
        ).fetchone()
        return int(row["n"])

    def kinds(self, lane: str) -> frozenset[str]:
        """Return the kinds of the rows that wait."""
        rows = self._database.execute(
            f"SELECT DISTINCT kind FROM outbox WHERE lane = ? AND state IN ({_OPEN})",  # noqa: S608  # constants
            (lane,),
        )
        return frozenset(row["kind"] for row in rows)

    def state(self, key: EntryKey) -> RowState | None:
        """Return how far a row is."""
        row = self._database.execute("SELECT state FROM outbox WHERE key = ?", (key,)).fetchone()
        return None if row is None else RowState(row["state"])

    def mark(
        self, key: EntryKey, state: RowState, now: float, progress: Mapping[str, Any] | None = None
    ) -> None:
        """Note how far a row has come, before the step that the state announces."""
        self._database.execute(*marked(key, state, now, progress))

    def settle(self, key: EntryKey, outcome: Outcome, now: float) -> None:
        """Note what a try has come to, all of it at once."""
        self._database.execute(*settled(key, outcome, now))

    def bind(self, key: EntryKey, org: str, host: str) -> None:
        """Note which org a row is for."""
        self._database.execute(*bound(key, org, host))

    def reopen(self, key: EntryKey, body: Mapping[str, Any], progress: Mapping[str, Any]) -> None:
        """Let a finished row go out once more, from the look-up on."""
        self._database.execute(
            "UPDATE outbox SET state = 'uncertain', body = ?, progress = ?, due = 0, attempts = 0,"
            " code = NULL, reason = NULL WHERE key = ? AND state IN ('done', 'refused',"
            " 'discarded')",
            (_encoded(body), _encoded(progress), key),
        )

    def change(self, key: EntryKey, body: Mapping[str, Any]) -> bool:
        """Wish for something else in a row of which nothing was sent; False when it is too late."""
        cursor = self._database.execute(
            "UPDATE outbox SET body = ? WHERE key = ? AND state IN ('new', 'looked_up')",
            (_encoded(body), key),
        )
        return cursor.rowcount > 0

    def hurry(self, lane: str) -> None:
        """Make every waiting row due at once."""
        self._database.execute(
            f"UPDATE outbox SET due = 0 WHERE lane = ? AND state IN ({_OPEN})",  # noqa: S608  # constants
            (lane,),
        )

    def recover(self, lane: str) -> int:
        """Turn what a dead process had sent into uncertain; return how many rows."""
        if not self.rows(lane, (RowState.SENT,)):
            return 0
        cursor = self._database.execute(
            "UPDATE outbox SET state = 'uncertain' WHERE lane = ? AND state = 'sent'", (lane,)
        )
        return cursor.rowcount

    def discard(self, key: EntryKey, now: float) -> bool:
        """Note that a person does not want a row any more; it is kept, and never sent.

        Return False when it is over already.
        """
        cursor = self._database.execute(
            "UPDATE outbox SET was = state, state = 'discarded', changed = ?"
            " WHERE key = ? AND state NOT IN ('done', 'discarded')",
            (now, key),
        )
        return cursor.rowcount > 0

    def restore(self, key: EntryKey, now: float) -> bool:
        """Take a discard back: what was not refused looks again before it writes."""
        cursor = self._database.execute(
            "UPDATE outbox SET state = CASE was WHEN 'refused' THEN 'refused' WHEN 'new' THEN 'new'"
            " ELSE 'uncertain' END, was = '', changed = ?, due = 0"
            " WHERE key = ? AND state = 'discarded'",
            (now, key),
        )
        return cursor.rowcount > 0

    def trim(self, before: float) -> int:
        """Remove what was done or discarded before an instant; return how many rows."""
        cursor = self._database.execute(
            "DELETE FROM outbox WHERE state IN ('done', 'discarded') AND changed < ?", (before,)
        )
        return cursor.rowcount

    def page(self, before: int | None, limit: int) -> list[Entry]:
        """Return rows of all lanes, newest click first, older than the number `before`."""
        rows = self._database.execute(
            "SELECT * FROM outbox WHERE number < COALESCE(?, 9223372036854775807)"
            " ORDER BY number DESC LIMIT ?",
            (before, limit),
        )
        return list(map(_entry, rows))

    def refused(self) -> int:
        """Return how many rows wait for a person."""
        row = self._database.execute("SELECT COUNT(*) AS n FROM outbox WHERE state = 'refused'")
        return int(row.fetchone()["n"])


def marked(
    key: EntryKey, state: RowState, now: float, progress: Mapping[str, Any] | None
) -> Statement:
    """Return what stores how far a row has come; a discarded row stays as it is."""
    return (
        "UPDATE outbox SET state = ?, changed = ?, progress = COALESCE(?, progress)"
        " WHERE key = ? AND state <> 'discarded'",
        (state, now, None if progress is None else _encoded(progress), key),
    )


def settled(key: EntryKey, outcome: Outcome, now: float) -> Statement:
    """Return what stores the end of a try; a row that was discarded meanwhile is done or stays."""
    return (
        "UPDATE outbox SET state = CASE WHEN state = 'discarded' AND ?1 <> 'done' THEN state"
        " ELSE ?1 END, progress = ?2, code = ?3, reason = ?4, due = ?5, attempts = ?6, org = ?7,"
        " host = ?8, changed = ?9 WHERE key = ?10",
        (
            outcome.state,
            _encoded(outcome.progress),
            outcome.code,
            outcome.reason,
            outcome.due,
            outcome.attempts,
            outcome.org,
            outcome.host,
            now,
            key,
        ),
    )


def bound(key: EntryKey, org: str, host: str) -> Statement:
    """Return what stores which org a row is for."""
    return ("UPDATE outbox SET org = ?, host = ? WHERE key = ?", (org, host, key))


def _but(kinds: Collection[str]) -> str:
    return f" AND kind NOT IN ({', '.join('?' * len(kinds))})" if kinds else ""


def _encoded(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=True)


def _entry(row: sqlite3.Row) -> Entry:
    return Entry(
        number=row["number"],
        key=EntryKey(row["key"]),
        kind=row["kind"],
        lane=row["lane"],
        subject=row["subject"],
        org=row["org"],
        host=row["host"],
        body=json.loads(row["body"]),
        progress=json.loads(row["progress"]),
        state=RowState(row["state"]),
        attempts=row["attempts"],
        due=row["due"],
        created=row["created"],
        changed=row["changed"],
        code=row["code"],
        reason=row["reason"],
    )
