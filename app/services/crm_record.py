"""What outlives a restart of the CRM connection: who was connected, and the last check."""

import sqlite3
from dataclasses import replace
from typing import TypeVar

import msgspec

from app.domain.crm_connection import Checked, Connected

KindT = TypeVar("KindT")


class ConnectionRecord:
    """Reads and writes the console's database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def last(self) -> tuple[Connected | None, str]:
        """Return who was connected last, and the org before where its ids are not validated."""
        row = self._row()
        return (None, "") if row is None else (_read(row["body"], Connected), row["moved_from"])

    def connected(self) -> Connected | None:
        """Return who is connected; None after a disconnect."""
        row = self._row()
        return None if row is None or row["gone"] else _read(row["body"], Connected)

    def keep(self, who: Connected) -> tuple[Connected, str]:
        """Note who is connected; return it with since when, and the org before if it is another.

        The same user in the same org stays connected since the first time.
        """
        before, moved_from = self.last()
        there = self.connected()
        if there and (there.org, there.user) == (who.org, who.user):
            who = replace(who, since=there.since)
        if before and before.org != who.org:
            moved_from = "" if moved_from == who.org else moved_from or before.org
        self._database.execute(
            "INSERT OR REPLACE INTO crm_connected (one, org, user, body, moved_from)"
            " VALUES (1, ?, ?, ?, ?)",
            (who.org, who.user, msgspec.json.encode(who).decode(), moved_from),
        )
        return who, moved_from

    def gone(self) -> None:
        """Note that nobody is connected any more; the org is remembered."""
        self._database.execute("UPDATE crm_connected SET gone = 1")

    def validated(self) -> None:
        """Note that the ids of the org before were validated again."""
        self._database.execute("UPDATE crm_connected SET moved_from = ''")

    def checked(self, org: str, user: str) -> Checked:
        """Return the last check of a user's rights."""
        row = self._database.execute(
            "SELECT body FROM crm_preflight WHERE org = ? AND user = ?", (org, user)
        ).fetchone()
        return (_read(row["body"], Checked) if row else None) or Checked()

    def keep_check(self, org: str, user: str, checked: Checked) -> None:
        """Remember a check."""
        self._database.execute(
            "INSERT OR REPLACE INTO crm_preflight (org, user, at, body) VALUES (?, ?, ?, ?)",
            (org, user, checked.at, msgspec.json.encode(checked).decode()),
        )

    def _row(self) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._database.execute("SELECT * FROM crm_connected").fetchone()
        return row


def _read(body: str, kind: type[KindT]) -> KindT | None:
    """Return what another version may have written; what cannot be read is as if not there."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError:
        return None
