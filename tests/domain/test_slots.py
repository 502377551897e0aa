"""Which slots are offered (contracts/slots.md), against a slow and obvious second reading."""

import os
import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.busy_time import Busy
from app.domain.open_time import Schedule, hours
from app.domain.slots import (
    MeetingType,
    RepCalendar,
    SlotQuestion,
    by_visitor_date,
    free_slots,
    is_free,
    why_not,
)
from app.domain.zones import day_of

# Nights of a change: ordinary, by 30 minutes, by two hours, at midnight, and none at all.
NIGHTS = [
    ("Europe/Rome", "2027-03-28"),
    ("Europe/Rome", "2027-10-31"),
    ("America/New_York", "2027-03-14"),
    ("America/New_York", "2027-11-07"),
    ("Australia/Lord_Howe", "2027-04-04"),
    ("Australia/Lord_Howe", "2027-10-03"),
    ("Antarctica/Troll", "2027-03-28"),
    ("Antarctica/Troll", "2027-10-31"),
    ("America/Havana", "2027-03-14"),
    ("America/Havana", "2027-11-07"),
    ("Africa/Cairo", "2027-04-30"),
    ("Africa/Cairo", "2027-10-29"),
    ("Pacific/Chatham", "2027-04-04"),
    ("Asia/Kathmandu", "2027-05-04"),
    ("Asia/Tokyo", "2027-05-04"),
]
MINUTE, HOUR, DAY = 60, 3600, 86_400


def at(text):
    return int(datetime.fromisoformat(text).timestamp())


def utc(starts):
    return [datetime.fromtimestamp(s, UTC).strftime("%Y-%m-%dT%H:%MZ") for s in starts]


def every_day(*spans):
    return (tuple(hours(*span.split("-")) for span in spans),) * 7


def ask(rep, start, end, now="2027-01-01T00:00Z", **meeting):
    reps = rep if isinstance(rep, tuple) else (rep,)
    mode = meeting.pop("mode", "single")
    return SlotQuestion(at(now), at(start), at(end), MeetingType(**meeting), reps, mode)


def rep(zone="UTC", spans=("09:00-11:00",), busy=(), name="noa", **more):
    return RepCalendar(name, Schedule(ZoneInfo(zone), every_day(*spans), **more), busy)


# --- the slow reading -------------------------------------------------------------------------


def wall(schedule, t):
    return datetime.fromtimestamp(t, schedule.zone).replace(tzinfo=None, fold=0)


def opened(schedule, t):
    shown = wall(schedule, t)
    day, second = day_of(shown.date()), shown.hour * HOUR + shown.minute * MINUTE
    today = any(a <= second < (b if b > a else DAY) for a, b in schedule.hours(day))
    tails = () if schedule.replaced(day) else schedule.hours(day - 1)
    return today or any(b <= a and second < b for a, b in tails)


def on_grid(meeting, schedule, s):
    if meeting.grid == "clock":
        return wall(schedule, s).minute % meeting.step_min == 0
    begun = s
    while opened(schedule, begun - 5 * MINUTE):
        begun -= 5 * MINUTE
    return (s - begun) % (meeting.step_min * MINUTE) == 0


def collides(meeting, item, s):
    statuses = {"free": False, "cancelled": False, "tentative": meeting.tentative_blocks}
    statuses["workingElsewhere"] = meeting.working_elsewhere_blocks
    if item.start >= item.end or not statuses.get(item.status, True):
        return False
    before, after = (item.before_s, item.after_s) if item.booking else (0, 0)
    low = s - meeting.buffer_before_min * MINUTE
    high = s + (meeting.duration_min + meeting.buffer_after_min) * MINUTE
    return low < item.end + after and item.start - before < high


def offered(question, one, s):
    meeting, schedule = question.meeting, one.schedule
    today, day = wall(schedule, question.now).date(), wall(schedule, s).date()
    that_day = [b for b in one.busy if b.booking and wall(schedule, b.start).date() == day]
    window, limit = meeting.window_days, meeting.max_per_day
    return (
        s >= question.now + meeting.min_notice_min * MINUTE
        and (window is None or (day - today).days <= window)
        and (limit is None or len(that_day) < limit)
        and not any(collides(meeting, item, s) for item in one.busy)
        and on_grid(meeting, schedule, s)
        and all(
            opened(schedule, t) for t in range(s, s + meeting.duration_min * MINUTE, 5 * MINUTE)
        )
    )


