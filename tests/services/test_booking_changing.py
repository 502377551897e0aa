"""A move or a cancellation ends as it says, whatever fails and whenever."""

import asyncio
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.clock import SystemClock
from app.domain.busy_time import Busy
from app.domain.errors import RejectedError
from app.services.booking import READ_TRIES, Booker
from app.services.booking_change_rows import CANCEL, MOVE, NO_SHOW, Wanted
from app.services.booking_changing import Changer
from app.services.booking_rows import BookingRows
from app.services.calendars.base import Attendee, Meeting, Taken
from app.services.console_database import console_database
from tests.services.fake_calendar import FakeCalendar

MEETING = Meeting("b1", "noa@example.com", 1000, 2800, "Intro", Attendee("kim@example.org", "Kim"))
KEY = MEETING.key()
TO_LATER = Wanted("w1", MOVE, 9000, 10800, "Sorry")
OFF = Wanted("w2", CANCEL, words="Ill")


class Post:
    def __init__(self):
        self.sent = set()

    async def moved(self, meeting, key, sequence):
        self.sent.add(("moved", key, meeting.start, sequence))

    async def cancelled(self, meeting, key, sequence, words=""):
        self.sent.add(("cancelled", key, words, sequence))


class World:
    def __init__(self, database, *, sends=True):
        self.rows, self.calendar = BookingRows(database), FakeCalendar(sends=sends)
        self.told = []
        self.changer = self.new_changer()

    def new_changer(self):
        changer = Changer(self.rows, SystemClock())
        changer.tell(self._hear)
        return changer

    async def _hear(self, row, change):
        self.told.append((change.what, row.start, row.state))

    async def booked(self):
        booker = Booker(self.rows, SystemClock())
        await booker.book(self.calendar, MEETING, deadline_s=6.0)
        self.calendar.calls.clear()
        return self

    async def change(self, wanted, deadline_s=6.0):
        return await self.changer.change(self.calendar, self.row, wanted, deadline_s=deadline_s)

    async def resumed(self):
        """Go on as after a restart."""
        self.rows.database.execute("UPDATE booking_changes SET due = 0")
        return await self.new_changer().resume(self.calendar, within_s=5.0)

    @property
    def row(self):
        return self.rows.get("b1")

    @property
    def times(self):
        return [(event.start, event.end) for event in self.calendar.events.values()]


@pytest.fixture
async def world(tmp_path):
    database = console_database(tmp_path)
    yield await World(database).booked()
    database.close()


async def test_a_move_keeps_the_event_its_key_and_its_attendee(world):
    change = await world.change(TO_LATER)
    assert (change.state, change.outcome, change.mailed) == ("done", "done", "provider")
    assert world.times == [(9000, 10800)]
    assert (world.row.start, world.row.end, world.row.revision) == (9000, 10800, 1)
    assert world.calendar.writes == [KEY]
    assert world.told == [(MOVE, 9000, "logged")]


async def test_the_same_change_again_is_the_same_change(world):
    assert await world.change(TO_LATER) == await world.change(TO_LATER)
    assert world.calendar.calls.count("move") == 1


async def test_a_taken_time_leaves_the_meeting_where_it_was(world):
    world.calendar.busy = [Taken(Busy(9000, 9100), "other")]
    change = await world.change(TO_LATER)
    assert (change.state, change.outcome) == ("refused", "conflict")
    assert (world.times, world.row.start, world.told) == ([(1000, 2800)], 1000, [])


async def test_a_calendar_that_is_down_is_asked_a_few_times_and_the_meeting_stays(world):
    world.calendar.plan("rivals", *["down"] * 9)
    change = await world.change(TO_LATER)
    assert (change.state, change.outcome) == ("refused", "availability_unknown")
    assert world.calendar.calls.count("rivals") == READ_TRIES
    assert world.times == [(1000, 2800)]


async def test_a_new_time_that_is_not_shown_yet_is_looked_for_again(world, monkeypatch):
    find, seen = world.calendar.find, []

    async def late(meeting, key, event_id=""):
        found = await find(meeting, key, event_id)
        seen.append(found)
        return found if len(seen) > 3 else replace(found, start=1000, end=2800)

    monkeypatch.setattr(world.calendar, "find", late)
    change = await world.change(TO_LATER)
    assert (change.state, world.times) == ("done", [(9000, 10800)])


async def test_a_time_that_overlaps_its_own_is_no_conflict(world):
    assert (await world.change(replace(TO_LATER, start=2000, end=3800))).state == "done"


async def test_of_two_who_take_a_time_at_once_the_meeting_goes_back(world, monkeypatch):
    async def appeared(meeting, key, event_id=""):
        moved = world.calendar.events[KEY].start == meeting.start
        return [Taken(Busy(9000, 9100), "theirs", 0.0)] if moved else []

    monkeypatch.setattr(world.calendar, "rivals", appeared)
    change = await world.change(TO_LATER)
    assert (change.state, change.outcome) == ("refused", "conflict")
    assert (world.times, world.row.start) == ([(1000, 2800)], 1000)


async def test_an_event_that_is_gone_says_to_book_anew(world):
    world.calendar.events.clear()
    change = await world.change(TO_LATER)
    assert (change.state, change.outcome) == ("refused", "gone")
    assert "Book a new time" in change.reason


async def test_a_lost_attendee_is_invited_again(world):
    event = world.calendar.events[KEY]
    world.calendar.events[KEY] = replace(event, attendees=frozenset())
    assert (await world.change(TO_LATER)).reason == ""
    world.calendar.events[KEY] = replace(world.calendar.events[KEY], attendees=frozenset())
    world.calendar.mends = False
    change = await world.change(Wanted("w9", MOVE, 20000, 21800))
    assert (change.state, "attendee" in change.reason) == ("done", True)


