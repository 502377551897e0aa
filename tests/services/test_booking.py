"""One booking ends in one of seven states, whatever fails and whenever (contracts/booking.md)."""

import asyncio
import time
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.clock import SystemClock
from app.core.database import connect
from app.domain.busy_time import Busy
from app.domain.errors import RejectedError
from app.services.booking import READ_TRIES, Booker
from app.services.booking_rows import About, BookingRows
from app.services.calendars.base import Attendee, Meeting, Taken
from app.services.console_database import console_database
from tests.services.fake_calendar import FakeCalendar

MEETING = Meeting("b1", "noa@example.com", 1000, 2800, "Intro", Attendee("kim@example.org", "Kim"))
KEY = MEETING.key()


@pytest.fixture
def rows(tmp_path):
    database = console_database(tmp_path)
    yield BookingRows(database)
    database.close()


@pytest.fixture
def calendar():
    return FakeCalendar()


@pytest.fixture
def book(rows, calendar):
    async def run(meeting=MEETING, deadline_s=6.0, **parts):
        return await Booker(rows, SystemClock(), **parts).book(
            calendar, meeting, deadline_s=deadline_s
        )

    return run


async def test_a_free_time_is_booked_and_read_back(book, calendar, rows):
    outcome = await book()
    assert (outcome.state, outcome.event_id, outcome.invited) == ("booked", f"id-{KEY}", True)
    assert calendar.calls == ["taken", "create", "find", "rivals"]
    assert rows.get("b1").state == "logged"


async def test_the_same_booking_again_is_the_same_booking(book, calendar):
    assert await book() == await book()
    assert calendar.writes == [KEY]


async def test_two_clicks_at_once_are_one_booking(rows, calendar):
    booker = Booker(rows, SystemClock())
    both = (booker.book(calendar, MEETING, deadline_s=2.0) for _ in range(2))
    first, second = await asyncio.gather(*both)
    assert first == second
    assert calendar.writes == [KEY]


async def test_a_link_that_was_asked_for_is_told_and_a_missing_one_too(book, calendar):
    online = replace(MEETING, online=True)
    assert (await book(online)).join_url == "https://meet.example.com/1"
    calendar.link = ""
    outcome = await book(replace(online, booking="b2", start=5000, end=6000))
    assert outcome.state == "booked_no_link"
    assert "link" in outcome.reason


async def test_a_taken_time_is_a_conflict_and_nothing_is_written(book, calendar):
    calendar.busy = [Taken(Busy(2799, 3000), "other")]
    assert (await book()).state == "conflict"
    assert calendar.writes == []


@pytest.mark.parametrize("status", ["free", "cancelled", "workingElsewhere"])
async def test_what_does_not_block_is_no_conflict(book, calendar, status):
    calendar.busy = [Taken(Busy(1000, 3000, status), "other"), Taken(Busy(2800, 3000), "next")]
    assert (await book()).state == "booked"


async def test_a_time_that_another_booking_has_in_flight_is_a_conflict(book, rows, calendar):
    calendar.plan("create", "done_unsure")
    calendar.plan("find", *["unsure"] * 50)
    assert (await book(deadline_s=0.4)).state == "pending"
    calendar.script.clear()
    calendar.events.clear()
    assert (await book(replace(MEETING, booking="b2"))).state == "conflict"


@pytest.mark.parametrize("fault", ["down", "pause", "refused"])
async def test_unreadable_busy_times_write_nothing(book, calendar, rows, fault):
    calendar.plan("taken", *[fault] * 9)
    outcome = await book()
    assert outcome.state == "availability_unknown"
    assert outcome.reason
    assert calendar.calls == ["taken"] * (READ_TRIES if fault == "down" else 1)
    assert rows.get("b1").state == "cancelled"


async def test_a_short_trouble_is_waited_out(book, calendar):
    calendar.plan("taken", "down", "short_pause")
    calendar.plan("create", "short_pause")
    assert (await book(deadline_s=5.0)).state == "booked"


