from dataclasses import replace

import pytest

from app.domain import pool_times as times
from app.domain.busy_time import Busy
from app.domain.pool_times import PoolQuestion, Ready, busy_of, pool_times
from app.domain.rep_hours import schedule_of
from app.domain.slots import MeetingType
from app.domain.wire.meetings import (
    BusySpan,
    DayHours,
    DaySpan,
    FreeSlot,
    LinkReport,
    RepCalendar,
    WeekHours,
    WorkingHours,
)

DAY = 86_400
MONDAY = 18_631 * DAY  # any day; see `test_the_week_begins_on_a_monday`
NOW = MONDAY - 3 * DAY
NINE = MONDAY + 9 * 3600
WEEK = ["mon", "tue", "wed", "thu", "fri"]
HOURS = WorkingHours(zone="UTC", weekly=[WeekHours(days=WEEK, start="09:00", end="11:00")])
HALF = MeetingType(30)
OK = LinkReport(state="ok")


def ready(rep="ada", *items, own=(), here=True, ignored=None, **fields):
    given = {"rep": rep, "link": OK, "low": NOW, "high": MONDAY + 30 * DAY, "read_at": NOW}
    calendar = RepCalendar(**(given | fields))
    return Ready(
        rep, rep.title(), calendar, schedule_of(HOURS), tuple(items), here, tuple(own), ignored
    )


def asked(*reps, rules=HALF, now=NOW, low=MONDAY, high=MONDAY + DAY, why=False):
    return pool_times(PoolQuestion(now, low, high, rules, reps, why))


