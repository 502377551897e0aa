"""What Graph answers, also odd things; how it is asked is in test_graph.py."""

from zoneinfo import ZoneInfo

import msgspec
import pytest

from app.domain.errors import RejectedError, TransientError
from app.services.calendars.graph_answers import BOOKING, Event, OwnCalendar, Schedules
from tests.services.calendars.cloud import START

ROME = ZoneInfo("Europe/Rome")


def event(**more):
    given = {
        "id": "e",
        "start": {"dateTime": "2027-05-04T09:00:00.0000000", "timeZone": "UTC"},
        "end": {"dateTime": "2027-05-04T09:30:00.0000000", "timeZone": "UTC"},
    }
    return msgspec.convert(given | more, Event)


def midnight(day):
    return {"dateTime": f"2027-05-{day}T00:00:00.0000000", "timeZone": "UTC"}


def test_a_whole_day_is_the_reps_own():
    busy = event(isAllDay=True, start=midnight("04"), end=midnight("05")).taken(ROME).busy
    assert (busy.start, busy.end) == (START - 11 * 3600, START + 13 * 3600)


def test_a_key_is_read_only_where_it_is_ours():
    assert event(transactionId="foyer-k").key == "k"
    assert event(transactionId="localevent:k").key == ""
    assert event(transactionId=None).taken(ROME).key == "e"


def test_the_booking_is_the_property_of_our_name():
    found = [{"id": "String {x} Name Other", "value": "no"}, {"id": BOOKING.lower(), "value": "b1"}]
    assert event(singleValueExtendedProperties=found).booking == "b1"
    assert event().booking == ""


def test_attendees_are_told_with_their_answers_and_the_rep_is_none_of_them():
    guests = [
        {"emailAddress": {"address": "Kim@Example.org"}, "status": {"response": "declined"}},
        {"emailAddress": {"address": "li@example.org"}, "status": {"response": "notResponded"}},
        {"emailAddress": {"address": "Noa@example.com"}, "status": {"response": "organizer"}},
        {"emailAddress": {}, "status": None},
        {},
    ]
    own = event(attendees=guests).own("noa@example.com")
    assert own.attendees == {"kim@example.org": "declined", "li@example.org": "none"}


def test_a_meeting_without_its_link_waits_only_while_it_is_an_online_one():
    assert event(isOnlineMeeting=True, onlineMeeting=None).stored().link_pending
    without = event(isOnlineMeeting=False, onlineMeeting=None, onlineMeetingProvider="unknown")
    assert not without.stored().link_pending
    assert without.stored().join_url == ""


@pytest.mark.parametrize(
    ("more", "words"),
    [({"isCancelled": True}, "no longer"), ({"type": "occurrence"}, "series")],
)
def test_only_a_single_event_is_moved(more, words):
    event(type="singleInstance").check_movable()
    with pytest.raises(RejectedError, match=words):
        event(**more).check_movable()


def test_a_mailbox_told_by_an_alias_is_the_reps_and_one_of_several_is_not():
    free = {"scheduleId": "alias@example.com", "scheduleItems": [], "availabilityView": "0"}
    assert msgspec.convert({"value": [free]}, Schedules).of("noa@example.com").taken(START) == []
    for value in ([free, free], []):
        with pytest.raises(TransientError, match="no answer"):
            msgspec.convert({"value": value}, Schedules).of("noa@example.com").taken(START)


def test_teams_is_asked_for_unless_the_calendar_says_no():
    assert OwnCalendar(None).makes_teams
    assert OwnCalendar(["skypeForBusiness", "teamsForBusiness"]).makes_teams
    assert not OwnCalendar(["skypeForConsumer"]).makes_teams
    assert not OwnCalendar([]).makes_teams
