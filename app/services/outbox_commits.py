"""Stores what several rows note at the same time in one transaction.

A commit waits for the disk, so one for each note would be what limits a full
outbox. A note that comes alone is stored at once: nothing waits for company.
"""

import asyncio
import sqlite3
from collections.abc import Sequence
from typing import Any

Statement = tuple[str, Sequence[Any]]
TURNS = 3  # of the loop, so that answers which came together are noted together


class Commits:
    """Groups statements; each `store` returns when its own are on the disk."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._waiting: list[tuple[Sequence[Statement], asyncio.Future[None]]] = []

    async def store(self, *statements: Statement) -> None:
        """Return when the statements are stored; raise sqlite3.Error when they cannot be.

        A cancelled caller's statements are stored nevertheless.
        """
        loop = asyncio.get_running_loop()
        stored: asyncio.Future[None] = loop.create_future()
        self._waiting.append((statements, stored))
        if len(self._waiting) == 1:
            loop.call_soon(self._after, TURNS)
        await stored

    def flush(self) -> None:
        """Store now whatever waits."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        try:
            self._write([each for statements, _ in waiting for each in statements])
        except sqlite3.Error as error:
            for _, stored in waiting:
                if not stored.done():
                    stored.set_exception(error)
            return
        for _, stored in waiting:
            if not stored.done():
                stored.set_result(None)

    def _after(self, turns: int) -> None:
        if turns and self._waiting:
            asyncio.get_running_loop().call_soon(self._after, turns - 1)
        else:
            self.flush()

    def _write(self, statements: Sequence[Statement]) -> None:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            for sql, given in statements:
                self._database.execute(sql, given)
            self._database.execute("COMMIT")
        except sqlite3.Error:
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise
