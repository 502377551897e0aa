"""Single steps; whole bookings are in test_booking.py."""

from dataclasses import replace

import pytest

from app.core.clock import SystemClock
from app.domain.errors import UncertainError
from app.services.booking_rows import About, BookingRows
from app.services.booking_steps import UNSEEN_TRIES, BookingSteps
from app.services.calendars.base import Attendee, Meeting
from app.services.console_database import console_database
from tests.services.fake_calendar import FakeCalendar

MEETING = Meeting("b1", "noa@example.com", 1000, 2800, "Intro", Attendee("kim@example.org"))


@pytest.fixture
def rows(tmp_path):
    database = console_database(tmp_path)
    yield BookingRows(database)
    database.close()


@pytest.fixture
def steps(rows):
    rows.draft(MEETING, "fake:noa", About(), 0.0)
    return BookingSteps(rows, SystemClock())


async def test_each_state_is_stored_before_the_call_that_it_announces(rows, steps):
    stored = []

    class Watching(FakeCalendar):
        async def create(self, meeting, key):
            row = rows.get("b1")
            stored.append((row.state, row.asked, row.key == key))
            return await super().create(meeting, key)

        async def cancel(self, meeting, key, event_id):
            stored.append(rows.get("b1").state)
            await super().cancel(meeting, key, event_id)

    calendar = Watching()
    calendar.shift = 60
    row, walked = rows.get("b1"), []
    while not steps.is_final(row):
        row = await steps.step(calendar, row)
        walked.append(row.state)
    assert walked == ["held", "creating", "created", "compensating", "cancelled"]
    assert stored == [("creating", 1, True), "compensating"]


async def test_what_is_booked_is_known_by_the_name_that_calendars_give_it(rows, steps):
    calendar, row = FakeCalendar(), rows.get("b1")
    while not steps.is_final(row):
        row = await steps.step(calendar, row)
    assert row.uid == f"foyer-{row.key}@foyer"


async def test_an_event_that_was_never_seen_is_given_up_after_many_rounds(rows, steps):
    row = rows.move("b1", 0.0, state="created", key="k", event_id="e")
    with pytest.raises(UncertainError):
        await steps.step(FakeCalendar(), row)
    row = rows.move("b1", 0.0, attempts=UNSEEN_TRIES)
    assert (await steps.step(FakeCalendar(), row)).state == "cancelled"


async def test_a_link_that_takes_longer_than_the_deadline_does_not_make_the_meeting_unknown(
    rows, steps
):
    class Never(FakeCalendar):
        async def find(self, meeting, key, event_id=""):
            found = await super().find(meeting, key)
            return replace(found, join_url="", link_pending=True)

    calendar = Never()
    await calendar.create(MEETING, "k")
    row = rows.move("b1", 0.0, state="created", key="k", event_id="e", online=1)
    row = await steps.step(calendar, row, SystemClock().now() + 0.1)
    assert (row.state, row.outcome) == ("confirmed", "booked_no_link")
    assert calendar.calls.count("find") == 1


async def test_an_event_that_got_another_id_is_followed(rows, steps):
    calendar = FakeCalendar()
    calendar.shift = 60
    await calendar.create(MEETING, "k")
    row = rows.move("b1", 0.0, state="created", key="k", event_id="an old id")
    row = await steps.step(calendar, row)
    assert (row.state, row.event_id) == ("compensating", (await calendar.find(MEETING, "k")).id)


async def test_a_link_that_is_being_made_is_waited_for(rows, steps):
    class Slow(FakeCalendar):
        async def find(self, meeting, key, event_id=""):
            found = await super().find(meeting, key)
            ready = self.calls.count("find") > 2
            return replace(found, join_url="https://m/1" if ready else "", link_pending=not ready)

    calendar = Slow()
    await calendar.create(MEETING, "k")
    row = rows.move("b1", 0.0, state="created", key="k", event_id="e", online=1)
    row = await steps.step(calendar, row)
    assert (row.outcome, row.join_url) == ("booked", "https://m/1")
