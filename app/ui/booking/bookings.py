"""What this pane asks of the booking service."""

from collections.abc import Coroutine, Sequence
from typing import Any, Protocol

from app.domain.booker import Hosts
from app.services.calendars.base import Attendee

ME = Hosts()


class Bookings(Protocol):
    """Free times, offers and bookings; each ends within its own deadline."""

    def free_slots(
        self,
        low: int,
        high: int,
        *,
        kind: str = "",
        duration_min: int = 0,
        hosts: Hosts = ME,
        moving: str = "",
    ) -> Coroutine[Any, Any, Any]:
        """Show the free starts in [low, high): the last known at once, then fresh ones.

        `kind` names a meeting type's document; without one, `duration_min` counts. The
        time of the meeting `moving` is not in its own way.
        """
        ...

    def offer(
        self,
        conversation: str,
        slots: Sequence[int],
        duration_min: int,
        subject: str,
        kind: str = "",
        hosts: Hosts = ME,
    ) -> Coroutine[Any, Any, None]:
        """Post times as buttons into a conversation; `hosts` are who hosts what is chosen."""
        ...

    def book(  # noqa: PLR0913 all that a booking is
        self,
        conversation: str,
        slot: int,
        attendee: Attendee,
        *,
        kind: str = "",
        duration_min: int = 0,
        subject: str = "",
        hosts: Hosts = ME,
        at_once: bool = False,
    ) -> Coroutine[Any, Any, Any]:
        """Book a time for an attendee, with the rep or with one of `hosts`.

        A call `at_once` needs no notice, hours or grid.
        """
        ...


class Changes(Protocol):
    """Changes meetings, also those that a colleague hosts; `words` are for the attendee."""

    def move(self, meeting: str, start: int, end: int, words: str = "") -> Coroutine[Any, Any, Any]:
        """Move a meeting."""
        ...

    def cancel(self, meeting: str, words: str = "") -> Coroutine[Any, Any, Any]:
        """Cancel a meeting."""
        ...

    def note(self, meeting: str, what: str) -> Coroutine[Any, Any, Any]:
        """Note that the attendee came ("attended") or did not ("no_show")."""
        ...

    def refresh_meetings(self) -> Coroutine[Any, Any, Any]:
        """Load the rep's meetings anew."""
        ...
