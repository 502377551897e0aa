"""What shows alerts outside the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.errors import FoyerError

ACCEPT, OPEN = "accept", "open"

Pressed = Callable[[str, str], None]  # an alert's key, and ACCEPT or OPEN


class NoNotificationsError(FoyerError):
    """Nothing shows notices on this desktop; the text says why."""


@dataclass(frozen=True, slots=True)
class Notice:
    """An alert as it is shown."""

    key: str  # one notice a key; the same key again replaces it
    title: str
    body: str
    buttons: tuple[tuple[str, str], ...] = ()  # (ACCEPT or OPEN, words), the first one first
    urgent: bool = False  # stays until handled
    stands_s: float | None = None  # goes away by itself after this


class Notifier(Protocol):
    """A way to show notices."""

    async def start(self, pressed: Pressed) -> None:
        """Get ready; raise NoNotificationsError when there is nothing that shows notices."""
        ...

    async def show(self, notice: Notice) -> None:
        """Return when the desktop has taken the notice; raise NoNotificationsError if not."""
        ...

    async def clear(self, key: str) -> None:
        """Take a notice away; harmless when it is gone."""
        ...