def obvious(question):
    every = range(question.start, question.end, 5 * MINUTE)
    return [s for s in every if any(offered(question, one, s) for one in question.reps)]


# --- generated questions ----------------------------------------------------------------------

clock = st.integers(0, 287).map(lambda n: n * 5 * MINUTE)
some_hours = st.tuples(clock, clock | st.just(DAY))


@st.composite
def questions(draw):
    zone, night = draw(st.sampled_from(NIGHTS))
    midnight = at(f"{night}T00:00Z")
    day = midnight // DAY
    ordinary = st.lists(some_hours, max_size=2).map(tuple)
    weekly = draw(st.tuples(*[ordinary] * 6, st.just(())).flatmap(st.permutations).map(tuple))
    near = st.integers(day - 2, day + 2)
    schedule = Schedule(
        ZoneInfo(zone),
        weekly,
        draw(st.dictionaries(near, ordinary, max_size=2)),
        draw(st.frozensets(near, max_size=1)),
    )
    moment = st.integers(midnight - DAY, midnight + DAY)
    length = st.sampled_from([0, 1, 30, 600, 5400])
    items = st.builds(
        lambda start, length, **rest: Busy(start, start + length, **rest),
        moment,
        length,
        status=st.sampled_from(["busy", "oof", "tentative", "free", "workingElsewhere"]),
        booking=st.booleans(),
        before_s=st.sampled_from([0, 300]),
        after_s=st.sampled_from([0, 600]),
    )
    meeting = draw(
        st.builds(
            MeetingType,
            duration_min=st.sampled_from([15, 30, 45, 60]),
            granularity_min=st.sampled_from([None, 5, 10, 15, 20, 30, 60]),
            grid=st.sampled_from(["clock", "interval"]),
            buffer_before_min=st.sampled_from([0, 5, 15]),
            buffer_after_min=st.sampled_from([0, 10]),
            min_notice_min=st.sampled_from([0, 120, 1441]),
            window_days=st.none() | st.integers(0, 2),
            max_per_day=st.none() | st.integers(0, 2),
            tentative_blocks=st.booleans(),
            working_elsewhere_blocks=st.booleans(),
        )
    )
    # The steps of the slow reading: everything it looks at lies on five minutes of every zone.
    low = draw(st.integers(-300, 0)) * 5 * MINUTE + midnight
    busy = tuple(draw(st.lists(items, max_size=4)))
    now = draw(moment)
    return SlotQuestion(now, low, low + DAY, meeting, (RepCalendar("noa", schedule, busy),))


@settings(max_examples=150, deadline=None)
@given(questions())
def test_the_answer_is_that_of_the_contract_read_instant_by_instant(question):
    assert list(free_slots(question).starts) == obvious(question)


@settings(max_examples=60, deadline=None)
@given(questions())
def test_every_start_is_offered_or_has_a_reason(question):
    on_offer = set(free_slots(question).starts)
    for start in range(question.start, question.end, 15 * MINUTE):
        assert is_free(question, start) == (start in on_offer)
        assert (why_not(question, start)["noa"] == ()) == (start in on_offer)


@pytest.mark.parametrize("here", ["America/New_York", "Asia/Kathmandu", "Pacific/Chatham"])
def test_the_zone_of_the_process_does_not_matter(here):
    questions_ = [
        ask(rep(zone, ("00:15-04:00", "09:00-17:00")), f"{night}T00:00Z", f"{night}T23:00Z")
        for zone, night in NIGHTS
    ]
    before = [free_slots(q) for q in questions_]
    old = os.environ.get("TZ")
    os.environ["TZ"] = here
    time.tzset()
    try:
        assert [free_slots(q) for q in questions_] == before
    finally:
        os.environ.pop("TZ") if old is None else os.environ.update(TZ=old)
        time.tzset()


# --- the sentences of the contract ------------------------------------------------------------


def test_the_missing_hour_is_not_there():
    question = ask(
        rep("America/New_York", ("01:00-04:00",)), "2027-03-14T00:00Z", "2027-03-15T00:00Z"
    )
    found = utc(free_slots(question).starts)
    assert found == [f"2027-03-14T0{h}:{m}Z" for h in (6, 7) for m in ("00", "30")]


