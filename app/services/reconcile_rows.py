"""Which findings are open, dismissed or put right, and how often each began."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from app.domain.reconcile import Finding
from app.services.booking_rows import BookingRows


class ReconcileRows:
    """Rows in the console's database; every method is one transaction."""

    def __init__(self, rows: BookingRows) -> None:
        self._database, self._lock = rows.database, rows.lock

    def seen(self, findings: Sequence[Finding], now: float) -> tuple[Finding, ...]:
        """Note what was found, and return what is to be shown, with how often it began.

        What is no longer found was put right; a dismissed finding comes back when it changes.
        """
        with self._lock, self._database as database:
            database.execute("BEGIN IMMEDIATE")
            shown = [self._note(database, finding, now) for finding in findings]
            causes = {finding.cause for finding in findings}
            known = database.execute("SELECT cause FROM reconcile_findings").fetchall()
            for (cause,) in known:
                if cause not in causes:
                    database.execute(
                        "UPDATE reconcile_findings SET state = 'cleared' WHERE cause = ?", (cause,)
                    )
        return tuple(finding for finding in shown if finding is not None)

    def dismiss(self, finding: Finding, now: float) -> None:
        """Show this finding no more as long as it stands as it is."""
        with self._lock:
            self._database.execute(
                "UPDATE reconcile_findings SET state = 'dismissed', finding = ?, last = ? "
                "WHERE cause = ?",
                (finding.id, now, finding.cause),
            )

    @staticmethod
    def _note(database: sqlite3.Connection, finding: Finding, now: float) -> Finding | None:
        known = database.execute(
            "SELECT finding, state, times FROM reconcile_findings WHERE cause = ?",
            (finding.cause,),
        ).fetchone()
        old, state, times = known or ("", "cleared", 0)
        if state == "dismissed" and old == finding.id:
            return None
        times += state == "cleared"
        database.execute(
            "INSERT INTO reconcile_findings (cause, finding, state, times, first, last) "
            "VALUES (?, ?, 'open', ?, ?, ?) ON CONFLICT (cause) DO UPDATE SET "
            "finding = excluded.finding, state = 'open', times = excluded.times, "
            "last = excluded.last",
            (finding.cause, finding.id, times, now, now),
        )
        return replace(finding, times=times)
