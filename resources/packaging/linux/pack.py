"""Make the .deb and the relocatable .tar.gz of the packaged folder.

    python -m resources.packaging.linux.pack FOLDER ICONS OUT

FOLDER is what PyInstaller made, with the licences in it; ICONS what `icons.py` drew. The variable
FOYER_UPDATE_ROOT names the root.json that a self-updating copy trusts at first.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from app import __version__
from resources.packaging.release_bundle import TRUSTED
from resources.packaging.release_keys import ReleaseError
from resources.packaging.release_repository import trusted_root

HERE = Path(__file__).parent
TOP = HERE.parent.parent.parent
ICON = TOP / "resources" / "icons" / "app" / "foyer.svg"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ARCHITECTURE = "amd64"
TRUST = "FOYER_UPDATE_ROOT"

CONTROL = """\
Package: foyer
Version: {version}
Architecture: {architecture}
Maintainer: Foyer <foyer@example.com>
Installed-Size: {kib}
Section: net
Priority: optional
Depends: {depends}
Recommends: fonts-noto-color-emoji, gnome-keyring | kwalletmanager | keepassxc
Description: desktop console for sales reps
 Foyer shows who is on the company's website, alerts the rep the moment one
 of them asks a question, and lets the rep answer, book a meeting and write
 what was learnt into Salesforce, all in one window.
"""


def main(arguments: list[str]) -> int:
    """Build both into OUT and print their names and sizes."""
    folder, icons, out = (Path(argument).resolve() for argument in arguments)
    try:
        trusted = trusted_root(os.environ.get(TRUST, ""))
    except ReleaseError as error:
        print(f"package: {TRUST}: {error}", file=sys.stderr)
        return 1
    for made in (deb(folder, icons, out), portable(folder, icons, out, trusted)):
        print(f"package: {made.stat().st_size / 1e6:5.1f} MB  {made}")
    if not trusted:
        print(f"package: the .tar.gz takes no updates: {TRUST} names no root.json to trust")
    return 0


def deb(folder: Path, icons: Path, out: Path) -> Path:
    """Return the Debian package: /opt/foyer, and `foyer` on PATH."""
    tree = _empty(out / "deb")
    _copy(folder, tree / "opt/foyer", kind="deb")
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/foyer").symlink_to("/opt/foyer/foyer")
    _desktop(tree / "usr/share", icons)
    _documents(folder, tree / "usr/share/doc/foyer")
    _describe(tree)
    made = out / f"foyer_{__version__}_{ARCHITECTURE}.deb"
    # xz: zstd needs three megabytes more, and no less time at the level that comes near it.
    command = ["dpkg-deb", "--root-owner-group", *_compression(), "--build", str(tree), str(made)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 our own command
    shutil.rmtree(tree)
    return made


def portable(folder: Path, icons: Path, out: Path, trusted: bytes = b"") -> Path:
    """Return the archive of the self-updating tree (see `app.core.installation`).

    `trusted` is the root.json with the keys of its updates; without one it takes none.
    """
    tree = _empty(out / "portable")
    root = tree / "foyer"
    version = root / "versions" / __version__
    _copy(folder, version, kind="portable")
    if trusted:
        (version / TRUSTED).write_bytes(trusted)
        (version / TRUSTED).chmod(0o644)
    (root / "current").symlink_to(f"versions/{__version__}")
    shutil.copy(HERE / "launcher.sh", root / "foyer")
    shutil.copy(HERE / "add-to-menu", root)
    for script in ("foyer", "add-to-menu"):
        (root / script).chmod(0o755)
    _desktop(root / "share", icons)
    for name in ("LICENSE", "THIRD-PARTY.txt"):
        shutil.copy(folder / name, root)
    made = out / f"foyer-{__version__}-linux-x86_64.tar.gz"
    _archive(tree, made)
    shutil.rmtree(tree)
    return made


def depends() -> list[str]:
    """Return what the package needs of the system, as a control file names it."""
    lines = (HERE / "depends").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _copy(folder: Path, to: Path, *, kind: str) -> None:
    """Lay the folder there, readable by everybody, with the file that says what it is."""
    shutil.copytree(folder, to, symlinks=True)
    said = {"kind": kind, "version": __version__}
    (to / "install.json").write_text(json.dumps(said) + "\n", encoding="utf-8")
    for path in (to, *to.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _desktop(share: Path, icons: Path) -> None:
    (share / "applications").mkdir(parents=True)
    shutil.copy(HERE / "foyer.desktop", share / "applications")
    for size in ICON_SIZES:
        apps = share / f"icons/hicolor/{size}x{size}/apps"
        apps.mkdir(parents=True)
        shutil.copy(icons / f"foyer-{size}.png", apps / "foyer.png")
    scalable = share / "icons/hicolor/scalable/apps"
    scalable.mkdir(parents=True)
    shutil.copy(ICON, scalable / "foyer.svg")


def _documents(folder: Path, to: Path) -> None:
    to.mkdir(parents=True)
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    third = (folder / "THIRD-PARTY.txt").read_text(encoding="utf-8")
    (to / "copyright").write_text(f"{licence}\n\n{third}", encoding="utf-8")
    changes = (TOP / "CHANGELOG.md").read_bytes()
    (to / "changelog.gz").write_bytes(gzip.compress(changes, 9, mtime=0))


def _describe(tree: Path) -> None:
    """Write DEBIAN/: control, sums, and the two scripts."""
    files = sorted(p for p in tree.rglob("*") if p.is_file() and not p.is_symlink())
    about = tree / "DEBIAN"
    about.mkdir()
    sums = [f"{hashlib.md5(p.read_bytes()).hexdigest()}  {p.relative_to(tree)}\n" for p in files]  # noqa: S324 dpkg's choice
    (about / "md5sums").write_text("".join(sums), encoding="utf-8")
    kib = sum(-(-p.stat().st_size // 1024) for p in files)
    fields = {"version": __version__, "architecture": ARCHITECTURE, "kib": kib}
    control = CONTROL.format(**fields, depends=", ".join(depends()))
    (about / "control").write_text(control, encoding="utf-8")
    for script in ("postinst", "postrm"):
        shutil.copy(HERE / script, about)
        (about / script).chmod(0o755)
    for path in (tree, *tree.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def _compression() -> tuple[str, ...]:
    return ("-Zxz", "-z6")


def _archive(tree: Path, to: Path) -> None:
    """Pack `tree`'s content the same way at every time and for every builder."""
    made = os.environ.get("SOURCE_DATE_EPOCH", "0")  # Unix seconds
    same = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{made}")
    packing = [
        "tar",
        *same,
        "--use-compress-program=gzip -9n",
        "-cf",
        str(to),
        "-C",
        str(tree),
        ".",
    ]
    subprocess.run(packing, check=True)  # noqa: S603 our own command


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
