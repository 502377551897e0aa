"""Other times in a stored object, and everything else as it was."""

from app.domain.ics import parse
from app.services.calendars.object_text import is_series, moved_text
from tests.services.calendars.cloud import START

TEXT = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Work
BEGIN:VTIMEZONE
TZID:Europe/Rome
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:u
DTSTART;TZID=Europe/Rome:20270504T090000
DURATION:PT30M
SEQUENCE:4
DTSTAMP:20270101T000000Z
DESCRIPTION:A long text that a person wrote\\, which is folded beca
 use lines are short
ATTENDEE;CN="Kim; K";PARTSTAT=ACCEPTED:mailto:kim@example.org
X-APPLE-STRUCTURED-LOCATION;VALUE=URI:geo:1,2
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT5M
DURATION:PT1M
REPEAT:2
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def test_only_times_and_revision_change():
    moved = moved_text(TEXT, START, START + 1800, START - 60)
    (event,) = parse(moved).within("VEVENT")
    assert event.first("DTSTART").value == "20270504T090000Z"
    assert event.first("DTSTART").params == {}
    assert event.first("DTEND").value == "20270504T093000Z"
    assert event.first("DURATION") is None
    assert event.text("SEQUENCE") == "5"
    assert event.text("DTSTAMP") == event.text("LAST-MODIFIED") == "20270504T085900Z"
    gone = {"DTSTART;TZID=Europe/Rome:20270504T090000", "DURATION:PT30M", "SEQUENCE:4"}
    gone |= {"DTSTAMP:20270101T000000Z"}
    new = {"DTSTART:20270504T090000Z", "DTEND:20270504T093000Z", "SEQUENCE:5"}
    new |= {"DTSTAMP:20270504T085900Z", "LAST-MODIFIED:20270504T085900Z"}
    before, after = (
        set(t.replace("\r\n", "\n").replace("\n ", "").split("\n")) for t in (TEXT, moved)
    )
    assert before - after == gone
    assert after - before == new


def test_a_second_move_is_a_later_revision_again():
    twice = moved_text(moved_text(TEXT, START, START + 60, 0), START + 60, START + 120, 0)
    (event,) = parse(twice).within("VEVENT")
    assert event.text("SEQUENCE") == "6"
    assert len(event.all("DTSTART")) == len(event.all("SEQUENCE")) == 1


def test_a_revision_that_is_no_number_begins_anew():
    moved = moved_text(TEXT.replace("SEQUENCE:4", "SEQUENCE:x"), START, START + 60, 0)
    assert next(parse(moved).within("VEVENT")).text("SEQUENCE") == "1"


def test_a_series_is_known():
    assert not is_series(TEXT)
    assert is_series(TEXT.replace("SEQUENCE:4", "RRULE:FREQ=DAILY"))
    assert is_series(TEXT.replace("END:VCALENDAR", "BEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR"))
