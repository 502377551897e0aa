"""The versions that lie beside each other in a self-updating tree, and which one is current.

On Linux and macOS `current` and `previous` are relative links. Windows wants a privilege for
links, so there they are files, ``current.txt`` and ``previous.txt``, with the version in them.
"""

import os
import shutil
from pathlib import Path

from app.core.start_marks import StartMarks, sync_folder, write_durably


class VersionFolders:
    """The tree at `root`, in which `running` runs.

    Args:
        links: whether `current` is a link; a file otherwise.
    """

    def __init__(self, root: Path, running: str, *, links: bool = os.name == "posix") -> None:
        self._root, self._running, self._links = root, running, links
        self._versions = root / "versions"
        self.marks = StartMarks(root)

    def stage(self, version: str) -> Path:
        """Return a new empty folder in which `version` can be unpacked; raise OSError."""
        self.clear()
        staged = self._versions / f".{version}.new"
        staged.mkdir(mode=0o755)
        return staged

    def clear(self) -> None:
        """Remove what an interrupted step left behind, as far as it can be."""
        for left in self._versions.glob(".*"):
            shutil.rmtree(left, ignore_errors=True)
        for left in [*self._root.glob("current.*.new"), *self._root.glob("previous.*.new")]:
            left.unlink(missing_ok=True)

    def place(self, staged: Path, version: str) -> None:
        """Make what was staged the version for the next start; raise OSError.

        Whatever the step after which it is cut off, what is current can be started, and the
        running version is the one to go back to.
        """
        for folder in [
            staged,
            *(p for p in staged.rglob("*") if p.is_dir() and not p.is_symlink()),
        ]:
            sync_folder(folder)
        final = self._versions / version
        if final.exists():  # it was put in place before, and taken back
            self._point("current", self._running)
            final.rename(self._versions / f".{version}.old")
        staged.rename(final)
        sync_folder(self._versions)
        (self._root / "state").mkdir(exist_ok=True)
        self.marks.forget(version)
        self._point("previous", self._running)
        self._point("current", version)
        self._keep_only(version)

    def current(self) -> str:
        """Return the version that starts next; empty when it cannot be told."""
        return self._pointed("current")

    def previous(self) -> str:
        """Return the version to go back to; empty when there is none."""
        return self._pointed("previous")

    def _pointed(self, name: str) -> str:
        try:
            if self._links:
                return (self._root / name).readlink().name
            return (self._root / f"{name}.txt").read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def _point(self, name: str, version: str) -> None:
        if not self._links:
            write_durably(self._root / f"{name}.txt", f"{version}\n".encode())
            return
        new = self._root / f"{name}.{os.getpid()}.new"
        new.unlink(missing_ok=True)
        new.symlink_to(Path("versions", version))
        new.replace(self._root / name)
        sync_folder(self._root)

    def _keep_only(self, version: str) -> None:
        """Remove what is neither current nor the one to go back to; what cannot go stays."""
        for folder in self._versions.iterdir():
            if folder.name not in {version, self._running}:
                shutil.rmtree(folder, ignore_errors=True)
