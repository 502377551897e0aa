"""The visitor whom the right pane shows."""

import pytest
from msgspec.structs import replace

from app.domain.booker import CalendarChosen
from app.domain.desk import ConversationOpened
from app.domain.meetings import MeetingsLoaded
from app.domain.profiles import ProfileFailed, VisitorShown
from app.domain.wire import events as wire
from app.domain.wire.meetings import MeetingRecord
from app.domain.wire.records import Fact
from app.ui.visitor.view_model import VisitorViewModel
from tests.desk_records import NOW


@pytest.fixture
def visitor(desk):
    made = VisitorViewModel(desk.fill().bridge, desk.asked, desk.clock)
    desk.asked.calls.clear()
    return made


def test_it_follows_the_open_conversation(visitor, desk):
    desk.apply(ConversationOpened("c2"))
    desk.apply(ConversationOpened(None))
    assert desk.asked.calls == [("show", "v2")]


def test_the_card_is_there_before_the_profile(visitor, desk):
    desk.apply(VisitorShown("v2"))
    assert (visitor.profile, visitor.card.name) == (None, "Tomás Rivera")


def test_a_profile_that_cannot_be_had_says_why_and_can_be_asked_again(visitor, desk):
    desk.apply(VisitorShown("v2"), ProfileFailed("v2", "The hub does not answer."))
    assert visitor.failure == "The hub does not answer."
    visitor.again()
    assert desk.asked.calls == [("show", "v2")]


def test_new_facts_are_told(visitor, desk):
    heard = []
    visitor.changed.connect(lambda: heard.append(len(visitor.profile.facts)))
    fact = Fact(field="phone", value="1", source="chat", at=NOW)
    desk.apply(wire.FactsLearnt(visitor="v1", facts=[fact]))
    assert heard == [2]


def test_a_correction_needs_a_visitor_and_a_value(visitor, desk):
    visitor.set_fact("company", "  Acme Robotics ")
    visitor.set_fact("company", "  ")
    desk.apply(VisitorShown(None))
    visitor.set_fact("company", "Acme")
    assert desk.asked.calls == [("set_fact", "v1", "company", "Acme Robotics")]


def test_meetings_with_the_visitor_are_shown_in_the_zone_of_the_calendar(visitor, desk):
    heard = []
    visitor.changed.connect(lambda: heard.append([each.id for each in visitor.meetings]))
    start = int(NOW) + 3600
    given = {"booking": "b1", "start": start, "end": start + 1800, "state": "booked"}
    booked = MeetingRecord(id="m1", visitor="v1", **given)
    strange = replace(booked, id="m2", visitor="v7")
    desk.apply(CalendarChosen(True, False, "Asia/Tokyo"), MeetingsLoaded((booked, strange), NOW))
    assert heard == [["m1"]]
    assert visitor.zone.key == "Asia/Tokyo"
