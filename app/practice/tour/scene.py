"""Everything that is on stage during the tour, and how it leaves."""

import os
import shutil
import tempfile
from pathlib import Path

from app.practice.offspring import adopt, end_all
from app.practice.program import Program
from app.practice.session import start_console
from app.practice.stack import Stack
from app.practice.tour.assistive import Assistive
from app.practice.tour.browser import Browser
from app.practice.tour.desktop import Desktop
from app.practice.waiting import until

CONSOLE_TITLE = "Foyer"
CHROMIUM = """#!/bin/sh
exec chromium --user-data-dir='{profile}' --remote-debugging-port=0 --no-first-run \\
  --no-default-browser-check --disable-sync --disable-background-networking \\
  --disable-component-update --password-store=basic --test-type {sandbox} \\
  --window-size=1040,860 --window-position=1330,20 "$1"
"""


class Scene:
    """Systems, desktop, console, both browsers; made by steps, ended by `leave`."""

    def __init__(self, folder: Path) -> None:
        """Pictures and logs go to `folder`; everything else is forgotten at the end."""
        self.folder = folder
        # Sockets want a short path.
        self._secret = Path(tempfile.mkdtemp(prefix="foyer-"))
        self.data = self._secret / "data"
        self.stack = Stack(self.data)
        self.desktop = Desktop(self._secret, folder / "logs")
        self._console: Program | None = None
        self._hands: Assistive | None = None
        self._visitor: Browser | None = None
        self._rep: Browser | None = None
        self._pictures = 0

    def prepare(self) -> None:
        """Empty the folder of an earlier tour's pictures, and take in what our programs leave."""
        adopt()
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("[0-9][0-9]-*.png"):
            old.unlink()

    @property
    def console(self) -> Program:
        """The console's process."""
        assert self._console, "the console is not started"
        return self._console

    @property
    def hands(self) -> Assistive:
        """Assistive technology in the rep's session."""
        assert self._hands, "the desktop is not started"
        return self._hands

    @property
    def visitor(self) -> Browser:
        """The visitor's browser."""
        assert self._visitor, "the visitor has no browser yet"
        return self._visitor

    @property
    def rep(self) -> Browser:
        """The rep's browser, for sign-in."""
        assert self._rep, "the console opened no browser yet"
        return self._rep

    async def open_desktop(self) -> None:
        """Start the rep's desktop."""
        await self.desktop.start()
        self._hands = await Assistive.connect(self.desktop.environment)

    async def open_console(self) -> None:
        """Start the console on that desktop, with a browser that we can look into."""
        script = self._secret / "browser"
        sandbox = "--no-sandbox" if _is_root() else ""
        script.write_text(CHROMIUM.format(profile=self._profile, sandbox=sandbox), "utf-8")
        script.chmod(0o700)
        environment = {
            **self.desktop.environment,
            "BROWSER": f"{script} %s &",
            "FOYER_LOOK_THEME": "light",
            "FOYER_LOOK_LANGUAGE": "en",
        }
        self._console = await start_console(self.stack, self.folder / "logs", environment)

    async def meet_browser(self) -> Browser:
        """Take over the browser that the console opened."""
        port = await until(self._debugging_port, "A browser window", timeout_s=20)
        self._rep = await Browser.attach(int(port), self.desktop.environment)
        return self._rep

    async def open_visitor(self) -> Browser:
        """Start the visitor's browser."""
        profile = self._secret / "visitor"
        self._visitor = await Browser.launch(profile, self.desktop.environment)
        return self._visitor

    async def picture(self, name: str) -> None:
        """Keep what the screen shows, what the console shows, and what the visitor sees."""
        self._pictures += 1
        stem = f"{self._pictures:02}-{name}"
        await self.desktop.picture(self.folder / f"{stem}.png")
        if self._console and self._console.code is None:
            await self.desktop.picture(self.folder / f"{stem}-console.png", CONSOLE_TITLE)
        if self._visitor:
            path = str(self.folder / f"{stem}-visitor.png")
            await self._visitor.do("picture", path=path)

    async def leave(self) -> list[int]:
        """End everything; return processes that had to be killed one by one."""
        if self._hands:
            self._hands.close()
        if self._console:
            await self._console.end(1.0)
        for browser in (self._rep, self._visitor):
            if browser:
                await browser.end()
        await self.stack.stop()
        await self.desktop.stop()
        left = end_all()
        self._keep_logs()
        shutil.rmtree(self._secret, ignore_errors=True)
        return left

    def _keep_logs(self) -> None:
        for pattern in ("*.log", "*/log", "*/log/*.log"):  # a program's output, or its log folder
            for log in filter(Path.is_file, self.data.glob(pattern)):
                name = "-".join(log.relative_to(self.data).with_suffix("").parts)
                shutil.copy(log, self.folder / "logs" / f"{name}.log")

    @property
    def _profile(self) -> Path:
        return self._secret / "rep"

    async def _debugging_port(self) -> str | None:
        if self.console.code is not None:
            raise OSError(f"The console ended: {self.console.tail()}")
        told = self._profile / "DevToolsActivePort"
        lines = told.read_text().splitlines() if told.exists() else []
        return lines[0] if lines else None  # there before it is written


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
