"""What is told, under ids that make it once; the whole is in test_booking_service.py."""

import pytest

from app.services.booking import Outcome
from app.services.booking_telling import BookingTeller, command_id
from app.services.calendars.base import Attendee, Meeting
from app.services.hub_meetings import HubMeetings
from app.services.store import Store

MEETING = Meeting("b1", "noa@example.com", 3600, 5400, "Intro", Attendee("kim@example.org", "Kim"))


class Clock:
    def now(self):
        return 7.0


class Chat:
    def __init__(self):
        self.said = []

    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        self.said.append((conversation, kind, dict(data or {}), command))


@pytest.fixture
def chat():
    return Chat()


@pytest.fixture
def teller(chat):
    hub = HubMeetings(None, Store(), Clock())
    return BookingTeller(chat, Store(), Clock(), hub)


async def test_each_state_is_told_under_an_id_of_its_own(teller, chat):
    for state in ("pending", "booked", "booked"):
        await teller.tell("c1", MEETING, Outcome(state))
    commands = [command for *_, command in chat.said]
    assert commands == [command_id("b1", s) for s in ("pending", "booked", "booked")]
    assert commands[0] != commands[1] == commands[2]


async def test_without_a_conversation_nobody_is_told(teller, chat):
    await teller.tell("", MEETING, Outcome("booked"))
    await teller.offer_others("", MEETING, [7200])
    assert chat.said == []


async def test_other_times_leave_out_the_one_that_is_taken(teller, chat):
    await teller.offer_others("c1", MEETING, [3600])
    assert chat.said == []
    await teller.offer_others("c1", MEETING, [3600, 7200, 9000, 10800, 12600])
    ((_, kind, data, _),) = chat.said
    assert (kind, len(data["slots"]), data["duration_min"]) == ("times", 3, 30)
    assert "1970-01-01T01:00:00Z" not in data["slots"]
