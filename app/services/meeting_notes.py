"""Tells the hub of this rep's bookings, since workflows may wait for them."""

import hashlib
from typing import Protocol
from uuid import uuid4

from app.domain.wire.console import AskMessages
from app.domain.wire.records import ConversationRecord
from app.domain.wire.shared import NoteMeeting
from app.services.booking_service import iso
from app.services.link import HubLink
from app.services.store import Store


class Booked(Protocol):
    """What is told of a booking; `booking_rows.Row` is one."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def start(self) -> int:
        """Unix seconds."""
        ...

    @property
    def end(self) -> int:
        """Unix seconds."""
        ...

    @property
    def conversation(self) -> str:
        """Where the visitor booked; empty: nowhere."""
        ...


class MeetingNotes:
    """Notes bookings; each state of each booking once, however often it is told.

    Args:
        link: None where no hub is set.
    """

    def __init__(self, store: Store, link: HubLink | None) -> None:
        self._store = store
        self._link = link

    async def note(self, booked: Booked, state: str = "confirmed") -> None:
        """Tell of a booking that a visitor made in a conversation; others are nobody's here.

        Safe to repeat. Raise TransientError when the visitor cannot be asked for now.
        """
        if self._link is None or not booked.conversation:
            return
        visitor = await self._visitor(self._link, booked.conversation)
        start, end = iso(booked.start), iso(booked.end)
        text = "\x1f".join((booked.id, state, start, end))
        command = NoteMeeting(
            id=hashlib.sha256(f"meeting\x1f{text}".encode()).hexdigest()[:32],
            visitor=visitor,
            booking=booked.id,
            state=state,
            start=start,
            end=end,
            conversation=booked.conversation,
        )
        await self._link.send(command)

    async def _visitor(self, link: HubLink, conversation: str) -> str:
        thread = self._store.state.desk.threads.get(conversation)
        if thread is not None:
            return thread.visitor.visitor
        question = AskMessages(id=uuid4().hex, conversation=conversation)
        return (await link.ask(question, ConversationRecord)).visitor
