"""The packages as a rep meets them: ``python -m tests.installed DEB ARCHIVE FOLDER``.

Installs DEB into a bare Debian under FOLDER and does the main job with it; unpacks ARCHIVE (the
portable package) in another and brings it from version to version by its own updates. Leaves
pictures and logs in FOLDER. It must be root, in a mount namespace of its own; `.ci/installed` sees
to both.
"""

import argparse
import asyncio
import sys
import time
from pathlib import Path
from typing import Protocol

from app.practice.tour.desktop import missing
from app.practice.tour.report import Report, StepFailedError
from tests.installed.root import BareRoot
from tests.installed.scene import InstalledScene
from tests.installed.steps import InstalledSteps
from tests.installed.updates.releases import Releases
from tests.installed.updates.scene import PortableScene
from tests.installed.updates.server import UpdateServer
from tests.installed.updates.steps import UpdateSteps

PARTS = ("package", "updates")


class Played(Protocol):
    """Steps of one of the parts."""

    async def play(self, report: Report) -> None:
        """Carry out every step in order; raise StepFailedError at the first that fails."""
        ...


async def try_package(given: argparse.Namespace) -> int:
    """Play the main job; return 0, or 1 when a step failed."""
    scene = InstalledScene(given.folder, BareRoot(given.folder, "package", given.suite))
    return await _play("As installed", scene, InstalledSteps(scene, given.deb))


async def try_updates(given: argparse.Namespace) -> int:
    """Play the updates; return 0, or 1 when a step failed."""
    folder = given.folder / "updates"
    scene = PortableScene(folder, BareRoot(given.folder, "updates", given.suite))
    releases = Releases(folder / "releases")
    server = UpdateServer(releases.repo)
    with server.open(scene.secret):
        steps = UpdateSteps(scene, releases, server, given.archive)
        return await _play("By its own updates", scene, steps)


async def _play(what: str, scene: InstalledScene, steps: Played) -> int:
    began, report = time.monotonic(), Report()
    scene.prepare()
    try:
        await steps.play(report)
        code = 0
    except StepFailedError:
        code = 1
    finally:
        left = await scene.leave()
    told = f"{what}, all is well" if code == 0 else f"{what} it FAILED"
    print(f"\n{told}: {len(report.done)} steps in {time.monotonic() - began:.0f} s, ", end="")
    print(f"pictures in {scene.folder}, {len(left)} processes left behind.\n", flush=True)
    return code


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.installed", description=__doc__.splitlines()[0])
    for name in ("deb", "archive", "folder"):
        parser.add_argument(name, type=lambda text: Path(text).resolve())
    parser.add_argument("--suite", default="", help="code name of a release of Debian")
    parser.add_argument("--part", default="", choices=["", *PARTS], help="only this one")
    return parser.parse_args()


if __name__ == "__main__":
    if absent := missing():
        sys.exit(f"installed: these programs are not here: {', '.join(absent)}")
    asked = _given()
    plays = {"package": try_package, "updates": try_updates}
    wanted = [asked.part] if asked.part else PARTS
    sys.exit(max(asyncio.run(plays[part](asked)) for part in wanted))
