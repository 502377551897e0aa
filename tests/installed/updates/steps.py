"""What vendor, rep and the company's IT do with updates, and what each step proves."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from app.practice.program import Program
from app.practice.tour.report import Report
from app.practice.tour.scene import CONSOLE_TITLE
from app.practice.tour.steps import REPLY, Steps
from app.practice.waiting import until
from resources.packaging.linux.pack import depends
from tests.installed.updates.releases import Releases
from tests.installed.updates.scene import PortableScene
from tests.installed.updates.server import UpdateServer
from tests.installed.updates.tree import version_of

NEWS = "Visitors are shown with the page they came from"
SLOW, QUICK = 3e6, 100e6  # bytes per second of the server; slow enough to see progress
FETCH_S = 120.0
FIRST_LOOK_S = 80.0  # a console looks a minute after its start
CALM_S = 20.0  # twice as long as an update waits after what it has waited for
RESTART, LOOK = "Restart to update", "Look now"


class UpdateSteps(Steps):
    """From the archive in a home to the next version, and back from one that does not start."""

    def __init__(
        self, scene: PortableScene, releases: Releases, server: UpdateServer, archive: Path
    ) -> None:
        """`archive` is the portable package of this source."""
        super().__init__(scene)
        self._at, self._releases, self._server = scene, releases, server
        self._archive = archive

    async def play(self, report: Report) -> None:
        """Carry out every step in order; raise StepFailedError at the first that fails."""
        steps: tuple[tuple[str, str, Callable[[], Awaitable[str]]], ...] = (
            ("Keys and a signed repository are made", "", self.make_repository),
            ("The two versions after this one are built", "", self.build),
            ("make release publishes this version", "", self.publish_first),
            ("A bare Debian has what the archive needs", "", self.make_root),
            ("The practice company opens, outside", "", self.open_systems),
            ("A rep's desktop starts", "", self.open_desktop),
            ("The archive is unpacked in the rep's home", "", self.unpack),
            ("The unpacked console opens its window", "", self.open_console),
            ("The rep signs in through the system's browser", "", self.sign_in),
            ("The good start is marked", "", self.marked),
            ("It looks by itself, a minute after the start", "newest", self.look_by_itself),
            ("An archive with one byte changed is refused", "refused", self.refuse),
            ("The true one comes, with progress", "ready", self.fetch),
            ("What is new can be read before it runs", "notes", self.read_notes),
            ("A visitor comes by an advert and reads three pages", "", self.read_pages),
            ("The visitor asks a question", "", self.ask),
            ("The desktop shows the notification", "", self.be_notified),
            ("The rep accepts from the notification", "", self.accept),
            ("The rep answers, the visitor reads it", "", self.answer),
            ("The restart waits for the end of the conversation", "waits", self.wait_for_chat),
            ("The chat ends, and the next version starts", "restarted", self.restart),
            ("It is marked, and its page says what is new", "updated", self.updated),
            ("A required version that cannot start comes", "required", self.require),
            ("It dies at its first two starts", "", self.die_twice),
            ("The third start runs the version before, and says so", "taken-back", self.back),
            ("It does not come again by itself", "not-again", self.not_again),
            ("The company's policy switches updates off", "off", self.switched_off),
            ("The rep quits the console", "", self.quit),
        )
        for words, picture, act in steps:
            await report.step(words, act)
            if picture:
                await self._scene.picture(picture)

    # The vendor.

    async def make_repository(self) -> str:
        """Make them as RELEASING.md says."""
        return await asyncio.to_thread(self._releases.make_repository)

    async def build(self) -> str:
        """Build both at once, each from a copy of the source with its number raised."""
        releases = self._releases
        wanted = (releases.better, releases.broken)
        built = await asyncio.gather(*(asyncio.to_thread(releases.build, v) for v in wanted))
        return "; ".join(built)

    async def publish_first(self) -> str:
        """Put the keys into the archive, as `make package` does, and publish it."""
        self._archive = await asyncio.to_thread(self._releases.pack_again, self._archive)
        return await asyncio.to_thread(self._releases.publish, self._archive)

    async def _publish(self, version: str, say: str = "") -> None:
        package = self._releases.package(version)
        await asyncio.to_thread(self._releases.publish, package, say)

    # The company's IT, and the rep's first start.

    async def make_root(self) -> str:
        """Install what the package lists as its needs; trust the update server; say where it is."""
        root = self._at.root
        made = root.make()
        came = root.satisfy(*depends())
        root.trust("updates", self._server.certificate)
        self._at.policy(url=self._server.url)
        return f"{made}, then {len(came)} more"

    async def unpack(self) -> str:
        """Unpack it as README says."""
        self._at.unpack(self._archive)
        return str(self._at.tree.folder)

    async def marked(self) -> str:
        """Look into the folder."""
        running = self._releases.running
        await until(self._healthy(running), "The mark of a good start", timeout_s=10)
        if version_of(self._at.console.pid) != running:
            raise AssertionError(f"another version runs: {self._at.tree.told()}")
        return self._at.tree.told()

    async def look_by_itself(self) -> str:
        """Press nothing, and see that the server is asked."""

        async def asked() -> bool:
            return self._server.lists_asked() > 0

        await until(asked, "A look at the update server", timeout_s=FIRST_LOOK_S)
        await self._at.open_link("foyer://settings/updates")
        found = await self._at.hands.find("This is the newest version", timeout_s=30)
        return f"{len(self._server.asked)} files asked for; “{found.name}”"

    # The next version.

    async def refuse(self) -> str:
        """Publish the next version, and let the server change it on its way."""
        await self._publish(self._releases.better)
        self._server.spoils = True
        await self._at.hands.press_named(LOOK, "push button")
        await self._at.hands.find("The update was refused", timeout_s=60)
        why = await self._at.hands.find("is not what was signed")
        self._server.spoils = False
        if self._at.tree.versions() != [self._releases.running]:
            raise AssertionError(f"something was changed: {self._at.tree.told()}")
        return f"“{why.name}”"

    async def fetch(self) -> str:
        """Look again; see the download come."""
        hands, version = self._at.hands, self._releases.better
        self._server.rate = SLOW
        await hands.press_named(LOOK, "push button")
        words = f"Downloading Foyer {version}: "
        told = [(await hands.find(words, timeout_s=30)).name]
        await hands.find("Progress of the download", "progress bar")
        await self._at.picture("progress")
        async with asyncio.timeout(FETCH_S):
            while f"Foyer {version} is ready." not in told:
                told += [control.name for control in await hands.all(f"Foyer {version}")]
        self._server.rate = QUICK
        percents = {int(line.removeprefix(words).split()[0]) for line in told if words in line}
        if len(percents) < 3:
            raise AssertionError(f"no progress was shown but {percents}")
        return f"{', '.join(map(str, sorted(percents)))} %"

    async def read_notes(self) -> str:
        """Find the words of the changelog on the page."""
        title = await self._at.hands.find(f"What is new in {self._releases.better}")
        notes = await self._at.hands.find(NEWS)
        return f"{title.name}: “{notes.name}”"

    async def wait_for_chat(self) -> str:
        """Press the button while a visitor is there; nothing may restart."""
        scene, running = self._at, self._releases.running
        await scene.hands.press_named(RESTART, "push button")
        words = await scene.hands.find("starts when your conversation with a visitor has ended")
        await asyncio.sleep(CALM_S)
        if version_of(scene.console.pid) != running:
            raise AssertionError(f"it did not wait: {scene.tree.told()}")
        await scene.hands.find("Reply to visitor")
        return f"“{words.name}”; {CALM_S:g} s later {running} still runs"

    async def restart(self) -> str:
        """End the chat; press nothing else."""
        scene, better = self._at, self._releases.better
        (scene.secret / "address").unlink()
        await scene.desktop.press(CONSOLE_TITLE, "ctrl+shift+e")

        async def runs() -> bool:
            return version_of(scene.console.pid) == better

        await until(runs, f"The start of {better}", timeout_s=90)
        account = await self._signed_in_again()
        answer = await scene.hands.find(REPLY, timeout_s=30)
        return f"{account}; the conversation is there: “{answer.name}”"

    async def updated(self) -> str:
        """Look into the folder, and at the page."""
        scene, releases = self._at, self._releases
        await until(self._healthy(releases.better), "The mark of a good start", timeout_s=10)
        links = [scene.tree.pointed(name) for name in ("current", "previous")]
        if links != [releases.better, releases.running]:
            raise AssertionError(f"wrong versions: {scene.tree.told()}")
        await scene.open_link("foyer://settings/updates")
        line = await scene.hands.find(f"{releases.better} · ", timeout_s=30)
        await scene.hands.find(NEWS)
        return f"{scene.tree.told()}; “{line.name}”"

    # One that does not start.

    async def require(self) -> str:
        """Publish it as required; it fetches itself."""
        hands, releases = self._at.hands, self._releases
        await self._publish(releases.broken, "--required")
        await hands.press_named(LOOK, "push button")
        words = await hands.find(f"Foyer {releases.broken} is ready. The hub", timeout_s=90)
        return f"“{words.name}”"

    async def die_twice(self) -> str:
        """Restart into it, then start it as a rep does who sees nothing happen."""
        await self._at.hands.press_named(RESTART, "push button")
        first = await self._died(self._at.console)
        second = await self._died(await self._at.start_again())
        return f"“{first}”, “{second}”; {self._at.tree.told()}"

    async def back(self) -> str:
        """Start once more."""
        scene, releases = self._at, self._releases
        await scene.start_again()
        account = await self._signed_in_again()
        words = await scene.hands.find(f"Foyer {releases.broken} did not start", timeout_s=30)
        await scene.hands.find(f"What is new in {releases.better}")
        if version_of(scene.console.pid) != releases.better:
            raise AssertionError(f"another version runs: {scene.tree.told()}")
        return f"“{words.name}”; {account}; {scene.tree.told()}"

    async def not_again(self) -> str:
        """Look, and see that it is offered but not fetched."""
        hands, releases, before = self._at.hands, self._releases, self._server.archives_asked()
        await self._at.open_link("foyer://settings/updates")
        line = await hands.find(f"{releases.broken} did not start and was taken back · ")
        await hands.press_named(LOOK, "push button")
        offered = await hands.find(f"Foyer {releases.broken} is there", timeout_s=60)
        await hands.find("Download", "push button")
        if self._server.archives_asked() != before:
            raise AssertionError("it was fetched again")
        return f"“{line.name}”; “{offered.name}”"

    async def switched_off(self) -> str:
        """Lay the policy, start, and wait longer than for the first look."""
        scene = self._at
        await self.quit()
        scene.policy(url=self._server.url, enabled=False)
        asked = len(self._server.asked)
        await scene.start_again()
        await self._signed_in_again()
        await asyncio.sleep(FIRST_LOOK_S)
        await scene.open_link("foyer://settings/updates")
        heading = await scene.hands.find("No newer versions are looked for", timeout_s=30)
        words = await scene.hands.find("Your company brings updates by itself")
        if shown := await scene.hands.all(LOOK) + await scene.hands.all("Update of Foyer"):
            raise AssertionError(f"updates are off, and there is {shown[0].name}")
        if len(self._server.asked) != asked:
            raise AssertionError(f"asked for {self._server.asked[asked:]}")
        return f"“{heading.name}”, “{words.name}”; the server was asked for nothing"

    # What several of them need.

    async def _signed_in_again(self) -> str:
        name = self._at.stack.rep.name
        account = await self._at.hands.find(f"Signed in as {name}", timeout_s=60)
        await self._at.desktop.place(CONSOLE_TITLE, 20, 20)
        if await self._at.asked_for():
            raise AssertionError("the browser was asked for")
        return account.name

    async def _died(self, program: Program) -> str:
        code = await asyncio.wait_for(program.wait(), 90)
        if code == 0 or version_of(program.pid):
            raise AssertionError(f"it ended with {code}: {program.tail()}")
        return f"exit code {code}: {program.tail(1)}"

    def _healthy(self, version: str) -> Callable[[], Awaitable[bool]]:
        async def marked() -> bool:
            return f"{version}.healthy" in self._at.tree.marks()

        return marked
