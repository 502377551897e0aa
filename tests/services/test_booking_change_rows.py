"""Rows of changes; whole changes are in test_booking_changing.py."""

import pytest

from app.domain.errors import RejectedError
from app.services.booking_change_rows import CANCEL, MOVE, ChangeRows, Wanted
from app.services.booking_rows import About, BookingRows
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database

MEETING = Meeting("b1", "noa@example.com", 1000, 2800, "Intro", Attendee("kim@example.org"))
LATER = Wanted("w1", MOVE, 9000, 10800)


@pytest.fixture
def rows(tmp_path):
    database = console_database(tmp_path)
    made = BookingRows(database)
    made.draft(MEETING, "a", About(), 0.0)
    yield made
    database.close()


def test_a_change_is_one_however_often_it_is_asked(rows):
    changes, row = ChangeRows(rows), rows.get("b1")
    first = changes.ask(LATER, row, 1.0)
    assert (first.state, first.was_start, first.target(row).start) == ("wanted", 1000, 9000)
    assert changes.ask(LATER, row, 2.0) == first
    assert changes.ask(Wanted("w2", MOVE, 9000, 10800), row, 2.0) == first
    with pytest.raises(RejectedError):
        changes.ask(Wanted("w3", CANCEL), row, 2.0)
    assert [one.id for one in changes.open("a")] == ["w1"]
    assert changes.open("b") == []


def test_what_was_written_changes_change_and_booking_at_once(rows):
    changes = ChangeRows(rows)
    change = changes.ask(LATER, rows.get("b1"), 1.0)
    assert changes.written(change, 2.0, "").state == "written"
    row = rows.get("b1")
    assert (row.start, row.end, row.revision) == (9000, 10800, 1)
    assert change.former(row).start == 1000
    changes.move("w1", 3.0, state="done")
    off = changes.ask(Wanted("w2", CANCEL), row, 4.0)
    changes.written(off, 5.0, "")
    assert (rows.get("b1").state, rows.get("b1").revision) == ("off", 2)
