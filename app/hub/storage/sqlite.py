"""The hub's database in one SQLite file.

One thread writes, two read. A commit is reported on the loop that opened it.
"""

import asyncio
import secrets
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from app.core import paths
from app.core.database import connect, migrate
from app.domain.wire.meetings import MeetingRecord, Turn
from app.domain.wire.records import ConversationRecord, Profile, VisitorCard
from app.domain.wire.shared import Job
from app.hub.rows import GrantRow, MetaRow, Row, SecretRow
from app.hub.storage.observed import observed
from app.hub.storage.reader import Reader
from app.hub.storage.writer import Writer, write
from app.hub.store import Observed, StoredVisitor, StoredWorld

READERS = 2
ResultT = TypeVar("ResultT")


class SqliteStore:
    """`Store` in one file; open with `open_store`."""

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        self._path = path
        self._database = database
        self.epoch = _remembered(database, "epoch", secrets.token_hex(8))
        self.secret = bytes.fromhex(_remembered(database, "secret", secrets.token_hex(32)))
        self._loop = asyncio.get_running_loop()
        self._writer = Writer(database, self._report)
        self._local = threading.local()
        self._readers: list[Reader] = []
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="hub reader")
        self._ticket = 0
        self._safe = 0
        self._waiting: list[tuple[int, asyncio.Future[None]]] = []
        self._committed: Callable[[int], None] = lambda _: None
        self.failed: asyncio.Future[None] = self._loop.create_future()
        self._writer.start()

    def write(self, rows: Sequence[Row]) -> int:
        """Queue `rows` as one unit and return its ticket."""
        self._ticket += 1
        self._writer.put(self._ticket, rows)
        return self._ticket

    def tidy(self, now: float) -> None:
        """Delete what is too old, a little at a time."""
        self._writer.tidy(now)

    def listen(self, committed: Callable[[int], None]) -> None:
        """Call `committed` on the loop with the newest ticket that is safe."""
        self._committed = committed

    async def settled(self) -> None:
        """Return when all that was written before this call is committed."""
        if self._safe < self._ticket:
            done: asyncio.Future[None] = self._loop.create_future()
            self._waiting.append((self._ticket, done))
            await done

    async def world(self) -> StoredWorld:
        """Return what a starting engine must know."""
        return await self._read(lambda reader: reader.world())

    async def visitor(self, visitor: str) -> StoredVisitor | None:
        """Return a visitor, or None when there is none by this id."""
        return await self._read(lambda reader: reader.visitor(visitor))

    async def earlier(self, identity: str) -> list[ConversationRecord]:
        """Return the conversations of all visitors with this proved identity."""
        return await self._read(lambda reader: reader.earlier(identity))

    async def profile(self, visitor: str, card: VisitorCard | None) -> Profile | None:
        """Return everything known of a visitor."""
        return await self._read(lambda reader: reader.profile(visitor, card))

    async def conversations(self, scope: str, rep: str) -> list[ConversationRecord]:
        """Return conversations without messages, newest first."""
        return await self._read(lambda reader: reader.conversations(scope, rep))

    async def conversation(self, conversation: str) -> ConversationRecord | None:
        """Return one conversation with its messages."""
        return await self._read(lambda reader: reader.conversation(conversation))

    async def jobs(self, workflow: str, limit: int) -> list[Job]:
        """Return jobs, newest first; of one workflow unless it is empty."""
        return await self._read(lambda reader: reader.jobs(workflow, limit))

    async def turns(self, team: str, limit: int) -> list[Turn]:
        """Return a team's turns with their decisions, newest first."""
        return await self._read(lambda reader: reader.turns(team, limit))

    async def past_meetings(
        self, rep: str, visitor: str, before: int, limit: int
    ) -> list[MeetingRecord]:
        """Return meetings that had ended by then, newest first; empty: of all."""
        return await self._read(lambda reader: reader.past_meetings(rep, visitor, before, limit))

    async def secret_of(self, digest: str) -> tuple[SecretRow, GrantRow] | None:
        """Return a kept secret and its grant."""
        return await self._read(lambda reader: reader.secret_of(digest))

    async def used(self, digest: str) -> bool:
        """Whether this nonce was used."""
        return await self._read(lambda reader: reader.used(digest))

    async def observed(self, table: str) -> list[Observed]:
        """Return all rows of visitors, pages, forms, events or messages, oldest first."""
        await self.settled()
        return await self._loop.run_in_executor(
            self._threads, lambda: observed(self._connection(), table)
        )

    async def close(self) -> None:
        """Commit what is queued and let go."""
        await asyncio.to_thread(self._writer.stop)
        self._threads.shutdown()
        for reader in self._readers:
            reader.close()
        self._readers.clear()
        self._database.close()

    async def _read(self, question: Callable[[Reader], ResultT]) -> ResultT:
        await self.settled()
        return await self._loop.run_in_executor(self._threads, lambda: question(self._reader()))

    def _reader(self) -> Reader:
        if not hasattr(self._local, "reader"):
            self._local.database = connect(self._path, read_only=True)
            self._local.reader = Reader(self._local.database)
            self._readers.append(self._local.reader)
        reader: Reader = self._local.reader
        return reader

    def _connection(self) -> sqlite3.Connection:
        self._reader()
        database: sqlite3.Connection = self._local.database
        return database

    def _report(self, safe: int, error: BaseException | None) -> None:
        """Hand the news from the writer's thread to the loop."""
        try:
            self._loop.call_soon_threadsafe(self._progress, safe, error)
        except RuntimeError:  # the loop closed first; nobody waits any more
            return

    def _progress(self, safe: int, error: BaseException | None) -> None:
        self._safe = max(self._safe, safe)
        done = [each for each in self._waiting if each[0] <= self._safe]
        self._waiting = [each for each in self._waiting if each[0] > self._safe]
        for _, future in done:
            if not future.done():
                future.set_result(None)
        if error is not None and not self.failed.done():
            self.failed.set_exception(error)
        self._committed(self._safe)


def open_store(path: Path) -> SqliteStore:
    """Open or make the database file, readable by its owner alone; call on the loop.

    Raise sqlite3.Error when it cannot be opened.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    database = connect(path)
    migrate(database, paths.resources() / "sql" / "hub")
    return SqliteStore(path, database)


def _remembered(database: sqlite3.Connection, key: str, new: str) -> str:
    found = database.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    if found is None:
        write(database, [MetaRow(key=key, value=new)])
        return new
    return str(found["value"])
