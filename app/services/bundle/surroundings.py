"""Settings, folder, environment, packages, and what runs: names and numbers alone."""

import asyncio
import os
import sys
import threading
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from types import FrameType
from typing import Any

import msgspec

from app.core.told import place
from app.services.bundle.known import choice_of, name_of, words_of
from app.services.policy import variable
from app.services.settings import FILE, Settings, SettingsError, given_policy

MOST_FILES = 2000
DEEP = 25  # frames of a thread
# Settings whose values are choices of ours, so that they tell nothing about a company.
CHOICES = {"provider", "theme", "language", "security", "redirect_host"}


def settings_of(settings: Settings, folder: Path) -> dict[str, Any]:
    """Return for each setting whether it is set, and by what; numbers and choices in full."""
    try:
        policy = set(given_policy().values)
    except SettingsError:
        policy = set()
    stored = (folder / FILE).exists()
    return {
        section: {
            name: _set_by(section, name, value, policy, stored=stored)
            for name, value in fields.items()
        }
        for section, fields in msgspec.to_builtins(settings).items()
    }


def _set_by(
    section: str, name: str, value: object, policy: set[tuple[str, str]], *, stored: bool
) -> str:
    if (section, name) in policy:
        by = "policy"
    elif variable(section, name) in os.environ:
        by = "environment"
    else:
        by = "file" if stored else "default"
    plain = isinstance(value, bool | int | float) or name in CHOICES
    if plain:
        return f"{choice_of(value) if isinstance(value, str) else value} ({by})"
    return f"{'set' if value else 'empty'} ({by})"


def environment_names() -> list[str]:
    """Return which of our settings the environment gives; never a value."""
    return sorted(name_of(name) for name in os.environ if name.startswith("FOYER_"))


def files_of(folder: Path) -> list[str]:
    """Return the files of the data folder with their sizes and rights, names of others as tags."""
    found = []
    for path in sorted(folder.rglob("*"))[:MOST_FILES]:
        try:
            state = path.lstat()
        except OSError:
            continue
        name = "/".join(name_of(part) for part in path.relative_to(folder).parts)
        found.append(f"{state.st_mode & 0o777:03o} {state.st_size:>10} {name}")
    return found


def packages() -> dict[str, str]:
    """Return the Python packages that are there, with versions."""
    known = {dist.metadata["Name"]: dist.version for dist in metadata.distributions()}
    return dict(sorted((str(name), version) for name, version in known.items() if name))


def running() -> dict[str, list[str]]:
    """Return where every thread is, and every task of this thread's loop; places alone."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    threads = {
        f"thread {words_of(names.get(ident) or 'unknown')} {number}": _stack(frame)
        for number, (ident, frame) in enumerate(sys._current_frames().items())
    }
    return threads | _tasks()


def _tasks() -> dict[str, list[str]]:
    try:
        tasks = asyncio.all_tasks()
    except RuntimeError:
        return {}
    return {
        f"task {words_of(task.get_name())} {number}": [
            f"{place(f.f_code.co_filename)}:{f.f_lineno} in {f.f_code.co_qualname}"
            for f in task.get_stack(limit=DEEP)
        ]
        for number, task in enumerate(tasks)
    }


def _stack(frame: FrameType | None) -> list[str]:
    found: list[str] = []
    while frame is not None and len(found) < DEEP:
        code = frame.f_code
        found.append(f"{place(code.co_filename)}:{frame.f_lineno} in {code.co_qualname}")
        frame = frame.f_back
    return found


Counted = Mapping[str, int | bool | str]
