"""Where updates come from, and what may be asked of it."""

from dataclasses import dataclass, field
from pathlib import Path

from app.services.updates.pace import Pace


@dataclass(frozen=True, slots=True)
class Source:
    """One signed repository.

    Attributes:
        url: of its folder, https.
        root: path of the trusted root.json; None: the one beside this copy's install.json.
        start_within_s: how long a new version may take to check itself.
    """

    url: str
    root: Path | None = None
    pace: Pace = field(default_factory=Pace)
    start_within_s: float = 60.0
