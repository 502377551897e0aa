"""How the starts of the versions in a self-updating tree went: marks in ``ROOT/state``.

The launcher writes ``<version>.try.<pid>`` before it starts a version that has never started
well. A start that ends by itself takes its mark away (a quick quit, a link handed to the running
console); one that dies leaves it. Two that were left, and the launcher goes back to the previous
version, writes ``<version>.failed`` and names it in ``taken-back``. After a good start
``<version>.healthy`` stands there, and nothing is counted any more.
"""

import os
from contextlib import suppress
from pathlib import Path

from app.core.installation import PORTABLE, Installation

TAKEN_BACK = "taken-back"


class StartMarks:
    """The marks of the tree at `root`."""

    def __init__(self, root: Path) -> None:
        self._folder = root / "state"

    def mark_healthy(self, version: str) -> None:
        """Note that `version` has started well; raise OSError when it cannot be written.

        What was said about a version taken back is forgotten: this start has told it.
        """
        self._folder.mkdir(exist_ok=True)
        write_durably(self._folder / f"{version}.healthy", b"")
        (self._folder / f"{version}.failed").unlink(missing_ok=True)
        (self._folder / TAKEN_BACK).unlink(missing_ok=True)
        for mark in self._tries(version):
            mark.unlink(missing_ok=True)

    def ended_well(self, version: str, pid: int) -> None:
        """Take back the mark of a start that ended by itself."""
        with suppress(OSError):
            (self._folder / f"{version}.try.{pid}").unlink(missing_ok=True)

    def taken_back(self) -> str:
        """Return the version that the launcher took back and nobody was told of yet; or empty."""
        try:
            return (self._folder / TAKEN_BACK).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def has_failed(self, version: str) -> bool:
        """Whether `version` was put in place here before and had to be taken back."""
        return (self._folder / f"{version}.failed").exists()

    def forget(self, version: str) -> None:
        """Drop every mark of `version`, before it is put in place; raise OSError."""
        names = ("healthy", "failed")
        for mark in [*(self._folder / f"{version}.{n}" for n in names), *self._tries(version)]:
            mark.unlink(missing_ok=True)

    def _tries(self, version: str) -> list[Path]:
        start = f"{version}.try."
        if not self._folder.is_dir():
            return []
        return [mark for mark in self._folder.iterdir() if mark.name.startswith(start)]


def note_good_end(here: Installation) -> None:
    """Note that this process ends by itself, so that the launcher does not count it."""
    if here.kind == PORTABLE and here.root is not None:
        StartMarks(here.root).ended_well(here.version, os.getpid())


def write_durably(path: Path, body: bytes) -> None:
    """Write a small file in one step that outlasts a power cut; raise OSError."""
    new = path.with_name(f".{path.name}.new")
    with new.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` outlast a power cut; Windows does it by itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