def test_the_doubled_hour_is_open_twice():
    question = ask(
        rep("America/New_York", ("01:00-01:30",)), "2027-11-07T00:00Z", "2027-11-08T00:00Z"
    )
    assert utc(free_slots(question).starts) == ["2027-11-07T05:00Z", "2027-11-07T06:00Z"]


def test_touching_hours_are_one_even_over_midnight():
    night = rep(spans=("23:00-24:00", "00:00-01:00"))
    question = ask(night, "2027-05-04T22:00Z", "2027-05-05T02:00Z", duration_min=120)
    assert utc(free_slots(question).starts) == ["2027-05-04T23:00Z"]


def test_an_interval_into_the_next_day_ends_at_a_day_that_is_replaced_or_closed():
    for closing in (
        {"overrides": {day_of(datetime(2027, 5, 5)): ()}},
        {"holidays": frozenset({day_of(datetime(2027, 5, 5))})},
    ):
        night = rep(spans=("22:00-02:00",), **closing)
        question = ask(night, "2027-05-04T12:00Z", "2027-05-05T12:00Z", duration_min=60)
        assert utc(free_slots(question).starts) == ["2027-05-04T22:00Z", "2027-05-04T23:00Z"]


def test_an_override_replaces_the_day_and_a_holiday_closes_it():
    fourth, fifth = (day_of(datetime(2027, 5, d)) for d in (4, 5))
    one = rep(
        overrides={fourth: (hours("15:00", "16:00"),), fifth: (hours("01:00", "02:00"),)},
        holidays=frozenset({fifth}),
    )
    question = ask(one, "2027-05-04T00:00Z", "2027-05-06T00:00Z", duration_min=60)
    assert utc(free_slots(question).starts) == ["2027-05-04T15:00Z"]


def test_half_a_minute_of_overlap_is_overlap_and_touching_is_not():
    nine = at("2027-05-04T09:00Z")
    for end, first in ((nine + 1800, "09:30"), (nine + 1830, "10:00")):
        question = ask(rep(busy=(Busy(nine, end),)), "2027-05-04T00:00Z", "2027-05-05T00:00Z")
        assert utc(free_slots(question).starts)[0] == f"2027-05-04T{first}Z"


def test_buffers_may_lie_outside_open_time_and_add_up_with_those_of_a_booking():
    nine = at("2027-05-04T09:00Z")
    before = Busy(nine - 3600, nine - 600, booking=True, after_s=300)
    for buffer, first in ((5, "09:00"), (6, "09:30")):
        question = ask(
            rep(busy=(before,)),
            "2027-05-04T00:00Z",
            "2027-05-05T00:00Z",
            buffer_before_min=buffer,
        )
        assert utc(free_slots(question).starts)[0] == f"2027-05-04T{first}Z"


def test_the_interval_grid_starts_with_the_open_span_even_days_before():
    weekdays = (*[(hours("00:00", "24:00"),)] * 5, (), ())
    one = RepCalendar("noa", Schedule(ZoneInfo("UTC"), weekdays))
    question = ask(
        one,
        "2027-05-07T00:00Z",
        "2027-05-07T12:00Z",
        duration_min=30,
        granularity_min=7 * 60,
        grid="interval",
    )
    assert utc(free_slots(question).starts) == ["2027-05-07T02:00Z", "2027-05-07T09:00Z"]


def test_a_rep_who_never_closes_is_offered_the_same_starts_whatever_range_is_asked_for():
    always = rep("Europe/Rome", ("00:00-24:00",))
    event = {"duration_min": 50, "grid": "interval"}
    listed = free_slots(ask(always, "2027-03-27T12:00Z", "2027-03-29T12:00Z", **event)).starts
    rest = free_slots(ask(always, "2027-03-28T12:00Z", "2027-03-29T12:00Z", **event)).starts
    assert rest == tuple(s for s in listed if s >= at("2027-03-28T12:00Z"))
    # Midnight in Rome, before and after the change of the clock.
    assert {"2027-03-27T23:00Z", "2027-03-28T22:00Z"} < set(utc(listed))
    question = ask(always, "2027-03-27T12:00Z", "2027-03-29T12:00Z", **event)
    minutes = range(question.start, question.end, MINUTE)
    assert [s for s in minutes if is_free(question, s)] == list(listed)


