"""Updates from a signed repository: tufup's client, with a fetcher and an installer of our own.

Decided: whole archives alone. A patch of a 50 MB archive costs 22 s of a core and 555 MB of
memory on a rep's machine (bsdiff), which is worse than the download. Refused: tufup's installer,
which raises on Linux, starts a batch file on Windows, and ends the program on both.

What is fetched and trusted lies in ``<data folder>/updates``: metadata/ (what was seen signed
last, so that nothing older is taken) and targets/ (archives that wait to be put in place).
"""

import asyncio
import errno
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.core.installation import CHECKOUT, PORTABLE, Installation
from app.core.start_marks import StartMarks
from app.core.tasks import WorkFailedError, in_thread, seen_through
from app.domain.errors import FoyerError, TransientError
from app.services.settings import Updates
from app.services.updates.base import Progress, Release, Updater, UpdateRefusedError
from app.services.updates.source import Source
from app.services.updates.stopping import Stop

if TYPE_CHECKING:
    from app.services.updates.steps import Steps
    from app.services.updates.trusted import Offer

LOOK_WITHIN_S, GRACE_S = 180.0, 5.0

ResultT = TypeVar("ResultT")


def updater_for(here: Installation, chosen: Updates, data: Path) -> Updater | None:
    """Return what brings newer versions to `here`; None when none are to be looked for."""
    if not (chosen.enabled and chosen.url):
        return None
    root = Path(chosen.root).expanduser() if chosen.root else None
    return TufupEngine(here, Source(chosen.url, root), data)


class TufupEngine:
    """An `Updater` for one installed copy; the data folder is the rep's own."""

    def __init__(self, here: Installation, source: Source, data: Path) -> None:
        self._here, self._source = here, source
        self._folder = data / "updates"
        self._busy = asyncio.Lock()
        self._offer: Offer | None = None
        self._marks = StartMarks(here.root) if here.root is not None else None
        self._rolled_back = self._marks.taken_back() if self._marks else ""

    @property
    def blocked(self) -> str:
        """Why versions cannot be put in place here; empty when they can."""
        if self._here.kind == CHECKOUT:
            return "Foyer runs from its source here, and is updated with it."
        if self._here.kind != PORTABLE:
            return (
                "Foyer was installed by this computer's software management, which also brings "
                "its new versions. Ask your IT for the newest one."
            )
        if self._here.root is None:
            return (
                "This copy of Foyer was taken out of the folder that it was installed in, and "
                "cannot update itself there. Install Foyer again."
            )
        if not self._here.writable:
            return (
                f"You may not write to {self._here.root}, where Foyer is installed. Ask your IT "
                "for the newest version."
            )
        return ""

    @property
    def rolled_back(self) -> str:
        """The version that was taken back at this start; or empty."""
        return self._rolled_back

    def mark_healthy(self) -> None:
        """Note that the running version has started well, where that can be noted."""
        if self._marks is not None:
            with suppress(OSError):  # without rights there, or room: the next start notes it
                self._marks.mark_healthy(self._here.version)

    async def check(self) -> Release | None:
        """Return the newest version above the running one, or None."""
        async with self._busy:
            self._offer = await self._blocking(lambda steps: steps.look(), within_s=LOOK_WITHIN_S)
        return None if self._offer is None else self._offer.release

    async def download(self, release: Release, progress: Progress) -> None:
        """Fetch and check what `check` returned."""
        loop = asyncio.get_running_loop()

        def tell(here: int, whole: int) -> None:
            loop.call_soon_threadsafe(progress, here, whole)

        async with self._busy:
            offer = await self._offered(release)
            await self._blocking(lambda steps: steps.fetch(offer, tell))

    async def apply(self, release: Release) -> None:
        """Put the fetched version in place for the next start."""
        if self.blocked:
            raise UpdateRefusedError(self.blocked)
        async with self._busy:
            offer = await self._offered(release)
            await self._blocking(lambda steps: steps.place(offer))

    # Around it.

    async def _offered(self, release: Release) -> "Offer":
        if self._offer is None or self._offer.release.version != release.version:
            self._offer = await self._blocking(lambda steps: steps.look(), within_s=LOOK_WITHIN_S)
        if self._offer is None or self._offer.release.version != release.version:
            raise UpdateRefusedError(
                f"Version {release.version} is no longer offered. Look for updates again."
            )
        return self._offer

    async def _blocking(
        self, work: Callable[["Steps"], ResultT], *, within_s: float | None = None
    ) -> ResultT:
        """Do `work` on a thread; it is asked to end when nobody waits for it any more."""
        stop = Stop()
        running = in_thread(lambda: self._run(work, stop), within_s=within_s, name="Updates")
        try:
            return await seen_through(running, grace_s=GRACE_S, ask_to_end=stop.ask)
        except TimeoutError as error:
            stop.ask()
            raise TransientError(
                f"The update server took more than {within_s:.0f} seconds. Try again in a moment."
            ) from error
        except WorkFailedError as error:
            raise _plain(error) from error

    def _run(self, work: Callable[["Steps"], ResultT], stop: Stop) -> ResultT:
        from app.services.updates.downloads import Downloads  # noqa: PLC0415  heavy: on the thread
        from app.services.updates.steps import Steps  # noqa: PLC0415

        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with Downloads(self._folder, self._source.pace, stop) as downloads:
            return work(Steps(self._here, self._source, self._folder, downloads, stop))


def _plain(error: WorkFailedError) -> Exception:
    cause = error.__cause__
    if isinstance(cause, FoyerError):
        return cause
    if isinstance(cause, OSError):
        return UpdateRefusedError(f"{_disk_words(cause)} Nothing was changed.")
    return error


def _disk_words(error: OSError) -> str:
    place = f" ({error.filename})" if error.filename else ""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return f"There is no room left on the disk for the update{place}. Make room first."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"The update may not be written to this disk{place}. Ask your IT."
        case errno.EBUSY | errno.ETXTBSY | errno.ENOTEMPTY:
            return f"Another program uses the folder of the update{place}. Close it first."
        case _:
            return f"The update cannot be written to the disk: {error.strerror}{place}."
