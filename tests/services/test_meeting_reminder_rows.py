"""The rows of reminders: armed, moved, dropped, each for one event."""

import pytest

from app.services.console_database import console_database
from app.services.meeting_mail import Particulars
from app.services.meeting_reminder_rows import DROPPED, GIVEN, KEPT_S, ReminderRows
from tests.services.meeting_mail_rig import KNOWN, START, meeting

EARLY, MUCH_LATER = START - 86_400 * 3, START + 86_400
HOUR = START - 3600


@pytest.fixture
def database(tmp_path):
    made = console_database(tmp_path)
    yield made
    made.close()


@pytest.fixture
def rows(database):
    made = ReminderRows(database)
    made.keep(meeting(), "k1", KNOWN, EARLY, [60, 1440, 60])
    return made


def due(rows, at=MUCH_LATER):
    return [(each.minutes, each.due) for each in rows.due(at)]


def test_each_is_due_before_the_meeting_and_says_what_was_known(rows):
    assert due(rows) == [(1440, START - 86_400), (60, HOUR)]
    assert due(rows, HOUR - 1) == [(1440, START - 86_400)]
    assert rows.next_due() == START - 86_400
    [first, _] = rows.due(MUCH_LATER)
    assert (first.meeting, first.key, first.known) == (meeting(), "k1", KNOWN)


def test_what_went_out_stays_so_until_the_meeting_is_moved(rows):
    for each in rows.due(MUCH_LATER):
        rows.settle(each, GIVEN)
    rows.keep(meeting(), "k1", KNOWN, EARLY, [60, 1440])
    assert due(rows) == []
    rows.move(meeting(START + 600), "k1", Particulars(), EARLY)
    assert due(rows) == [(1440, START + 600 - 86_400), (60, HOUR + 600)]
    rows.settle(rows.due(MUCH_LATER)[0], GIVEN)
    rows.move(meeting(START + 600), "k1", Particulars(), EARLY)
    assert len(due(rows)) == 1
    assert rows.due(MUCH_LATER)[0].known == Particulars()


def test_a_moved_one_is_not_settled_by_its_old_time(rows):
    [old, *_] = rows.due(MUCH_LATER)
    rows.move(meeting(START + 600), "k1", KNOWN, EARLY)
    rows.settle(old, GIVEN)
    assert len(due(rows)) == 2


def test_after_a_cancel_only_another_event_is_reminded_of(rows):
    rows.drop("b1")
    rows.keep(meeting(), "k1", KNOWN, EARLY, [60])
    rows.keep(meeting(START + 600), "k1", KNOWN, EARLY, [60])
    assert due(rows) == []
    assert rows.next_due() is None
    rows.keep(meeting(), "k2", KNOWN, EARLY, [60])
    assert due(rows) == [(60, HOUR)]


def test_what_would_follow_upon_the_booking_is_dropped(rows):
    rows.keep(meeting(booking="b2"), "k", KNOWN, HOUR + 1, [60, 15])
    assert [e.minutes for e in rows.due(MUCH_LATER) if e.meeting.booking == "b2"] == [15]
    rows.move(meeting(START + 600), "k1", KNOWN, HOUR + 601)
    assert [e for e in rows.due(MUCH_LATER) if e.meeting.booking == "b1"] == []


@pytest.mark.parametrize(
    ("state", "start", "left"),
    [
        ("confirmed", START, 2),
        ("logged", START, 2),
        ("cancelled", START, 0),
        ("compensating", START, 0),
        ("off", START, 0),  # it was called off
        ("logged", START + 60, 0),
    ],
)
def test_a_booking_that_is_not_in_force_is_not_reminded_of(rows, database, state, start, left):
    database.execute(
        "INSERT INTO bookings (id, account, rep, start, end, subject, email, name, online, state,"
        " created, changed) VALUES ('b1', 'a', 'r', ?, ?, 's', 'e', '', 0, ?, 0, 0)",
        (start, start + 1800, state),
    )
    assert len(due(rows)) == left


def test_old_rows_go(rows):
    rows.settle(rows.due(MUCH_LATER)[0], DROPPED)
    rows.trim(START + KEPT_S - 1)
    assert len(due(rows)) == 1
    rows.trim(START + KEPT_S + 1)
    assert due(rows) == []
