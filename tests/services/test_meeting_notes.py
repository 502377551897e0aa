"""Bookings reach the hub once for each of their states."""

from dataclasses import dataclass

import pytest

from app.domain.desk import HistoryLoaded
from app.domain.errors import FoyerError
from app.domain.wire.console import AskMessages
from app.domain.wire.events import Answer
from app.domain.wire.records import ConversationRecord, VisitorCard
from app.domain.wire.shared import NoteMeeting
from app.services.meeting_notes import MeetingNotes
from app.services.store import Store
from tests.services.link.console import Console
from tests.services.link.wire_hub import WireHub

RECORD = ConversationRecord(id="c1", visitor="v1", status="open", opened=1.0)


@dataclass(frozen=True)
class Booking:
    id: str = "b1"
    start: int = 1_796_119_200
    end: int = 1_796_121_000
    conversation: str = "c1"


async def test_a_booking_is_noted_once_with_its_visitor(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        console.store.apply(HistoryLoaded(RECORD, VisitorCard(visitor="v1")))
        notes = MeetingNotes(console.store, console.link)
        await notes.note(Booking())
        await notes.note(Booking())
        await notes.note(Booking(), "cancelled")
        await hub.until(lambda: len(hub.commands) == 2)
        noted = [each for each in hub.commands.values() if isinstance(each, NoteMeeting)]
        assert [(each.visitor, each.booking, each.state) for each in noted] == [
            ("v1", "b1", "confirmed"),
            ("v1", "b1", "cancelled"),
        ]
        assert noted[0].start.endswith("Z")
        assert noted[0].conversation == "c1"


async def test_a_conversation_that_is_not_at_hand_is_asked_for(tmp_path):
    async def telling(socket, message):
        if not isinstance(message, AskMessages):
            return False
        await hub.send(Answer(id=message.id, result=RECORD), socket)
        return True

    async with WireHub() as hub, Console(hub, tmp_path) as console:
        hub.on_message = telling
        await console.connected()
        await MeetingNotes(console.store, console.link).note(Booking())
        await hub.until(lambda: hub.got(NoteMeeting))
        assert hub.got(NoteMeeting)[0].visitor == "v1"


async def test_a_conversation_that_the_hub_does_not_know_is_an_error_to_repeat(tmp_path):
    async with WireHub() as hub, Console(hub, tmp_path) as console:
        await console.connected()
        with pytest.raises(FoyerError):
            await MeetingNotes(console.store, console.link).note(Booking())


async def test_without_a_hub_or_a_conversation_nothing_is_noted():
    notes = MeetingNotes(Store(), None)
    await notes.note(Booking())
    await notes.note(Booking(conversation=""))
