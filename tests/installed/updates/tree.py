"""The self-updating folder in the rep's home, as one finds it from outside."""

from pathlib import Path


class Tree:
    """The folder that the archive was unpacked to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def launcher(self) -> Path:
        """What the rep starts."""
        return self.folder / "foyer"

    def pointed(self, name: str) -> str:
        """Return the version that `current` or `previous` names; empty when there is none."""
        link = self.folder / name
        return link.readlink().name if link.is_symlink() else ""

    def versions(self) -> list[str]:
        """Return the versions that lie beside each other, and what was left half done."""
        return sorted(path.name for path in (self.folder / "versions").iterdir())

    def marks(self) -> list[str]:
        """Return the marks of starts; those of one start without its process."""
        state = self.folder / "state"
        names = (path.name for path in state.iterdir() if path.name != "lock")
        return sorted(name.partition(".try.")[0] + ".try" * (".try." in name) for name in names)

    def told(self) -> str:
        """Return all of it in a line."""
        links = f"current {self.pointed('current')}, previous {self.pointed('previous') or 'none'}"
        return f"{links}; there are {', '.join(self.versions())}; marks: {', '.join(self.marks())}"


def version_of(pid: int) -> str:
    """Return the version whose program a process runs; empty when it has ended."""
    try:
        return Path(f"/proc/{pid}/exe").readlink().parent.name
    except OSError:
        return ""
