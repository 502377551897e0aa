"""Which hub, and for whom."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Which hub, for which rep, and where the durable rows are."""

    hub: str  # http(s) address
    owner: str  # the rep's id: rows of one rep never go out under another
    folder: Path  # of the console's database
