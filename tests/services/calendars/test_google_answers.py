"""What Google answers, also odd things; how it is asked is in test_google.py."""

import httpx
import msgspec
import pytest

from app.core.http import Answer
from app.domain.errors import RejectedError, TransientError
from app.services.calendars.google_answers import Event, FreeBusy, reason


def event(**more):
    return msgspec.convert({"id": "e", **more}, Event)


def test_a_deleted_event_needs_no_times():
    stored = event(status="cancelled").stored()
    assert (stored.cancelled, stored.start, stored.attendees) == (True, 0, frozenset())


def test_the_rep_is_no_attendee():
    guests = [
        {"email": "Kim@Example.org", "responseStatus": "tentative"},
        {"email": "noa@example.com", "self": True, "responseStatus": "accepted"},
    ]
    assert event(attendees=guests).own().attendees == {"kim@example.org": "tentative"}


def test_a_link_is_taken_from_the_video_entry():
    entries = [
        {"entryPointType": "phone", "uri": "tel:1"},
        {"entryPointType": "video", "uri": "https://meet.example/1"},
    ]
    assert event(conferenceData={"entryPoints": entries}).link == "https://meet.example/1"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"status": "cancelled"}, "no longer"),
        ({"recurrence": ["RRULE:FREQ=DAILY"]}, "series"),
        ({"recurringEventId": "x"}, "series"),
    ],
)
def test_only_a_single_event_is_moved(more, words):
    event().check_movable()
    with pytest.raises(RejectedError, match=words):
        event(**more).check_movable()


@pytest.mark.parametrize(
    "answer", [{}, {"primary": {}}, {"primary": {"busy": [], "errors": [{"reason": "notFound"}]}}]
)
def test_a_calendar_of_which_nothing_is_told_is_unknown(answer):
    with pytest.raises(TransientError, match="cannot read"):
        msgspec.convert({"calendars": answer}, FreeBusy).taken("primary")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        ({"errors": [{"reason": "duplicate"}]}, "duplicate"),
        ({"details": [{"reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT"}]}, "ACCESS_TOKEN_SCOPE_"),
        ({"errors": "odd"}, ""),
        ("odd", ""),
    ],
)
def test_the_reason_is_found_in_either_place(error, why):
    body = msgspec.json.encode({"error": error})
    assert reason(Answer(403, httpx.Headers(), body)).startswith(why)


def test_a_time_that_is_none_is_told():
    with pytest.raises(TransientError, match="time"):
        event(start={"dateTime": "soon"}, end={"dateTime": "later"}).stored()
