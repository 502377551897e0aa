"""Graph and Google hold the same contract, whatever they answer with."""

import httpx
import pytest

from app.core.clock import SystemClock
from app.domain.errors import RejectedError, SignInNeededError, TransientError, UncertainError
from app.services.booking import Booker
from app.services.booking_rows import BookingRows
from app.services.calendar_providers import calendar_named
from app.services.calendars.base import TakenKeyError
from app.services.console_database import console_database
from tests.services.calendars import fake_google, fake_graph
from tests.services.calendars.cloud import KEY, MEETING, START, After

KINDS = {"graph": fake_graph, "google": fake_google}
INSERT = {"graph": "POST /v1.0/me/events", "google": "POST /calendar/v3/calendars/primary/events"}
READ = {"graph": "GET /v1.0/me/events/", "google": "GET /calendar/v3/calendars/primary/events/"}
BUSY = {"graph": "getSchedule", "google": "freeBusy"}


class World:
    def __init__(self, kind, database):
        self.kind, self.insert, self.read, self.busy = kind, INSERT[kind], READ[kind], BUSY[kind]
        module = KINDS[kind]
        self.cloud = {"graph": "FakeGraph", "google": "FakeGoogle"}[kind]
        self.cloud = getattr(module, self.cloud)()
        self.renewed = []
        self.given = {
            "rep": "noa@example.com",
            "api_url": module.BASE,
            "token_url": "https://login.example/token",
            "client_id": "foyer",
            "access_token": "good",
            "refresh_token": "r1",
        }
        self.rows = BookingRows(database)

    def calendar(self, **more):
        return calendar_named(
            self.kind, self.given | more, self.cloud.account(), self.renewed.append
        )

    async def book(self, deadline_s=9.0, calendar=None, meeting=MEETING):
        booker = Booker(self.rows, SystemClock())
        return await booker.book(calendar or self.calendar(), meeting, deadline_s=deadline_s)

    @property
    def live(self):
        return [
            e
            for e in self.cloud.events.values()
            if not e.get("isCancelled") and e.get("status") != "cancelled"
        ]


@pytest.fixture(params=["graph", "google"])
def world(request, tmp_path):
    database = console_database(tmp_path)
    yield World(request.param, database)
    database.close()


async def test_a_meeting_is_booked_with_its_link_and_attendee(world):
    outcome = await world.book()
    assert (outcome.state, outcome.invited) == ("booked", True)
    assert outcome.join_url.startswith("https://")
    assert len(world.live) == 1
    assert "Kim@Example.org" in str(world.live[0]["attendees"])


async def test_the_same_key_creates_one_event(world):
    calendar = world.calendar()
    event = await calendar.create(MEETING, KEY)
    with pytest.raises(TakenKeyError):
        await calendar.create(MEETING, KEY)
    for known in (event, ""):
        stored = await calendar.find(MEETING, KEY, known)
        assert stored.fits(MEETING)
        assert stored.invites(MEETING)


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_an_error_that_hides_work_makes_no_second_event(world, status):
    world.cloud.fail(world.insert, After(httpx.Response(status)))
    assert (await world.book()).state == "booked"
    assert len(world.live) == 1


@pytest.mark.parametrize(
    "fault",
    [
        "cut",
        "cut_after",
        httpx.Response(503),
        httpx.Response(200, text="<html>Sign in to the hotel</html>"),
        After(httpx.Response(201, text="{")),
    ],
)
async def test_a_lost_or_broken_answer_is_looked_up_or_repeated(world, fault):
    world.cloud.fail(world.insert, fault)
    assert (await world.book(5.0)).state == "booked"
    assert len(world.live) == 1


async def test_a_refusal_leaves_nothing_behind(world):
    world.cloud.fail(world.insert, httpx.Response(400, json={"error": {"code": "x"}}))
    assert (await world.book()).state == "failed"
    assert world.live == []


@pytest.mark.parametrize("fault", ["cut", httpx.Response(500), httpx.Response(200, text="<html>")])
async def test_unreadable_busy_times_write_nothing(world, fault):
    world.cloud.fail(world.busy, *[fault] * 5)
    world.cloud.fail("calendarView", *[httpx.Response(500)] * 9)
    assert (await world.book()).state == "availability_unknown"
    assert world.cloud.count(world.insert) == 0


