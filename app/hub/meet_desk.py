"""What the public routes need of the engine to book meetings."""

from collections.abc import Iterable
from typing import Protocol

from app.domain.wire.meet import Meet, MeetRequest, MeetTimes
from app.domain.wire.meetings import MeetingRecord


class Desk(Protocol):
    """Answers visitors from memory."""

    async def know(self, visitor: str) -> None:
        """Bring a visitor into memory whom the database may know."""
        ...

    def meetings(self) -> Iterable[MeetingRecord]:
        """Return the meetings that lie ahead, and those made within a day."""
        ...

    def meeting(self, meeting: str) -> MeetingRecord | None:
        """Return one meeting, if it is in memory."""
        ...

    def place(self, meeting: str) -> str:
        """Return where a meeting takes place: a link, an address or a number, if it is known."""
        ...

    async def ask(self, request: MeetRequest, visitor: str) -> MeetTimes | Meet:
        """Let the engine take a request, before this waits for anything; return its answer.

        The answer comes once all of it is stored. Raise RefusedError.
        """
        ...
