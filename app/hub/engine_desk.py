"""The engine as the public routes see it; see `meet_desk.Desk`."""

from collections.abc import Iterable, Sequence

import msgspec

from app.domain.wire.base import CloseCode
from app.domain.wire.meet import Meet, MeetAnswer, MeetRequest, MeetTimes
from app.domain.wire.meetings import MeetingRecord
from app.hub.inputs import MeetAsked, VisitorRecalled
from app.hub.pump import Pump
from app.hub.refusal import RefusedError
from app.hub.store import Store

_answer = msgspec.json.Decoder(MeetAnswer)


class _Answers:
    """Takes the answer to one request."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []

    def send(self, frames: Sequence[bytes]) -> None:
        """Take an answer."""
        self.frames += frames

    def close(self, code: CloseCode) -> None:
        """Nothing is open."""


class EngineDesk:
    """Answers visitors from the engine's memory, once what they changed is stored."""

    def __init__(self, pump: Pump, store: Store) -> None:
        self._pump = pump
        self._store = store

    async def know(self, visitor: str) -> None:
        """Bring a visitor into memory whom the database may know."""
        if self._pump.engine.knows(visitor):
            return
        stored = await self._store.visitor(visitor)
        if stored is not None and not self._pump.engine.knows(visitor):
            self._pump.feed(VisitorRecalled(visitor, stored))

    def meetings(self) -> Iterable[MeetingRecord]:
        """Return the meetings that lie ahead, and those made within a day."""
        return self._pump.engine.meetings.ahead()

    def meeting(self, meeting: str) -> MeetingRecord | None:
        """Return one meeting, if it is in memory."""
        return self._pump.engine.meetings.record(meeting)

    def place(self, meeting: str) -> str:
        """Return where a meeting takes place."""
        return self._pump.engine.meetings.place(meeting)

    def offers(self) -> bool:
        """Whether there is a kind of meeting that visitors may choose."""
        return bool(self._pump.engine.meetings.pools.linkable())

    async def ask(self, request: MeetRequest, visitor: str) -> MeetTimes | Meet:
        """Let the engine take a request at once; return its answer once all of it is stored.

        Raise RefusedError.
        """
        answers = _Answers()
        conn = self._pump.add(answers)
        try:
            self._pump.feed(MeetAsked(conn, request, visitor))
            await self._store.settled()
        finally:
            self._pump.drop(conn)
        answer = _answer.decode(answers.frames[0])
        if (found := answer.times or answer.meet) is not None:
            return found
        raise RefusedError(answer.code, answer.message, retryable=answer.retryable)
