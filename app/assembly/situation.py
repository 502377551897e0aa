"""Why somebody looks for health and support without a session, and where that leads."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.services.settings import Settings


@dataclass(frozen=True, slots=True)
class Situation:
    """Why somebody looks.

    Attributes:
        settings: with which the console was started.
        misset: what is wrong with them, so that it cannot start.
        unread: whether they could not be read at all, so that `settings` are none.
    """

    settings: Settings
    folder: Path
    misset: str = ""
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a page leads: back to what was there, and into the settings where that can be."""

    back: Callable[[], None]
    open_settings: Callable[[], None] | None = None
