"""A signed repository on a real server, and an installed copy that updates itself from it."""

import asyncio
import json
import shutil
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from app.core.installation import installed_in
from app.services.updates.pace import Pace
from app.services.updates.source import Source
from app.services.updates.tufup_engine import TufupEngine
from resources.packaging.release_bundle import platform_name
from resources.packaging.release_keys import Keys, make_keys
from resources.packaging.release_repository import Repository

PACKAGING = Path(__file__).parents[3] / "resources" / "packaging"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
QUICK = Pace(small_s=1.0, rate=1e6, least_s=1.0, silent_s=0.5)

PROGRAM = """#!/bin/sh
folder=$(dirname "$0")
if [ "$1" = self-check ]; then cat "$folder/self-check"; exit "$(cat "$folder/code")"; fi
echo "$(basename "$folder") runs"
"""


def bundle(folder: Path, version: str, *, says: str = "", code: int = 0) -> Path:
    """Make a small packaged folder; `says` is the version that it tells when it checks itself."""
    (folder / "_internal").mkdir(parents=True)
    (folder / "foyer").write_text(PROGRAM)
    (folder / "foyer").chmod(0o755)
    (folder / "install.json").write_text(json.dumps({"kind": "portable", "version": version}))
    (folder / "self-check").write_text(json.dumps({"version": says or version}))
    (folder / "code").write_text(f"{code}\n")
    (folder / "_internal" / "library").write_bytes(bytes(range(256)) * 400)
    (folder / "_internal" / "link").symlink_to("library")
    return folder


class Rig:
    """The vendor's side and the rep's machine.

    Attributes:
        instead: path on the server -> what answers in place of the repository's file.
    """

    def __init__(self, top: Path, url: str = "") -> None:
        self.top, self.url = top, url
        self.keys, self.repo, self.root = top / "keys", top / "repo", top / "Foyer of Ann"
        self.data = top / "data"
        self.instead: dict[str, Handler] = {}
        self.asked: list[str] = []
        make_keys(self.keys)
        self.repository().init()
        self.publish("0.1.0")
        self.install("0.1.0")

    def repository(self, **days: int) -> Repository:
        return Repository(self.repo, Keys([self.keys]), days)

    def publish(self, version: str, **said: object) -> None:
        notes = str(said.pop("notes", f"What is new in {version}"))
        self.repository().publish(self.bundle(version), notes, **said)

    def bundle(self, version: str, **ways: object) -> Path:
        folder = self.top / "built" / version
        shutil.rmtree(folder, ignore_errors=True)
        return bundle(folder, version, **ways)

    def publish_archive(self, version: str, archive: Path, **said: object) -> None:
        """Sign any file as the archive of `version`."""
        self.repository().add(f"{platform_name()}-{version}.tar.gz", archive, said)

    def install(self, version: str) -> None:
        folder = self.root / "versions" / version
        shutil.copytree(self.top / "built" / version, folder, symlinks=True)
        shutil.copy(self.repo / "metadata" / "root.json", folder / "root.json")
        shutil.copy(PACKAGING / "linux" / "launcher.sh", self.root / "foyer")
        (self.root / "current").unlink(missing_ok=True)
        (self.root / "current").symlink_to(f"versions/{version}")

    def engine(self, running: str = "0.1.0", **source: object) -> TufupEngine:
        here = installed_in(self.root / "versions" / running)
        return TufupEngine(here, Source(self.url, **{"pace": QUICK, **source}), self.data)

    def archive(self, version: str) -> Path:
        (found,) = (self.repo / "targets").glob(f"*.{platform_name()}-{version}.tar.gz")
        return found

    def serve(self, path: str, body: bytes) -> None:
        """Answer `path` with `body` from now on."""

        async def answer(request: web.Request) -> web.Response:
            return web.Response(body=body)

        self.instead[path] = answer

    def on_disk(self) -> dict[str, object]:
        """Everything in the installed tree, to be compared; marks of starts and locks left out."""
        found: dict[str, object] = {}
        for path in sorted(self.root.rglob("*")):
            name = path.relative_to(self.root).as_posix()
            if path.is_symlink():
                found[name] = path.readlink()
            elif path.is_file() and not name.startswith("state/"):
                found[name] = path.read_bytes()
        return found

    def current(self) -> str:
        return (self.root / "current").readlink().name


async def update(engine: TufupEngine) -> str:
    """Do all of an update; return the new version, or empty when there is none."""
    release = await engine.check()
    if release is None:
        return ""
    await engine.download(release, lambda *_: None)
    await engine.apply(release)
    return release.version


@asynccontextmanager
async def served(rig: Rig):
    """Serve the rig's repository on this machine."""

    async def answer(request: web.Request) -> web.StreamResponse:
        path = request.path.lstrip("/")
        rig.asked.append(path)
        if path in rig.instead:
            return await rig.instead[path](request)
        file = rig.repo / path
        return web.FileResponse(file) if file.is_file() else web.Response(status=404)

    application = web.Application()
    application.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    rig.url = f"http://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield rig
    finally:
        await runner.cleanup()


def endless(pause_s: float = 0.0, piece: bytes = b"{" * 65536) -> Handler:
    """Return an answer that never ends: a flood, or drop by drop."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(piece)
            await asyncio.sleep(pause_s)

    return answer
