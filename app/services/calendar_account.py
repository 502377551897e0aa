"""An account whose limits hold over all processes of this user."""

import sqlite3
from contextlib import suppress

from app.core.clock import Clock
from app.services.booking_rows import BookingRows
from app.services.calendars.account import Account
from app.services.calendars.breaker import FAILURES
from app.services.calendars.places import Places


def shared_account(
    rows: BookingRows, name: str, clock: Clock, *, opens_after: int = FAILURES
) -> Account:
    """Return an account that keeps its pauses, and takes its places, where all processes do.

    Args:
        rows: in the database that they share.
        name: of provider and account.
        clock: the time.
        opens_after: see `Account`.

    """

    def kept_pause() -> float:
        try:
            return rows.parked_until(name)
        except sqlite3.Error:  # in use; then what this process knows counts
            return 0.0

    def keep_pause(until: float) -> None:
        with suppress(sqlite3.Error):  # in use; then this process alone minds it
            rows.park(name, until)

    folder = rows.folder
    return Account(
        clock,
        kept_pause=kept_pause,
        on_park=keep_pause,
        places=Places(folder, name) if folder else None,
        opens_after=opens_after,
    )
