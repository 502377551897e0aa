"""The practice rep's week."""

from datetime import UTC, date, datetime

from app.practice.calendar.seed import objects

STAMP = datetime(2027, 5, 1, tzinfo=UTC)


def test_the_week_is_that_of_today_and_its_names_stay():
    tuesday = dict(objects(date(2027, 5, 4), "Europe/Rome", STAMP))
    friday = dict(objects(date(2027, 5, 7), "Europe/Rome", STAMP))
    assert tuesday == friday
    demo = tuesday["practice-2027-w18-demo-brightwater"]
    assert "DTSTART;TZID=Europe/Rome:20270504T110000\r\n" in demo


def test_the_next_week_adds_only_what_is_new():
    now = set(dict(objects(date(2027, 5, 4), "UTC", STAMP)))
    later = set(dict(objects(date(2027, 5, 11), "UTC", STAMP)))
    assert {name for name in later - now} == {n for n in later if "w20" in n}
