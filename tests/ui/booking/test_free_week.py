"""Which week is shown, and when it is read anew."""

from datetime import date

import pytest

from app.domain.booker import (
    LOADING,
    SIGN_IN,
    STALE,
    UNREACHABLE,
    BookingChanged,
    BookingView,
    CalendarChosen,
    FreeTimesChanged,
    Hosts,
)
from app.domain.errors import RejectedError
from app.domain.wire.meetings import CalendarSet, MeetingSet
from app.ui.booking.free_week import FURTHEST, Asked, Search
from tests.ui.booking.conftest import (
    MONDAY,
    NINE,
    NOW,
    WEEK,
    calendar,
    company,
    meeting,
    nothing,
    times,
)

ME = Hosts()


@pytest.fixture
def shown(model):
    return model.times


@pytest.fixture
def heard(shown):
    """How soon a new reading was wanted, each time."""
    found = []
    shown.stale.connect(found.append)
    return found


def test_the_week_begins_on_the_reps_monday_and_is_read_on_demand(shown, bookings):
    assert shown.monday == date(2027, 5, 3)
    shown.load()
    assert bookings.calls == [("free_slots", MONDAY, "", 30, ME)]


def test_another_week_is_read_and_the_past_is_not_offered(shown, bookings):
    shown.go(1)
    assert (shown.monday, shown.can_go_back) == (date(2027, 5, 10), True)
    assert bookings.asked[-1][0] == MONDAY + WEEK
    shown.go(-1)
    shown.go(-1)
    assert (shown.monday, shown.can_go_back) == (date(2027, 5, 3), False)
    shown.go(2)
    shown.go(0)
    assert shown.monday == date(2027, 5, 3)


def test_times_of_another_week_length_kind_or_host_are_not_shown(shown, desk):
    desk.apply(FreeTimesChanged(times()))
    assert shown.free is not None
    shown.go(1)
    desk.apply(FreeTimesChanged(times()))
    assert shown.free is None
    shown.go(0)
    for other in ({"duration_min": 60}, {"kind": "demo"}, {"hosts": Hosts(("bo",))}):
        desk.apply(FreeTimesChanged(times(**other)))
        assert shown.free is None


def test_it_opens_on_the_first_week_with_something_free_one_asking_at_a_time(shown, desk, bookings):
    shown.open()
    assert len(bookings.calls) == 1
    desk.apply(FreeTimesChanged(nothing(status=LOADING)))
    assert len(bookings.calls) == 1
    desk.apply(FreeTimesChanged(nothing()))
    assert [low for low, *_ in bookings.asked] == [MONDAY, MONDAY + WEEK]
    found = times(low=MONDAY + WEEK, starts=(NINE + WEEK,), closed=())
    desk.apply(FreeTimesChanged(found))
    assert (shown.monday, shown.search) == (date(2027, 5, 10), Search(NINE + WEEK))
    shown.go(0)
    desk.apply(FreeTimesChanged(nothing(read_at=NOW)))
    assert (shown.monday, shown.search) == (date(2027, 5, 3), None)


def test_a_search_ends_after_four_weeks_where_it_began(shown, desk, bookings):
    shown.open()
    for week in range(FURTHEST + 1):
        desk.apply(FreeTimesChanged(nothing(low=MONDAY + week * WEEK)))
    assert (shown.monday, shown.search) == (date(2027, 5, 3), Search(None))
    asked = len(bookings.calls)
    desk.apply(FreeTimesChanged(nothing(read_at=NOW)))
    assert len(bookings.calls) == asked


def test_a_calendar_that_cannot_be_read_ends_the_search(shown, desk):
    shown.open()
    desk.apply(FreeTimesChanged(times(UNREACHABLE, starts=(), closed=(), read_at=0.0)))
    assert (shown.monday, shown.search) == (date(2027, 5, 3), None)


def test_a_refusal_is_shown_with_what_is_known(shown, desk, bookings):
    bookings.fault = RejectedError("The hub is away.")
    shown.load()
    assert (shown.free.status, shown.free.reason, shown.free.read_at) == (
        UNREACHABLE,
        "The hub is away.",
        0.0,
    )
    desk.apply(FreeTimesChanged(times()))
    shown.load()
    assert (shown.free.status, shown.free.starts[0]) == (UNREACHABLE, NINE)