@pytest.mark.parametrize("method", ["taken", "create"])
async def test_a_dead_sign_in_asks_for_a_person(book, calendar, method):
    calendar.plan(method, "sign_in")
    assert (await book()).state == "reconnect"
    assert calendar.writes == []
    assert (await book()).state == "booked"


@pytest.mark.parametrize("fault", ["done_unsure", "unsure"])
async def test_an_unknown_outcome_is_looked_up_or_repeated_under_the_same_key(
    book, calendar, fault
):
    calendar.plan("create", fault)
    assert (await book(deadline_s=5.0)).state == "booked"
    assert calendar.writes == [KEY]


async def test_what_is_not_visible_yet_is_waited_for(book, calendar):
    calendar.plan("create", "done_unsure")
    calendar.plan("find", "unseen", "unseen", "unseen", "unseen")
    assert (await book(deadline_s=9.0)).state == "booked"
    assert calendar.writes == [KEY]


async def test_an_unknown_outcome_at_the_deadline_is_pending_and_goes_on_later(
    book, calendar, rows
):
    calendar.plan("create", "done_unsure")
    calendar.plan("find", *["down"] * 99)
    started = time.monotonic()
    outcome = await book(deadline_s=0.6)
    assert time.monotonic() - started < 5
    assert outcome.state == "pending"
    calendar.script.clear()
    rows.move("b1", 0.0, due=0.0)
    (row,) = await Booker(rows, SystemClock()).resume(calendar)
    assert (row.state, row.outcome) == ("logged", "booked")
    assert calendar.writes == [KEY]


async def test_a_booking_that_waits_for_a_clock_set_back_since_goes_on(book, calendar, rows):
    calendar.plan("create", "done_unsure")
    calendar.plan("find", *["down"] * 99)
    await book(deadline_s=0.4)
    calendar.script.clear()
    now = SystemClock().now()
    rows.move("b1", now, due=now + 100)
    assert await Booker(rows, SystemClock()).resume(calendar) == []
    rows.move("b1", now, due=now + 24 * 3600)
    (row,) = await Booker(rows, SystemClock()).resume(calendar)
    assert row.outcome == "booked"


async def test_a_call_that_never_ends_is_cut_at_the_deadline(rows):
    class Hanging(FakeCalendar):
        async def create(self, meeting, key):
            await asyncio.Event().wait()

    calendar = Hanging()
    outcome = await Booker(rows, SystemClock()).book(calendar, MEETING, deadline_s=0.2)
    assert outcome.state == "pending"

    class Silent(FakeCalendar):
        async def taken(self, start, end):
            await asyncio.Event().wait()

    later = replace(MEETING, booking="b2", start=9000, end=9600)
    outcome = await Booker(rows, SystemClock()).book(Silent(), later, deadline_s=0.2)
    assert outcome.state == "availability_unknown"


@pytest.mark.parametrize("kept", ["before", "meanwhile"])
async def test_a_database_that_another_program_keeps_does_not_outlast_the_deadline(
    rows, tmp_path, kept
):
    with closing(connect(tmp_path / "console.sqlite3")) as other:

        class Keeps(FakeCalendar):
            async def create(self, meeting, key):
                other.execute("BEGIN IMMEDIATE")
                return await super().create(meeting, key)

        if kept == "before":
            other.execute("BEGIN IMMEDIATE")
        async with asyncio.timeout(5):  # SQLite waits for 10 s by itself
            outcome = await Booker(rows, SystemClock()).book(Keeps(), MEETING, deadline_s=0.5)
        assert outcome.state == "pending"
        assert "busy" in outcome.reason
        other.execute("ROLLBACK")


