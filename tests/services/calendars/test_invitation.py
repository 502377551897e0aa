"""A meeting as iCalendar text."""

from app.domain.ics import parse
from app.services.calendars.base import Attendee, Meeting
from app.services.calendars.invitation import event_text, uid

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


def test_a_cancellation_is_a_later_revision():
    text = event_text(MEETING, "k", 0, method="CANCEL")
    assert "METHOD:CANCEL" in text
    assert read(text).text("STATUS") == "CANCELLED"
    assert read(text).text("SEQUENCE") == "1"