def test_no_answer_is_an_end_too(shown, desk):
    shown.load()
    shown.give_up()
    assert not shown.is_loading
    assert shown.free.reason == "The calendar did not answer."
    desk.apply(FreeTimesChanged(times()))
    shown.give_up()
    assert shown.free.reason == ""


def test_trouble_stays_in_sight_while_it_is_read_anew(shown, desk):
    for status in (STALE, SIGN_IN):
        desk.apply(FreeTimesChanged(times(status, reason="Because.")))
        desk.apply(FreeTimesChanged(times(LOADING)))
        assert (shown.trouble.status, shown.trouble.reason) == (status, "Because.")
    desk.apply(FreeTimesChanged(times()))
    assert shown.trouble.reason == ""


def test_a_search_waits_until_others_have_been_asked(shown, desk, bookings):
    class Slow:
        def __await__(self):
            yield

    async def slowly(low, high, **more):
        bookings._remember("free_slots", low)
        if len(bookings.calls) == 1:
            await Slow()

    bookings.free_slots = slowly
    run = []

    def start(intent, *, name):
        assert name
        run.append(intent)

    desk.bridge.start = start
    shown.open()
    run[0].send(None)
    desk.apply(FreeTimesChanged(nothing(refreshing=True)))
    assert (shown.is_reading, shown.monday) == (True, date(2027, 5, 3))
    with pytest.raises(StopIteration):
        run[0].send(None)
    assert shown.monday == date(2027, 5, 10)
    run[1].close()


def test_a_booking_made_elsewhere_is_read_at_once(shown, desk, heard):
    desk.apply(FreeTimesChanged(times()), MeetingSet(meeting()))
    assert len(heard) == 1
    desk.apply(MeetingSet(meeting(state="moving", version=2)))
    assert len(heard) == 2
    desk.apply(BookingChanged(BookingView("b", "c9", 0, 1, "k@x.org", "", "running")))
    assert len(heard) == 2


def test_only_a_newer_reading_of_the_own_calendar_counts(shown, desk, heard):
    desk.apply(*company(), FreeTimesChanged(times(kind="call")))
    heard.clear()
    for age in (300, 120, 119.5):
        desk.apply(CalendarSet(calendar("lena", "Lena Fischer", read_at=NOW - age)))
    assert heard == []
    desk.apply(CalendarSet(calendar("lena", "Lena Fischer", read_at=NOW - 60)))
    desk.apply(FreeTimesChanged(times(kind="call", read_at=NOW)))
    assert len(heard) == 1
    desk.apply(CalendarSet(calendar("ada", "Ada Lund", read_at=NOW)))
    assert len(heard) == 1


def test_the_calendars_of_a_team_count_and_a_broken_one_at_once(shown, desk, heard):
    desk.apply(*company())
    shown.ask(Asked("demo", 30, Hosts(team="sales")))
    desk.apply(FreeTimesChanged(times(kind="demo", hosts=Hosts(team="sales"))))
    desk.apply(CalendarSet(calendar("ada", "Ada Lund", read_at=NOW)))
    later = heard[-1]
    desk.apply(CalendarSet(calendar("ada", "Ada Lund", "blocked", read_at=NOW)))
    assert heard[-1] < later


def test_another_question_begins_a_new_search(shown, bookings):
    shown.ask(Asked("", 60, Hosts(("bo",))))
    shown.ask(Asked("", 60, Hosts(("bo",))))
    assert bookings.asked == [(MONDAY, "", 60, Hosts(("bo",)))]
    shown.rest()
    shown.ask(Asked("demo", 60, ME))
    shown.read_again()
    assert len(bookings.asked) == 1
    shown.go(2)
    shown.open()
    assert bookings.asked[-1] == (MONDAY + 2 * WEEK, "demo", 0, ME)


@pytest.mark.parametrize(("start", "monday"), [(NINE - 9 * WEEK, 3), (NINE + WEEK, 10)])
def test_the_week_of_a_meeting_is_visited_and_none_that_is_over(shown, start, monday):
    shown.visit(start)
    assert shown.monday == date(2027, 5, monday)


def test_without_a_calendar_nothing_is_asked(shown, desk, bookings):
    desk.apply(CalendarChosen(False))
    shown.load()
    shown.give_up()
    assert (bookings.calls, shown.free) == ([], None)
    shown.ask(Asked("", 30, Hosts(("ada",))))
    assert len(bookings.calls) == 1
