"""What can bring a newer version of the console."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.errors import FoyerError

# Bytes that are here, bytes of the whole.
Progress = Callable[[int, int], None]


class UpdateRefusedError(FoyerError):
    """What was offered is not to be trusted, or does not fit; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Release:
    """One version that is newer than the running one.

    Attributes:
        notes: what is new, as Markdown in English; may be empty.
        size: of the download, in bytes; 0 when it is not known.
        required: the running version cannot talk to the hub much longer.
        failed: it was put in place here before, failed to start twice and was taken back; it may
            be tried again, but not without the rep's wish.
    """

    version: str
    notes: str = ""
    size: int = 0
    required: bool = False
    failed: bool = False


class Updater(Protocol):
    """One source of newer versions."""

    @property
    def blocked(self) -> str:
        """Why this copy of Foyer cannot put a version in place by itself; empty when it can.

        Newer versions can be looked for all the same.
        """
        ...

    async def check(self) -> Release | None:
        """Return the newest version above the running one, or None.

        Raise TransientError when it may work later, UpdateRefusedError for what is not signed
        as it must be, is older than what was seen before, or has run out.
        """
        ...

    async def download(self, release: Release, progress: Progress) -> None:
        """Fetch and check what `check` returned; cancelled, it leaves nothing half done.

        Raise TransientError or UpdateRefusedError.
        """
        ...

    async def apply(self, release: Release) -> None:
        """Put the fetched version in place for the next start; the running one goes on.

        Raise UpdateRefusedError when it cannot be done; the running version then stays.
        """
        ...

    def mark_healthy(self) -> None:
        """Note that the running version has started well; it is not taken back any more."""
        ...

    @property
    def rolled_back(self) -> str:
        """The version that failed to start twice and was taken back at this start; or empty."""
        ...
