"""A self-updating tree with small programs in place of the packaged ones."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = Path(__file__).parents[2] / "resources" / "packaging" / "linux" / "launcher.sh"

# Says which version it is, and does what the file `orders` beside the tree wants of that version:
# "well" ends by itself, "healthy" starts well, "wait" runs on, anything else dies.
PROGRAM = """#!/bin/sh
root=${0%/versions/*}; version=${0%/foyer}; version=${version##*/}
order=$(cat "$root/order.$version" 2>/dev/null)
echo "$version" "$@" >>"$root/started"  # by now it has its order
case $order in
  well) rm -f "$root/state/$version.try.$$"; exit 0 ;;
  healthy)
    mkdir -p "$root/state"
    : >"$root/state/$version.healthy"
    rm -f "$root/state/$version.try."*
    exit 0 ;;
  wait) exec sleep 60 ;;
  *) kill -9 $$ ;;
esac
"""


@dataclass
class Tree:
    """One tree; `order` says how a version behaves."""

    root: Path

    def add(self, version: str, order: str) -> None:
        folder = self.root / "versions" / version
        folder.mkdir(parents=True)
        (folder / "foyer").write_text(PROGRAM)
        (folder / "foyer").chmod(0o755)
        self.order(version, order)

    def order(self, version: str, order: str) -> None:
        (self.root / f"order.{version}").write_text(order)

    def link(self, name: str, version: str) -> None:
        (self.root / name).unlink(missing_ok=True)
        (self.root / name).symlink_to(f"versions/{version}")

    def start(self, *arguments: str, by: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [by or self.root / "foyer", *arguments],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )

    def run(self, *arguments: str) -> str:
        """Start it and return what was started."""
        self.start(*arguments)
        return self.started[-1] if self.started else ""

    @property
    def started(self) -> list[str]:
        log = self.root / "started"
        return log.read_text().splitlines() if log.exists() else []

    @property
    def state(self) -> list[str]:
        folder = self.root / "state"
        return sorted(p.name for p in folder.iterdir()) if folder.exists() else []

    def target(self, name: str) -> str:
        return (self.root / name).readlink().name


def new_tree(root: Path) -> Tree:
    """Return a tree in which 1.0 has started well and 1.1 was put in place after it."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(LAUNCHER, root / "foyer")
    (root / "foyer").chmod(0o755)
    tree = Tree(root)
    tree.add("1.0", "healthy")
    tree.link("current", "1.0")
    tree.start()
    (root / "started").unlink()
    tree.add("1.1", "die")
    tree.link("previous", "1.0")
    tree.link("current", "1.1")
    return tree
