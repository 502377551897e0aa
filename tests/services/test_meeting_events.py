"""A confirmed meeting on its way into the CRM."""

from app.services.booking_rows import BookingRows
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database
from app.services.meeting_events import meeting_event


def test_a_booking_becomes_one_event_with_the_bookings_id(tmp_path):
    database = console_database(tmp_path)
    meeting = Meeting("b1", "noa@example.com", 0, 60, "Demo", Attendee("Kim@example.org", "Kim"))
    row = BookingRows(database).draft(meeting, "a", "c", 0.0)
    draft = meeting_event(row)
    assert (draft.kind, draft.key, draft.subject) == ("crm.event", "event-b1", "kim@example.org")
    assert draft.body["start"] == "1970-01-01T00:00:00Z"
    assert draft.body["email"] == "Kim@example.org"
    database.close()
