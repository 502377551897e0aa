"""Works off the outbox: every write to another system goes through a durable row.

Decided: a row is stored before its first byte is sent, and says "sent" before a
write goes out; a start that finds "sent" looks before it repeats. One worker a
lane over all processes of this user, rows of one subject in order, a few
subjects at once. Refused: a queue that repeats requests, since a lost answer
does not say whether the write happened.
"""

import asyncio
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from app.core.backoff import full_jitter
from app.core.clock import Clock
from app.core.process_lock import ProcessLock
from app.domain.ids import EntryKey
from app.services.outbox_store import Draft, Entry, OutboxStore, Outcome, RowState

AT_ONCE = 4  # subjects
LOOK_EVERY_S = 0.05  # for the lane's lock
LAST_S = 1.0  # before the end of a drain no try begins
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

    def mark(self, state: RowState, progress: Mapping[str, Any]) -> None:
        """Note the state and what is known, before the step that the state announces."""
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
        on_change: Callable[[EntryKey], None] = lambda _key: None,
    ) -> None:
        self.store = store
        self._folder = folder
        self._clock = clock
        self._on_change = on_change
        self._senders: dict[str, Sender] = {}
        self._paused: dict[str, float] = {}  # lane -> until (Unix seconds)
        self._no_try_after = math.inf  # Unix seconds
        self._news = asyncio.Event()
        self.cap_s = 300.0  # longest back-off; a command with a deadline takes less

    def register(self, kind: str, sender: Sender) -> None:
        """Let `sender` do the rows of a kind, such as "crm.push"."""
        self._senders[kind] = sender

    def listen(self, on_change: Callable[[EntryKey], None]) -> None:
        """Call `on_change` with the key of every row that changes."""
        self._on_change = on_change

    def put(self, draft: Draft) -> bool:
        """Store a write that is wanted; False when its key is known already."""
        added = self.store.add(draft, self._clock.now())
        self._changed(draft.key)
        return added

    def retry(self, key: EntryKey, body: Mapping[str, Any], progress: Mapping[str, Any]) -> None:
        """Let a finished row go out again with a changed wish."""
        self.store.reopen(key, body, progress)
        self._changed(key)

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
                while self.store.waiting(lane) and self._clock.now() + self._pause(lane) < end:
                    await self._work_alone(lane, lock)
        except TimeoutError:
            return
        finally:
            self._no_try_after = math.inf
            lock.release()

    async def run(self, lane: str) -> None:
        """Work off the lane for as long as the console runs."""
        lock = ProcessLock(self._folder / f"outbox-{lane}.lock")
        try:
            while True:
                self._news.clear()
                await self._work_alone(lane, lock)
                await self._wait_for_news(lane)
        finally:
            lock.release()

    async def _work_alone(self, lane: str, lock: ProcessLock) -> None:
        """Work while the lane's lock is held; give it back for others between rounds."""
        if not lock.take():
            await asyncio.sleep(LOOK_EVERY_S)
            return
        try:
            self.store.recover(lane)
            while await self._round(lane):
                pass
        finally:
            lock.release()
        if self.store.next_due(lane) is not None:
            await asyncio.sleep(min(self._pause(lane), LOOK_EVERY_S))

    async def _round(self, lane: str) -> bool:
        """Try what is due; False when nothing is."""
        now = self._clock.now()
        if self._paused.get(lane, 0.0) > now or now > self._no_try_after:
            return False
        entries = self.store.due(lane, self._clock.now(), AT_ONCE)
        async with asyncio.TaskGroup() as group:
            for entry in entries:
                group.create_task(self._try(entry), name=f"Send {entry.kind}")
        return bool(entries)

    async def _try(self, entry: Entry) -> None:
        notes, sender = Notes(self.store, self._clock, entry), self._senders.get(entry.kind)
        verdict = Verdict(Next.REFUSED, None, NO_SENDER)
        if sender is not None:
            verdict = await sender.send(entry, notes)
        self._settle(entry, notes, verdict)

    def _settle(self, entry: Entry, notes: Notes, verdict: Verdict) -> None:
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
        self.store.settle(entry.key, outcome, now)
        if verdict.everyone:
            self._paused[entry.lane] = max(self._paused.get(entry.lane, 0.0), due)
        self._changed(entry.key)

    def _wait(self, entry: Entry, verdict: Verdict) -> float:
        if verdict.after_s is not None:
            return verdict.after_s
        return 0.2 + full_jitter(entry.attempts, base_s=0.5, cap_s=self.cap_s)

    def _pause(self, lane: str) -> float:
        """Return seconds until something may go out."""
        due = self.store.next_due(lane)
        until = max(due or 0.0, self._paused.get(lane, 0.0))
        return POLL_S if due is None else max(until - self._clock.now(), 0.0)

    async def _wait_for_news(self, lane: str) -> None:
        try:
            async with asyncio.timeout(min(self._pause(lane), POLL_S)):
                await self._news.wait()
        except TimeoutError:
            return

    def _changed(self, key: EntryKey) -> None:
        self._news.set()
        self._on_change(key)


NO_SENDER = "This version of Foyer does not know this kind of write. Update Foyer."
