"""The signed repository as one copy of Foyer trusts it: tufup's client with our fetcher.

tufup hides some faults: it logs them and says that nothing is new. Here each one is raised, in
plain words. Blocking; for the engine's worker thread.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from packaging.version import InvalidVersion, Version
from tuf.api import exceptions as tuf
from tuf.api.metadata import (  # type: ignore[attr-defined]  # how tuf exports them
    Metadata,
    Root,
    TargetFile,
)
from tuf.api.serialization import DeserializationError
from tufup.client import Client
from tufup.common import TargetMeta

from app.core.start_marks import write_durably
from app.domain.errors import TransientError
from app.services.updates.base import Release, UpdateRefusedError
from app.services.updates.downloads import Downloads


class Said(msgspec.Struct, frozen=True):
    """What is signed beside an archive.

    Attributes:
        minimum: the oldest version that the hub still talks to; empty: any.
        unpacked: bytes of all its files; 0: not said.
    """

    notes: str = ""
    required: bool = False
    minimum: str = ""
    unpacked: int = 0


class Offer(msgspec.Struct, frozen=True):
    """A release and the file it comes as."""

    release: Release
    target: TargetFile
    unpacked: int


class TrustedRepository(Client):  # type: ignore[misc]  # tufup has no types
    """What `name` in version `running` may become.

    Args:
        url: of the repository, with a slash at its end.
        metadata: folder with what was trusted before, at least root.json.
        targets: folder for archives.
    """

    def __init__(
        self, name: str, running: str, url: str, metadata: Path, targets: Path, downloads: Downloads
    ) -> None:
        super().__init__(
            app_name=name,
            app_install_dir=targets,  # tufup's own installer is not used
            current_version=running,
            metadata_dir=metadata,
            metadata_base_url=f"{url}metadata/",
            target_dir=targets,
            target_base_url=f"{url}targets/",
        )
        self._fetcher = downloads

    def refresh(self) -> None:
        """Fetch and check the newest metadata; raise UpdateRefusedError, TransientError.

        tufup catches tuf's own errors around this call, and only those.
        """
        with plain_words():
            super().refresh()

    @property
    def trusted_target_metas(self) -> list[TargetMeta]:
        """Signed names that tell a version; tufup stumbles over others."""
        return [meta for meta in super().trusted_target_metas if _is_version(meta)]

    def newest(self) -> Offer | None:
        """Return the newest version above the running one; raise as `refresh` does."""
        newest = self.check_for_updates(patch=False)
        if newest is None:
            return None
        target, said = self.new_archive_info, _said(newest.custom)
        version = str(newest.version)
        old = bool(said.minimum) and self.current_archive.version < Version(said.minimum)
        release = Release(version, said.notes, target.length, required=said.required or old)
        return Offer(release, target, said.unpacked)

    def fetch(self, target: TargetFile, path: Path) -> None:
        """Bring the archive to `path`, checked; raise as `refresh` does, and OSError."""
        part = path.with_name(f".{path.name}.part")
        try:
            with plain_words():
                self.download_target(target, filepath=str(part))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def is_fetched(target: TargetFile, path: Path) -> bool:
    """Whether `path` holds exactly what was signed."""
    try:
        with path.open("rb") as file:
            target.verify_length_and_hashes(file)
    except (OSError, tuf.LengthOrHashMismatchError):
        return False
    return True


def keep_trust(shipped: bytes, metadata: Path) -> None:
    """Lay the root that came with this copy into `metadata`, unless that knows a newer one.

    Raise UpdateRefusedError when the shipped one cannot be used, OSError.
    """
    path = metadata / "root.json"
    wanted = _root(shipped)
    if wanted is None:
        raise UpdateRefusedError(
            "The list of trusted keys that belongs to Foyer (root.json) is damaged. Install Foyer "
            "again, or ask your IT."
        )
    known = _root(path.read_bytes()) if path.exists() else None
    if known is None or known.version < wanted.version:
        write_durably(path, shipped)


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn what tuf raises into errors with plain words."""
    try:
        yield
    except tuf.DownloadHTTPError as error:
        raise TransientError(_http_words(error)) from error
    except (tuf.RepositoryError, tuf.DownloadError) as error:
        raise UpdateRefusedError(f"{_refusal(error)} Nothing was changed.") from error


def _refusal(error: Exception) -> str:
    match error:
        case tuf.ExpiredMetadataError():
            return (
                "The list of updates has run out: the update server sends an old one, or this "
                "computer's clock is wrong. Check the clock, then tell your IT."
            )
        case tuf.UnsignedMetadataError():
            return "The list of updates is not signed by the keys that Foyer trusts. Tell your IT."
        case tuf.BadVersionNumberError():
            return (
                "The update server sends an older list of updates than it did before. Tell your "
                "IT if it happens again."
            )
        case tuf.LengthOrHashMismatchError() | tuf.DownloadLengthMismatchError():
            return (
                "What the update server sent is not what was signed. Try again in a moment, and "
                "tell your IT if it happens again."
            )
        case DeserializationError():
            return "The list of updates cannot be read. Check the address of the updates."
        case _:
            return "The list of updates does not fit together. Tell your IT if it happens again."


def _http_words(error: tuf.DownloadHTTPError) -> str:
    if error.status_code in {401, 403, 404}:
        return (
            f"There are no updates at that address: {error}. Check the address in the settings, "
            "or ask your IT."
        )
    return f"The update server is in trouble: {error}. Try again in a moment."


def _said(custom: object) -> Said:
    try:
        said = msgspec.convert(custom or {}, Said)
        if said.minimum:
            Version(said.minimum)
    except (msgspec.ValidationError, InvalidVersion) as error:
        raise UpdateRefusedError(
            "What is said about the update cannot be read. Nothing was changed; tell your IT."
        ) from error
    return said


def _root(body: bytes) -> Root | None:
    try:
        document: Metadata[Root] = Metadata.from_bytes(body)
    except DeserializationError:
        return None
    return document.signed if isinstance(document.signed, Root) else None


def _is_version(meta: Any) -> bool:  # noqa: ANN401  tufup has no types
    try:
        Version(TargetMeta.parse_filename(meta.filename).get("version", ""))
    except InvalidVersion:
        return False
    return True
