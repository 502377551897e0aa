"""What bookings and calendar do not agree on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.desk import SignedOut
from app.domain.reconcile import (
    BookingSeen,
    EventSeen,
    Fault,
    ReconcileChanged,
    Reconciled,
    Remedy,
    compare,
    reduce_reconciled,
)

BOOKING = BookingSeen("b1", "k1", "e1", 1000, 2800, "Intro", "Kim@example.org", "Kim")
EVENT = EventSeen("e1", "k1", "b1", 1000, 2800, "Intro", {"kim@example.org": "accepted"})


def faults(events, bookings, now=0.0):
    return [(one.fault, one.remedies[0]) for one in compare(events, bookings, now)]


@pytest.mark.parametrize("answer", ["accepted", "tentative", "none"])
def test_what_agrees_is_no_finding(answer):
    assert faults([replace(EVENT, attendees={"kim@example.org": answer})], [BOOKING]) == []


@pytest.mark.parametrize(
    ("event", "fault", "remedy"),
    [
        (replace(EVENT, attendees={}), Fault.NO_ATTENDEE, Remedy.INVITE),
        (replace(EVENT, attendees={"lee@example.org": "none"}), Fault.NO_ATTENDEE, Remedy.INVITE),
        (replace(EVENT, start=1900, end=3700), Fault.OTHER_TIME, Remedy.TAKE_TIME),
        (
            replace(EVENT, attendees={"kim@example.org": "declined"}),
            Fault.DECLINED,
            Remedy.MARK_CANCELLED,
        ),
        (replace(EVENT, cancelled=True), Fault.CANCELLED, Remedy.MARK_CANCELLED),
        (None, Fault.NO_EVENT, Remedy.BOOK_AGAIN),
    ],
)
def test_each_fault_has_its_proposal(event, fault, remedy):
    assert faults([event] if event else [], [BOOKING]) == [(fault, remedy)]


def test_an_event_that_no_booking_knows_can_be_adopted_or_taken_away():
    unknown = replace(EVENT, id="e9", key="k9", booking="b9")
    (found,) = compare([unknown], [], 0.0)
    assert (found.fault, found.email) == (Fault.UNKNOWN, "kim@example.org")
    assert found.remedies == (Remedy.ADOPT, Remedy.CANCEL_EVENT, Remedy.DISMISS)
    (found,) = compare([replace(unknown, attendees={})], [], 0.0)
    assert found.remedies == (Remedy.CANCEL_EVENT, Remedy.DISMISS)


def test_of_two_events_the_one_of_the_booking_stays():
    twin = replace(EVENT, id="e2", key="k2", created=1.0)
    (found,) = compare([twin, replace(EVENT, created=9.0)], [BOOKING], 0.0)
    assert (found.fault, found.event, found.key) == (Fault.TWICE, "e2", "k2")


def test_what_was_called_off_and_is_still_there():
    off = replace(BOOKING, stands=False)
    assert faults([EVENT], [off]) == [(Fault.LEFT_OVER, Remedy.CANCEL_EVENT)]
    assert faults([], [off]) == faults([replace(EVENT, cancelled=True)], [off]) == []


def test_what_is_being_made_and_what_is_over_is_left_alone():
    assert faults([], [replace(BOOKING, busy=True)]) == []
    assert faults([replace(EVENT, attendees={})], [replace(BOOKING, busy=True)]) == []
    assert faults([], [BOOKING], now=2800) == []
    assert faults([EVENT], [], now=2800) == []


def test_a_finding_is_the_same_until_it_changes():
    first, again = (compare([replace(EVENT, start=1900)], [BOOKING], now)[0] for now in (0, 1))
    other = compare([replace(EVENT, start=1960)], [BOOKING], 0.0)[0]
    assert first.id == again.id != other.id
    assert first.cause == other.cause


@given(
    st.lists(
        st.builds(
            EventSeen,
            id=st.sampled_from(["e1", "e2", "e3"]),
            key=st.sampled_from(["", "k1", "k2"]),
            booking=st.sampled_from(["", "b1", "b2"]),
            start=st.sampled_from([1000, 1900]),
            end=st.just(2800),
            cancelled=st.booleans(),
        ),
        unique_by=lambda event: event.id,
    ),
    st.lists(
        st.sampled_from([BOOKING, replace(BOOKING, id="b2", key="k2", event="e2")]), unique=True
    ),
)
def test_no_live_event_is_overlooked_and_no_finding_comes_twice(events, bookings):
    found = compare(events, bookings, 0.0)
    assert len({one.id for one in found}) == len(found)
    told = {one.event for one in found}
    for event in events:
        right = (event.start, event.end) == (1000, 2800)
        if not event.cancelled and not right:
            assert event.id in told


def test_the_slice_keeps_the_newest():
    newer = Reconciled((), 5.0, "down")
    assert reduce_reconciled(Reconciled(), ReconcileChanged(newer)) == newer
    assert reduce_reconciled(newer, SignedOut()) == Reconciled()
    assert reduce_reconciled(newer, object()) == newer
