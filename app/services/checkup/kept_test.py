"""Keeps what became of the newest test alert, over a restart."""

from contextlib import suppress
from pathlib import Path

import msgspec

from app.services.checkup.ground import AlertTried

FILE = "test-alert.json"


def read(folder: Path) -> AlertTried | None:
    """Return what is kept; None when nothing, or nothing readable, is."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=AlertTried)
    except (OSError, msgspec.DecodeError):
        return None


def keep(folder: Path, tried: AlertTried) -> None:
    """Keep it; a folder that cannot be written forgets it."""
    with suppress(OSError):
        (folder / FILE).write_bytes(msgspec.json.encode(tried))
