"""Which versions this user has run, in a small file beside the settings.

It is written at the first start of each version, so that updates through a package system
are in it, too.
"""

from dataclasses import replace
from pathlib import Path

import msgspec

from app.core.clock import Clock
from app.domain.updates import Installed

FILE = "versions.json"
MOST = 20
LONGEST_NOTES = 20_000  # characters


class _Kept(msgspec.Struct):
    """The file.

    Attributes:
        entries: newest first.
        fetched: version -> its notes, from before it first ran.
    """

    entries: list[Installed] = []
    fetched: dict[str, str] = {}


class UpdateHistory:
    """Entries, newest first."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path, self._clock = folder / FILE, clock
        self._kept = _read(self._path)

    @property
    def entries(self) -> tuple[Installed, ...]:
        """What ran here, newest first."""
        return tuple(self._kept.entries)

    @property
    def taken_back(self) -> frozenset[str]:
        """The versions that did not start here, and have not run since."""
        newest = {one.version: one for one in reversed(self._kept.entries)}
        return frozenset(version for version, one in newest.items() if one.taken_back)

    def runs(self, version: str) -> None:
        """Note that this version runs; raise OSError when it cannot be written."""
        ran = next((one for one in self._kept.entries if not one.taken_back), None)
        if ran is None or ran.version != version:
            notes = self._kept.fetched.pop(version, "")
            self._add(Installed(version, self._clock.now(), notes=notes))

    def was_taken_back(self, version: str) -> None:
        """Note that this version did not start; raise OSError."""
        newest = next(iter(self._kept.entries), None)
        if newest is None or not newest.taken_back or newest.version != version:
            self._add(Installed(version, self._clock.now(), taken_back=True))

    def fetched(self, version: str, notes: str) -> None:
        """Keep what is new in a version until it runs; raise OSError."""
        self._kept.fetched = {version: notes[:LONGEST_NOTES]}
        self._write()

    def _add(self, entry: Installed) -> None:
        """Put it first; the version that runs alone keeps its notes."""
        older = self._kept.entries
        if not entry.taken_back:
            older = [replace(one, notes="") for one in older]
        self._kept.entries = [entry, *older][:MOST]
        self._write()

    def _write(self) -> None:
        new = self._path.with_suffix(".new")
        new.write_bytes(msgspec.json.encode(self._kept))
        new.replace(self._path)


def _read(path: Path) -> _Kept:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Kept)
    except (OSError, msgspec.DecodeError):  # a lost history is not worth a failed start
        return _Kept()