def test_two_calendars_of_one_name_are_both_asked():
    early, late = rep(spans=("09:00-10:00",), name="a"), rep(spans=("10:00-10:30",), name="a")
    span = ("2027-05-04T00:00Z", "2027-05-05T00:00Z")
    union = free_slots(ask((early, late), *span, mode="any")).starts
    assert [s[11:16] for s in utc(union)] == ["09:00", "09:30", "10:00"]
    assert free_slots(ask((early, late), *span, mode="all")).starts == ()


def test_a_clock_grid_follows_the_wall_clock_of_a_zone_with_odd_minutes():
    one = rep("Asia/Kathmandu", ("09:00-10:00",))
    question = ask(one, "2027-05-04T00:00Z", "2027-05-05T00:00Z", granularity_min=20)
    assert utc(free_slots(question).starts) == ["2027-05-04T03:15Z", "2027-05-04T03:35Z"]


def test_45_minutes_on_the_clock_are_the_minutes_0_and_45():
    question = ask(
        rep(), "2027-05-04T00:00Z", "2027-05-05T00:00Z", duration_min=15, granularity_min=45
    )
    assert [start[11:16] for start in utc(free_slots(question).starts)] == [
        "09:00",
        "09:45",
        "10:00",
        "10:45",
    ]


def test_any_is_the_union_and_names_the_eligible_and_all_is_the_intersection():
    early, late = rep(spans=("09:00-10:00",), name="a"), rep(spans=("09:30-10:30",), name="b")
    span = ("2027-05-04T00:00Z", "2027-05-05T00:00Z")
    union = free_slots(ask((early, late), *span, mode="any"))
    assert [s[11:16] for s in utc(union.starts)] == ["09:00", "09:30", "10:00"]
    assert [union.eligible(s) for s in union.starts] == [("a",), ("a", "b"), ("b",)]
    both = free_slots(ask((early, late), *span, mode="all"))
    assert [s[11:16] for s in utc(both.starts)] == ["09:30"]
    single = free_slots(ask((early, late), *span))
    assert [s[11:16] for s in utc(single.starts)] == ["09:00", "09:30"]


def test_a_rep_whose_calendar_cannot_be_read_offers_nothing_and_is_named():
    lost, fine = rep(busy=None, name="a"), rep(name="b")
    span = ("2027-05-04T00:00Z", "2027-05-05T00:00Z")
    found = free_slots(ask((lost, fine), *span, mode="any"))
    assert (found.unreachable, found.eligible(found.starts[0])) == (("a",), ("b",))
    assert free_slots(ask((lost, fine), *span, mode="all")).starts == ()
    assert why_not(ask((lost, fine), *span, mode="any"), at("2027-05-04T09:00Z")) == {
        "a": ("unreachable",),
        "b": (),
    }
    assert free_slots(ask((), *span, mode="all")).starts == ()


def test_each_rule_is_named_as_the_reason():
    nine = at("2027-05-04T09:00Z")
    busy = (Busy(nine, nine + 600), Busy(nine - 86_400, nine - 86_000, booking=True))
    question = ask(
        rep(busy=busy),
        "2027-05-03T00:00Z",
        "2027-05-12T00:00Z",
        now="2027-05-03T08:00Z",
        min_notice_min=90,
        window_days=3,
        max_per_day=1,
        buffer_before_min=25,
    )
    why = {
        text: why_not(question, at(f"2027-05-{text}Z"))["noa"]
        for text in (
            "03T09:00",
            "03T10:00",
            "04T09:00",
            "04T09:30",
            "04T10:00",
            "04T10:10",
            "04T11:00",
            "10T10:00",
        )
    }
    assert why == {
        "03T09:00": ("notice", "limit", "busy"),
        "03T10:00": ("limit",),
        "04T09:00": ("busy",),
        "04T09:30": ("buffer",),
        "04T10:00": (),
        "04T10:10": ("grid",),
        "04T11:00": ("hours",),
        "10T10:00": ("window",),
    }


def test_slots_are_sorted_into_the_visitors_dates():
    tokyo = by_visitor_date(
        [at("2027-05-04T14:30Z"), at("2027-05-04T15:00Z")], ZoneInfo("Asia/Tokyo")
    )
    assert list(tokyo) == [day_of(datetime(2027, 5, 4)), day_of(datetime(2027, 5, 5))]
