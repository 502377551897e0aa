"""The vendor's side: newer versions built from this source, and published as RELEASING.md says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from app import __version__
from resources.packaging.linux import pack
from resources.packaging.release_bundle import opened
from resources.packaging.release_repository import trusted_root

TOP = Path(__file__).parent.parent.parent.parent
SOURCE = ("app", "resources", ".ci", "build.spec", "pyproject.toml", "CHANGELOG.md", "LICENSE")
BUILD_S = 1800.0
# Seen by none of the checks before a start: it stumbles over what an earlier version has left.
STUMBLE = """\
    if (folder / "versions.json").exists():
        raise SystemExit("this version cannot read what the version before has written")
"""
BEFORE_IT = "        return _homeless(error)\n"
NOTES = """\
- Visitors are shown with **the page they came from**.
- The list of conversations scrolls without a stutter.
"""
RELEASE = (sys.executable, "-m", "resources.packaging.release")


class Releases:
    """Keys, repository and packages in one folder.

    Attributes:
        running: the version of this source, `better` and `broken` the two after it.
        repo: the folder that a web server serves.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self.repo = folder, folder / "repo"
        self._keys = folder / "keys"
        line, _, number = __version__.rpartition(".")
        self.running = __version__
        self.better, self.broken = (f"{line}.{int(number) + n}" for n in (1, 2))

    @property
    def root(self) -> Path:
        """The root.json with the keys of this repository."""
        return self.repo / "metadata" / "root.json"

    def make_repository(self) -> str:
        """Make new keys and a new repository of theirs; raise OSError."""
        for old in (self._keys, self.repo):
            shutil.rmtree(old, ignore_errors=True)
        _run(*RELEASE, "keys", str(self._keys))
        _run(*RELEASE, "init", str(self.repo), "--keys", str(self._keys))
        return ", ".join(sorted(path.name for path in self._keys.iterdir()))

    def build(self, version: str) -> str:
        """Build the package of `version`, unless it is built and nothing has changed."""
        tree = self._folder / version
        package = self.package(version)
        if package.exists() and package.stat().st_mtime > _changed():
            return f"{package.name} was built before"
        shutil.rmtree(tree, ignore_errors=True)
        for name in SOURCE:
            copy = shutil.copytree if (TOP / name).is_dir() else shutil.copy2
            tree.mkdir(parents=True, exist_ok=True)
            copy(TOP / name, tree / name)
        (tree / ".venv").symlink_to(TOP / ".venv")
        self._raise(tree, version)
        _run(str(tree / ".ci/package"), FOYER_UPDATE_ROOT=str(self.root))
        return f"{package.name}, {package.stat().st_size / 1e6:.0f} MB"

    def package(self, version: str) -> Path:
        """Return where the portable package of `version` lies."""
        return self._folder / version / "dist" / f"foyer-{version}-linux-x86_64.tar.gz"

    def pack_again(self, package: Path) -> Path:
        """Return `package`, of this version, with the keys of this repository in it."""
        icons = self._folder / self.better / "build" / "package"
        with opened(package) as bundle:
            return pack.portable(
                bundle, icons, self._folder / "first", trusted_root(str(self.root))
            )

    def publish(self, package: Path, say: str = "") -> str:
        """Publish `package` with `make release`; raise OSError."""
        version = package.name.split("-")[1]
        changes = self._folder / version / "CHANGELOG.md"
        said = f"--changelog {changes} {say}" if changes.exists() else say
        where = (f"REPO={self.repo}", f"KEYS={self._keys}", f"PACKAGE={package}", f"SAY={said}")
        return _run("make", "release", *where).partition(" Upload")[0]

    def _raise(self, tree: Path, version: str) -> None:
        """Make `tree` the source of `version`, as a release manager does."""
        _replace(tree / "app/__init__.py", f'"{__version__}"', f'"{version}"')
        _replace(tree / "pyproject.toml", f'version = "{__version__}"', f'version = "{version}"')
        top = f"## {__version__}"
        _replace(tree / "CHANGELOG.md", top, f"## {version}\n\n{NOTES}\n{top}")
        if version == self.broken:
            _replace(tree / "app/commands/console.py", BEFORE_IT, BEFORE_IT + STUMBLE)


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise OSError(f"{path} does not say {old!r}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _changed() -> float:
    """Return when the source was changed last, in Unix seconds."""
    tops = [TOP / name for name in SOURCE]
    files = [path for top in tops for path in (top, *top.rglob("*")) if path.is_file()]
    return max(path.stat().st_mtime for path in files if path.suffix != ".pyc")


def _run(*command: str, **environment: str) -> str:
    said = subprocess.run(
        command,
        cwd=TOP,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=BUILD_S,
        check=False,
    )
    if said.returncode:
        raise OSError(f"{' '.join(command)}: {said.stdout.strip()[-1500:] or said.returncode}")
    return said.stdout.strip()
