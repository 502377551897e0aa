"""How this program starts itself again as another process."""

import sys
from pathlib import Path


def command(*arguments: str) -> list[str]:
    """Return the command line for ``foyer ARGUMENTS``, packaged or from a checkout."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "app", *arguments]


def tethered(*arguments: str) -> list[str]:
    """Return the same, ended with us however we end; see `tether`."""
    if not can_tether():
        return command(*arguments)
    return [sys.executable, "-m", "app.practice.tether", *command(*arguments)]


def can_tether() -> bool:
    """Whether `tethered` is more than `command`: only a checkout has the tether's module."""
    return not getattr(sys, "frozen", False)


def root() -> Path:
    """Return the folder in which ``-m app`` is found."""
    return Path(__file__).parents[2]
