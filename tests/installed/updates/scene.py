"""The stage with the portable package: unpacked in the rep's home, started by its launcher."""

from pathlib import Path

from app.practice.program import Program
from tests.installed.root import BareRoot
from tests.installed.scene import InstalledScene
from tests.installed.updates.tree import Tree

POLICY = "etc/foyer/policy.toml"


class PortableScene(InstalledScene):
    """Systems and desktop outside; the console inside, where the rep has unpacked it."""

    def __init__(self, folder: Path, root: BareRoot) -> None:
        super().__init__(folder, root)
        self.tree = Tree(self.secret / "home" / "foyer")
        self._starts = 0

    async def open_console(self) -> None:
        """Start it as the menu does."""
        self._lay_browser()
        self._console = await self.start_again()

    async def start_again(self) -> Program:
        """Start the launcher once, with a log of its own."""
        self._starts += 1
        name, given = f"console-{self._starts}", {"FOYER_LOOK_LANGUAGE": "en"}
        self._console = await self.start(name, given, str(self.tree.launcher))
        return self._console

    def unpack(self, archive: Path) -> None:
        """Unpack the archive in the rep's home and put it into the menu, as README says."""
        home = str(self.tree.folder.parent)
        inside = self.secret / archive.name
        inside.write_bytes(archive.read_bytes())
        self.root.run("tar", "-xzf", str(inside), "-C", home)
        self.root.run(str(self.tree.folder / "add-to-menu"), environment=self.environment)

    def policy(self, **updates: str | bool) -> None:
        """Lay the company's policy for updates."""
        lines = [f"{name} = {_written(value)}\n" for name, value in updates.items()]
        self.root.write(POLICY, "".join(["[updates]\n", *lines]))


def _written(value: str | bool) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
