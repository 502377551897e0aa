"""What is told of a calendar: times alone, whole in its range, and no more often than needed."""

import msgspec

from app.domain.busy_time import Busy
from app.domain.calendar_copy import (
    MOST_SPANS,
    Known,
    copy_of,
    differs,
    report_of,
    with_reading,
)
from app.domain.calendar_link import CalendarLink, LinkState
from app.domain.pool_times import busy_of
from app.domain.wire.meetings import LinkReport, WorkingHours


def told(busy=(), *, low=0, high=10_000, read_at=100.0):
    return copy_of(Known(low, high, tuple(busy), read_at), WorkingHours(), LinkReport(), links=True)


def test_only_what_blocks_is_told_in_order_and_comes_back_the_same():
    busy = (Busy(50, 60, "tentative"), Busy(10, 20, booking=True, before_s=5, after_s=6))
    free = (Busy(1, 2, "free"), Busy(3, 4, "cancelled"), Busy(5, 5))
    copy = told((*busy, *free))
    assert busy_of(copy.busy) == (busy[1], busy[0])
    assert (copy.low, copy.high, copy.read_at, copy.links) == (0, 10_000, 100.0, True)


def test_more_times_than_fit_shorten_what_is_covered():
    busy = [Busy(each * 10, each * 10 + 5) for each in range(MOST_SPANS + 50)]
    copy = told(busy, high=10**6)
    assert (len(copy.busy), copy.high) == (MOST_SPANS, MOST_SPANS * 10)


def test_a_reading_of_a_part_renews_that_part_alone():
    known = Known(0, 1000, (Busy(10, 20), Busy(500, 600), Busy(700, 710)), 5.0)
    after = with_reading(known, Known(400, 650, (Busy(620, 630),), 9.0))
    assert after == Known(0, 1000, (Busy(10, 20), Busy(620, 630), Busy(700, 710)), 5.0)
    wider = Known(0, 2000, (), 9.0)
    assert with_reading(after, wider) == wider
    same = Known(0, 1000, (), 10.0)
    assert with_reading(after, same) == same
    assert with_reading(Known(), same) == same


def test_a_reading_further_ahead_does_not_shrink_what_is_covered():
    known = Known(0, 1000, (Busy(10, 20), Busy(900, 950)), 5.0)
    across = with_reading(known, Known(800, 2000, (Busy(990, 1010), Busy(1500, 1600)), 9.0))
    assert across == Known(0, 1000, (Busy(10, 20), Busy(990, 1010)), 5.0)
    assert with_reading(known, Known(5000, 6000, (), 9.0)) == known


def test_the_same_times_are_told_again_only_when_they_are_much_newer():
    first = told((Busy(1, 2),))
    assert differs(None, first)
    assert not differs(first, told((Busy(1, 2),), read_at=150.0, low=50, high=10_050))
    assert differs(first, told((Busy(1, 2),), read_at=160.0))
    assert differs(first, told((Busy(1, 3),)))
    assert differs(first, told((Busy(1, 2),), high=9_000))
    assert differs(first, msgspec.structs.replace(first, link=LinkReport(state="ok")))


def test_the_link_is_told_as_it_is_judged_and_not_while_it_is_checked():
    seen = LinkReport(state="ok", provider="caldav")
    judged = CalendarLink("graph", "noa@example.com", LinkState.BLOCKED, "A rule.", "Ask IT.")
    assert report_of(judged, seen) == LinkReport(
        state="blocked", words="A rule. Ask IT.", provider="graph", account="noa@example.com"
    )
    assert report_of(CalendarLink("graph", state=LinkState.CHECKING), seen) is None
    assert report_of(CalendarLink(), seen) == seen
