"""iCalendar text."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ics import (
    IcsError,
    Length,
    escaped,
    folded,
    known_zone,
    length,
    moment,
    moments,
    parse,
    unescaped,
    utc_text,
)

ROME = ZoneInfo("Europe/Rome")


def test_lines_are_unfolded_and_quotes_hold_colons_and_semicolons():
    root = parse(
        'BEGIN:VEVENT\r\nATTENDEE;CN="a:b;c";X=1:mailto:k\r\n im@example.org\r\nEND:VEVENT'
    )
    (event,) = root.within("VEVENT")
    found = event.first("ATTENDEE")
    assert (found.value, found.params) == ("mailto:kim@example.org", {"CN": "a:b;c", "X": "1"})


def test_an_alarm_inside_does_not_speak_for_the_event():
    lines = ["BEGIN:VEVENT", "BEGIN:VALARM", "DURATION:PT5M", "END:VALARM", "END:VEVENT"]
    (event,) = parse(lines).within("VEVENT")
    assert event.first("DURATION") is None
    assert [c.name for c in event.children] == ["VALARM"]


@given(st.text())
def test_any_text_is_read_without_harm(text):
    parse(text)


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]) | st.just("\n")))
def test_text_survives_writing_and_reading(text):
    (event,) = parse(folded(["BEGIN:VEVENT", f"SUMMARY:{escaped(text)}", "END:VEVENT"])).children
    assert event.text("SUMMARY") == unescaped(escaped(text)) == text


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=300))
def test_no_line_is_longer_than_75_bytes(text):
    assert all(len(line.encode()) <= 75 for line in folded([text]).split("\r\n"))


def test_a_value_cannot_smuggle_in_a_line():
    assert "\r\n" not in escaped("a\r\nATTENDEE:mailto:x@example.org")
    assert escaped("a\x00\x1bb") == "ab"


def test_times_are_of_utc_of_a_zone_floating_or_whole_days():
    def read(text, **params):
        return moment(text, params, ROME, known_zone)

    assert utc_text(read("20270504T090000Z").instant) == "20270504T090000Z"
    assert utc_text(read("20270504T090000", TZID="Asia/Tokyo").instant) == "20270504T000000Z"
    assert utc_text(read("20270504T090000").instant) == "20270504T070000Z"
    assert utc_text(read("20270504T0900").instant) == "20270504T070000Z"
    assert utc_text(read("20270504T090000", TZID="Mars").instant) == "20270504T070000Z"
    day = read("20270504")
    assert (day.all_day, utc_text(day.instant)) == (True, "20270503T220000Z")
    assert read("99991231T235959Z").wall == datetime(2300, 1, 1)


@pytest.mark.parametrize("text", ["", "today", "20271340", "20270504T250000", "2027-05-04"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(IcsError):
        moment(text, {}, ROME, known_zone)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("/example.org/20070101_1/Europe/Rome", "Europe/Rome"),
        ("custom_America/New_York", "America/New_York"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_known_behind_other_words(name, key):
    assert known_zone(name).key == key


def test_several_times_stand_in_one_line():
    (found,) = parse(["EXDATE;VALUE=DATE:20270504,20270505"]).properties
    assert [m.wall.day for m in moments(found, ROME, known_zone)] == [4, 5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P1W", Length(7, 0)),
        ("P1DT2H", Length(1, 7200)),
        ("PT15M30S", Length(0, 930)),
        ("-P1D", Length(-1, 0)),
        ("+PT0S", Length(0, 0)),
    ],
)
def test_a_duration_has_days_and_seconds(text, expected):
    assert length(text) == expected


@pytest.mark.parametrize("text", ["P", "PT", "1D", "P99999999D", ""])
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(IcsError):
        length(text)


@pytest.mark.parametrize("letter", ["\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\r"])
def test_no_letter_that_some_readers_take_for_a_line_break_stays(letter):
    value = escaped(f"a{letter}ATTENDEE:mailto:x@evil.example\ud800\x7f")
    assert value == "a\\nATTENDEE:mailto:x@evil.example"
    assert len(f"SUMMARY:{value}".splitlines()) == 1


def test_a_calendar_may_be_nested_as_deeply_as_a_stranger_likes():
    deep = parse(["BEGIN:VCALENDAR"] * 5000 + ["BEGIN:VEVENT", "UID:a", "BEGIN:VEVENT", "UID:b"])
    assert [event.text("UID") for event in deep.within("VEVENT")] == ["a", "b"]
