"""Single steps of changes; whole changes are in test_booking_changing.py."""

from app.core.clock import SystemClock
from app.services.booking import Booker
from app.services.booking_change_rows import CANCEL, MOVE, ChangeRows, Wanted
from app.services.booking_change_steps import ChangeSteps
from app.services.booking_rows import BookingRows
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database
from tests.services.fake_calendar import FakeCalendar

MEETING = Meeting("b1", "noa@example.com", 1000, 2800, "Intro", Attendee("kim@example.org"))


async def test_each_state_is_stored_before_the_call_that_it_announces(tmp_path):
    database = console_database(tmp_path)
    rows, stored = BookingRows(database), []
    changes = ChangeRows(rows)

    class Watching(FakeCalendar):
        async def move(self, meeting, key, event_id):
            stored.append((changes.get("w1").state, changes.get("w1").asked))
            await super().move(meeting, key, event_id)

        async def cancel(self, meeting, key, event_id, words=""):
            stored.append((changes.get("w2").state, changes.get("w2").asked))
            await super().cancel(meeting, key, event_id, words)

    calendar = Watching()
    await Booker(rows, SystemClock()).book(calendar, MEETING, deadline_s=6.0)
    steps, walked = ChangeSteps(rows, changes, SystemClock()), []
    for wanted in (Wanted("w1", MOVE, 9000, 10800), Wanted("w2", CANCEL)):
        change = changes.ask(wanted, rows.get("b1"), 0.0)
        while change.is_open:
            change = await steps.step(calendar, change)
            walked.append(change.state)
    assert walked == ["writing", "written", "done"] * 2
    assert stored == [("writing", 1), ("writing", 1)]
    database.close()
