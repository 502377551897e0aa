"""What the link must not forget: commands not confirmed, events applied."""

import logging
import sqlite3
from collections.abc import Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.wire import codec
from app.domain.wire.console import ConsoleCommand
from app.domain.wire.events import Event

if TYPE_CHECKING:
    from collections.abc import Iterator


log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Written:
    """A command as it is stored."""

    id: str
    lane: str
    frame: bytes
    created: float
    refused: str | None = None  # the hub's words

    @property
    def command(self) -> ConsoleCommand:
        """The message itself."""
        message = codec.from_console(self.frame)
        assert isinstance(message, ConsoleCommand)  # only commands are written
        return message


class Journal:
    """One rep's rows; each method commits, unless inside `transaction`. One thread at a time."""

    def __init__(self, database: sqlite3.Connection, owner: str) -> None:
        self._database = database
        self._owner = owner

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    @contextmanager
    def transaction(self) -> "Iterator[None]":
        """Commit at the end, or nothing at all; one inside another is part of it."""
        if self._database.in_transaction:
            yield
            return
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def write(self, command: ConsoleCommand, lane: str, now: float) -> Written:
        """Store a command before it is sent; the same id again changes nothing."""
        frame = codec.to_hub(command)
        with self.transaction():
            self._database.execute(
                "INSERT OR IGNORE INTO link_commands (owner, id, lane, body, created)"
                " VALUES (?, ?, ?, ?, ?)",
                (self._owner, command.id, lane, frame, now),
            )
        return Written(command.id, lane, frame, now)

    def unsettled(self) -> list[Written]:
        """Return every stored command, refused ones too, in order of writing."""
        rows = self._database.execute(
            "SELECT id, lane, body, created, refused FROM link_commands WHERE owner = ? ORDER BY n",
            (self._owner,),
        )
        return [written for written in map(_written, rows) if written]

    def find(self, command: str) -> Written | None:
        """Return a stored command, if it is not settled yet."""
        row = self._database.execute(
            "SELECT id, lane, body, created, refused FROM link_commands WHERE owner = ? AND id = ?",
            (self._owner, command),
        ).fetchone()
        return _written(row) if row else None

    def settle(self, command: str) -> None:
        """Forget a command that the hub confirmed, or that the rep gave up."""
        with self.transaction():
            self._database.execute("DELETE FROM link_commands WHERE id = ?", (command,))

    def refuse(self, command: str, words: str) -> None:
        """Keep a refused command with the hub's words, until the rep decides."""
        with self.transaction():
            self._database.execute(
                "UPDATE link_commands SET refused = ? WHERE id = ?", (words, command)
            )

    def again(self, command: str) -> Written | None:
        """Let a refused command wait once more, after all others; return it."""
        with self.transaction():
            self._database.execute(
                "UPDATE link_commands SET refused = NULL,"
                " n = (SELECT max(n) + 1 FROM link_commands)"
                " WHERE owner = ? AND id = ? AND refused IS NOT NULL",
                (self._owner, command),
            )
            return self.find(command)

    def place(self) -> tuple[str, int, int]:
        """Return the epoch, the newest stored event and the newest handled one."""
        row = self._database.execute(
            "SELECT epoch, seq, handled FROM link_places WHERE owner = ?", (self._owner,)
        ).fetchone()
        return (row["epoch"], row["seq"], row["handled"]) if row else ("", 0, 0)

    def append(self, epoch: str, events: Iterable[Event]) -> None:
        """Store events together with the new place, in one transaction."""
        with self.transaction():
            for event in events:
                self._store(epoch, event)

    def restart(self, epoch: str, snapshot: Event) -> None:
        """Let a snapshot replace every event before it."""
        with self.transaction():
            self._database.execute("DELETE FROM link_events WHERE owner = ?", (self._owner,))
            self._store(epoch, snapshot)
            self._database.execute(
                "UPDATE link_places SET handled = ? WHERE owner = ?", (snapshot.q - 1, self._owner)
            )

    def events(self) -> list[Event]:
        """Return the stored events, oldest first, from the last snapshot on.

        Rows that this version cannot read are forgotten with the place, so that
        the hub tells everything anew.
        """
        rows = self._database.execute(
            "SELECT body FROM link_events WHERE owner = ? ORDER BY q", (self._owner,)
        )
        try:
            messages = [codec.from_hub(row["body"]) for row in rows]
        except codec.BadFrameError as error:
            log.warning("Stored events cannot be read (%s); asking the hub anew.", error)
            self._forget_events()
            return []
        return [message for message in messages if isinstance(message, Event)]

    def skip(self, epoch: str, number: int) -> None:
        """Pass over an event of a kind that only a newer version knows."""
        with self.transaction():
            self._move(epoch, number)

    def handled(self, number: int) -> None:
        """Remember that the console has acted on events up to `number`."""
        with self.transaction():
            self._database.execute(
                "UPDATE link_places SET handled = ? WHERE owner = ?", (number, self._owner)
            )

    def _forget_events(self) -> None:
        with self.transaction():
            for table in ("link_events", "link_places"):
                self._database.execute(
                    f"DELETE FROM {table} WHERE owner = ?",  # noqa: S608 names of ours
                    (self._owner,),
                )

    def _store(self, epoch: str, event: Event) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO link_events (owner, q, body) VALUES (?, ?, ?)",
            (self._owner, event.q, codec.to_console(event)),
        )
        self._move(epoch, event.q)

    def _move(self, epoch: str, number: int) -> None:
        self._database.execute(
            "INSERT INTO link_places (owner, epoch, seq) VALUES (?, ?, ?)"
            " ON CONFLICT (owner) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq",
            (self._owner, epoch, number),
        )


def _written(row: sqlite3.Row) -> Written | None:
    """Return a stored command; None, said in the log, when this version cannot read it."""
    written = Written(*row)
    try:
        _ = written.command
    except codec.BadFrameError:
        log.exception("A stored command cannot be read and is not sent.")
        return None
    return written
