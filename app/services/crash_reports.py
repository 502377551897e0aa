"""Reports of faults of the program itself: small masked texts, the newest twenty of them."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app import __version__
from app.core.clock import Clock
from app.core.crash_file import FOLDER

MOST = 20


def new_id() -> str:
    """Return a short name for a fault, to be told on the phone."""
    return secrets.token_hex(3)


class CrashReports:
    """Files ``crash/<time>-<id>.txt`` below the data folder, for their owner alone."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self._clock = folder / FOLDER, clock

    def keep(self, name: str, what: str, lines: Iterable[str]) -> str:
        """Write one report and return its text; without room there is no file.

        Its `lines` may be read by anybody.
        """
        at = datetime.fromtimestamp(self._clock.now(), UTC)
        text = "\n".join(
            [f"Report {name}", f"Foyer {__version__}", f"{at:%Y-%m-%d %H:%M:%S} UTC", what, *lines]
        )
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = self._folder / f"{at:%Y%m%dT%H%M%S}-{name}.txt"
            handle = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text + "\n")
            for old in self.all()[:-MOST]:
                old.unlink(missing_ok=True)
        return text

    def all(self) -> list[Path]:
        """Return the reports, oldest first."""
        return sorted(self._folder.glob("2*-*.txt"))