def starts(*reps, **fields):
    return [(slot.start - NINE) // 60 for slot in asked(*reps, **fields).slots]


def test_the_week_begins_on_a_monday():
    assert (MONDAY // DAY + 3) % 7 == 0


def test_each_start_names_who_could_take_it():
    taken = Busy(NINE, NINE + 3600)
    found = asked(ready("ada", taken), ready("bob"))
    assert found.slots[0] == FreeSlot(start=NINE, reps=["bob"])
    assert found.slots[2] == FreeSlot(start=NINE + 3600, reps=["ada", "bob"])
    assert (found.duration_min, found.read_at, found.left_out) == (30, NOW, [])


def test_what_the_hub_holds_is_taken_with_its_buffers():
    held = Busy(NINE, NINE + 1800, "busy", True, 0, 1800)
    assert starts(ready(own=[held])) == [60, 90]


def test_a_meeting_that_the_calendar_shows_too_counts_once():
    rules = MeetingType(30, max_per_day=2)
    held = Busy(NINE, NINE + 1800, "busy", True)
    assert starts(ready("ada", held, own=[held]), rules=rules) == [30, 60, 90]
    assert starts(ready("ada", replace(held, start=NINE + 60), own=[held]), rules=rules) == []


def test_the_meeting_that_is_moved_does_not_stand_in_its_own_way():
    old, other = Busy(NINE, NINE + 3600), Busy(NINE, NINE + 1800)
    assert starts(ready("ada", old, ignored=(NINE, NINE + 3600))) == [0, 30, 60, 90]
    assert starts(ready("ada", old, old, ignored=(NINE, NINE + 3600))) == [60, 90]
    assert starts(ready("ada", old, other, ignored=(NINE, NINE + 3600))) == [30, 60, 90]


def test_a_time_that_was_not_read_is_taken():
    assert starts(ready(high=NINE + 3600)) == [0, 30]
    assert starts(ready(low=NINE + 3600)) == [60, 90]


@pytest.mark.parametrize("state", ["off", "needs_sign_in", "needs_consent", "blocked"])
def test_a_link_that_needs_a_person_offers_nothing(state):
    found = asked(ready("ada", link=LinkReport(state=state)), ready("bob"))
    assert {rep for slot in found.slots for rep in slot.reps} == {"bob"}
    assert [(each.rep, each.words) for each in found.left_out] == [("ada", times.BROKEN[state])]


@pytest.mark.parametrize(
    ("age_s", "here", "state", "offers", "words"),
    [
        (60, True, "ok", True, ""),
        (60, False, "ok", True, ""),
        (60, False, "unreachable", True, ""),
        (1000, True, "ok", True, ""),
        (1000, False, "ok", True, times.OLD),
        (1000, True, "unreachable", True, times.TROUBLED["unreachable"]),
        (4 * DAY, True, "ok", False, times.LOST),
    ],
)
def test_an_old_reading_is_marked_and_a_very_old_one_offers_nothing(
    age_s, here, state, offers, words
):
    rep = ready(read_at=NOW - age_s, low=NOW - 9 * DAY, here=here, link=LinkReport(state=state))
    found = asked(rep)
    assert bool(found.slots) == offers
    assert [each.words for each in found.left_out] == ([words] if words else [])


def test_who_told_nothing_offers_nothing():
    found = asked(Ready("ada", "Ada"), ready("bob", read_at=0.0))
    assert (found.slots, found.read_at) == ([], 0.0)
    assert [each.words for each in found.left_out] == [times.NEVER] * 2


def test_nobody_at_all_is_no_fault():
    assert asked(why=True).slots == []


def test_closed_starts_say_why_for_each_rep():
    taken = Busy(NINE, NINE + 1800)
    broken = ready("cyd", link=LinkReport(state="blocked"))
    found = asked(ready("ada", taken), ready("bob", taken), broken, why=True)
    assert [each.start for each in found.closed] == [NINE]
    assert found.closed[0].why == {"ada": ["busy"], "bob": ["busy"], "cyd": ["unreachable"]}


def test_a_full_day_and_a_notice_are_named():
    held = Busy(NINE, NINE + 1800, "busy", True)
    rules = MeetingType(30, max_per_day=1, min_notice_min=10)
    found = asked(ready(own=[held], read_at=NINE - 90), rules=rules, now=NINE - 60, why=True)
    assert [each.why["ada"] for each in found.closed] == [
        ["notice", "limit", "busy"],
        ["limit"],
        ["limit"],
        ["limit"],
    ]


def test_only_so_many_starts_are_explained():
    rules = MeetingType(5)
    many = [ready(f"r{n}", Busy(MONDAY, MONDAY + 30 * DAY)) for n in range(200)]
    found = asked(*many, rules=rules, high=MONDAY + 5 * DAY, why=True)
    assert len(found.closed) == times.MAX_WHY // 200


def test_hours_are_read_with_overrides_and_holidays():
    given = WorkingHours(
        zone="Europe/Rome",
        weekly=[WeekHours(days=["mon", "tue"], start="09:00", end="24:00")],
        overrides=[
            DayHours(date="2027-05-04", hours=[DaySpan(start="10:00", end="12:00")]),
            DayHours(date="2027-05-10"),
        ],
        holidays=["2027-05-03", "2027-05-11"],
        open_holidays=["2027-05-11"],
    )
    schedule = schedule_of(given)
    day = 20_941  # 2027-05-03, a Monday
    assert schedule.hours(day) == ()
    assert schedule.hours(day + 1) == ((36_000, 43_200),)
    assert schedule.hours(day + 7) == ()
    assert schedule.hours(day + 8) == ((32_400, 86_400),)


@pytest.mark.parametrize(
    "given",
    [
        WorkingHours(zone="Mars/Olympus"),
        WorkingHours(weekly=[WeekHours(days=["someday"], start="09:00", end="10:00")]),
        WorkingHours(weekly=[WeekHours(days=["mon"], start="nine", end="10:00")]),
        WorkingHours(holidays=["yesterday"]),
    ],
)
def test_hours_that_cannot_be_read_are_refused(given):
    with pytest.raises(ValueError, match=r"."):
        schedule_of(given)


def test_busy_times_keep_all_but_buffers_below_nothing():
    span = BusySpan(start=1, end=2, status="oof", booking=True, before_s=-5, after_s=60)
    assert busy_of([span]) == (Busy(1, 2, "oof", True, 0, 60),)
