"""What a release is made of: a packaged folder, its version, its archive, its notes."""

import gzip
import io
import json
import platform
import re
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from packaging.version import InvalidVersion, Version

from resources.packaging.release_keys import ReleaseError

TRUSTED = "root.json"


def platform_name() -> str:
    """Return what archives for this kind of computer are called, as in ``foyer-linux-x86_64``."""
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)
    return f"foyer-{system}-{platform.machine().lower()}"


def version_of(bundle: Path) -> str:
    """Return the version that the packaged folder names; raise ReleaseError."""
    try:
        said = json.loads((bundle / "install.json").read_bytes())
        kind, version = said["kind"], said["version"]
        if kind != "portable" or str(Version(version)) != version or Version(version).local:
            raise ReleaseError(f"{bundle} says {said}: not a portable build with a plain version.")
    except (OSError, ValueError, KeyError, TypeError, InvalidVersion) as error:
        raise ReleaseError(f"{bundle} has no usable install.json: {error}") from error
    return str(version)


@contextmanager
def opened(package: Path) -> Iterator[Path]:
    """Yield the packaged folder in the portable .tar.gz, or `package` itself if it is a folder."""
    if package.is_dir():
        yield package
        return
    with tempfile.TemporaryDirectory() as place:
        try:
            with tarfile.open(package) as tar:
                tar.extractall(place, filter="data")
        except (OSError, tarfile.TarError) as error:
            raise ReleaseError(f"{package} cannot be unpacked: {error}") from error
        found = list(Path(place).glob("*/versions/*/install.json"))
        if len(found) != 1:
            raise ReleaseError(f"{package} is no portable package: it holds {len(found)} versions.")
        yield found[0].parent


def make_archive(bundle: Path, archive: Path, root: bytes) -> int:
    """Pack `bundle` with the trusted root.json in it; return the unpacked size in bytes.

    The same folder gives the same bytes: no times, no owners.
    """
    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        inside = [path for path in sorted(bundle.rglob("*")) if path != bundle / TRUSTED]
        trusted = tarfile.TarInfo(TRUSTED)
        trusted.size = len(root)
        tar.addfile(trusted, io.BytesIO(root))
        return len(root) + sum(_add(tar, bundle, path) for path in inside)


def _add(tar: tarfile.TarFile, bundle: Path, path: Path) -> int:
    member = tar.gettarinfo(path, path.relative_to(bundle).as_posix())
    if member.islnk():  # a second name of a file; packed as a file of its own
        member.type, member.linkname = tarfile.REGTYPE, ""
        member.size = path.stat().st_size
    member.uid = member.gid = member.mtime = 0
    member.uname = member.gname = ""
    if not member.isreg():
        tar.addfile(member)
        return 0
    with path.open("rb") as file:
        tar.addfile(member, file)
    return member.size


def notes_of(changelog: Path, version: str) -> str:
    """Return the section of `version` in the changelog; raise ReleaseError when it has none."""
    text = changelog.read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(version)}\b.*\n((?:(?!## ).*\n?)*)", text, re.MULTILINE)
    if found is None:
        raise ReleaseError(f"{changelog} has no section '## {version}'.")
    return found[1].strip()