async def test_a_pause_is_kept_even_by_the_next_request(world):
    world.cloud.fail(world.busy, httpx.Response(429, headers={"Retry-After": "30"}))
    calendar = world.calendar()
    assert (await world.book(calendar=calendar)).state == "availability_unknown"
    with pytest.raises(TransientError, match="pause"):
        await calendar.taken(START, START + 60)
    assert len(world.cloud.requests) == 1


async def test_a_short_pause_is_waited_out(world):
    for words in (world.busy, world.insert, world.read):
        world.cloud.fail(words, httpx.Response(429, headers={"Retry-After": "0.1"}))
    assert (await world.book(5.0)).state == "booked"
    assert len(world.live) == 1


async def test_a_stale_token_is_renewed_once_and_the_rotated_one_is_told(world):
    world.cloud.rotates = True
    outcome = await world.book(calendar=world.calendar(access_token="old"))
    assert outcome.state == "booked"
    assert [t.refresh for t in world.renewed] == ["r2"]
    assert world.cloud.count("/token") == 1


async def test_a_dead_sign_in_asks_for_a_person_and_a_broken_network_does_not(world):
    dead = world.calendar(access_token="old", refresh_token="gone")
    assert (await world.book(calendar=dead)).state == "reconnect"
    for answer in (httpx.Response(503), httpx.Response(200, text="<html>"), httpx.Response(400)):
        world.cloud.token_answer = answer
        lost = world.calendar(access_token="old")
        assert (await world.book(1.0, calendar=lost)).state == "availability_unknown"


async def test_a_refused_fresh_token_asks_for_a_person(world):
    world.cloud.fail(world.busy, *[httpx.Response(401)] * 2)
    assert (await world.book()).state == "reconnect"


async def test_a_wrong_client_is_no_reason_to_sign_in_again(world):
    world.cloud.token_answer = httpx.Response(401, json={"error": "invalid_client"})
    outcome = await world.book(calendar=world.calendar(access_token="old"))
    assert outcome.state == "availability_unknown"
    assert "invalid_client" in outcome.reason


async def test_a_missing_link_is_told(world):
    world.cloud.links = ""
    assert (await world.book(8.0)).state == "booked_no_link"


async def test_a_dropped_attendee_is_invited_again(world):
    world.cloud.keeps_attendees = False
    assert (await world.book()).state == "booked"
    assert world.cloud.count("PATCH") == 1


async def test_a_dropped_attendee_that_cannot_be_invited_ends_the_event(world):
    world.cloud.keeps_attendees = False
    world.cloud.fail("PATCH", httpx.Response(400))
    assert (await world.book()).state == "failed"
    assert world.live == []


async def test_an_own_event_of_a_lost_database_is_met(world, tmp_path):
    first = await world.book()
    (tmp_path / "new").mkdir()
    database = console_database(tmp_path / "new")
    world.rows = BookingRows(database)
    again = await world.book()
    database.close()
    assert (again.state, again.event_id) == ("booked", first.event_id)
    assert len(world.live) == 1


async def test_nobody_reads_a_token_in_the_clear(world):
    calendar = world.calendar(api_url="http://api.example/v1.0")
    with pytest.raises(RejectedError, match="https://"):
        await calendar.taken(START, START + 60)
    calendar = world.calendar(access_token="old", token_url="http://login.example/token")
    with pytest.raises(RejectedError, match="https://"):
        await calendar.taken(START, START + 60)
    assert "r1" not in repr(world.renewed)


async def test_cancelling_what_is_gone_is_fine(world):
    calendar = world.calendar()
    event = await calendar.create(MEETING, KEY)
    await calendar.cancel(MEETING, KEY, event)
    await calendar.cancel(MEETING, KEY, event)
    await calendar.cancel(MEETING, KEY, "")
    left = await calendar.find(MEETING, KEY, event)
    assert left is None or left.cancelled
    await calendar.close()


async def test_a_write_that_may_have_happened_says_so(world):
    calendar = world.calendar()
    world.cloud.fail(world.insert, "cut_after", httpx.Response(302))
    for _ in range(2):
        with pytest.raises(UncertainError):
            await calendar.create(MEETING, KEY)
    world.cloud.fail(world.read, httpx.Response(401), httpx.Response(401))
    with pytest.raises(SignInNeededError):
        await calendar.find(MEETING, KEY, "x")
