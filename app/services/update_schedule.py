"""When newer versions are looked for, fetched and put in place; never into a conversation.

Decided: one tick every few seconds by the injected clock, so that a machine that slept looks
as soon as it is awake. Downloads and checks are tasks of this service, since they outlive a
sign-out. The new version runs at the next start, and a restart is only ever asked for by the
rep; it waits until nothing is interrupted.
"""

import asyncio
import logging
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.core.backoff import full_jitter
from app.core.clock import Clock
from app.core.faults import unhandled
from app.core.tasks import TaskSet
from app.domain.errors import TransientError
from app.domain.updates import Interruption, News, Off, Stage, UpdatesTold
from app.domain.versions import HubVersions
from app.services.settings import Updates
from app.services.update_history import UpdateHistory
from app.services.updates.base import Release, Updater, UpdateRefusedError

TICK_S = 5.0
FIRST_S = 60.0  # after the start, which has better things to do
EVERY_S, JITTER = 6 * 3600.0, 0.1
RETRY_S = 300.0  # the base of the back-off while offline
QUIET_S = 10.0  # after what was waited for has ended, for what comes with it
CHECK_S, APPLY_S, QUIT_S = 200.0, 300.0, 30.0  # deadlines
HERE = {Stage.READY, Stage.WAITING, Stage.PLACED}  # fetched and checked
RESTS = {*HERE, Stage.DOWNLOADING}  # a look changes them not
SLOW = "The server of the updates does not answer."
FAULT = "Updating stopped because of a fault in Foyer."

Listener = Callable[[UpdatesTold], None]

log = logging.getLogger(__name__)


def nothing() -> Interruption | None:
    """Nobody would be interrupted."""
    return None