async def test_a_booking_that_was_begun_at_one_provider_is_not_made_at_another(rows, calendar):
    calendar.account = "graph:noa"
    calendar.plan("create", *["unsure"] * 99)
    assert (await Booker(rows, SystemClock()).book(calendar, MEETING, deadline_s=1.0)).state == (
        "pending"
    )
    other = FakeCalendar()
    other.account = "google:noa"
    outcome = await Booker(rows, SystemClock()).book(other, MEETING, deadline_s=1.0)
    assert (outcome.state, other.calls) == ("failed", [])


async def test_a_refusal_is_a_failure_with_its_reason(book, calendar, rows):
    calendar.plan("create", "refused")
    outcome = await book()
    assert (outcome.state, outcome.reason) == ("failed", "refused")
    assert calendar.events == {}


async def test_a_pause_that_outlasts_the_deadline_books_nothing_and_leaves_nothing(book, calendar):
    calendar.plan("create", "pause")
    assert (await book()).state == "failed"
    assert calendar.events == {}


async def test_a_lost_attendee_is_invited_again(book, calendar):
    calendar.keeps_attendee = False
    assert (await book()).state == "booked"
    assert calendar.calls.count("invite_again") == 1


@pytest.mark.parametrize("plan", [None, "refused"])
async def test_an_event_without_its_attendee_is_taken_back(book, calendar, plan):
    calendar.keeps_attendee, calendar.mends = False, False
    if plan:
        calendar.plan("invite_again", plan)
    outcome = await book()
    assert outcome.state == "failed"
    assert "attendee" in outcome.reason
    assert calendar.events == {}


async def test_an_event_at_another_time_is_taken_back(book, calendar):
    calendar.shift = 3600
    assert (await book()).state == "failed"
    assert calendar.events == {}


@pytest.mark.parametrize(
    ("created", "state"),
    [(99.0, "conflict"), (0.0, "conflict"), (130.0, "conflict"), (999.0, "booked")],
)
async def test_of_two_at_once_none_is_booked_twice(book, calendar, monkeypatch, created, state):
    async def appeared(meeting, key, event_id=""):
        return [Taken(Busy(1000, 2000), "theirs", created)]

    monkeypatch.setattr(calendar, "rivals", appeared)
    assert (await book()).state == state
    assert len(calendar.events) == (1 if state == "booked" else 0)


async def test_what_cannot_be_taken_back_is_for_a_person(book, calendar, rows):
    calendar.shift = 3600
    calendar.plan("cancel", "refused")
    outcome = await book()
    assert outcome.state == "pending"
    assert "Look into the calendar" in outcome.reason
    assert rows.get("b1").state == "needs_human"
    assert (await book()).state == "pending"


async def test_a_failed_booking_can_be_tried_again_under_a_new_key(book, calendar):
    calendar.shift = 3600
    await book()
    calendar.shift = 0
    assert (await book()).state == "booked"
    assert calendar.writes == [KEY, MEETING.key(1)]


async def test_after_a_conflict_another_time_may_be_chosen(book, calendar):
    calendar.busy = [Taken(Busy(1000, 2800), "other")]
    await book()
    assert (await book(replace(MEETING, start=2800, end=4600))).state == "booked"


async def test_a_booking_does_not_change_its_content_once_it_stands(book, calendar):
    await book()
    other = replace(MEETING, start=9000, end=9900)
    outcome = await book(other)
    assert (outcome.state, len(calendar.events)) == ("failed", 1)


async def test_an_own_event_of_a_lost_database_is_met_and_not_doubled(
    book, calendar, rows, tmp_path
):
    await book()
    (tmp_path / "other").mkdir()
    database = console_database(tmp_path / "other")
    try:
        again = await Booker(BookingRows(database), SystemClock()).book(
            calendar, MEETING, deadline_s=6.0
        )
    finally:
        database.close()
    assert again.state == "booked"
    assert calendar.writes == [KEY]


async def test_a_provider_that_tells_no_owner_is_asked_for_the_own_event(book, calendar):
    await calendar.create(MEETING, KEY)
    calendar.busy = [Taken(Busy(1000, 2800))]
    calendar.plan("rivals", "down")
    assert (await book()).state == "booked"
    assert calendar.writes == [KEY]