async def test_a_cancellation_takes_the_event_away_and_says_why(world):
    change = await world.change(OFF)
    assert (change.state, world.row.state, world.times) == ("done", "off", [])
    assert world.calendar.cancel_words == ["Ill"]
    assert world.told == [(CANCEL, 1000, "off")]
    assert (await world.change(Wanted("w3", CANCEL))).state == "done"


async def test_what_cannot_be_cancelled_is_for_a_person(world):
    world.calendar.plan("cancel", "refused")
    change = await world.change(OFF)
    assert (change.state, world.row.state) == ("needs_human", "logged")
    assert "Look into the calendar" in change.reason


async def test_a_booking_that_is_not_through_is_cancelled_once_it_is(tmp_path):
    database = console_database(tmp_path)
    world = World(database)
    world.calendar.plan("create", "done_unsure")
    world.calendar.plan("find", *["down"] * 50)
    await Booker(world.rows, SystemClock()).book(world.calendar, MEETING, deadline_s=0.3)
    change = await world.change(OFF, 0.3)
    assert (change.state, world.row.state) == ("wanted", "creating")
    world.calendar.script.clear()
    world.rows.move("b1", 0.0, due=0.0)
    await Booker(world.rows, SystemClock()).resume(world.calendar)
    await world.resumed()
    assert (world.times, world.row.state) == ([], "off")
    database.close()


async def test_one_change_of_a_meeting_at_a_time(world):
    world.calendar.plan("move", *["done_unsure"] * 20)
    world.calendar.plan("find", "", *["down"] * 50)
    assert (await world.change(TO_LATER, 0.3)).is_open
    with pytest.raises(RejectedError, match="changes this meeting"):
        await world.change(OFF)
    world.calendar.script.clear()
    await world.resumed()
    assert world.times == [(9000, 10800)]
    assert (await world.change(OFF)).state == "done"


async def test_a_move_that_was_not_begun_ends_where_the_calendar_cannot_be_asked(world):
    for fault, outcome in (("down", "availability_unknown"), ("sign_in", "reconnect")):
        world.calendar.plan("find", *[fault] * 5)
        change = await world.change(replace(TO_LATER, id=fault), 1.0)
        assert (change.state, change.outcome, change.reason) == (
            "refused",
            outcome,
            fault.replace("_", " "),
        )
        world.calendar.script.clear()


async def test_a_call_that_never_ends_is_cut_at_the_deadline(world, monkeypatch):
    async def hang(*_):
        await asyncio.Event().wait()

    monkeypatch.setattr(world.calendar, "move", hang)
    change = await world.change(TO_LATER, 0.2)
    assert (change.is_open, change.outcome) == (True, "pending")
    monkeypatch.undo()
    await world.resumed()
    assert world.times == [(9000, 10800)]


async def test_who_did_not_come_is_noted_without_a_call(world):
    change = await world.change(Wanted("w1", NO_SHOW))
    assert (change.state, world.row.attended, world.calendar.calls) == ("done", "no_show", [])
    assert world.told == [(NO_SHOW, 1000, "logged")]


async def test_where_the_calendar_tells_nobody_the_change_is_mailed(tmp_path):
    database = console_database(tmp_path)
    world = await World(database, sends=False).booked()
    world.changer.mail_by(post := Post())
    await world.change(TO_LATER)
    await world.change(OFF)
    assert post.sent == {("moved", KEY, 9000, 1), ("cancelled", KEY, "Ill", 2)}
    database.close()


async def test_without_mail_the_rep_is_told_to_say_it(tmp_path):
    database = console_database(tmp_path)
    world = await World(database, sends=False).booked()
    change = await world.change(TO_LATER)
    assert (change.mailed, "Tell Kim" in change.reason) == ("none", True)
    database.close()


async def test_a_refused_cancellation_is_not_done_because_the_event_is_out_of_sight(tmp_path):
    database = console_database(tmp_path)
    world = await World(database).booked()
    world.calendar.plan("cancel", "refused")
    world.calendar.plan("find", "unseen")
    change = await world.change(OFF, 5.0)
    assert (change.state, world.times) == ("done", [])
    database.close()


READS = st.sampled_from(["", "down", "unsure", "refused", "short_pause"])
WRITES = st.sampled_from(["", "down", "unsure", "refused", "done_unsure"])


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    wanted=st.sampled_from([TO_LATER, OFF]),
    faults=st.fixed_dictionaries(
        {
            "move": st.lists(WRITES, max_size=3),
            "cancel": st.lists(WRITES, max_size=3),
            "find": st.lists(READS | st.just("unseen"), max_size=4),
            "rivals": st.lists(READS, max_size=2),
        }
    ),
)
async def test_whatever_fails_there_is_one_event_where_the_row_says(
    tmp_path_factory, wanted, faults
):
    database = console_database(tmp_path_factory.mktemp("db"))
    world = await World(database).booked()
    for method, what in faults.items():
        world.calendar.plan(method, *what)
    change = await world.change(wanted, 0.5)
    if change.state == "done":
        assert world.times == ([(9000, 10800)] if wanted is TO_LATER else [])
    elif change.state == "refused":
        assert world.times == [(1000, 2800)]
    world.calendar.script.clear()
    for _ in range(3):
        await world.resumed()
    row, events = world.row, list(world.calendar.events.values())
    assert world.changer._changes.get(wanted.id).is_open is False
    if row.state == "off":
        assert events == []
    else:
        (event,) = events
        assert event.fits(row.planned)
        assert event.invites(row.planned)
    assert len(set(world.told)) <= 1
    assert world.calendar.writes == [KEY]
    database.close()
