r"""Starting Foyer when the user signs in to the computer, as each system does it.

The system's own entry is the truth, since people take it away in the system's settings:
Linux has a file in ``autostart`` (specifications.freedesktop.org/autostart-spec), macOS a
launch agent, Windows a value below ``HKCU\…\Run``.
"""

import importlib
import os
import plistlib
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol
from xml.parsers.expat import ExpatError

from app.core.hand_over import HIDDEN
from app.core.installation import Installation
from app.services.policy import Policy
from app.services.settings import Desktop

NAME, LABEL = "foyer", "io.foyer.console"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_OFF = ("hidden=true", "x-gnome-autostart-enabled=false")
_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`%")


class LoginStart(Protocol):
    """One system's way."""

    def is_on(self) -> bool:
        """Whether the system will start Foyer."""
        ...

    def turn(self, *, on: bool, hidden: bool = True) -> None:
        """Have the system start it, or not; `hidden` without a window. Raise OSError."""
        ...


def login_start(here: Installation, environment: Mapping[str, str] | None = None) -> LoginStart:
    """Return the way of this system for this copy of Foyer."""
    if sys.platform == "win32":
        return WindowsRun(here.command)
    if sys.platform == "darwin":
        return LaunchAgent(here.command, Path.home() / "Library/LaunchAgents")
    given = os.environ if environment is None else environment
    base = Path(given.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return AutostartFile(here.command, base / "autostart")


def follow(policy: Policy, habits: Desktop, way: LoginStart) -> None:
    """Have the system do what the company's policy says; where it says nothing, nothing."""
    if ("desktop", "start_at_login") in policy.values and way.is_on() != habits.start_at_login:
        with suppress(OSError):  # the next start tries again
            way.turn(on=habits.start_at_login, hidden=habits.start_hidden)


class AutostartFile:
    """``autostart/foyer.desktop``."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command, self._path = command, folder / f"{NAME}.desktop"

    def is_on(self) -> bool:
        """Whether the entry is there and nobody has switched it off."""
        try:
            lines = self._path.read_text("utf-8").lower().splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        return not any(line.replace(" ", "") in _OFF for line in lines)

    def turn(self, *, on: bool, hidden: bool = True) -> None:
        """Write the entry in one step, or take it away."""
        if not on:
            self._path.unlink(missing_ok=True)
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(".new")
        new.write_text(self._entry(hidden=hidden), encoding="utf-8")
        new.replace(self._path)

    def _entry(self, *, hidden: bool) -> str:
        words = [*self._command, *([HIDDEN] if hidden else [])]
        return (
            "[Desktop Entry]\nType=Application\nName=Foyer\nIcon=foyer\nTerminal=false\n"
            f"Exec={' '.join(map(quoted, words))}\nX-GNOME-Autostart-enabled=true\n"
        )


class LaunchAgent:
    """``LaunchAgents/io.foyer.console.plist``; not run on a Mac yet."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command, self._path = command, folder / f"{LABEL}.plist"

    def is_on(self) -> bool:
        """Whether the agent is there and starts at login."""
        try:
            known = plistlib.loads(self._path.read_bytes())
        except (OSError, ValueError, ExpatError):  # cut off, or written by hand
            return False
        return bool(known.get("RunAtLoad")) if isinstance(known, dict) else False

    def turn(self, *, on: bool, hidden: bool = True) -> None:
        """Write the agent in one step, or take it away."""
        if not on:
            self._path.unlink(missing_ok=True)
            return
        words = [*self._command, *([HIDDEN] if hidden else [])]
        agent = {"Label": LABEL, "ProgramArguments": words, "RunAtLoad": True}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(".new")
        new.write_bytes(plistlib.dumps(agent))
        new.replace(self._path)


class WindowsRun:
    r"""A value below ``HKCU\…\Run``; not run on Windows yet."""

    def __init__(self, command: Sequence[str], winreg: Any = None) -> None:  # noqa: ANN401 module
        self._command = command
        self._registry = winreg or importlib.import_module("winreg")

    def is_on(self) -> bool:
        """Whether the value is there."""
        registry = self._registry
        with suppress(OSError), registry.OpenKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            return bool(registry.QueryValueEx(key, NAME)[0])
        return False

    def turn(self, *, on: bool, hidden: bool = True) -> None:
        """Write the value, or take it away."""
        registry = self._registry
        with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            if on:
                words = [f'"{self._command[0]}"', *self._command[1:], *([HIDDEN] if hidden else [])]
                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, " ".join(words))
            else:
                with suppress(FileNotFoundError):
                    registry.DeleteValue(key, NAME)


def quoted(word: str) -> str:
    """Return a word of ``Exec`` as the Desktop Entry Specification wants it."""
    if not set(word) & _RESERVED and word:
        return word
    for char in '\\"`$':
        word = word.replace(char, f"\\{char}")
    # The value of a key is unescaped once more before it is read as a command.
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'