async def test_without_anybody_to_send_it_the_result_says_that_no_invitation_was_sent(rows):
    calendar = FakeCalendar(sends=False)
    outcome = await Booker(rows, SystemClock()).book(calendar, MEETING, deadline_s=6.0)
    assert (outcome.state, outcome.invited) == ("booked", False)
    assert outcome.reason.startswith("No invitation was sent")


async def test_the_invitation_is_mailed_where_the_server_sends_none(rows):
    class Post:
        sent = []

        async def invite(self, meeting, key):
            self.sent.append((meeting.attendee.email, key))

    calendar = FakeCalendar(sends=False)
    booker = Booker(rows, SystemClock(), mailer=Post())
    outcome = await booker.book(calendar, MEETING, deadline_s=6.0)
    assert (outcome.invited, Post.sent) == (True, [("kim@example.org", KEY)])


async def test_a_mail_that_is_refused_is_told_and_the_meeting_stands(rows):
    class Post:
        async def invite(self, meeting, key):
            raise RejectedError("the mail server refused the address")

    booker = Booker(rows, SystemClock(), mailer=Post())
    outcome = await booker.book(FakeCalendar(sends=False), MEETING, deadline_s=1.0)
    assert outcome.state == "booked"
    assert "the mail server refused the address" in outcome.reason


async def test_a_confirmed_booking_is_logged_once_it_is_confirmed(rows, calendar):
    logged = []

    async def log(row):
        logged.append((row.id, row.state, row.event_id))

    await Booker(rows, SystemClock(), log).book(calendar, MEETING, deadline_s=6.0)
    assert logged == [("b1", "confirmed", f"id-{KEY}")]


async def test_a_draft_that_nobody_went_on_with_ends_at_the_next_start(rows, calendar):
    rows.draft(MEETING, calendar.account, About(), 0.0)
    (row,) = await Booker(rows, SystemClock()).resume(calendar)
    assert (row.state, calendar.calls) == ("cancelled", [])


FAULTS = st.sampled_from(["", "down", "unsure", "refused", "short_pause"])
WRITES = st.sampled_from(["", "down", "unsure", "refused", "done_unsure"])


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    faults=st.fixed_dictionaries(
        {
            "taken": st.lists(FAULTS, max_size=2),
            "create": st.lists(WRITES, max_size=3),
            "find": st.lists(FAULTS | st.just("unseen"), max_size=3),
            "rivals": st.lists(FAULTS, max_size=1),
            "cancel": st.lists(st.sampled_from(["", "down", "done_unsure"]), max_size=2),
        }
    ),
    keeps=st.booleans(),
    shift=st.sampled_from([0, 0, 60]),
)
async def test_never_two_events_never_one_without_attendee_never_a_wrong_word(
    tmp_path_factory, faults, keeps, shift
):
    database = console_database(tmp_path_factory.mktemp("db"))
    rows, calendar = BookingRows(database), FakeCalendar()
    calendar.keeps_attendee, calendar.mends, calendar.shift = keeps, False, shift
    for method, what in faults.items():
        calendar.plan(method, *what)
    outcome = await Booker(rows, SystemClock()).book(calendar, MEETING, deadline_s=0.5)
    good = [e for e in calendar.events.values() if e.fits(MEETING) and e.invites(MEETING)]
    assert len(calendar.events) <= 1
    if outcome.is_booked:
        assert len(good) == 1
    elif outcome.state != "pending":
        assert calendar.events == {}
    calendar.script.clear()
    rows.move("b1", 0.0, due=0.0)
    await Booker(rows, SystemClock()).resume(calendar, within_s=5.0)
    row = rows.get("b1")
    assert row.state in {"logged", "cancelled"}
    assert len(calendar.events) == (1 if row.state == "logged" else 0)
    database.close()
