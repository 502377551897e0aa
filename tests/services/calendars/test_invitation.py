"""A meeting as iCalendar text."""

from dataclasses import replace

from app.domain.ics import parse
from app.services.calendars.base import Attendee, Meeting
from app.services.calendars.invitation import More, event_text, uid

MEETING = Meeting(
    "b1", "noa@example.com", 1_800_000_000, 1_800_001_800, "A; b\nc", Attendee("kim@example.org")
)


def read(text):
    (event,) = parse(text).within("VEVENT")
    return event


def test_the_text_says_what_the_meeting_is():
    event = read(event_text(MEETING, "k", 1_790_000_000))
    assert event.text("UID") == uid("k")
    assert event.text("SUMMARY") == "A; b\nc"
    assert event.first("DTSTART").value == "20270115T080000Z"
    assert event.first("ATTENDEE").value == "mailto:kim@example.org"
    assert event.first("ATTENDEE").params["RSVP"] == "TRUE"
    assert "METHOD" not in event_text(MEETING, "k", 0)


def test_a_name_cannot_break_out_of_its_parameter():
    hostile = Attendee("kim@example.org", 'K";X=1:mailto:x@example.org\r\nSUMMARY:no')
    meeting = Meeting("b1", "noa@example.com", 0, 60, "s", hostile)
    guest = read(event_text(meeting, "k", 0)).first("ATTENDEE")
    assert guest.value == "mailto:kim@example.org"
    assert read(event_text(meeting, "k", 0)).text("SUMMARY") == "s"


def test_a_reps_address_begins_no_line_of_its_own():
    hostile = replace(MEETING, rep="noa@example.com\r\nATTENDEE:mailto:eve@example.org")
    event = read(event_text(hostile, "k", 0))
    assert [guest.value for guest in event.all("ATTENDEE")] == ["mailto:kim@example.org"]


def test_a_cancellation_is_a_later_revision():
    text = event_text(MEETING, "k", 0, method="CANCEL")
    assert "METHOD:CANCEL" in text
    assert read(text).text("STATUS") == "CANCELLED"
    assert read(text).text("SEQUENCE") == "1"


def test_a_moved_meeting_is_the_same_event_at_a_later_revision():
    where, notes = "Room 1, Rome", "Bring; it\nall"
    text = event_text(MEETING, "k", 0, method="REQUEST", sequence=3, more=More(where, notes))
    event = read(text)
    assert (event.text("UID"), event.text("SEQUENCE")) == (uid("k"), "3")
    assert (event.text("LOCATION"), event.text("DESCRIPTION")) == (where, notes)
    assert "LOCATION" not in event_text(MEETING, "k", 0)


def test_the_meetings_own_place_and_notes_are_in_the_stored_object():
    event = read(event_text(replace(MEETING, place="Room 1", notes="Bring\nit"), "k", 0))
    assert (event.text("LOCATION"), event.text("DESCRIPTION")) == ("Room 1", "Bring\nit")
    said = event_text(replace(MEETING, place="Room 1"), "k", 0, more=More("Room 2"))
    assert read(said).text("LOCATION") == "Room 2"
