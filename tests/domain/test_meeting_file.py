import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ics import parse
from app.domain.meeting_file import calendar_file
from app.domain.wire.meetings import MeetingRecord


def record(**fields):
    given = {"subject": "Intro", "start": 1_800_003_600, "end": 1_800_005_400, "state": "booked"}
    return MeetingRecord(id="m1", booking="k1", **(given | fields))


def event(text):
    return next(parse(text).within("VEVENT"))


def test_a_meeting_is_in_utc_under_a_lasting_name():
    first = event(calendar_file(record(), 1_800_000_000.0))
    assert first.text("DTSTART") == "20270115T090000Z"
    assert first.text("DTEND") == "20270115T093000Z"
    moved = event(calendar_file(record(start=1_800_090_000, version=3), 1_800_000_100.0))
    assert first.text("UID") == moved.text("UID")
    assert (first.text("SEQUENCE"), moved.text("SEQUENCE")) == ("0", "3")


def test_the_file_is_the_event_that_was_mailed():
    text = calendar_file(record(uid="foyer-1@foyer", version=7), 1_800_000_000.0)
    assert event(text).text("UID") == "foyer-1@foyer"
    assert "SEQUENCE" not in text  # else a later change by the organizer would count as older


@pytest.mark.parametrize(
    ("state", "status"),
    [("booked", "CONFIRMED"), ("asked", "TENTATIVE"), ("moving", "TENTATIVE")],
)
def test_what_is_not_confirmed_says_so(state, status):
    assert event(calendar_file(record(state=state), 0.0)).text("STATUS") == status


def test_a_cancelled_meeting_says_so():
    text = calendar_file(record(state="cancelled"), 1_800_000_000.0)
    assert "METHOD:CANCEL" in text
    assert event(text).text("STATUS") == "CANCELLED"


@given(st.text(max_size=200))
def test_no_subject_can_add_a_line(subject):
    text = calendar_file(record(subject=subject), 1_800_000_000.0)
    assert text.count("BEGIN:") == 2 + subject.count("BEGIN:")
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if line.startswith((b"ATTENDEE", b"ATTACH", b"URL"))] == []


def test_a_place_says_where_it_is_and_can_add_no_line():
    text = calendar_file(record(), 0.0, "Via Roma 1, Torino; 2nd floor\nATTACH:x")
    assert event(text).text("LOCATION") == "Via Roma 1, Torino; 2nd floor\nATTACH:x"
    assert "LOCATION:Via Roma 1\\, Torino\\; 2nd floor\\nATTACH:x\r\n" in text
    assert "LOCATION" not in calendar_file(record(), 0.0)


def test_the_link_comes_before_the_place():
    text = calendar_file(record(join_url="https://meet.example/a"), 0.0, "Via Roma 1")
    assert event(text).text("LOCATION") == "https://meet.example/a"


def test_the_link_is_the_place():
    found = event(calendar_file(record(join_url="https://meet.example/a;b,c"), 0.0))
    assert found.text("LOCATION") == "https://meet.example/a;b,c"
