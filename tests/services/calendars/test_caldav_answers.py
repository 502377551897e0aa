"""Calendar objects as plain values; requests are in test_caldav.py."""

from zoneinfo import ZoneInfo

import pytest

from app.domain.errors import TransientError
from app.services.calendars.caldav_answers import Reader
from app.services.calendars.invitation import uid
from tests.domain.test_vtimezone import OUTLOOK
from tests.services.calendars.cloud import KEY, START

READER = Reader("dav.example.org", ZoneInfo("Europe/Rome"), "noa@example.com")


def objects(*texts):
    responses = "".join(
        f"<D:response><D:href>/{number}.ics</D:href><D:propstat><D:prop><C:calendar-data>"
        f"{text}</C:calendar-data></D:prop></D:propstat></D:response>"
        for number, text in enumerate(texts)
    )
    spaces = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
    return f"<D:multistatus {spaces}>{responses}</D:multistatus>".encode()


def event(*lines):
    return "\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


HOUR = ("DTSTART:20270504T090000Z", "DTEND:20270504T100000Z")
MINE = event(
    f"UID:{uid(KEY)}",
    "X-FOYER-BOOKING:b1",
    *HOUR,
    "ATTENDEE;PARTSTAT=DECLINED:mailto:Kim@Example.org",
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:noa@example.com",
)


def test_our_events_are_told_and_others_are_not():
    copied = event("UID:other", "X-FOYER-BOOKING:b1", *HOUR)
    body = objects(event("UID:x", *HOUR), MINE, copied, event(f"UID:{uid('k')}"), "nonsense")
    own, copy = READER.own(body)
    assert (own.id, own.key, own.booking) == ("/1.ics", KEY, "b1")
    assert own.attendees == {"kim@example.org": "declined"}
    assert (copy.key, copy.booking) == ("", "b1")


def test_what_the_rep_declined_is_free():
    declined = event("UID:x", *HOUR, "ATTENDEE;PARTSTAT=declined:MAILTO:Noa@Example.com")
    (taken,) = READER.taken(objects(declined), START, START + 60)
    assert (taken.busy.status, taken.key) == ("free", "")


def test_an_event_that_cannot_be_expanded_makes_busy_times_unknown():
    wild = event("UID:x", "DTSTART:20200101T000000Z", "RRULE:FREQ=SECONDLY")
    with pytest.raises(TransientError, match="cannot be read"):
        READER.taken(objects(wild), START, START + 86_400 * 30)


def test_a_zone_of_the_calendars_own_is_read_by_its_definition():
    lines = ("DTSTART;TZID=Customized Time Zone:20270504T110000", "DURATION:PT1H", "UID:x")
    text = f"{OUTLOOK}\n{event(*lines)}"
    reader = Reader("dav.example.org", ZoneInfo("Asia/Tokyo"), "")
    (taken,) = reader.taken(objects(text), START, START + 60)
    assert taken.busy.start == START
    assert reader.stored("/x.ics", text).start == START


@pytest.mark.parametrize("text", ["", "<html>", event("UID:x"), event("DTSTART:soon")])
def test_what_is_no_event_is_a_fault(text):
    with pytest.raises(TransientError, match="no event"):
        READER.stored("/x.ics", text)
