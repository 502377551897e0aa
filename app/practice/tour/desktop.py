"""A rep's desktop without a screen: display, windows, bus, alerts, keychain, accessibility."""

import asyncio
import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from app.practice.program import NotStartedError, Program
from app.practice.tour.alerts import Alerts
from app.practice.waiting import until

SIZE = "2400x1000"  # the console and the visitor side by side
NEEDED = (
    "Xvfb",
    "dbus-daemon",
    "openbox",
    "dunst",
    "gnome-keyring-daemon",
    "xdotool",
    "import",
    "chromium",
    "node",
)
ACCESSIBILITY_BUS = "/usr/libexec/at-spi-bus-launcher"


def missing() -> list[str]:
    """Return the programs that the tour needs and this machine has not."""
    absent = [name for name in NEEDED if shutil.which(name) is None]
    return absent if Path(ACCESSIBILITY_BUS).exists() else [*absent, "at-spi2-core"]


class Desktop:
    """Everything that a desktop session gives a program, private to the tour."""

    def __init__(self, folder: Path, logs: Path) -> None:
        """Keep homes and sockets in `folder`, which must have a short path."""
        self._folder = folder
        self._logs = logs
        self._programs: list[Program] = []
        self.environment: dict[str, str] = {}
        self.alerts = Alerts(folder / "alerts")

    async def start(self) -> Mapping[str, str]:
        """Start all of it and return the environment for programs on it."""
        self.environment = self._homes()
        display = await self._start_telling("display", self._display_command())
        self.environment["DISPLAY"] = f":{display}"
        bus = await self._start_telling("message bus", self._bus_command())
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        await until(self._shown, "The display's start", timeout_s=10)
        await self._start("window manager", "openbox", "--sm-disable")
        await self._start("accessibility", ACCESSIBILITY_BUS, "--launch-immediately")
        await self._unlock_keychain()
        await self._start("notifications", "dunst", "-config", str(self.alerts.write_config()))
        await until(self._ready, "The desktop's start", timeout_s=10)
        return self.environment

    async def stop(self) -> None:
        """End everything, newest first."""
        for program in reversed(self._programs):
            await program.end(grace_s=0.2)
        self._programs.clear()

    async def run(self, *command: str, timeout_s: float = 10.0) -> str:
        """Run a short command on this desktop and return its output; raise OSError."""
        process = await asyncio.create_subprocess_exec(
            *command,
            env=self.environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            output, _ = await asyncio.wait_for(process.communicate(), timeout_s)
        except TimeoutError as error:
            process.kill()
            raise OSError(f"{command[0]} did not answer within {timeout_s:g} s") from error
        text = output.decode(errors="replace").strip()
        if process.returncode:
            raise OSError(f"{' '.join(command[:2])}: {text or process.returncode}")
        return text

    async def picture(self, path: Path, title: str = "") -> None:
        """Save what the whole screen shows, or a window that nothing covers."""
        window = await self._window(title) if title else "root"
        await self.run("import", "-window", window, str(path))

    async def press(self, window: str, keys: str) -> None:
        """Bring the window whose title contains `window` to the front and press `keys` there."""
        await self.raise_window(window)
        await self.run("xdotool", "key", "--clearmodifiers", keys)

    async def write(self, window: str, text: str) -> None:
        """Type `text` into whatever has the focus in `window`."""
        await self.raise_window(window)
        await self.run("xdotool", "type", "--clearmodifiers", "--delay", "12", text)

    async def place(self, title: str, left: int, top: int) -> None:
        """Move a window; raise OSError when there is none."""
        window = await self._window(title)
        await self.run("xdotool", "windowmove", "--sync", window, str(left), str(top))

    async def raise_window(self, title: str) -> None:
        """Give the window the focus; raise OSError when there is none."""
        await self.run("xdotool", "windowactivate", "--sync", await self._window(title))

    async def _window(self, title: str) -> str:
        found = await self.run("xdotool", "search", "--onlyvisible", "--name", title)
        return found.splitlines()[-1]

    def _homes(self) -> dict[str, str]:
        home, runtime = self._folder / "home", self._folder / "run"
        for folder in (home / ".local/share/keyrings", home / ".cache", runtime):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        runtime.chmod(0o700)
        kept = {k: v for k, v in os.environ.items() if k in {"PATH", "LANG", "TZ", "PYTHONPATH"}}
        return {
            **kept,
            "LANG": kept.get("LANG", "C.UTF-8"),
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_SESSION_TYPE": "x11",
            "NO_PROXY": "127.0.0.1,localhost",
            "QT_QPA_PLATFORM": "xcb",
            # Where GTK is installed Qt would take its theme, and a dark one with it.
            "QT_QPA_PLATFORMTHEME": "gnome",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }

    def _display_command(self) -> tuple[str, ...]:
        return (
            "Xvfb",
            "-noreset",
            "-displayfd",
            "{}",
            "-screen",
            "0",
            f"{SIZE}x24",
            "-nolisten",
            "tcp",
        )

    def _bus_command(self) -> tuple[str, ...]:
        return ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={}")

    async def _start(self, name: str, *command: str, pass_fds: tuple[int, ...] = ()) -> Program:
        program = await Program.start(
            name,
            command,
            log=self._logs / f"{name.replace(' ', '-')}.log",
            environment=self.environment,
            pass_fds=pass_fds,
        )
        self._programs.append(program)
        return program

    async def _start_telling(self, name: str, command: tuple[str, ...]) -> str:
        """Start a program that writes one line to the descriptor put for ``{}``."""
        reader, writer = os.pipe()
        try:
            filled = [part.format(writer) for part in command]
            program = await self._start(name, *filled, pass_fds=(writer,))
            os.close(writer)
            writer = -1
            told = await asyncio.wait_for(asyncio.to_thread(_line, reader), 10)
        except TimeoutError as error:
            raise NotStartedError(f"{name} did not start within 10 s") from error
        finally:
            os.close(reader)
            if writer >= 0:
                os.close(writer)
        if not told:
            raise NotStartedError(f"{name} ended at once: {program.tail()}")
        return told

    async def _unlock_keychain(self) -> None:
        keychain = await self._start(
            "keychain", "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"
        )
        await keychain.feed(secrets.token_urlsafe(12))

    async def _shown(self) -> bool:
        try:
            return bool(await self.run("xdotool", "getdisplaygeometry"))
        except OSError:
            return False  # it tells its number a moment before it takes anybody in

    async def _ready(self) -> bool:
        try:
            await self.run("xdotool", "get_desktop")
        except OSError:
            return False  # no window manager yet: it would refuse to raise a window
        names = await self.run(
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus.ListNames",
        )
        wanted = ("org.freedesktop.Notifications", "org.freedesktop.secrets", "org.a11y.Bus")
        return all(name in names for name in wanted)


def _line(reader: int) -> str:
    """Read up to the end of a line, or of the writer; it may come in pieces."""
    text = b""
    while not text.endswith(b"\n") and (piece := os.read(reader, 512)):
        text += piece
    return text.decode().strip()
