"""Times of colleagues and teams, and booking with them."""

import pytest

from app.domain.booker import (
    FRESH,
    LOADING,
    STALE,
    UNREACHABLE,
    BookingChanged,
    BookingView,
    ClosedStart,
    Hosts,
)
from app.domain.errors import RejectedError, TransientError
from app.domain.wire.meetings import (
    ClosedSlot,
    FreeSlot,
    LeftOut,
    MeetingRecord,
    MeetingSet,
    PlanMeeting,
    PoolTimes,
)
from app.services import pool_booking
from app.services.calendar_health import CalendarHealth
from app.services.free_times import OwnFreeTimes
from app.services.hub_meetings import Hub
from app.services.pool_booking import NO_HUB, PoolBooking
from app.services.store import Store
from tests.services.fake_hub import FakeHub
from tests.services.meetings_rig import ELEVEN, KIM, MeetingsRig

TEAM = Hosts(team="sales")
WISH = PlanMeeting(id="m1", type="", start=3600, email="kim@example.org")


class Clock:
    def now(self):
        return 7.0


class World:
    def __init__(self):
        self.store, self.hub = Store(), FakeHub()
        free = OwnFreeTimes(self.store, Clock(), CalendarHealth(self.store, Clock()))
        self.pool = PoolBooking(Hub(self.hub, "https://hub.example.com"), self.store, free)
        self.alone = PoolBooking(None, self.store, free)
        self.statuses = []
        self.store.listen(self._watch)

    def _watch(self, state):
        if state.booker.free and state.booker.free.status not in self.statuses[-1:]:
            self.statuses.append(state.booker.free.status)


@pytest.fixture
def world(monkeypatch):
    monkeypatch.setattr(pool_booking, "AGAIN_S", 0.0)
    monkeypatch.setattr(pool_booking, "FOLLOW_S", 0.05)
    return World()


def times(**given):
    return PoolTimes(low=0, high=9000, duration_min=30, **given)


async def test_times_say_who_is_free_who_is_not_and_who_is_left_out(world):
    lost = LeftOut("mia", "Mia", "Her calendar cannot be read.")
    world.hub.answers["AskTimes"] = [
        times(read_at=5.0, refreshing=True),
        times(
            read_at=6.0,
            slots=[FreeSlot(3600, ["noa", "lee"])],
            closed=[ClosedSlot(5400, {"noa": ["busy"]})],
            left_out=[lost],
        ),
    ]
    by_owner = Hosts(team="sales", owner="lee")
    free = await world.pool.show(0, 9000, "intro", 0, by_owner)
    assert {(asked.team, asked.owner) for asked in world.hub.asked} == {("sales", "lee")}
    assert world.statuses == [LOADING, STALE, FRESH]
    assert (free.starts, free.by_rep) == ((3600,), {3600: ("noa", "lee")})
    assert free.closed == (ClosedStart(5400, by_rep={"noa": ("busy",)}),)
    assert (free.left_out, free.read_at, free.hosts, free.kind) == ((lost,), 6.0, by_owner, "intro")
    asked = world.hub.asked[0]
    assert (asked.team, asked.type, asked.reps, asked.why) == ("sales", "intro", [], True)


async def test_what_is_shown_stays_while_the_same_is_asked_again(world):
    """Every minute and after each booking it is: the grid must not blink, nor lose a choice."""
    world.hub.answers["AskTimes"] = [
        times(read_at=5.0, slots=[FreeSlot(3600, ["noa"])]),
        times(read_at=6.0, slots=[FreeSlot(5400, ["noa"])]),
        times(read_at=6.0, slots=[]),
    ]
    seen = []
    world.store.listen(
        lambda state: seen.append((state.booker.free.status, state.booker.free.starts))
    )
    for kind in ("intro", "intro", "demo"):
        await world.pool.show(0, 9000, kind, 0, TEAM)
    assert seen == [
        (LOADING, ()),
        (FRESH, (3600,)),
        (LOADING, (3600,)),
        (FRESH, (5400,)),
        (LOADING, ()),
        (FRESH, ()),
    ]


async def test_without_a_hub_it_is_said_in_plain_words(world):
    for pool in (world.alone, world.pool):
        world.hub.connected = False
        free = await pool.show(0, 9000, "", 30, TEAM)
        assert (free.status, free.reason, free.starts) == (UNREACHABLE, NO_HUB, ())
    assert (await world.alone.plan(WISH)).state == "availability_unknown"


async def test_a_hub_that_does_not_answer_and_calendars_that_nobody_read(world):
    free = await world.pool.show(0, 9000, "", 30, TEAM)
    assert (free.status, "does not answer" in free.reason) == (UNREACHABLE, True)
    world.hub.answers["AskTimes"] = [times()]
    assert (await world.pool.show(0, 9000, "", 30, TEAM)).status == UNREACHABLE


async def test_of_named_reps_one_who_is_free_hosts(world):
    named = Hosts(reps=("noa", "lee"))
    assert world.pool.host_at(named, 3600) == "noa"
    world.hub.answers["AskTimes"] = [times(read_at=1.0, slots=[FreeSlot(3600, ["lee"])])]
    await world.pool.show(0, 9000, "", 30, named)
    assert world.pool.host_at(named, 3600) == "lee"
    assert world.pool.host_at(TEAM, 3600) == ""


@pytest.mark.parametrize(
    ("told", "state"), [("booked", "booked"), ("failed", "failed"), ("asked", "pending")]
)
async def test_a_plan_ends_as_the_hub_tells(world, told, state):
    record = MeetingRecord("m1", "b1", state=told, words="why", join_url="https://m/1")
    world.hub.on_request = lambda _: world.store.apply(MeetingSet(meeting=record))
    outcome = await world.pool.plan(WISH)
    assert (outcome.state, outcome.is_booked) == (state, state == "booked")


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (RejectedError("taken", code="conflict"), "conflict"),
        (RejectedError("no"), "failed"),
        (TransientError("later"), "pending"),
    ],
)
async def test_a_refused_plan_says_why(world, error, state):
    world.hub.refusal = error
    outcome = await world.pool.plan(WISH)
    assert (outcome.state, outcome.reason) == (state, str(error))


async def test_what_comes_later_is_shown_where_it_was_asked_for(world):
    view = BookingView("m1", "c1", 3600, 5400, "kim@example.org", "", "pending", meeting="m1")
    world.store.apply(BookingChanged(view))
    told = MeetingRecord(
        "m1", "b1", host="lee", host_name="Lee", reason="Lee's turn.", state="booked"
    )
    world.store.apply(MeetingSet(meeting=told))
    shown = world.store.state.booker.bookings["m1"]
    assert (shown.state, shown.host_name, shown.host_reason) == ("booked", "Lee", "Lee's turn.")
    assert (shown.start, shown.end) == (3600, 5400)


async def test_a_team_is_asked_for_with_the_owner_first(tmp_path):
    rig = MeetingsRig(tmp_path)
    rig.hub.refusal = RejectedError("Taken.", code="conflict")
    await rig.service.book("c1", ELEVEN, KIM, hosts=Hosts(team="sales", owner="lee"))
    plan = rig.hub.told(PlanMeeting)[0]
    assert (plan.host, plan.hosts, plan.team, plan.owner) == ("", [], "sales", "lee")
    await rig.service.book("c1", ELEVEN, KIM, hosts=Hosts(reps=("lee", "noa")))
    assert rig.hub.told(PlanMeeting)[-1].hosts == ["lee", "noa"]
    rig.database.close()
