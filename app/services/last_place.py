"""Where a rep was, so that the next start leads there, also after the program was killed.

Decided: each rep has a folder of small files (this one, and the unsent words), named by a
digest of hub and rep: whoever signs in next on this computer neither sees nor overwrites
them, and a sign-out takes them away.
"""

import logging
import shutil
from hashlib import sha256
from pathlib import Path

import msgspec

from app.core.small_file import read_small, write_small

FOLDER, FILE = "reps", "place.json"

log = logging.getLogger(__name__)


class LastPlace(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was before the rep; an empty part was at its beginning."""

    page: str = ""  # of the rail
    conversation: str = ""
    visitor: str = ""
    mail: str = ""  # the kind of mail in the open panel
    settings: str = ""  # page of them
    meetings: str = ""  # tab of them
    scope: str = ""  # tab of the conversations
    filter: str = ""
    live_topic: str = ""
    live_order: str = ""
    live_filter: str = ""
    visitor_folded: bool = False


class LastPlaces:
    """The place of one rep."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.last = read_small(folder / FILE, LastPlace) or LastPlace()

    def keep(self, place: LastPlace) -> None:
        """Keep where the rep is now."""
        if place == self.last:
            return
        self.last = place
        try:
            write_small(self._folder / FILE, place)
        except OSError as error:  # the disk is full; the next start begins at the beginning
            log.warning("The rep's place is not kept: %s", error)

    def forget(self) -> None:
        """Keep nothing of this rep: a sign-out."""
        self.last = LastPlace()
        shutil.rmtree(self._folder, ignore_errors=True)


def rep_folder(folder: Path, hub: str, rep: str) -> Path:
    """Return the folder of a rep's small files, made if missing, for its owner alone."""
    digest = sha256(f"{hub}\0{rep}".encode()).hexdigest()[:16]
    made = folder / FOLDER / digest
    made.mkdir(parents=True, exist_ok=True, mode=0o700)
    return made
