"""What becomes of a booking whose end nobody knows yet."""

from app.services.booking import AGAIN_S, Booker
from app.services.booking_rows import BookingRows
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database
from tests.services.fake_calendar import FakeCalendar

MEETING = Meeting("b1", "noa@example.com", 1000, 2800, "Intro", Attendee("kim@example.org", "Kim"))


class Stopped:
    """A clock that is put forward by hand."""

    time = 100.0

    def now(self):
        return self.time


async def test_what_is_pending_says_why_and_is_tried_again_after_longer_pauses(tmp_path):
    database, clock, calendar = console_database(tmp_path), Stopped(), FakeCalendar()
    rows = BookingRows(database)
    booker = Booker(rows, clock)
    calendar.plan("create", "done_unsure")
    calendar.plan("find", *["pause"] * 3)  # of a minute, longer than any deadline here
    outcome = await booker.book(calendar, MEETING, deadline_s=6.0)
    assert (outcome.state, outcome.reason) == ("pending", "pause")
    pauses = [rows.get("b1").due - clock.time]
    for _ in range(2):
        clock.time = rows.get("b1").due
        (row,) = await booker.resume(calendar)
        pauses.append(row.due - clock.time)
    assert pauses == [AGAIN_S, 2 * AGAIN_S, 4 * AGAIN_S]
    database.close()
