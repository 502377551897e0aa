"""Takes the tour: starts the stage, plays the steps, leaves nothing behind."""

import asyncio
import time
from pathlib import Path

from app.core.tasks import TaskSet
from app.practice.tour.desktop import missing
from app.practice.tour.report import Report, StepFailedError
from app.practice.tour.scene import Scene
from app.practice.tour.steps import Steps

INTERRUPTED = 130


async def take_tour(folder: Path, stop: asyncio.Event) -> int:
    """Show the main job from end to end; return 0, 1 when a step failed, 130 when stopped."""
    if absent := missing():
        print(f"The tour needs programs that are not here: {', '.join(absent)}. Run: make run")
        return 1
    began = time.monotonic()
    scene = Scene(folder)
    scene.prepare()
    print("The tour: the same programs, on a desktop that nobody sees.\n", flush=True)
    playing = _Playing(scene, stop)
    tasks = TaskSet(playing.fail)
    tasks.start(playing.play(), name="tour")
    try:
        await stop.wait()
    finally:
        await tasks.close()
        left = await scene.leave()
    return playing.conclude(time.monotonic() - began, left)


class _Playing:
    """The run of the steps, until the last one, a failure, or a person's Ctrl-C."""

    def __init__(self, scene: Scene, stop: asyncio.Event) -> None:
        self._scene, self._stop = scene, stop
        self._report = Report()
        self._code = INTERRUPTED

    async def play(self) -> None:
        try:
            await Steps(self._scene).play(self._report)
            self._code = 0
        except StepFailedError:
            self._code = 1
        self._stop.set()

    def fail(self, name: str, error: BaseException) -> None:
        print(f"The {name} ended with a fault of its own: {error!r}", flush=True)
        self._code = 1
        self._stop.set()

    def conclude(self, seconds: float, left: list[int]) -> int:
        words = {
            0: "The tour is complete",
            1: "The tour FAILED",
            INTERRUPTED: "The tour was stopped",
        }
        pictures = len(list(self._scene.folder.glob("[0-9][0-9]-*.png")))
        print(f"\n{words[self._code]}: {len(self._report.done)} steps in {seconds:.1f} s, ", end="")
        print(f"{pictures} pictures in {self._scene.folder}, {len(left)} processes left behind.")
        return self._code
