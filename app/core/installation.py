"""What this copy of Foyer is, and what starts it.

Decided: a packaged folder says in `install.json` what it is, ``{"kind": "portable", "version":
"0.1.1"}``, since the path alone cannot: the same folder lies in a .deb, in a self-updating
tree and on a build machine. The self-updating ("portable") tree is

    ROOT/foyer                  the launcher (resources/packaging/linux/launcher.sh)
    ROOT/versions/<version>/    one packaged folder each, with its own executable
    ROOT/current, ROOT/previous links to two of them
    ROOT/state/                 how their starts went (`app.core.start_marks`)
"""

import json
import os
import sys
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from app import __version__

FILE = "install.json"
CHECKOUT, PORTABLE, UNKNOWN = "checkout", "portable", "folder"
EXECUTABLE = "foyer.exe" if sys.platform == "win32" else "foyer"


@dataclass(frozen=True, slots=True)
class Installation:
    """One copy of Foyer on this machine.

    Attributes:
        kind: as its `install.json` says: "portable", "deb", …; "checkout" of a source tree,
            "folder" of a packaged folder that says nothing.
        version: of this copy.
        folder: the packaged folder with `install.json`; of a checkout: its top.
        root: of the self-updating tree; None when this copy does not lie in one.
        command: what starts this copy, or the newest version beside it, anew.
    """

    kind: str
    version: str
    folder: Path
    root: Path | None
    command: tuple[str, ...]

    @property
    def writable(self) -> bool:
        """Whether versions can be put beside this one by this user."""
        places = [] if self.root is None else [self.root, self.root / "versions"]
        return bool(places) and all(os.access(place, os.W_OK | os.X_OK) for place in places)


def this_installation() -> Installation:
    """Return what runs now."""
    if getattr(sys, "frozen", False):
        return installed_in(Path(sys.executable).resolve().parent)
    top = Path(__file__).resolve().parent.parent.parent
    return Installation(CHECKOUT, __version__, top, None, (sys.executable, "-m", "app"))


def installed_in(folder: Path) -> Installation:
    """Return what the packaged `folder` says it is; one that says nothing is "folder"."""
    said = _read(folder / FILE)
    kind, version = said.get("kind"), said.get("version")
    kind = kind if isinstance(kind, str) and kind else UNKNOWN
    root = _root_of(folder) if kind == PORTABLE else None
    return Installation(
        kind=kind,
        version=version if isinstance(version, str) and version else __version__,
        folder=folder,
        root=root,
        command=(str((root or folder) / EXECUTABLE),),
    )


def outside_environment(inside: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for another program started by this one.

    The packaged program has its own libraries in front; others, also another version of Foyer,
    must not get them.
    """
    given = dict(os.environ if inside is None else inside)
    if not getattr(sys, "frozen", False):
        return given
    given["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = given.pop(f"{name}_ORIG", None)
        given.pop(name, None)
        if original is not None:
            given[name] = original
    return given


def let_go_of_the_package(environment: MutableMapping[str, str] = os.environ) -> None:
    """Take the package's own paths out of this program's environment.

    Whatever the program opens inherits it: a browser or a file manager with our libraries and
    Qt plug-ins in front of its own may not start. We need them no more: the loader has read its
    path, and Qt finds its plug-ins from where its libraries lie.
    """
    package = getattr(sys, "_MEIPASS", "")
    if not package:
        return
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        environment.pop(name, None)
        if (original := environment.pop(f"{name}_ORIG", None)) is not None:
            environment[name] = original
    for name, value in list(environment.items()):
        if name.startswith("_PYI_") or value.startswith(package):
            del environment[name]


def _root_of(folder: Path) -> Path | None:
    root = folder.parent.parent
    in_tree = folder.parent.name == "versions" and (root / EXECUTABLE).is_file()
    return root if in_tree else None


def _read(path: Path) -> dict[str, object]:
    try:
        said = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
