"""Look at what `make package` made, and say what is wrong with it.

    python -m resources.packaging.check FOLDER DEB

FOLDER is the packaged folder, DEB the Debian package made of it. Ends with code 1 and one line
for each fault.
"""

import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from app import __version__
from resources.packaging.linux.pack import ICON_SIZES, depends

MB = 1_000_000
UNPACKED_MB, DEB_MB = 140, 45
TOP = Path(__file__).parent.parent.parent
# Not for a rep's machine: the practice company with its GPL calendar, tests, what builds.
OUTSIDE = (
    "radicale",
    "vobject",
    "aiosmtpd",
    "app.practice",
    "app.commands.practice",
    "tests",
    "_pytest",
)
SCHEME = "x-scheme-handler/foyer"
# Linked to by Python's `uuid` and by Qt alone where they are there; the loader itself.
LOADER = ("ld-linux", "linux-vdso")


def main(arguments: list[str]) -> int:
    """Run every check, print what each found; return 1 when one found a fault."""
    folder, package = (Path(argument) for argument in arguments)
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        _run("dpkg-deb", "--raw-extract", str(package), str(root))
        checks: dict[str, Callable[[], Iterator[str]]] = {
            "sizes": lambda: sizes(root, package),
            "menu entry": lambda: menu_entry(root),
            "icons": lambda: icons(root),
            "version": lambda: versions(root),
            "needs": lambda: needs(root / "opt/foyer"),
            "rights": lambda: rights(root),
            "contents": lambda: contents(folder),
            "licences": lambda: licences(root / "opt/foyer"),
        }
        faults = [f"{name}: {fault}" for name, check in checks.items() for fault in check()]
    for fault in faults:
        print(f"package: {fault}", file=sys.stderr)
    if not faults:
        print(f"package: in order ({', '.join(checks)})")
    return bool(faults)


def sizes(root: Path, package: Path) -> Iterator[str]:
    """The limits, in millions of bytes."""
    unpacked = sum(p.lstat().st_size for p in (root / "opt/foyer").rglob("*") if not p.is_dir())
    packed = package.stat().st_size
    print(
        f"package: {unpacked / MB:.1f} of {UNPACKED_MB} MB unpacked, "
        f"{packed / MB:.1f} of {DEB_MB} MB as .deb"
    )
    if unpacked > UNPACKED_MB * MB:
        yield f"{unpacked / MB:.1f} MB unpacked, {UNPACKED_MB} MB are allowed"
    if packed > DEB_MB * MB:
        yield f"the .deb has {packed / MB:.1f} MB, {DEB_MB} MB are allowed"


def menu_entry(root: Path) -> Iterator[str]:
    """The desktop file is valid, starts what is there, and takes foyer:// links."""
    path = root / "usr/share/applications/foyer.desktop"
    said = _answer("desktop-file-validate", str(path))
    if said.returncode or said.stdout:
        yield said.stdout.strip() or f"desktop-file-validate ended with {said.returncode}"
    entry = dict(line.split("=", 1) for line in path.read_text().splitlines() if "=" in line)
    program, _, rest = entry["Exec"].partition(" ")
    if not os.access(root / program.lstrip("/"), os.X_OK):
        yield f"Exec names {program}, which is not there"
    if rest != "%u" or SCHEME not in entry["MimeType"].split(";"):
        yield "foyer:// links do not reach the program"
    if os.readlink(root / "usr/bin/foyer") != program:
        yield "`foyer` on PATH is another program"


def icons(root: Path) -> Iterator[str]:
    """Every size is there, as large as it says, and the drawing itself."""
    hicolor = root / "usr/share/icons/hicolor"
    for size in ICON_SIZES:
        path = hicolor / f"{size}x{size}/apps/foyer.png"
        found = png_size(path.read_bytes()) if path.exists() else None
        if found != (size, size):
            yield f"{path.relative_to(root)} is {found or 'missing'}"
    if not (hicolor / "scalable/apps/foyer.svg").exists():
        yield "the drawing (svg) is missing"


