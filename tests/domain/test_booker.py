"""The slice of meetings."""

from app.domain.booker import (
    Booker,
    BookingChanged,
    BookingView,
    CalendarChosen,
    FreeTimes,
    FreeTimesChanged,
    Hosts,
    reduce_booker,
)
from app.domain.desk import SignedOut


def test_events_change_their_part():
    view = BookingView("b1", "c1", 0, 60, "kim@example.org", "Kim", "running")
    free = FreeTimes(0, 10, 30, "UTC")
    booker = Booker()
    for event in (CalendarChosen(True, True), FreeTimesChanged(free), BookingChanged(view)):
        booker = reduce_booker(booker, event)
    assert booker == Booker(free, True, True, "UTC", {"b1": view})


def test_nothing_of_one_rep_is_left_for_the_next_and_a_calendar_stays_set_up():
    booker = Booker(FreeTimes(0, 10, 30, "UTC"), True, True, "Asia/Tokyo")
    assert reduce_booker(booker, SignedOut()) == Booker(None, True, True, "Asia/Tokyo")


def test_without_a_rep_and_a_team_the_host_is_who_books():
    assert Hosts().is_me
    assert FreeTimes(0, 10, 30, "UTC").hosts == Hosts()
    assert not Hosts(("bo",)).is_me
    assert not Hosts(team="sales").is_me