class UpdateSchedule:
    """Owns what is known of newer versions, from the start of the program to its end.

    Attributes:
        news: what is known now.
        busy: says what a restart would interrupt; set by who knows.
        restart: ends this process and starts the version in place.
    """

    def __init__(
        self,
        updater: Updater | None,
        wishes: Updates,
        history: UpdateHistory,
        clock: Clock,
        *,
        about: tuple[str, str],
        rand: Callable[[], float] = random.random,
    ) -> None:
        """`about` is this version, and the kind of this copy."""
        self._updater, self._wishes, self._history = updater, wishes, history
        self._clock, self._rand = clock, rand
        self.news = News(*about, blocked=updater.blocked if updater else "")
        self.busy: Callable[[], Interruption | None] = nothing
        self.restart: Callable[[], None] = lambda: None
        self._listeners: list[Listener] = []
        self._tasks = TaskSet(self._failed)
        self._release: Release | None = None
        self._fetching: asyncio.Task[Any] | None = None
        self._one = asyncio.Lock()  # checks, downloads and placing: one at a time
        self._started = clock.now()
        self._due = self._started + FIRST_S
        self._failures = 0
        self._placed = self._wants_restart = self._unasked = False
        self._quiet_since: float | None = None
        self._remember()

    # for the program

    def start(self) -> None:
        """Begin to look."""
        self.use(self._wishes)
        self._tasks.start(self._run(), name="Updates")

    async def close(self) -> None:
        """Stop; what was fetched is put in place now, for the next start."""
        await self._tasks.close()
        if self.news.stage in {Stage.READY, Stage.WAITING} and not self._placed:
            await self._placed_within(QUIT_S)

    def use(self, wishes: Updates) -> None:
        """Keep to these settings from now on."""
        self._wishes = wishes
        off = self._off()
        if off is not None:
            self._wants_restart = False
            self._tell(stage=Stage.OFF, off=off)
            self._stop_download()
        elif self.news.stage is Stage.OFF:
            self._release, self._due = None, max(self._started + FIRST_S, self._clock.now())
            self._tell(stage=Stage.UNKNOWN, off=None)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with what is known, now and after each change; return what stops it."""
        self._listeners.append(listener)
        listener(UpdatesTold(self.news))
        return lambda: self._listeners.remove(listener)

    def good_start(self) -> None:
        """Note that this version works; it is not taken back any more."""
        if self._updater is None:
            return
        try:
            self._updater.mark_healthy()
        except OSError as error:
            log.warning("It cannot be noted that this version starts well: %s", error)

    def hub_told(self, versions: HubVersions) -> None:
        """Look at once when the hub talks to this version no more."""
        if versions.refused and not self.news.found:
            self.look()

    async def tick(self) -> None:
        """Do what is due."""
        if self.news.stage is Stage.OFF:
            return
        if self._wants_restart:
            await self._go_on()
        elif self._clock.now() >= self._due:
            await self._looked()

    # for the rep; each returns at once

    def look(self) -> None:
        """Look now."""
        if self.news.stage is not Stage.OFF:
            self._tasks.start(self._looked(), name="Look for updates")

    def fetch(self) -> None:
        """Download what was found."""
        self._unasked = False
        if self._release and self._can_fetch():
            self._begin_download()

    def cancel(self) -> None:
        """Stop the download; it does not begin again by itself."""
        self._unasked, self._wants_restart = True, False
        self._stop_download()

    def restart_now(self) -> None:
        """Run the new version as soon as nothing is interrupted."""
        if self.news.blocked or not self._release:
            return
        self._wants_restart, self._quiet_since = True, 0.0  # no pause when nothing is in the way
        if self._can_fetch():
            self.fetch()
        self._tasks.start(self._go_on(), name="Restart")

    def stay(self) -> None:
        """Wait no more to restart; the next start runs the new version."""
        self._wants_restart = False
        if self.news.stage is Stage.WAITING:
            self._tell(stage=Stage.PLACED if self._placed else Stage.READY, waits_for=None)

    def place(self) -> None:
        """Have the next start run the new version."""
        if self.news.stage is Stage.READY:
            self._tasks.start(self._placed_within(APPLY_S), name="Put the update in place")

    def put_off(self) -> None:
        """Hear no more of this version until the next start of the program."""
        self._tell(put_off=self.news.found)

    # how it is done

    async def _run(self) -> None:
        while True:
            await self.tick()
            await asyncio.sleep(TICK_S)

    def _off(self) -> Off | None:
        if not self._wishes.enabled:
            return Off.SWITCHED_OFF
        if not self._wishes.url:
            return Off.NO_ADDRESS
        return None if self._updater else Off.NO_ENGINE

    def _stop_download(self) -> None:
        if self._fetching:
            self._fetching.cancel()

    async def _looked(self) -> None:
        if self._updater is None or self._one.locked():
            return
        async with self._one:
            if self.news.stage not in RESTS:
                self._tell(stage=Stage.CHECKING, words="")
            try:
                async with asyncio.timeout(CHECK_S):
                    found = await self._updater.check()
            except (TransientError, TimeoutError) as error:
                self._went_wrong(Stage.OFFLINE, str(error) or SLOW)
            except UpdateRefusedError as error:
                self._went_wrong(Stage.REFUSED, str(error))
            else:
                self._answered(found)

    def _went_wrong(self, stage: Stage, words: str) -> None:
        """Try again later: soon while offline, with the next turn when it is not to be trusted."""
        log.warning("Updates: %s", words)
        if stage is Stage.OFFLINE:
            self._failures += 1
            pause = RETRY_S / 2
            pause += full_jitter(self._failures, base_s=RETRY_S, cap_s=EVERY_S, rand=self._rand)
        else:
            pause = self._turn()
        self._due = self._clock.now() + pause
        if self.news.stage not in {*HERE, Stage.OFF}:
            self._wants_restart = False  # hours later it would come as a surprise
            self._tell(stage=stage)
        self._tell(words=words, next_look=self._due)

    def _answered(self, found: Release | None) -> None:
        if self.news.stage is Stage.OFF:
            return  # it was switched off meanwhile
        now = self._clock.now()
        self._failures, self._due = 0, now + self._turn()
        known = {"words": "", "checked": now, "next_look": self._due}
        if found is None:
            current = self.news.stage if self.news.stage in RESTS else Stage.CURRENT
            self._tell(stage=current, **known)
            return
        if self._release and found.version == self._release.version and self.news.stage in RESTS:
            self._tell(**known)
            return
        if self._release is None or found.version != self._release.version:
            self._unasked = False
        self._release, self._placed = found, False
        about = {"found": found.version, "notes": found.notes, "size": found.size}
        self._tell(stage=Stage.FOUND, required=found.required, received=0, **about, **known)
        wanted = self._wishes.download and not self._unasked
        if (wanted or self._wants_restart) and found.version not in self._history.taken_back:
            self._begin_download()

    def _turn(self) -> float:
        return EVERY_S * (1 + JITTER * (2 * self._rand() - 1))

    def _can_fetch(self) -> bool:
        return self.news.stage not in RESTS and not self.news.blocked

    def _begin_download(self) -> None:
        if not self.news.blocked:
            self._tasks.start(self._downloaded(), name="Download the update")

    async def _downloaded(self) -> None:
        release, updater = self._release, self._updater
        if release is None or updater is None or self._fetching:
            return
        self._fetching = asyncio.current_task()
        self._tell(stage=Stage.DOWNLOADING, words="", received=0, size=release.size)
        try:
            async with self._one:
                await updater.download(release, self._progress)
            self._history.fetched(release.version, release.notes)
        except asyncio.CancelledError:
            if self.news.stage is Stage.DOWNLOADING:
                self._tell(stage=Stage.FOUND, received=0)
            raise
        except TransientError as error:
            self._went_wrong(Stage.OFFLINE, str(error))
        except (UpdateRefusedError, OSError) as error:
            self._went_wrong(Stage.REFUSED, str(error))
        else:
            self._tell(stage=Stage.READY, received=self.news.size, put_off="")
        finally:
            self._fetching = None

    def _progress(self, here: int, whole: int) -> None:
        """Tell each percent once: a download has thousands of parts."""
        size = whole or self.news.size
        if replace(self.news, received=here, size=size).percent != self.news.percent:
            self._tell(received=here, size=size)

    async def _go_on(self) -> None:
        """Restart, or say what is waited for."""
        if self.news.stage not in HERE:
            return  # the download goes on, or has to be asked for again
        if reason := self.busy():
            self._quiet_since = None
            self._tell(stage=Stage.WAITING, waits_for=reason)
            return
        now = self._clock.now()
        self._quiet_since = now if self._quiet_since is None else self._quiet_since
        if now - self._quiet_since < QUIET_S:
            return
        if (self._placed or await self._placed_within(APPLY_S)) and self._wants_restart:
            self._leave()

    def _leave(self) -> None:
        """Restart now, unless something has begun while the version was put in place."""
        if reason := self.busy():
            self._quiet_since = None
            self._tell(stage=Stage.WAITING, waits_for=reason)
            return
        self._wants_restart = False
        self.restart()

    async def _placed_within(self, within_s: float) -> bool:
        """Put the fetched version in place; return whether it is."""
        if self._updater is None or self._release is None:
            return False
        try:
            async with self._one, asyncio.timeout(within_s):
                if not self._placed:
                    await self._updater.apply(self._release)
        except (UpdateRefusedError, TimeoutError) as error:
            self._wants_restart = False
            self._went_wrong_for_good(str(error) or FAULT)
            return False
        self._placed = True
        self._tell(stage=Stage.PLACED, words="", waits_for=None)
        return True

    def _went_wrong_for_good(self, words: str) -> None:
        log.warning("The update is not put in place: %s", words)
        self._tell(stage=Stage.REFUSED, words=words, waits_for=None)

    def _remember(self) -> None:
        """Take up what ran here before."""
        running = self.news.running
        try:
            if self._updater and (lost := self._updater.rolled_back):
                self._history.was_taken_back(lost)
            self._history.runs(running)
        except OSError as error:
            log.warning("The history of versions cannot be written: %s", error)
        lost = self._updater.rolled_back if self._updater else ""
        self.news = replace(self.news, taken_back=lost, history=self._history.entries)

    def _failed(self, name: str, error: BaseException) -> None:
        unhandled(name, error)
        self._wants_restart = False
        self._tell(stage=Stage.REFUSED, words=FAULT, waits_for=None)

    def _tell(self, **changes: Any) -> None:  # noqa: ANN401 fields of `News`
        told = replace(self.news, **changes)
        if told != self.news:
            self.news = told
            for listener in tuple(self._listeners):
                listener(UpdatesTold(told))