def png_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG, None when it is none."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def versions(root: Path) -> Iterator[str]:
    """The same everywhere: project, program, package, and what the folder says it is."""
    control = (root / "DEBIAN/control").read_text()
    project = tomllib.loads((TOP / "pyproject.toml").read_text())["project"]["version"]
    install = json.loads((root / "opt/foyer/install.json").read_text())
    said = re.search(r"(?m)^Version: (.*)$", control)
    found = {
        "pyproject.toml": project,
        "control": said and said[1],
        "install.json": install["version"],
    }
    for place, version in found.items():
        if version != __version__:
            yield f"{place} says {version}, the program {__version__}"
    if install["kind"] != "deb":
        yield f"install.json says {install['kind']}, not deb"


def needs(folder: Path) -> Iterator[str]:
    """Every library that a file inside is linked to is inside, or of a package in Depends."""
    programs = [p for p in folder.rglob("*") if p.is_file() and not p.is_symlink() and is_elf(p)]
    inside = {p.name for p in folder.rglob("*")}
    wanted = {name: p for p in programs for name in linked(p) if name not in inside}
    declared = {alternative(each) for line in depends() for each in line.split("|")}
    for name, user in sorted(wanted.items()):
        if name.startswith(LOADER):
            continue
        package = package_of(name)
        if package is None:
            yield f"{user.name} needs {name}, of which no package is installed here"
        elif package not in declared:
            yield f"{user.name} needs {name} of {package}, which Depends does not name"


def is_elf(path: Path) -> bool:
    """Whether the file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def linked(path: Path) -> list[str]:
    """Return the names of the libraries that it is linked to."""
    return re.findall(r"NEEDED +(\S+)", _run("objdump", "-p", str(path)))


def alternative(text: str) -> str:
    """Return the bare package name of one alternative in Depends."""
    return text.strip().split(" ")[0].split(":")[0]


def package_of(library: str) -> str | None:
    """Return the installed Debian package with this library, None when there is none."""
    for folder in ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64"):
        path = Path(folder, library)
        if not path.exists():
            continue
        for name in (path, path.resolve(), Path(str(path).removeprefix("/usr"))):
            said = _answer("dpkg-query", "-S", str(name))
            if said.returncode == 0:
                return said.stdout.split(":")[0]
    return None


def rights(root: Path) -> Iterator[str]:
    """Everybody can read it, nobody but root change it."""
    for path in root.rglob("*"):
        if path.is_symlink():
            continue
        mode = path.stat().st_mode
        if mode & 0o022 or not mode & 0o004 or (path.is_dir() and not mode & 0o001):
            yield f"{path.relative_to(root)} has the mode {mode & 0o7777:o}"


def contents(folder: Path) -> Iterator[str]:
    """Nothing is inside that is not for a rep's machine; `foyer practice` says where it is."""
    noted = json.loads((TOP / "build/package/contents.json").read_text())
    for name, _ in noted["modules"]:
        if name.startswith(tuple(f"{each}." for each in OUTSIDE)) or name in OUTSIDE:
            yield f"the module {name} is inside"
    said = _answer(str(folder / "foyer"), "practice")
    if said.returncode == 0 or "source" not in said.stderr:
        yield f"`foyer practice` does not say where it is to be had: {said.stderr.strip()!r}"


def licences(folder: Path) -> Iterator[str]:
    """The licences lie beside the program."""
    for name in ("LICENSE", "THIRD-PARTY.txt"):
        if not (folder / name).is_file():
            yield f"{name} is missing"
    text = (
        (folder / "THIRD-PARTY.txt").read_text() if (folder / "THIRD-PARTY.txt").is_file() else ""
    )
    for wanted in (
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "Open Font License",
        "UNICODE LICENSE V3",
        "Qt",
    ):
        if wanted.lower() not in text.lower():
            yield f"THIRD-PARTY.txt has no “{wanted}”"


def _answer(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
