"""The steps of an update that block: looking, fetching, putting in place.

One object for one run of the worker thread. Heavy to import (tuf, tufup, requests), so the engine
does that on the thread, too. Each step raises what `Updater` says, OSError, or StoppedError.
"""

import platform
import shutil
import sys
from dataclasses import replace
from pathlib import Path

from app.core.installation import PORTABLE, Installation, installed_in
from app.core.process_lock import ProcessLock
from app.services.updates.base import Progress, UpdateRefusedError
from app.services.updates.downloads import Downloads, safe_address
from app.services.updates.source import Source
from app.services.updates.stopping import Stop
from app.services.updates.trial_start import try_out
from app.services.updates.trusted import (
    Offer,
    TrustedRepository,
    is_fetched,
    keep_trust,
    plain_words,
)
from app.services.updates.unpack import LARGEST, Bounds, unpack
from app.services.updates.version_folders import VersionFolders

SHIPPED_ROOT = "root.json"  # beside install.json
SPARE = 50_000_000  # bytes that stay free on the disk


class Steps:
    """The steps for the copy `here`, with its files in `folder`.

    Args:
        downloads: open.
    """

    def __init__(
        self, here: Installation, source: Source, folder: Path, downloads: Downloads, stop: Stop
    ) -> None:
        self._here, self._source, self._folder = here, source, folder
        self._downloads, self._stop = downloads, stop
        self._tree = VersionFolders(here.root, here.version) if here.root else None

    def look(self) -> Offer | None:
        """Return the newest version above the running one, or None."""
        offer = self._repository().newest()
        if offer is None:
            return None
        failed = self._tree is not None and self._tree.marks.has_failed(offer.release.version)
        return Offer(replace(offer.release, failed=failed), offer.target, offer.unpacked)

    def fetch(self, offer: Offer, tell: Progress) -> None:
        """Bring the archive of `offer`, unless it is here, or in place already."""
        path = self._archive(offer)
        in_place = self._tree is not None and self._tree.current() == offer.release.version
        if in_place or is_fetched(offer.target, path):
            return
        _make_room(self._folder, 2 * offer.target.length)
        self._downloads.progress = tell
        repository = self._repository()
        for old in path.parent.iterdir():
            old.unlink()
        repository.fetch(offer.target, path)

    def place(self, offer: Offer) -> None:
        """Unpack what was fetched, try it out, and make it the version for the next start."""
        tree, root, version = self._tree, self._here.root, offer.release.version
        if tree is None or root is None or tree.current() == version:
            return
        (root / "state").mkdir(exist_ok=True)
        lock = ProcessLock(root / "state" / "lock")
        if not lock.take():
            raise UpdateRefusedError(
                "Another Foyer is putting a new version in place. Wait until it is done."
            )
        try:
            tree.place(self._staged(tree, root, offer), version)
        finally:
            tree.clear()
            lock.release()
        self._archive(offer).unlink(missing_ok=True)

    def _staged(self, tree: VersionFolders, root: Path, offer: Offer) -> Path:
        """Return the folder with the new version in it, tried out."""
        archive, version = self._archive(offer), offer.release.version
        if not is_fetched(offer.target, archive):
            raise UpdateRefusedError(f"Version {version} is not fetched yet. Download it again.")
        size = min(offer.unpacked or LARGEST, LARGEST)
        _make_room(root, offer.unpacked)
        staged = tree.stage(version)
        unpack(archive, staged, Bounds(size), self._stop.raise_if_asked)
        said = installed_in(staged)
        if (said.kind, said.version) != (PORTABLE, version):
            raise UpdateRefusedError(
                f"What came as version {version} says that it is {said.kind} {said.version}. It "
                "was refused and nothing was changed; tell your IT."
            )
        try_out(staged, version, self._source.start_within_s)
        self._stop.raise_if_asked()
        return staged

    def _repository(self) -> TrustedRepository:
        url = safe_address(self._source.url)
        metadata, targets = self._folder / "metadata", self._folder / "targets"
        for folder in (metadata, targets):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        keep_trust(self._shipped_root(), metadata)
        with plain_words():
            return TrustedRepository(
                archive_name(), self._here.version, url, metadata, targets, self._downloads
            )

    def _shipped_root(self) -> bytes:
        path = self._source.root or self._here.folder / SHIPPED_ROOT
        try:
            return path.read_bytes()
        except OSError as error:
            raise UpdateRefusedError(
                "This copy of Foyer does not know whose updates it can trust: the list of keys "
                f"{path} cannot be read. Install Foyer again, or ask your IT."
            ) from error

    def _archive(self, offer: Offer) -> Path:
        return self._folder / "targets" / f"{offer.release.version}.tar.gz"


def archive_name() -> str:
    """Return what archives for this kind of computer are called, as in ``foyer-linux-x86_64``."""
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)
    return f"foyer-{system}-{platform.machine().lower()}"


def _make_room(folder: Path, size: int) -> None:
    """Raise UpdateRefusedError unless `size` bytes fit where `folder` is."""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE:
        raise UpdateRefusedError(
            f"The update needs {(size + SPARE) // 1_000_000} MB in {folder}, and only "
            f"{free // 1_000_000} MB are free. Make room first; nothing was changed."
        )
