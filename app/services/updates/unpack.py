"""Unpacks an archive of a release, and nothing that reaches out of its folder.

Stricter than tarfile's "data" filter, whose own holes were several: plain files, folders and
relative links that stay inside; no name twice, none below a link; links are made last.
"""

import gzip
import os
import tarfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, cast

from app.services.updates.base import UpdateRefusedError

PIECE = 1 << 20
AT_MOST = 20_000  # members
LARGEST = 1_000_000_000  # bytes unpacked, whatever was announced
HEADERS = 2048  # bytes of the archive for each member, beside what is in it
BROKEN = (
    tarfile.TarError,
    gzip.BadGzipFile,
    EOFError,
    zlib.error,
    ValueError,
    OverflowError,
    FileExistsError,  # a file where a folder was, or names that differ in case alone
    NotADirectoryError,
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may come out.

    Attributes:
        size: in bytes, of all files together.
        members: files, folders and links.
    """

    size: int = LARGEST
    members: int = AT_MOST


def unpack(
    archive: Path, folder: Path, bounds: Bounds, raise_if_stopped: Callable[[], None]
) -> None:
    """Unpack `archive` (.tar.gz) into the empty `folder`, written through to the disk.

    Raise UpdateRefusedError for what must not be in a release, OSError when it cannot be written.
    """
    try:
        with gzip.open(archive) as packed:
            stream = _Stream(packed, bounds)
            with tarfile.open(fileobj=cast(IO[bytes], stream), mode="r|") as tar:
                _Unpacking(tar, folder, bounds, raise_if_stopped).run()
    except BROKEN as error:
        raise UpdateRefusedError(
            "The archive of the update is damaged. Nothing was changed; look for updates again."
        ) from error


class _Stream:
    """The unpacked archive, up to its bound: tarfile reads some headers whole into memory."""

    def __init__(self, packed: gzip.GzipFile, bounds: Bounds) -> None:
        self._packed, self._size = packed, bounds.size
        self._left = bounds.size + HEADERS * bounds.members

    def read(self, size: int) -> bytes:
        piece = self._packed.read(size)
        self._left -= len(piece)
        if self._left < 0:
            raise _too_large(self._size)
        return piece


class _Unpacking:
    def __init__(
        self, tar: tarfile.TarFile, folder: Path, bounds: Bounds, pause: Callable[[], None]
    ) -> None:
        self._tar, self._folder, self._bounds, self._pause = tar, folder, bounds, pause
        self._left = bounds.size
        self._seen: set[PurePosixPath] = set()
        self._links: dict[PurePosixPath, str] = {}

    def run(self) -> None:
        for member in self._tar:
            self._pause()
            name = _inside(member.name)
            if name == PurePosixPath("."):
                continue
            self._note(name)
            if member.isdir():
                (self._folder / name).mkdir(mode=0o755, parents=True, exist_ok=True)
            elif member.issym():
                _inside(str(name.parent / member.linkname), member.linkname)
                self._links[name] = member.linkname
            elif member.isreg():
                self._write(member, self._folder / name)
            else:
                raise _refused(f"{member.name} is neither a file, a folder nor a link")
        self._make_links()

    def _note(self, name: PurePosixPath) -> None:
        if name in self._seen:
            raise _refused(f"{name} is in it twice")
        self._seen.add(name)
        if len(self._seen) > self._bounds.members:
            raise _refused(f"it has more than {self._bounds.members} files")

    def _write(self, member: tarfile.TarInfo, path: Path) -> None:
        self._left -= member.size
        if self._left < 0:
            raise _too_large(self._bounds.size)
        source = self._tar.extractfile(member)
        path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        mode = 0o755 if member.mode & 0o100 else 0o644
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "wb") as file:
            while source is not None and (piece := source.read(PIECE)):
                self._pause()
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(mode)

    def _make_links(self) -> None:
        if any(parent in self._links for name in self._seen for parent in name.parents):
            raise _refused("something lies below a link")
        for name, target in self._links.items():
            path = self._folder / name
            path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
            path.symlink_to(target)
        for name in self._links:
            if not (self._folder / name).resolve().is_relative_to(self._folder.resolve()):
                raise _refused(f"{name} points out of it")


def _inside(name: str, shown: str = "") -> PurePosixPath:
    """Return the plain relative name; raise UpdateRefusedError for one that leads elsewhere."""
    parts: list[str] = []
    said = shown or name
    if name.startswith("/") or said.startswith("/") or "\\" in name or ":" in name or "\0" in name:
        raise _refused(f"{said} leads out of it")
    for part in PurePosixPath(name).parts:
        if part != "..":
            parts.append(part)
        elif shown and parts:
            parts.pop()
        else:
            raise _refused(f"{said} leads out of it")
    return PurePosixPath(*parts)


def _too_large(size: int) -> UpdateRefusedError:
    return _refused(f"it would take more than {max(1, size // 1_000_000)} MB")


def _refused(why: str) -> UpdateRefusedError:
    return UpdateRefusedError(
        f"The archive of the update was refused: {why}. Nothing was changed; tell your IT."
    )
