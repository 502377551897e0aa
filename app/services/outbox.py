"""Works off the outbox: every write to another system goes through a durable row.

Decided: a row is stored before its first byte is sent, and says "sent" before a
write goes out; a start that finds "sent" looks before it repeats. One worker a
lane over all processes of this user, rows of one subject in order, a few
subjects at once; whoever is ready goes on, nobody waits for a slow neighbour.
Notes that come together are stored in one transaction. Refused: a queue that
repeats requests, since a lost answer does not say whether the write happened;
several rows in one request, since one row's fault would then be everyone's.
"""

import asyncio
import logging
import math
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from app.core.backoff import full_jitter
from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.process_lock import ProcessLock
from app.core.tasks import TaskSet
from app.domain.errors import FoyerError
from app.domain.ids import EntryKey
from app.services.outbox_store import (
    Draft,
    Entry,
    OutboxStore,
    Outcome,
    RowState,
    bound,
    marked,
    settled,
)

AT_ONCE = 8  # subjects
LOOK_EVERY_S = 0.05  # for the lane's lock
LOOK_AGAIN_S = 1.0  # while something is under way, for rows that become due meanwhile
LAST_S = 1.0  # before the end of a drain no try begins
log = logging.getLogger(__name__)
POLL_S = 30.0  # the console's worker looks by itself this often, for rows of other processes


