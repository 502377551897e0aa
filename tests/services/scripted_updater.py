"""An updater that does what a test says, and the clock it lives by."""

import asyncio

from app.services.settings import Updates
from app.services.update_history import UpdateHistory
from app.services.update_schedule import UpdateSchedule
from app.services.updates.base import Release

NOW = 1_764_000_000.0
NEXT = Release("0.2.0", "# 0.2.0\n\n- Faster.", size=1000)
WISHES = Updates(url="https://updates.example")


class Clock:
    def __init__(self, time=NOW):
        self.time = time

    def now(self):
        return self.time


class ScriptedUpdater:
    """Answers in turn; the last answer stays. A download waits for `go` when told to."""

    def __init__(self, *answers, blocked="", rolled_back=""):
        self.answers, self.blocked, self.rolled_back = list(answers), blocked, rolled_back
        self.calls = []
        self.fault = None  # raised by the next download or apply
        self.go = asyncio.Event()
        self.go.set()
        self.parts = ((250, 1000), (252, 1000), (1000, 1000))
        self.left_half_done = False

    async def check(self):
        self.calls.append("check")
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def download(self, release, progress):
        self.calls.append(f"download {release.version}")
        self.left_half_done = True
        progress(*self.parts[0])
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.left_half_done = False
            raise
        self._maybe_fail()
        for part in self.parts[1:]:
            progress(*part)
        self.left_half_done = False

    async def apply(self, release):
        self.calls.append(f"apply {release.version}")
        self._maybe_fail()

    def mark_healthy(self):
        self.calls.append("healthy")

    def _maybe_fail(self):
        if self.fault:
            fault, self.fault = self.fault, None
            raise fault


class Rig:
    """A schedule with a scripted updater; `rand` is always the middle."""

    def __init__(self, folder, *answers, wishes=WISHES, clock=None, **about):
        self.clock = clock or Clock()
        self.updater = ScriptedUpdater(*(answers or (None,)), **about)
        self.history = UpdateHistory(folder, self.clock)
        self.restarts, self.told, self.reason = [], [], None
        self.schedule = self.made(self.updater, wishes)

    def made(self, updater, wishes, running="0.1.0"):
        schedule = UpdateSchedule(
            updater,
            wishes,
            self.history,
            self.clock,
            about=(running, "portable"),
            rand=lambda: 0.5,
        )
        schedule.busy = lambda: self.reason
        schedule.restart = lambda: self.restarts.append(self.clock.now())
        schedule.listen(lambda event: self.told.append(event.news))
        schedule.use(wishes)
        return schedule

    @property
    def news(self):
        return self.schedule.news

    @property
    def stages(self):
        """Every stage that was told, each change once."""
        found = []
        for news in self.told:
            if found[-1:] != [str(news.stage)]:
                found.append(str(news.stage))
        return found

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)

    async def after(self, seconds):
        """Let the clock go on, then do what is due."""
        self.clock.time += seconds
        await self.schedule.tick()
        await self.settle()

    async def ready(self):
        """Look and download."""
        await self.after(61)
        assert self.news.stage == "ready"
