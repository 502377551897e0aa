"""The store of lists for coroutines: its work is done beside the loop, one piece at a time."""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import TypeVar

from app.core.tasks import seen_through
from app.services.list_store import ListStore

T = TypeVar("T")
GRACE_S = 30.0  # for which work that is cancelled goes on: a transaction is not left half way


class ListShelf:
    """Runs work on a `ListStore` on a thread."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """`database` is for this shelf alone."""
        self._store = ListStore(database)
        self._turn = asyncio.Lock()

    async def do(self, work: Callable[[ListStore], T]) -> T:
        """Return what `work` returns; raise what it raises."""
        async with self._turn:
            return await seen_through(asyncio.to_thread(lambda: work(self._store)), grace_s=GRACE_S)