class Next(Enum):
    """What becomes of a row after a try."""

    DONE = "done"
    REFUSED = "refused"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of one try.

    `after_s` None leaves the wait to the back-off. `everyone`: the whole lane
    waits, since the reason is not this row's.
    """

    next: Next
    code: str | None = None
    reason: str | None = None
    after_s: float | None = None
    everyone: bool = False
    uncertain: bool = False  # a write may have happened


class DiscardedError(FoyerError):
    """A person discarded the row while it was being tried; nothing is written any more."""


class Notes:
    """How a sender writes down how far a row has come.

    Only what must survive a crash is stored at once: that a write goes out, and
    to whom. The rest is stored together when the try is over.
    """

    def __init__(self, store: OutboxStore, clock: Clock, entry: Entry) -> None:
        self._store = store
        self._clock = clock
        self._key = entry.key
        self.state = entry.state
        self.progress: Mapping[str, Any] = entry.progress
        self.org, self.host = entry.org, entry.host
        self._stored = (entry.org, entry.host)

    async def sending(self, progress: Mapping[str, Any]) -> None:
        """Store that a write goes out now; raise DiscardedError when nobody wants it any more."""
        self.state, self.progress = RowState.SENT, progress
        statements = [marked(self._key, RowState.SENT, self._clock.now(), progress)]
        if self._stored != (self.org, self.host):
            statements.append(bound(self._key, self.org, self.host))
            self._stored = (self.org, self.host)
        await self._store.commits.store(*statements)
        if self._store.state(self._key) is RowState.DISCARDED:
            raise DiscardedError

    def mark(self, state: RowState, progress: Mapping[str, Any]) -> None:
        """Note the state and what is known; "sent" is stored at once, as `sending` does."""
        self.state, self.progress = state, progress
        if state is RowState.SENT:
            if self._stored != (self.org, self.host):
                self._store.bind(self._key, self.org, self.host)
            self._store.mark(self._key, state, self._clock.now(), progress)

    def bind(self, org: str, host: str) -> None:
        """Note which org the row is for."""
        self.org, self.host = org, host


class Sender(Protocol):
    """Does the writes of one kind of row."""

    async def send(self, entry: Entry, notes: Notes) -> Verdict:
        """Try once; may be cancelled at any point, and is then asked again."""
        ...


class Outbox:
    """Durable writes with their order, their waits and their one worker."""

    def __init__(
        self,
        store: OutboxStore,
        folder: Path,
        clock: Clock,
    ) -> None:
        self.store = store
        self._folder = folder
        self._clock = clock
        self._listeners: list[Callable[[EntryKey], None]] = []
        self._senders: dict[str, Sender] = {}
        self._paused: dict[str, tuple[float, float]] = {}  # lane -> since, until (Unix seconds)
        self._no_try_after = math.inf  # Unix seconds
        self._news = asyncio.Event()
        self._under_way: set[EntryKey] = set()
        self.unstored = ""  # why a row could not be written; rows stay as they were then
        self.cap_s = 300.0  # longest back-off; a command with a deadline takes less
        self.all_kinds = True  # False: kinds without a sender here are another program's

    def register(self, kind: str, sender: Sender) -> None:
        """Let `sender` do the rows of a kind, such as "crm.push"."""
        self._senders[kind] = sender

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of rows that can be sent here."""
        return frozenset(self._senders)

    @property
    def under_way(self) -> frozenset[EntryKey]:
        """The rows that are being tried just now."""
        return frozenset(self._under_way)

    def listen(self, on_change: Callable[[EntryKey], None]) -> Callable[[], None]:
        """Call `on_change` with the key of every row that changes; return how to stop that."""
        self._listeners.append(on_change)
        return lambda: self._listeners.remove(on_change)

    def put(self, draft: Draft) -> bool:
        """Store a write that is wanted; False when its key is known already."""
        added = self.store.add(draft, self._clock.now())
        self._changed(draft.key)
        return added

    def retry(self, key: EntryKey, body: Mapping[str, Any], progress: Mapping[str, Any]) -> None:
        """Let a finished row go out again with a changed wish."""
        self.store.reopen(key, body, progress)
        self._changed(key)

    def discard(self, key: EntryKey) -> bool:
        """Keep a row from going out; False when it is over already."""
        discarded = self.store.discard(key, self._clock.now())
        self._changed(key)
        return discarded

    def restore(self, key: EntryKey) -> bool:
        """Take a discard back; False when there is nothing to take back."""
        restored = self.store.restore(key, self._clock.now())
        self._changed(key)
        return restored

    def hurry(self, lane: str) -> None:
        """Forget the waits: the network is back, or somebody signed in."""
        self.store.hurry(lane)
        self._paused.pop(lane, None)
        self._news.set()

    async def drain(self, lane: str, within_s: float) -> None:
        """Work off the lane until nothing waits, nothing can go in time, or the time is over."""
        lock = ProcessLock(self._folder / f"outbox-{lane}.lock")
        # A try that the deadline ends in its middle is uncertain: none begins shortly before.
        end = self._no_try_after = self._clock.now() + within_s - min(LAST_S, within_s / 4)
        try:
            async with asyncio.timeout(within_s):
                while self._waits(lane) and self._clock.now() + self._pause(lane) < end:
                    await self._work_alone(lane, lock)
                    if self._waits(lane):
                        await self._wait_for_news(lane, LOOK_EVERY_S)
        except TimeoutError:
            return
        finally:
            self.store.commits.flush()
            self._no_try_after = math.inf
            lock.release()

    async def run(self, lane: str) -> None:
        """Work off the lane for as long as the console runs."""
        lock = ProcessLock(self._folder / f"outbox-{lane}.lock")
        try:
            while True:
                self._news.clear()
                alone = await self._work_alone(lane, lock)
                await self._wait_for_news(lane, POLL_S if alone else LOOK_EVERY_S)
        finally:
            self.store.commits.flush()
            lock.release()

    async def _work_alone(self, lane: str, lock: ProcessLock) -> bool:
        """Work while the lane's lock is held, then give it back; False when another has it."""
        if not lock.take():
            await asyncio.sleep(LOOK_EVERY_S)
            return False
        try:
            self.store.recover(lane)
            await self._work(lane)
        except sqlite3.Error as error:
            self._rest(lane, error)
        finally:
            lock.release()
        return True

    async def _work(self, lane: str) -> None:
        """Try whatever is due, a few at once, until nothing is; a new row waits for no slow one."""
        tasks = TaskSet(self._failed)
        try:
            while self._fill(lane, tasks):
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_AGAIN_S):
                        await self._news.wait()
        finally:
            await tasks.close()
            self._under_way.clear()

    def _fill(self, lane: str, tasks: TaskSet) -> bool:
        """Begin as many tries as may go at once; False when none is under way."""
        self._news.clear()
        free = AT_ONCE - len(self._under_way)
        for entry in self._due(lane, AT_ONCE)[:free] if free else ():
            self._under_way.add(entry.key)
            tasks.start(self._try(entry), name=entry.key)
            self._tell(entry.key)
        return bool(self._under_way)

    def _failed(self, key: str, error: BaseException) -> None:
        """Put aside a row at which the program itself failed, so that the others go on."""
        entry = self.store.get(EntryKey(key))
        if entry is not None and isinstance(error, sqlite3.Error):
            self._rest(entry.lane, error)
            return
        unhandled(f"The outbox row {key}", error)
        if entry is not None:
            outcome = Outcome(
                state=RowState.REFUSED,
                progress=entry.progress,
                org=entry.org,
                host=entry.host,
                code=FAULT,
                reason=FAILED,
                attempts=entry.attempts + 1,
            )
            self.store.settle(entry.key, outcome, self._clock.now())
        self._changed(EntryKey(key))

    def _rest(self, lane: str, error: sqlite3.Error) -> None:
        """Leave a lane alone for a while: without room nothing can be noted, so nothing is sent."""
        log.warning("The outbox cannot be stored: %s", error)
        now = self._clock.now()
        self._paused[lane], self.unstored = (now, now + POLL_S), str(error)

    def _due(self, lane: str, limit: int) -> list[Entry]:
        """Return what may be tried now: the first row of each subject."""
        now = self._clock.now()
        if self._paused_until(lane) > now or now > self._no_try_after:
            return []
        busy = self._under_way
        entries = self.store.due(lane, now, limit + len(busy), self._skipped(lane))
        return [entry for entry in entries if entry.key not in busy]

    def _skipped(self, lane: str) -> frozenset[str]:
        """Return the kinds that only another program can send."""
        return frozenset() if self.all_kinds else self.store.kinds(lane) - self.kinds

    def _waits(self, lane: str) -> bool:
        """Whether there is anything that can be sent here."""
        return self._next_due(lane) is not None

    async def _try(self, entry: Entry) -> None:
        notes, sender = Notes(self.store, self._clock, entry), self._senders.get(entry.kind)
        verdict = Verdict(Next.REFUSED, None, NO_SENDER)
        try:
            if sender is not None:
                verdict = await sender.send(entry, notes)
            await self._settle(entry, notes, verdict)
        except DiscardedError:
            pass
        finally:
            self._under_way.discard(entry.key)
        self._changed(entry.key)

    async def _settle(self, entry: Entry, notes: Notes, verdict: Verdict) -> None:
        now = self._clock.now()
        due, attempts = 0.0, entry.attempts
        match verdict.next:
            case Next.DONE:
                state = RowState.DONE
            case Next.REFUSED:
                state = RowState.REFUSED
            case Next.LATER:
                unsure = verdict.uncertain or notes.state is RowState.SENT
                state = RowState.UNCERTAIN if unsure else notes.state
                due, attempts = now + self._wait(entry, verdict), entry.attempts + 1
        outcome = Outcome(
            state=state,
            progress=notes.progress,
            org=notes.org,
            host=notes.host,
            code=verdict.code,
            reason=verdict.reason,
            due=due,
            attempts=attempts,
        )
        if verdict.everyone:
            self._paused[entry.lane] = now, max(self._paused_until(entry.lane), due)
        await self.store.commits.store(settled(entry.key, outcome, now))

    def _wait(self, entry: Entry, verdict: Verdict) -> float:
        if verdict.after_s is not None:
            return verdict.after_s
        return 0.2 + full_jitter(entry.attempts, base_s=0.5, cap_s=self.cap_s)

    def _pause(self, lane: str) -> float:
        """Return seconds until something may go out."""
        due = self._next_due(lane)
        until = max(due or 0.0, self._paused_until(lane))
        return POLL_S if due is None else max(until - self._clock.now(), 0.0)

    def _paused_until(self, lane: str) -> float:
        """Return until when a whole lane waits; a clock that was set back ends the wait."""
        since, until = self._paused.get(lane, (0.0, 0.0))
        return until if since <= self._clock.now() else 0.0

    def _next_due(self, lane: str) -> float | None:
        return self.store.next_due(lane, self._clock.now(), self._skipped(lane))

    async def _wait_for_news(self, lane: str, at_most_s: float) -> None:
        try:
            async with asyncio.timeout(min(self._pause(lane), at_most_s)):
                await self._news.wait()
        except TimeoutError:
            return

    def _changed(self, key: EntryKey) -> None:
        self._news.set()
        self._tell(key)

    def _tell(self, key: EntryKey) -> None:
        for listener in tuple(self._listeners):
            listener(key)


FAULT = "FAULT"  # code of a row at which the program itself failed
FAILED = (
    "Foyer itself failed at this, and the log says where. Retry it: what may have arrived is "
    "looked for first. If it fails again, copy the details for support."
)
NO_SENDER = "This version of Foyer does not know this kind of write. Update Foyer."
