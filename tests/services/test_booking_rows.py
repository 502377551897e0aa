"""The durable rows of bookings."""

from dataclasses import replace

import pytest

from app.core.database import connect
from app.services.booking_rows import HOLD_S, About, BookingRows
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database

MEETING = Meeting("b1", "noa@example.com", 1000, 2800, "Intro", Attendee("kim@example.org", "Kim"))
LATER = replace(MEETING, booking="b2", start=2000, end=3000)


@pytest.fixture
def rows(tmp_path):
    database = console_database(tmp_path)
    yield BookingRows(database)
    database.close()


def test_a_draft_is_stored_once_and_gives_its_meeting_back(rows):
    row = rows.draft(MEETING, "a", About("c1"), 5.0)
    assert (row.state, row.planned, row.conversation) == ("draft", MEETING, "c1")
    assert rows.draft(MEETING, "a", About("c1"), 6.0) == row == rows.get("b1")
    assert rows.get("none") is None


@pytest.mark.parametrize(
    ("place", "made", "link"),
    [
        ("https://rooms.example/a", "", "https://rooms.example/a"),
        ("https://rooms.example/a", "https://m/1", "https://m/1"),
        ("Via Roma 1", "", ""),
        ("javascript:alert(1)", "", ""),
    ],
)
def test_a_meeting_is_joined_by_the_link_of_its_kind_where_none_was_made(rows, place, made, link):
    rows.draft(replace(MEETING, place=place), "a", About(), 5.0)
    assert rows.move("b1", 6.0, join_url=made).link == link


def test_what_came_to_nothing_takes_new_content_and_what_stands_does_not(rows):
    rows.draft(MEETING, "a", About(), 5.0)
    other = replace(MEETING, start=5000, end=6000)
    assert rows.draft(other, "a", About(), 6.0).planned == other
    rows.move("b1", 7.0, state="creating")
    assert rows.draft(MEETING, "a", About(), 8.0).planned == other


def test_a_time_is_held_by_one_booking_until_it_expires(rows):
    for meeting in (MEETING, LATER):
        rows.draft(meeting, "a", About(), 0.0)
    assert rows.hold("b1", 10.0, 10.0)
    assert not rows.hold("b2", 11.0, 11.0)
    assert rows.hold("b2", 10.0 + HOLD_S, 10.0 + HOLD_S)


@pytest.mark.parametrize("state", ["creating", "created", "compensating"])
def test_a_time_in_flight_is_not_held(rows, state):
    for meeting in (MEETING, LATER):
        rows.draft(meeting, "a", About(), 0.0)
    rows.move("b1", 1.0, state=state)
    assert not rows.hold("b2", 99_999.0, 99_999.0)


@pytest.mark.parametrize("state", ["confirmed", "logged"])
def test_a_time_that_was_booked_since_the_calendar_was_looked_at_is_not_held(rows, state):
    for meeting in (MEETING, LATER):
        rows.draft(meeting, "a", About(), 0.0)
    rows.move("b1", 5.0, state=state)
    assert not rows.hold("b2", 6.0, 4.0)
    assert rows.hold("b2", 7.0, 6.0)  # the calendar shows it by then, if it still stands


def test_the_folder_is_where_the_database_lies(rows, tmp_path):
    assert rows.folder == tmp_path
    assert BookingRows(connect(":memory:")).folder is None


def test_another_account_and_a_touching_time_are_free(rows):
    rows.draft(MEETING, "a", About(), 0.0)
    rows.hold("b1", 0.0, 0.0)
    rows.draft(replace(LATER, start=2800), "a", About(), 0.0)
    assert rows.hold("b2", 1.0, 1.0)
    rows.draft(replace(MEETING, booking="b3"), "other", About(), 0.0)
    assert rows.hold("b3", 1.0, 1.0)


def test_unfinished_rows_are_those_with_something_to_do(rows):
    for number, state in enumerate(("held", "creating", "logged", "confirmed", "cancelled")):
        rows.draft(replace(MEETING, booking=str(number)), "a", About(), float(number))
        rows.move(str(number), 9.0, state=state)
    assert [row.id for row in rows.unfinished("a")] == ["0", "1", "3"]
    assert rows.unfinished("b") == []


def test_a_pause_is_kept_per_account(rows):
    rows.park("a", 5.0)
    rows.park("a", 7.0)
    assert (rows.parked_until("a"), rows.parked_until("b")) == (7.0, 0.0)
