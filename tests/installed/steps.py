"""What a rep and their admin do with the package, and what each step proves."""

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import httpx

from app import __version__
from app.practice.tour.report import Report
from app.practice.tour.scene import CONSOLE_TITLE
from app.practice.tour.steps import Steps
from app.practice.waiting import until
from tests.installed.authority import private_provider
from tests.installed.root import APT, NOBODY, BareRoot
from tests.installed.scene import PATH, InstalledScene

PACKAGE = "/var/cache/foyer.deb"
HUB_PORT = 18_699
ALONE = {"PATH": PATH, "HOME": "/var/tmp/rep", "LANG": "C.UTF-8"}
# The package brings its own; the system's must not be drawn in.
NEVER_THERE = ("python3", "libqt6core6")


class InstalledSteps(Steps):
    """The package put in, looked at, used for the main job, and taken out."""

    def __init__(self, scene: InstalledScene, package: Path) -> None:
        super().__init__(scene)
        self._at = scene
        self._root: BareRoot = scene.root
        self._package = package

    async def play(self, report: Report) -> None:
        """Carry out every step in order; raise StepFailedError at the first that fails."""
        steps: tuple[tuple[str, str, Callable[[], Awaitable[str]]], ...] = (
            ("A bare Debian is there", "", self.make_root),
            ("apt installs the package, and only what it needs", "", self.install),
            ("Every library that a file needs is found", "", self.libraries),
            ("The commands answer to a user without rights", "", self.commands),
            ("The parts that are found at run time are there", "", self.parts),
            ("The hub serves the messenger", "", self.serve),
            ("The agent says what it lacks", "", self.agent),
            ("Whom the system trusts, the program trusts", "", self.trust),
            ("The practice company opens, outside", "", self.open_systems),
            ("A rep's desktop starts", "", self.open_desktop),
            ("The installed console opens its window", "console", self.open_console),
            ("The rep signs in through the system's browser", "signed-in", self.sign_in),
            ("The browser gets nothing of the package's libraries", "", self.clean_browser),
            ("The doctor finds keychain, notifications and systems", "", self.doctor),
            ("A visitor comes by an advert and reads three pages", "pages", self.read_pages),
            ("The visitor asks a question", "question", self.ask),
            ("The desktop shows the notification", "notification", self.be_notified),
            ("The rep accepts from the notification", "accepted", self.accept),
            ("The rep answers, the visitor reads it", "answered", self.answer),
            ("The rep books a meeting, invited by mail", "meeting", self.book),
            ("The rep pushes to the CRM", "crm", self.push),
            ("xdg-open brings a foyer:// link to the running console", "link", self.link),
            ("The rep quits the console", "", self.quit),
            ("The sign-in is kept in the keychain for the next start", "again", self.again),
            ("The window speaks Italian", "italian", self.italian),
            ("apt takes the package out", "", self.remove),
        )
        for words, picture, act in steps:
            await report.step(words, act)
            if picture:
                await self._scene.picture(picture)

    async def make_root(self) -> str:
        """Make it with debootstrap, or from what debootstrap made before."""
        return self._root.make()

    async def install(self) -> str:
        """Install without recommended packages, so that Depends has to name everything."""
        (self._root.path / PACKAGE[1:]).write_bytes(self._package.read_bytes())
        came = self._root.install(PACKAGE)
        if strangers := [name for name in NEVER_THERE if name in came]:
            raise AssertionError(f"the package is not on its own: {strangers}")
        said = self._root.run("foyer", "--version", environment=ALONE).strip()
        if said != f"Foyer {__version__}":
            raise AssertionError(f"`foyer --version` says {said!r}")
        return f"{said}, with {len(came) - 1} packages of the system"

    async def libraries(self) -> str:
        """Ask the loader inside about every program and library of the package."""
        look = r"find /opt/foyer -type f \( -name '*.so*' -o -name foyer \) -print -exec ldd {} \;"
        said = self._root.run("sh", "-c", look, environment={"PATH": PATH})
        missing = sorted(set(re.findall(r"(\S+) => not found", said)))
        # Those of the package find each other by the paths that the loader of Python sets.
        inside = {path.name for path in (self._root.path / "opt/foyer").rglob("*.so*")}
        if lacking := [name for name in missing if name not in inside]:
            raise AssertionError(f"not found: {', '.join(lacking)}")
        return f"{said.count(' => /')} links looked at"

    async def commands(self) -> str:
        """Run them as nobody: all of it must be readable without rights."""
        home = self._root.path / ALONE["HOME"][1:]
        home.mkdir(mode=0o777)
        home.chmod(0o777)
        self._root.run("foyer", "--help", environment=ALONE, user=NOBODY)
        code, said = self._root.tell("foyer", "practice", environment=ALONE, user=NOBODY)
        if code != 2 or "comes with the source" not in said:
            raise AssertionError(f"`foyer practice`: {code}, {said}")
        _, said = self._root.tell("foyer", "doctor", "--json", environment=ALONE, user=NOBODY)
        states = _states(said)
        return f"doctor on an empty machine: {states}"

    async def parts(self) -> str:
        """Let the program load what it finds by name."""
        return self._root.run("foyer", "self-check", environment=ALONE, user=NOBODY).strip()

    async def serve(self) -> str:
        """Start the hub inside and fetch the messenger from it."""
        self._root.write("etc/foyer-hub.toml", f'port = {HUB_PORT}\ndatabase = "/var/tmp/hub.db"\n')
        hub = await self._at.program(
            "hub", ALONE, "foyer", "hub", "--config", "/etc/foyer-hub.toml"
        )
        try:
            size = await until(_messenger, "messenger.js of the hub", timeout_s=20)
        finally:
            await hub.end(2.0)
        if hub.code:
            raise AssertionError(f"the hub ended with {hub.code}: {hub.tail()}")
        return f"messenger.js, {size} bytes; ended with 0"

    async def agent(self) -> str:
        """Start it with nothing set up, and with a hub but no sign-in."""
        lone = self._root.tell("foyer", "agent", environment=ALONE, user=NOBODY)
        given = {**ALONE, "FOYER_HUB_URL": "http://127.0.0.1:9"}
        unsigned = self._root.tell("foyer", "agent", environment=given, user=NOBODY)
        if (lone[0], unsigned[0]) != (2, 1):
            raise AssertionError(f"it ended with {lone} and {unsigned}")
        return f"“{lone[1].strip().splitlines()[-1]}”, “{unsigned[1].strip().splitlines()[-1]}”"

    async def trust(self) -> str:
        """Reach a server of a private authority before and after the system knows it."""
        with private_provider(self._at.secret) as (issuer, pem):
            given = {**ALONE, "FOYER_IDENTITY_ISSUER": issuer}
            before = self._provider(given)
            self._root.trust("company", pem)
            after = self._provider(given)
        if before["state"] == "ok" or after["state"] != "ok":
            raise AssertionError(f"before: {before}; after: {after}")
        return f"before: “{before['words']}”; after: “{after['words']}”"

    def _provider(self, given: dict[str, str]) -> dict[str, str]:
        _, said = self._root.tell("foyer", "doctor", "--json", environment=given, user=NOBODY)
        row: dict[str, str] = json.loads(said)["systems"]["identity"]
        return row

    async def clean_browser(self) -> str:
        """A browser with our libraries in front of its own might not start."""
        given = self._at.given_to_browser()
        ours = {name: value for name, value in given.items() if "/opt/foyer" in value}
        if ours:
            raise AssertionError(f"the browser was given {ours}")
        return f"{len(given)} variables, none names the package"

    async def doctor(self) -> str:
        """Look from the terminal inside, in the rep's session."""
        given = {**self._at.environment, **self._scene.stack.console_settings}
        # On a thread: some of the systems that it asks run in this process.
        look = partial(self._root.tell, "foyer", "doctor", "--json", environment=given)
        _, said = await asyncio.to_thread(look)
        states = _states(said)
        systems = json.loads(said)["systems"]
        wanted = ("hub", "identity", "keychain", "calendar", "mail", "notifications")
        if bad := {name: systems[name]["words"] for name in wanted if states[name] != "ok"}:
            raise AssertionError(f"not in order: {bad}")
        return f"{states}"

    async def link(self) -> str:
        """Open a link as another program would."""
        began = time.monotonic()
        await self._at.open_link("foyer://settings/health")
        took_ms = (time.monotonic() - began) * 1000
        row = await self._scene.hands.find("Keychain: well", "label", timeout_s=30)
        return f"xdg-open was back after {took_ms:.0f} ms; the health page says “{row.name}”"

    async def again(self) -> str:
        """Start anew: no browser is asked for, since the keychain has the sign-in."""
        (self._at.secret / "address").unlink()
        await self._at.open_console()
        name = self._scene.stack.rep.name
        account = await self._scene.hands.find(f"Signed in as {name}", timeout_s=30)
        await self._scene.desktop.place(CONSOLE_TITLE, 20, 20)
        if await self._at.asked_for():
            raise AssertionError("the browser was asked for")
        return account.name

    async def italian(self) -> str:
        """Start it in Italian: our words, and Qt's own."""
        await self.quit()
        await self._at.open_italian()
        found = await self._scene.hands.find(self._scene.stack.rep.name, timeout_s=30)
        await self._scene.desktop.place(CONSOLE_TITLE, 20, 20)
        return f"“{found.name}”"

    async def remove(self) -> str:
        """End it, and purge the package: nothing of it may stay but the rep's own files."""
        await self.quit()
        self._root.run(
            "apt-get",
            "-qq",
            "purge",
            "-y",
            "foyer",
            environment=APT,
        )
        left = [p for p in ("opt/foyer", "usr/bin/foyer", "usr/share/applications/foyer.desktop",
                            "usr/share/doc/foyer") if (self._root.path / p).exists()]  # fmt: skip
        cache = (self._root.path / "usr/share/applications/mimeinfo.cache").read_text()
        if left or "foyer" in cache:
            raise AssertionError(f"left behind: {left or 'the link scheme'}")
        return "nothing is left"


def _states(said: str) -> dict[str, str]:
    """Return what `foyer doctor --json` says: system -> state."""
    systems = json.loads(said)["systems"]
    return {name: system["state"] for name, system in systems.items()}


async def _messenger() -> int | None:
    async with httpx.AsyncClient(trust_env=False, timeout=2) as client:
        try:
            answer = await client.get(f"http://127.0.0.1:{HUB_PORT}/messenger.js")
        except httpx.TransportError:
            return None
    return len(answer.content) if answer.status_code == 200 else None
