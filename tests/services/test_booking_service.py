"""Free times, offers and bookings as the console has them."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.domain.booker import FRESH, LOADING, SIGN_IN, STALE, UNREACHABLE
from app.domain.busy_time import Busy
from app.domain.desk import Account as Rep
from app.domain.desk import HistoryLoaded, SignedIn
from app.domain.errors import RejectedError
from app.domain.health import CONNECTING, NEEDS_SIGN_IN, OFF, OFFLINE, OK
from app.domain.instants import iso
from app.domain.open_time import Schedule
from app.domain.wire.events import Closed, Picked
from app.domain.wire.records import ConversationRecord, Message
from app.domain.working_hours import weekly_hours
from app.services.availability import Availability, BusyMemory
from app.services.booking import Booker
from app.services.booking_provider import Provider
from app.services.booking_rows import BookingRows
from app.services.booking_service import BookingService
from app.services.calendars.base import Attendee, Taken
from app.services.console_database import console_database
from app.services.picks import booking_id
from app.services.store import Store
from tests.services.eventually import eventually
from tests.services.fake_calendar import FakeCalendar

NOW = datetime(2027, 5, 3, 7, tzinfo=UTC).timestamp()  # a Monday
DAY = 86_400
TEN = int(datetime(2027, 5, 4, 10, tzinfo=UTC).timestamp())
KIM = Attendee("kim@example.org", "Kim")


class Clock:
    def now(self):
        return NOW


class Chat:
    def __init__(self):
        self.said = {}

    async def say(self, conversation, text, *, kind="text", data=None, command=""):
        self.said.setdefault(
            command or len(self.said), (conversation, text, kind, dict(data or {}))
        )

    @property
    def kinds(self):
        return [(kind, data.get("state")) for _, _, kind, data in self.said.values()]


class World:
    def __init__(self, database, calendar):
        self.calendar, self.chat, self.store = calendar, Chat(), Store()
        self.rows = BookingRows(database)
        schedule = Schedule(ZoneInfo("UTC"), weekly_hours("mon-fri 09:00-12:00"))
        self.availability = Availability(calendar, BusyMemory(database), schedule, Clock())
        provider = Provider(calendar, self.availability, Booker(self.rows, Clock()))
        self.store.apply(SignedIn(Rep("noa", "Noa", "noa@example.com")))
        self.statuses = []
        self.store.listen(self._watch)
        self.service = BookingService(provider, self.chat, self.store, Clock())

    def _watch(self, state):
        if state.booker.free and state.booker.free.status not in self.statuses[-1:]:
            self.statuses.append(state.booker.free.status)

    @property
    def booker(self):
        return self.store.state.booker

    @property
    def health(self):
        return self.store.state.health.systems["calendar"].state

    def offer_times(self, *starts, duration=30):
        times = {"slots": [iso(s) for s in starts], "duration_min": duration, "subject": "Demo"}
        message = Message("c1", 3, "rep", "When?", NOW, "m3", kind="times", data=times)
        record = ConversationRecord("c1", "v1", "open", NOW, messages=[message])
        self.store.apply(HistoryLoaded(record))


@pytest.fixture
def world(tmp_path):
    database = console_database(tmp_path)
    yield World(database, FakeCalendar())
    database.close()


def pick(start=TEN, email="kim@example.org", seq=3):
    return Picked(conversation="c1", seq=seq, start=iso(start), email=email, name="Kim")


async def told(world, event):
    work = world.service.happened(event)
    if work is not None:
        await work


async def test_free_times_are_shown_loading_and_then_fresh(world):
    world.calendar.busy = [Taken(Busy(TEN, TEN + 1800), "x")]
    free = await world.service.free_slots(TEN - 10 * 3600, TEN + 14 * 3600)
    assert world.statuses == [LOADING, FRESH]
    assert free.starts == tuple(TEN + 1800 * n for n in (-2, -1, 1, 2, 3))
    assert [(c.start, c.reasons) for c in free.closed] == [(TEN, ("busy",))]
    assert world.health == OK


async def test_a_calendar_that_does_not_answer_shows_the_last_known_with_their_age(world):
    low, high = TEN - 10 * 3600, TEN + 14 * 3600
    await world.service.free_slots(low, high)
    world.calendar.plan("taken", "down")
    free = await world.service.free_slots(low, high)
    assert (free.status, free.read_at, free.reason) == (STALE, NOW, "down")
    assert free.starts
    assert world.health == OFFLINE


async def test_without_any_reading_nothing_is_offered_and_the_reason_is_told(world):
    world.calendar.plan("taken", "down", "sign_in")
    free = await world.service.free_slots(TEN, TEN + DAY)
    assert (free.status, free.starts, free.closed) == (UNREACHABLE, (), ())
    free = await world.service.free_slots(TEN, TEN + DAY)
    assert (free.status, world.health) == (SIGN_IN, NEEDS_SIGN_IN)


async def test_an_older_answer_never_overwrites_a_newer_question(world):
    gate = asyncio.Event()
    taken = world.calendar.taken

    async def slow(start, end):
        await gate.wait()
        return await taken(start, end)

    world.calendar.taken = slow
    first = asyncio.get_running_loop().create_task(world.service.free_slots(TEN, TEN + DAY))
    await asyncio.sleep(0.05)
    world.calendar.taken = taken
    await world.service.free_slots(TEN + DAY, TEN + 2 * DAY)
    gate.set()
    await first
    assert world.booker.free.low == TEN + DAY


async def test_booking_tells_the_visitor_once_and_shows_the_result(world):
    outcome = await world.service.book("c1", TEN, KIM)
    assert outcome.state == "booked"
    ((conversation, text, kind, data),) = world.chat.said.values()
    assert (conversation, kind, data["state"], data["start"]) == (
        "c1",
        "meeting",
        "booked",
        iso(TEN),
    )
    assert "kim@example.org" in text
    (view,) = world.booker.bookings.values()
    assert (view.state, view.email) == ("booked", "kim@example.org")


async def test_a_confirmed_booking_goes_to_the_crm(world):
    logged = []

    async def log(row):
        logged.append((row.email, row.start))

    world.service.log_to(log)
    await world.service.book("", TEN, KIM)
    assert logged == [("kim@example.org", TEN)]
    assert world.chat.said == {}


async def test_a_time_that_the_rules_close_is_a_conflict_with_other_times(world):
    world.calendar.busy = [Taken(Busy(TEN, TEN + 60), "x")]
    outcome = await world.service.book("c1", TEN, KIM)
    assert outcome.state == "conflict"
    assert world.chat.kinds == [("meeting", "conflict"), ("times", None)]
    offered = list(world.chat.said.values())[1][3]["slots"]
    assert offered
    assert iso(TEN) not in offered
    assert world.calendar.writes == []


@pytest.mark.parametrize(
    ("fault", "state"), [("down", "availability_unknown"), ("sign_in", "reconnect")]
)
async def test_without_knowing_the_busy_times_nothing_is_booked(world, fault, state):
    world.calendar.plan("taken", fault)
    assert (await world.service.book("c1", TEN, KIM)).state == state
    assert world.calendar.writes == []
    ((_, text, _, _),) = world.chat.said.values()
    assert fault not in text  # reasons are for the rep


async def test_a_pick_is_booked_once_however_often_it_is_told(world):
    world.offer_times(TEN, TEN + DAY, duration=60)
    for _ in range(2):
        await told(world, pick())
    assert len(world.calendar.writes) == 1
    (stored,) = world.calendar.events.values()
    assert (stored.end - stored.start, stored.attendees) == (3600, {"kim@example.org"})
    assert world.chat.kinds == [("meeting", "booked")]


async def test_a_pick_of_what_was_not_offered_is_left_alone(world):
    world.offer_times(TEN)
    for event in (pick(TEN + 1800), pick(seq=4), replace_start(pick(), "soon")):
        await told(world, event)
    assert (world.calendar.calls, world.chat.said) == ([], {})
    assert world.service.happened(Closed(conversation="c1", by="rep")) is None


def replace_start(event, start):
    return Picked(conversation=event.conversation, seq=3, start=start, email=event.email)


class Post:
    def __init__(self):
        self.sent = []

    async def invite(self, meeting, key):
        self.sent.append(meeting.attendee.email)


async def test_whoever_mails_invitations_does_so_with_every_calendar(world):
    post, provider = Post(), world.service.provider
    world.calendar.sends = False
    world.service.mail_by(post)
    for seq, start in ((3, TEN), (4, TEN + 1800)):
        await world.service.book("", start, Attendee("kim@example.org"), booking=f"b{seq}")
        world.service.use(provider)  # as after a new sign-in
    assert post.sent == ["kim@example.org"] * 2


async def test_an_address_that_nobody_can_invite_is_asked_for_again(world):
    world.offer_times(TEN)
    for _ in range(2):
        await told(world, pick(email="kim"))
    ((_, text, kind, _),) = world.chat.said.values()
    assert (kind, "address" in text) == ("text", True)
    assert world.calendar.calls == []


async def test_what_was_pending_is_finished_and_told(world):
    world.calendar.plan("create", "done_unsure")
    world.calendar.plan("find", *["pause"] * 3)
    await world.service.book("c1", TEN, KIM, booking="b1")
    assert world.chat.kinds == [("meeting", "pending")]
    world.calendar.script.clear()
    world.rows.move("b1", NOW, due=0.0)
    done = asyncio.Event()
    world.store.listen(
        lambda state: done.set() if state.booker.bookings["b1"].state == "booked" else None
    )
    running = asyncio.get_running_loop().create_task(world.service.run())
    async with asyncio.timeout(5):
        await done.wait()
    running.cancel()
    assert world.chat.kinds == [("meeting", "pending"), ("meeting", "booked")]
    assert len(world.calendar.writes) == 1


@pytest.mark.parametrize(
    ("fault", "told"), [("", OK), ("down", OFFLINE), ("sign_in", NEEDS_SIGN_IN)]
)
async def test_the_calendar_is_asked_at_the_start_before_anybody_needs_it(world, fault, told):
    assert world.health == CONNECTING
    if fault:
        world.calendar.plan("taken", fault)
    asked = asyncio.Event()
    world.store.listen(lambda state: asked.set())
    running = asyncio.get_running_loop().create_task(world.service.run())
    async with asyncio.timeout(5):
        await asked.wait()
    running.cancel()
    assert world.health == told
    assert world.calendar.calls.count("taken") == 1


async def test_offered_times_are_posted_in_order(world):
    await world.service.offer("c1", [TEN + DAY, TEN], 45, "Demo")
    ((_, _, kind, data),) = world.chat.said.values()
    assert kind == "times"
    assert data == {"slots": [iso(TEN), iso(TEN + DAY)], "duration_min": 45, "subject": "Demo"}


async def test_without_a_calendar_everything_says_so():
    store = Store()
    service = BookingService(None, Chat(), store, Clock())
    assert (store.state.booker.ready, store.state.health.systems["calendar"].state) == (False, OFF)
    with pytest.raises(RejectedError, match="settings"):
        await service.free_slots(0, 1)


async def test_a_calendar_that_comes_later_is_read_at_once_and_one_that_goes_is_not(world):
    (provider, service) = world.service._provider, world.service
    service.use(None)
    running = asyncio.get_running_loop().create_task(service.run())
    await asyncio.sleep(0)
    assert (world.booker.ready, world.health, world.calendar.calls) == (False, OFF, [])
    service.use(provider)
    await eventually(lambda: world.health == OK)
    assert world.booker.ready
    service.use(None)
    assert not world.booker.ready
    with pytest.raises(RejectedError, match="settings"):
        await service.free_slots(0, 1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_nobody_books_before_signing_in(world):
    world.store.state = replace(
        world.store.state, desk=replace(world.store.state.desk, account=None)
    )
    with pytest.raises(RejectedError, match="Sign in"):
        await world.service.book("", TEN, KIM)


def test_a_pick_has_one_id():
    assert booking_id(pick()) == booking_id(pick()) != booking_id(pick(TEN + 60))


async def test_a_call_this_moment_needs_no_hours_and_no_grid_but_no_other_meeting(world):
    early = int(NOW) + 300  # before working hours
    asked = (("c1", early, KIM), {"duration_min": 15})
    assert (await world.service.book(*asked[0], **asked[1])).state == "conflict"
    assert (await world.service.book(*asked[0], **asked[1], at_once=True)).is_booked
    world.calendar.busy = [Taken(Busy(early + 600, early + 1800), "x")]
    again = await world.service.book(*asked[0], **asked[1], at_once=True)
    assert again.state == "conflict"
