"""The tour's stage with the console as it is installed: inside the bare Debian."""

from pathlib import Path

from app.practice.program import Program
from app.practice.tour.browser import Browser
from app.practice.tour.scene import CHROMIUM, Scene
from app.practice.waiting import until
from tests.installed.root import BareRoot

# The "system's browser" in there: it notes what it was given and how, and a real one opens outside.
OPENER = """#!/bin/sh
env > '{folder}/environment'
printf '%s\\n' "$1" > '{folder}/address.new'
mv '{folder}/address.new' '{folder}/address'
"""
ENTRY = """[Desktop Entry]
Type=Application
Name=Browser
Exec=/usr/local/bin/browser %u
MimeType=x-scheme-handler/http;x-scheme-handler/https;
"""
PATH = "/usr/local/bin:/usr/bin:/bin"


class InstalledScene(Scene):
    """Systems and desktop outside; the console inside, started as the menu starts it."""

    def __init__(self, folder: Path, root: BareRoot) -> None:
        super().__init__(folder)
        self.root = root
        self._browser: Program | None = None

    @property
    def secret(self) -> Path:
        """The folder of homes, sockets and notes, at the same path inside and outside."""
        return self._secret

    @property
    def environment(self) -> dict[str, str]:
        """What a program of the rep's session inside is given."""
        outside = self.desktop.environment
        return {**outside, "PATH": PATH, "LANG": "C.UTF-8", "XDG_CURRENT_DESKTOP": "X-Generic"}

    async def open_console(self) -> None:
        """Start `foyer` as installed, with the systems to use in its environment."""
        self._lay_browser()
        self._console = await self.start("console", {"FOYER_LOOK_LANGUAGE": "en"}, "foyer")

    async def start(self, name: str, extra: dict[str, str], *command: str) -> Program:
        """Start a program inside, on the rep's desktop and the practice systems."""
        given = {**self.environment, **self.stack.console_settings, "FOYER_LOOK_THEME": "light"}
        return await self.program(name, {**given, **extra}, *command)

    async def program(self, name: str, environment: dict[str, str], *command: str) -> Program:
        """Start a program inside with this environment and nothing more."""
        log = self.folder / "logs" / f"{name}.log"
        return await Program.start(
            name, self.root.command(*command), log=log, environment=environment
        )

    async def open_italian(self) -> None:
        """Start the console again, in another language."""
        self._console = await self.start("italian", {"FOYER_LOOK_LANGUAGE": "it"}, "foyer")

    async def open_link(self, link: str) -> None:
        """Open a link as another program would."""
        data = self.stack.console_settings["FOYER_DATA_DIR"]
        given = {**self.environment, "FOYER_DATA_DIR": data}
        words = (f"{name}={value}" for name, value in given.items())
        await self.desktop.run(*self.root.command("env", *words, "xdg-open", link))

    async def meet_browser(self) -> Browser:
        """Open what the console gave to the system's browser in a real one, outside."""
        address = await until(self.asked_for, "An address for the browser", timeout_s=30)
        script = self._secret / "chromium"
        script.write_text(CHROMIUM.format(profile=self._profile, sandbox="--no-sandbox"), "utf-8")
        script.chmod(0o700)
        self._browser = await Program.start(
            "browser",
            [str(script), address],
            log=self.folder / "logs" / "browser.log",
            environment=self.desktop.environment,
        )
        return await super().meet_browser()

    async def asked_for(self) -> str | None:
        """Return the address that the system's browser was given, once it was."""
        told = self._secret / "address"
        return told.read_text().strip() if told.exists() else None

    def given_to_browser(self) -> dict[str, str]:
        """Return the environment that the system's browser was started with."""
        lines = (self._secret / "environment").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    async def leave(self) -> list[int]:
        """End the browser, too."""
        if self._browser:
            await self._browser.end(0.5)
        return await super().leave()

    def _lay_browser(self) -> None:
        opener = OPENER.format(folder=self._secret)
        self.root.write("usr/local/bin/browser", opener, mode=0o755)
        self.root.write("usr/share/applications/browser.desktop", ENTRY)
        self.root.run("update-desktop-database", "/usr/share/applications")
